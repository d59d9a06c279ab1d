import { analyse } from '../language/analyse.ts'
import { findNames } from '../mention/name/find-names.ts'
import { findTimes } from '../mention/time/find-times.ts'
import type { Article } from '../read/article.ts'
import { findAttributions } from '../speech/find-attributions.ts'
import { quoteRows, rowsAsCsv, rowsAsJson, rowsAsText } from '../speech/quote-row.ts'
import type { QuoteRow } from '../speech/quote-row.ts'
import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print } from './io.ts'
import { harmless } from '../view/harmless.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** `rapporteur quotes`: who says what, as a table of rows. */
export async function quotesCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  if (values['json'] && values['csv']) throw new UsageError('--json and --csv exclude each other')
  const { articles, failed } = await gather(operands, values, io)
  const rows = articles.flatMap((article) => rowsOf(article, values['indirect'] === true))
  const text = values['json']
    ? rowsAsJson(rows)
    : values['csv']
      ? rowsAsCsv(rows)
      : harmless(rowsAsText(rows))
  if (articles.length > 0) await print(io.stdout, text)
  return failed > 0 ? 1 : 0
}

function rowsOf(article: Article, indirect: boolean): QuoteRow[] {
  const sentences = analyse(article.text, article.blocks)
  const names = findNames(article.text, sentences)
  const times = findTimes(article.text, sentences, { published: article.published })
  const { attributions, quotations } = findAttributions(article, sentences, names, times)
  return quoteRows(article, attributions, quotations, { indirect })
}
