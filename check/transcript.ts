/** Keeps the transcript in README.md equal to what `npm start` prints; `--write` rewrites it, else a difference fails. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = spawnSync(process.execPath, ['dist/cli/main.js', 'brief', 'examples'], {
  cwd: root,
  encoding: 'utf8',
})
if (run.status !== 0) {
  console.error(`README.md: npm start failed, run npm run build first: ${run.stderr.trim()}`)
  process.exit(1)
}
const file = new URL('../README.md', import.meta.url)
const old = readFileSync(file, 'utf8')
const block = `<!-- transcript -->\n\n\`\`\`\n${run.stdout.trimEnd()}\n\`\`\`\n\n<!-- /transcript -->`
const next = old.replace(/<!-- transcript -->[^]*<!-- \/transcript -->/, () => block)
if (process.argv.includes('--write')) writeFileSync(file, next)
else if (next !== old) {
  console.error('README.md: the transcript is stale: run npm run build and node check/transcript.ts --write')
  process.exitCode = 1
}
