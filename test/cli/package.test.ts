import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Why the package cannot be tried here, or false. */
function whyNot(): string | false {
  if (!existsSync(join(root, 'node_modules/typescript/bin/tsc'))) return 'the compiler is not installed'
  if (spawnSync('npm', ['--version']).status !== 0) return 'npm is not at hand'
  return spawnSync('tar', ['--version']).status === 0 ? false : 'tar is not at hand'
}

test('the packed package runs from another folder', { skip: whyNot() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-pack-'))
  try {
    const packed = execFileSync(
      'npm',
      ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    execFileSync('tar', ['-xzf', join(folder, packed.trim().split('\n').at(-1)!)], { cwd: folder })
    // Built from the sources as they are now, for dist/ may be older; mistakes of type are the check's business.
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const build = ['-p', join(root, 'tsconfig.build.json'), '--outDir', join(folder, 'package/dist')]
    spawnSync(process.execPath, [compiler, ...build], { cwd: root })
    execFileSync(process.execPath, [join(root, 'build/command-line.ts'), join(folder, 'package/dist')])
    // What `npm install` would put beside it, without the network.
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(join(folder, 'package'), join(folder, 'node_modules/rapporteur'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'))
    const bin = (
      JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as {
        bin: { rapporteur: string }
      }
    ).bin
    const main = join(folder, 'package', bin.rapporteur)
    assert.match(readFileSync(main, 'utf8'), /^#!\/usr\/bin\/env node\n/)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [main, 'brief', '--json', 'package/examples'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    assert.equal(status, 0, stderr)
    assert.equal((JSON.parse(stdout) as { articles: unknown[] }).articles.length, 2)
    const wrong = spawnSync(process.execPath, [main, 'export', 'tapestry', 'package/examples'], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(wrong.status, 2, 'a command outside the bundle says what is wrong usage')
    assert.match(wrong.stderr, /^rapporteur: no format "tapestry"/)
    const again = (): string =>
      execFileSync(process.execPath, [main, 'brief', '--json', 'package/examples'], {
        cwd: folder,
        encoding: 'utf8',
      })
    const beside = (name: string): string => join(main, '..', name)
    assert.ok(existsSync(beside('program.code')), 'the build keeps the code that V8 made')
    for (const damage of [
      () => truncateSync(beside('program.code'), 1000),
      () => rmSync(beside('program.code')),
      () => rmSync(beside('program.cjs')),
    ]) {
      damage()
      assert.equal(again(), stdout, 'the same dossier without kept code, and without a bundle')
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
