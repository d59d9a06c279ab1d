/** Keeps the table of act rules in docs/agreements.md equal to the rules; `--write` rewrites it, else a difference fails. */
import { readFileSync, writeFileSync } from 'node:fs'
import { ACT_RULES } from '../src/claim/rules/en/act-rules.ts'

const file = new URL('../docs/agreements.md', import.meta.url)
const rows = ACT_RULES.map((rule) => {
  const place = rule.slot === 'oblique' ? `after ${rule.cases!.join(', ')}` : rule.slot
  return `| \`${rule.id}\` | ${rule.verbs.join(', ')} | ${place} | ${rule.stage ?? '–'} | ${rule.step ?? '–'} | ${rule.reason} |`
})
const table = [
  '| rule | verbs | instrument is | stage | step | reason |',
  '|---|---|---|---|---|---|',
  ...rows,
].join('\n')
const old = readFileSync(file, 'utf8')
const next = old.replace(
  /<!-- rules -->[^]*<!-- \/rules -->/,
  () => `<!-- rules -->\n\n${table}\n\n<!-- /rules -->`,
)
if (process.argv.includes('--write')) writeFileSync(file, next)
else if (next !== old) {
  console.error('docs/agreements.md: the table of rules is stale: run node check/rules-in-docs.ts --write')
  process.exitCode = 1
}
