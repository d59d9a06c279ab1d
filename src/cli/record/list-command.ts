import { OFF_LADDER, STAGES } from '../../claim/claim.ts'
import type { Kind, Stage } from '../../claim/claim.ts'
import type { AgreementRow, ListFilter } from '../../record/record.ts'
import { stageWords } from '../../view/agreement-view.ts'
import { dateWords } from '../../view/date-words.ts'
import type { Values } from '../commands.ts'
import { print, wantsColour, widthOf } from '../io.ts'
import { harmless } from '../../view/harmless.ts'
import type { Io } from '../io.ts'
import { dateOption, numberOption, textOption } from '../option-values.ts'
import { hang, pad } from '../terminal/sheet.ts'
import { styleFor } from '../terminal/style.ts'
import type { Style } from '../terminal/style.ts'
import { columnsOf } from '../terminal/wrap.ts'
import { UsageError } from '../usage-error.ts'
import { allPages } from './all-pages.ts'
import { partyNamed } from './party-named.ts'
import { withRecord } from './with-record.ts'

const STAGE_COLUMN = 14

/** `rapporteur list`: where the agreements of the record stand. */
export async function listCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const sort = textOption(values, 'sort') ?? 'changed'
  if (sort !== 'changed' && sort !== 'name')
    throw new UsageError(`--sort is "changed" or "name", not "${sort}"`)
  const filter: ListFilter = {
    outlet: textOption(values, 'outlet'),
    kind: textOption(values, 'kind') as Kind | null,
    stage: stageOption(values),
    contested: values['contested'] === true ? true : null,
    since: dateOption(values, 'since'),
    asOf: dateOption(values, 'as-of'),
    words: operands.length > 0 ? operands.join(' ') : null,
    sort,
  }
  const width = widthOf(io, numberOption(values, 'width'))
  const most = numberOption(values, 'limit') ?? 50
  return withRecord(values, io, 'read', async (record) => {
    const party = await partyNamed(record, textOption(values, 'party'), filter.asOf ?? null)
    const { rows, more } = await allPages((page) => record.list({ ...filter, party, ...page }), most)
    if (values['json']) await print(io.stdout, `${JSON.stringify(rows, null, 2)}\n`)
    else {
      const style = styleFor(wantsColour(io))
      const lines = rows.flatMap((row) => rowLines(row, width, style))
      await print(io.stdout, lines.length > 0 ? `${lines.join('\n')}\n` : 'No agreement.\n')
    }
    if (more) await print(io.stderr, `There are more: raise --limit.\n`)
    return 0
  })
}

function stageOption(values: Values): Stage | null {
  const stage = textOption(values, 'stage')
  const known: readonly string[] = [...STAGES, ...OFF_LADDER, 'provisionally-applied']
  if (stage !== null && !known.includes(stage))
    throw new UsageError(`--stage is one of ${known.join(', ')}, not "${stage}"`)
  return stage as Stage | null
}

function rowLines(row: AgreementRow, width: number, style: Style): string[] {
  const stage = pad(stageWords(row.stage), STAGE_COLUMN)
  const lead = `${row.contested ? style.warn(stage) : style.strong(stage)} `
  const since = row.since === null ? '' : `, since ${dateWords(row.since)}`
  const contested = row.contested ? ', contested' : ''
  const articles = `${row.articles} ${row.articles === 1 ? 'article' : 'articles'}`
  const rest = ' '.repeat(STAGE_COLUMN + 1)
  const about = `${row.parties.join(', ')} · ${row.kind} · ${articles} · changed ${row.changedOn === null ? 'never' : dateWords(row.changedOn)}`
  return [
    ...hang(lead, rest, harmless(`${row.name}${since}${contested}`), width, columnsOf(stage) + 1),
    ...hang(rest, rest, harmless(about), width).map(style.quiet),
    ...hang(rest, rest, `[${row.id}]`, width).map(style.quiet),
  ]
}
