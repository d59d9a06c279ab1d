import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const skip = existsSync(join(root, 'dist/cli/program.code')) ? false : 'not built: npm run build'

test('V8 takes the code kept by the build', { skip }, () => {
  const script = `
    import { spareOptimiser } from './dist/cli/optimiser.js'
    import { loadBundle } from './dist/cli/bundle.js'
    spareOptimiser()
    console.log(loadBundle()?.kept)`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    // Other options of Node for the whole test run are other flags, under which V8 takes nothing.
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  assert.equal(out.trim(), 'true')
})

test('a report is read without what only addresses and archives need', { skip }, () => {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'brief', 'examples'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NODE_DEBUG: 'module' },
  })
  assert.equal(status, 0)
  const loaded = [...stderr.matchAll(/load built-in module (\S+)/g)].map((match) => match[1]!)
  assert.ok(loaded.includes('fs'), 'Node says what it loads')
  for (const name of ['http', 'https', 'net', 'dns', 'zlib', 'worker_threads'])
    assert.ok(!loaded.includes(name), name)
})
