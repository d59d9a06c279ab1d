import type { Hit } from '../../record/record.ts'
import { dateWords } from '../../view/date-words.ts'
import type { Values } from '../commands.ts'
import { print, wantsColour, widthOf } from '../io.ts'
import { harmless } from '../../view/harmless.ts'
import type { Io } from '../io.ts'
import { dateOption, numberOption, textOption } from '../option-values.ts'
import { hang, oneLine } from '../terminal/sheet.ts'
import { styleFor } from '../terminal/style.ts'
import type { Style } from '../terminal/style.ts'
import { UsageError } from '../usage-error.ts'
import { allPages } from './all-pages.ts'
import { withRecord } from './with-record.ts'

/** `rapporteur search`: articles and quotations that hold the words. */
export async function searchCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const where = textOption(values, 'in') ?? 'both'
  if (where !== 'both' && where !== 'articles' && where !== 'quotations')
    throw new UsageError(`--in is "articles", "quotations" or "both", not "${where}"`)
  const asOf = dateOption(values, 'as-of')
  const most = numberOption(values, 'limit') ?? 50
  const width = widthOf(io, numberOption(values, 'width'))
  const style = styleFor(wantsColour(io))
  // A phrase in quotation marks of the shell arrives as one operand.
  const words = operands
    .map((word) => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word))
    .join(' ')
  return withRecord(values, io, 'read', async (record) => {
    const { rows, more } = await allPages((page) => record.search(words, { in: where, asOf, ...page }), most)
    if (values['json']) await print(io.stdout, `${JSON.stringify(rows, null, 2)}\n`)
    else {
      const lines = rows.flatMap((hit) => hitLines(hit, width, style))
      await print(io.stdout, lines.length > 0 ? `${lines.join('\n')}\n` : 'Nothing found.\n')
      if (lines.length === 0 && words.includes('"'))
        await print(
          io.stderr,
          'Words in quotation marks are looked for in a row; without them they may stand apart.\n',
        )
    }
    if (more) await print(io.stderr, 'There are more: raise --limit.\n')
    return 0
  })
}

function hitLines(hit: Hit, width: number, style: Style): string[] {
  const day = hit.published === null ? 'undated' : dateWords(hit.published)
  const title = [hit.outlet, hit.title && `“${hit.title}”`].filter(Boolean).join(', ')
  const words = harmless(oneLine(hit.exact))
  const text = hit.in === 'quotation' ? `${hit.speaker ?? 'speaker not named'}: ‘${words}’` : `… ${words} …`
  return [
    ...hang('', '  ', harmless(`${day}  ${title} [${hit.article}]`), width).map(style.strong),
    ...hang('  ', '  ', text, width),
    ...(hit.agreements.length > 0 ? hang('  ', '  ', hit.agreements.join(', '), width).map(style.quiet) : []),
  ]
}
