/** Fails where a stage imports from a stage to its right. The order is the way of the data (docs/architecture.md). */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ORDER = [
  ['read'],
  ['language'],
  ['mention'],
  ['speech'],
  ['claim'],
  ['agreement'],
  ['record'],
  ['view'],
  ['export', 'chart'],
  ['index'],
  ['web'],
  ['mcp'],
  ['http'],
  ['cli'],
]
const src = fileURLToPath(new URL('../src', import.meta.url))
const stageOf = (file: string): string => relative(src, file).split(/[/\\]/)[0]!.replace(/\.ts$/, '')
const rank = (stage: string): number => ORDER.findIndex((group) => group.includes(stage))

const wrong: string[] = []
let imports = 0
for (const entry of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
  if (!entry.endsWith('.ts')) continue
  const file = join(src, entry)
  const from = stageOf(file)
  if (rank(from) < 0) wrong.push(`src/${entry}: "${from}" is no stage; known: ${ORDER.flat().join(', ')}`)
  for (const [line, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    const target = /(?:from|import\()\s*'(\.{1,2}\/[^']+)'/.exec(text)?.[1]
    if (!target) continue
    imports++
    const to = stageOf(resolve(dirname(file), target))
    if (to !== from && rank(to) > rank(from))
      wrong.push(`src/${entry}:${line + 1}: ${from} imports from ${to}, which stands to its right`)
  }
}
for (const line of wrong) console.error(line)
console.log(`stage order: ${imports} imports between files, ${wrong.length} against the order`)
if (wrong.length > 0) process.exitCode = 1
