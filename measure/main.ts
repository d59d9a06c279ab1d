/**
 * `npm run score`: the dossier score on the stories of corpus/, then every measurement of measure/ whose data is at hand.
 *
 *     npm run score                  everything
 *     npm run score -- stories       the dossier score alone; `--show STORY` lists its misses
 *     npm run score -- stories --pool         the same with a story's agreements thrown together: finding without linking
 *     npm run score -- tagger time   those measurements alone
 *     npm run score -- --write       rewrite docs/scores.md with what is printed
 *
 * The language corpora are not part of the project: RAPPORTEUR_DATA names their folder. Without it these
 * measurements are skipped aloud, and docs/scores.md keeps the last figures.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureStories } from './stories.ts'
import type { ScoreTable } from './score-table.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const NOT_MEASUREMENTS = new Set(['main.ts', 'stories.ts', 'score-table.ts'])

interface Measurement {
  measure(data: string): ScoreTable | ScoreTable[] | null | Promise<ScoreTable | ScoreTable[] | null>
  /** False where it runs without RAPPORTEUR_DATA. */
  readonly needsCorpora?: false
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' }, pool: { type: 'boolean' }, write: { type: 'boolean' } },
})
const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name)
const sections: string[] = []
const say = (text: string): void => {
  console.log(`${text}\n`)
  sections.push(text)
}

if (wanted('stories')) for (const part of measureStories(values.show ?? null, values.pool)) say(part)

const data = process.env['RAPPORTEUR_DATA'] ?? null
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && !NOT_MEASUREMENTS.has(file))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter(wanted)
for (const name of names) {
  const module = (await import(`./${name}.ts`)) as Partial<Measurement>
  if (!module.measure) continue
  if (module.needsCorpora !== false && (!data || !existsSync(data))) {
    console.log(`${name}: skipped, RAPPORTEUR_DATA names no folder of corpora\n`)
    continue
  }
  const result = await module.measure(data ?? '')
  if (result === null) console.log(`${name}: skipped, its corpus is not in RAPPORTEUR_DATA\n`)
  else for (const table of [result].flat()) say(print(table))
}

if (values.write) write()

function print(t: ScoreTable): string {
  const cell = (value: number | string | null): string =>
    value === null ? '–' : typeof value === 'number' ? value.toFixed(1) : value
  const rows = [['', ...t.columns], ...t.rows.map((row) => [row.name, ...row.values.map(cell)])]
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)))
  const lines = rows.map((row, at) => {
    const source = at > 0 ? t.rows[at - 1]!.source : undefined
    return (
      row.map((c, i) => (i === 0 ? c.padEnd(widths[0]!) : c.padStart(widths[i]!))).join('  ') +
      (source ? `   (${source})` : '')
    )
  })
  return [t.title, ...lines, `command: ${t.command}`].join('\n')
}

/** Replaces in docs/scores.md the blocks that were measured now, keeps the others. */
function write(): void {
  const file = new URL('../docs/scores.md', import.meta.url)
  const head =
    '# Scores\n\nWritten by `npm run score -- --write`; every block can be reproduced by the command it names.\n'
  const old = existsSync(file) ? readFileSync(file, 'utf8') : head
  const blocks = new Map<string, string>()
  for (const block of old.split('```').filter((_, i) => i % 2 === 1)) blocks.set(titleOf(block), block)
  for (const section of sections) blocks.set(titleOf(section), `\n${section}\n`)
  writeFileSync(file, `${head}\n${[...blocks.values()].map((block) => '```' + block + '```').join('\n\n')}\n`)
}

function titleOf(block: string): string {
  return block.trim().split('\n')[0]!.trim()
}
