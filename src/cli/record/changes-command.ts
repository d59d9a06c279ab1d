import type { ChangeFilter } from '../../record/record.ts'
import type { Values } from '../commands.ts'
import { print, wantsColour, widthOf } from '../io.ts'
import type { Io } from '../io.ts'
import { dateOption, numberOption, textOption } from '../option-values.ts'
import { styleFor } from '../terminal/style.ts'
import { UsageError } from '../usage-error.ts'
import { allPages } from './all-pages.ts'
import { changeLines, namesOfCauses } from './change-lines.ts'
import { withRecord } from './with-record.ts'

const CAUSES = ['report', 'correction', 'retraction', 'review', 'run'] as const

/** `rapporteur changes`: what changed, and why. */
export async function changesCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const cause = textOption(values, 'cause')
  if (cause !== null && !(CAUSES as readonly string[]).includes(cause))
    throw new UsageError(`--cause is one of ${CAUSES.join(', ')}, not "${cause}"`)
  const filter: ChangeFilter = {
    since: dateOption(values, 'since'),
    asOf: dateOption(values, 'as-of'),
    agreement: operands[0] ?? null,
    cause: (cause as ChangeFilter['cause']) ?? null,
    order: values['newest'] === true ? 'newest' : 'oldest',
  }
  const most = numberOption(values, 'limit') ?? 500
  const options = { width: widthOf(io, numberOption(values, 'width')), style: styleFor(wantsColour(io)) }
  return withRecord(values, io, 'read', async (record) => {
    const { rows, more } = await allPages((page) => record.changes({ ...filter, ...page }), most)
    if (values['json']) await print(io.stdout, `${JSON.stringify(rows, null, 2)}\n`)
    else {
      const lines = changeLines(rows, await namesOfCauses(record, rows), options)
      await print(io.stdout, lines.length > 0 ? `${lines.join('\n')}\n` : 'No change.\n')
    }
    if (more) await print(io.stderr, 'There are more: raise --limit.\n')
    return 0
  })
}
