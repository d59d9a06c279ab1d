import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../src/language/analyse.ts'
import type { Sentence } from '../src/language/sentence.ts'
import type { Span } from '../src/mention/mention.ts'
import type { Block } from '../src/read/article.ts'
import type { QuotedSpan } from '../src/speech/quotation-marks.ts'
import { quotedWords } from '../src/speech/quoted-words.ts'

/** One attribution as PolNeAR's annotators marked it. */
export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface AttributedArticle {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly gold: readonly GoldAttribution[]
}

export interface AnalysedArticle extends AttributedArticle {
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly QuotedSpan[]
}

/** A split of PolNeAR; of articles annotated twice the first annotator counts. Null where the data folder has none. */
export function readPolnear(data: string, split: 'train' | 'dev'): AttributedArticle[] | null {
  const folder = join(data, 'polnear', split)
  if (!existsSync(folder)) return null
  const first = new Map<string, string>()
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const id = /^(.*)_[0-9a-f]{4}\.ann$/.exec(file)?.[1]
    if (id && !first.has(id)) first.set(id, file)
  }
  return readdirSync(join(folder, 'text'))
    .sort()
    .map((file) => {
      const id = file.replace(/\.txt$/, '')
      const text = readFileSync(join(folder, 'text', file), 'utf8')
      return {
        id,
        text,
        blocks: paragraphs(text),
        gold: readBrat(join(folder, 'attributions', first.get(id)!)),
      }
    })
}

export function analysed(article: AttributedArticle): AnalysedArticle {
  return {
    ...article,
    sentences: analyse(article.text, article.blocks),
    quotes: quotedWords(article.text, article.blocks),
  }
}

/** Runs between blank lines, all of them body. */
export function paragraphs(text: string): Block[] {
  const blocks: Block[] = []
  for (const found of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    const end = found.index + found[0].trimEnd().length
    blocks.push({ start: found.index, end, role: 'body' })
  }
  return blocks
}

function readBrat(file: string): GoldAttribution[] {
  const texts = new Map<string, Span[]>()
  const attributions: GoldAttribution[] = []
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const line of lines) {
    const text = /^(T\d+)\t\S+ ([\d ;]+)\t/.exec(line)
    if (text)
      texts.set(
        text[1]!,
        text[2]!.split(';').map((part) => {
          const [start, end] = part.trim().split(' ').map(Number)
          return { start: start!, end: end! }
        }),
      )
    const event = /^E\d+\t(.*)$/.exec(line)
    if (!event) continue
    const roles: Record<string, Span[]> = { source: [], cue: [], content: [] }
    for (const part of event[1]!.trim().split(' ')) {
      const [role, id] = part.split(':')
      roles[role!.replace(/\d+$/, '').toLowerCase()]?.push(...(texts.get(id!) ?? []))
    }
    for (const role of Object.values(roles)) role.sort((a, b) => a.start - b.start)
    if (Object.values(roles).some((role) => role.length > 0))
      attributions.push({ source: roles['source']!, cue: roles['cue']!, content: roles['content']! })
  }
  return attributions
}
