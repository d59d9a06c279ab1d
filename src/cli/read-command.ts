import type { Article } from '../read/article.ts'
import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print, widthOf } from './io.ts'
import { harmless } from '../view/harmless.ts'
import type { Io } from './io.ts'
import { numberOption } from './option-values.ts'
import { columnsOf, wrap } from './terminal/wrap.ts'
import { UsageError } from './usage-error.ts'
import { publishedWords } from '../view/published-words.ts'

const ROLE_COLUMN = 30

/** `rapporteur read`: articles as the other commands see them, every block with its role and the rule that gave it. */
export async function readCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const width = widthOf(io, numberOption(values, 'width'))
  const mapped = values['source-map'] === true
  if (mapped && !values['json']) throw new UsageError('--source-map is for programs: give --json too')
  const { articles, sourceMaps, failed } = await gather(operands, values, io)
  const rows = mapped ? articles.map((article, i) => ({ ...article, sourceMap: sourceMaps[i] })) : articles
  if (values['json']) await print(io.stdout, `${JSON.stringify(rows, null, 2)}\n`)
  else for (const article of articles) await print(io.stdout, articleText(article, width))
  return failed > 0 ? 1 : 0
}

function articleText(article: Article, width: number): string {
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    ['title', article.title],
    ['byline', article.byline],
    ['outlet', article.outlet],
    ['published', article.published && `${article.published} (${publishedWords(article.publishedFrom)})`],
    ['address', article.url],
    ['language', article.language],
    ['sha256', article.sha256],
  ]
  const head = facts.map(([name, value]) => `  ${name.padEnd(10)} ${value ?? 'not known'}`)
  const blocks = article.blocks.flatMap(({ start, end, role, rule }) => {
    const label = `  ${role}${rule ? ` (${rule})` : ''}`
    const lines = wrap(article.text.slice(start, end), width - ROLE_COLUMN)
    const first = columnsOf(label) < ROLE_COLUMN ? [] : [label]
    return [
      ...first,
      ...lines.map((line, i) => (i === 0 && first.length === 0 ? label : '').padEnd(ROLE_COLUMN) + line),
    ]
  })
  return harmless(`[${article.id}] ${article.source}\n${head.join('\n')}\n\n${blocks.join('\n')}\n\n`)
}
