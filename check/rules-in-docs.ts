/** Keeps the tables of rules and cues in docs/agreements.md equal to the code; `--write` rewrites them, else a difference fails. */
import { readFileSync, writeFileSync } from 'node:fs'
import { ACT_RULES } from '../src/claim/rules/en/act-rules.ts'
import { CUES } from '../src/claim/rules/en/cues.ts'

const file = new URL('../docs/agreements.md', import.meta.url)
const rules = [
  '| rule | verbs | instrument is | stage | step | reason |',
  '|---|---|---|---|---|---|',
  ...ACT_RULES.map((rule) => {
    const place = rule.slot === 'oblique' ? `after ${rule.cases!.join(', ')}` : rule.slot
    return `| \`${rule.id}\` | ${rule.verbs.join(', ')} | ${place} | ${rule.stage ?? '–'} | ${rule.step ?? '–'} | ${rule.reason} |`
  }),
]
const cues = [
  '| cue | stage | step | seen in | reason |',
  '|---|---|---|---|---|',
  ...CUES.map(
    (cue) =>
      `| \`${cue.id}\` | ${cue.stage} | ${cue.step ?? '–'}${cue.refusal ? ' (refused)' : ''} | ${cue.examples.join(' ')} | ${cue.reason} |`,
  ),
]
const old = readFileSync(file, 'utf8')
const next = [
  ['rules', rules],
  ['cues', cues],
].reduce(
  (text, [name, rows]) =>
    text.replace(
      new RegExp(`<!-- ${String(name)} -->[^]*<!-- /${String(name)} -->`),
      () => `<!-- ${String(name)} -->\n\n${(rows as string[]).join('\n')}\n\n<!-- /${String(name)} -->`,
    ),
  old,
)
if (process.argv.includes('--write')) writeFileSync(file, next)
else if (next !== old) {
  console.error('docs/agreements.md: a table is stale: run node check/rules-in-docs.ts --write')
  process.exitCode = 1
}
