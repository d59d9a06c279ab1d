import { analyse } from '../language/analyse.ts'
import { findTimes } from '../mention/time/find-times.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Article } from '../read/article.ts'
import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print } from './io.ts'
import { harmless } from '../view/harmless.ts'
import type { Io } from './io.ts'
import { columnsOf } from './terminal/wrap.ts'

/** `rapporteur times`: every time expression with its value, what is stated and implied, and the rule. */
export async function timesCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const { articles, failed } = await gather(operands, values, io)
  const found = articles.map((article) => {
    const sentences = analyse(article.text, article.blocks)
    return { article, times: findTimes(article.text, sentences, { published: article.published }) }
  })
  if (values['json']) {
    const rows = found.flatMap(({ article, times }) =>
      times.map((time) => ({ article: article.id, ...time })),
    )
    await print(io.stdout, `${JSON.stringify(rows, null, 2)}\n`)
  } else for (const { article, times } of found) await print(io.stdout, timesText(article, times))
  return failed > 0 ? 1 : 0
}

function timesText(article: Article, times: readonly TimeMention[]): string {
  const published = article.published === null ? 'undated' : `published ${article.published}`
  const head = `[${article.id}] ${published}, ${times.length} time expression${times.length === 1 ? '' : 's'}\n`
  const rows = times.map((time) => [
    oneLine(time.text),
    time.type,
    `${time.value}${time.mod ? ` ${time.mod}` : ''}`,
    `${time.bound ? `${time.bound} ` : ''}${time.edtf ?? '–'}`,
    time.stated.join('+') || '–',
    time.implied.join('+') || '–',
    anchorWords(article, time),
    time.rule,
  ])
  const table = [['words', 'type', 'value', 'EDTF', 'stated', 'implied', 'counted from', 'rule'], ...rows]
  const widths = table[0]!.map((_, i) => Math.min(36, Math.max(...table.map((row) => columnsOf(row[i]!)))))
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => cell + ' '.repeat(Math.max(0, widths[i]! - columnsOf(cell)))).join('  ')
  return `${head}${table.map((row) => `  ${line(row).trimEnd()}`).join('\n')}\n\n`
}

function anchorWords(article: Article, { anchor, relativeTo }: TimeMention): string {
  if (anchor === null) return relativeTo ?? '–'
  const event = oneLine(article.text.slice(anchor.event.start, anchor.event.end))
  return `${anchor.offset} ${anchor.direction} “${event}”`
}

function oneLine(text: string): string {
  return harmless(text.replace(/\s+/gu, ' '))
}
