import type { Stage } from '../../claim/claim.ts'
import type { OpenRecord } from '../../record/record.ts'
import type { Decision, Doubt, FactRef, Review } from '../../record/review.ts'
import { harmless } from '../../view/harmless.ts'
import type { Values } from '../commands.ts'
import { print, wantsColour, widthOf } from '../io.ts'
import type { Io } from '../io.ts'
import { dateOption, numberOption, textOption } from '../option-values.ts'
import { hang } from '../terminal/sheet.ts'
import { styleFor } from '../terminal/style.ts'
import type { Style } from '../terminal/style.ts'
import { UsageError } from '../usage-error.ts'
import { allPages } from './all-pages.ts'
import { withRecord } from './with-record.ts'

/** `rapporteur review`: what is doubtful, or a decision on it. */
export async function reviewCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const [action, ...rest] = operands
  const layout = { width: widthOf(io, numberOption(values, 'width')), style: styleFor(wantsColour(io)) }
  if (values['log'] === true)
    return withRecord(values, io, 'read', (record) => log(record, values, io, layout))
  if (action === undefined)
    return withRecord(values, io, 'read', (record) => doubts(record, values, io, layout))
  const by = {
    author: textOption(values, 'author') ?? io.env['RAPPORTEUR_AUTHOR'] ?? '',
    reason: textOption(values, 'reason') ?? '',
  }
  if (by.author === '') throw new UsageError('--author is missing (or set RAPPORTEUR_AUTHOR)')
  if (by.reason === '') throw new UsageError('--reason is missing')
  const decide = action === 'undo' ? undoing(rest, by) : deciding(action, rest, values, by)
  return withRecord(values, io, 'read', async (record) => {
    const review = await decide(record)
    if (values['json']) await print(io.stdout, `${JSON.stringify(review, null, 2)}\n`)
    else
      await print(
        io.stderr,
        review.undoes === null
          ? `Review ${review.id} is kept. rapporteur review undo ${review.id} takes it back.\n`
          : `Review ${review.undoes} is taken back (review ${review.id}).\n`,
      )
    return 0
  })
}

type By = Pick<Review, 'author' | 'reason'>

function undoing([id]: readonly string[], by: By) {
  if (!id || !/^\d{1,9}$/.test(id)) throw new UsageError('undo needs the number of a review')
  return (record: OpenRecord): Promise<Review> => record.undo(Number(id), by)
}

/** The decision that the words mean; anything missing is wrong usage. */
function deciding(action: string, rest: readonly string[], values: Values, by: By) {
  const made = decisionOf(action, rest, values, by)
  return async (record: OpenRecord): Promise<Review> => {
    const claim = textOption(values, 'claim')
    if (claim === null || !('agreement' in made)) return record.review(made)
    return record.review({
      ...made,
      target: await targetOf(record, claim, textOption(values, 'value')),
    } as Decision)
  }
}

function decisionOf(action: string, [id, ...more]: readonly string[], values: Values, by: By): Decision {
  if (!id)
    throw new UsageError(`${action} needs the id of an agreement${action === 'retract' ? ' or article' : ''}`)
  const last = more[0]
  switch (action) {
    case 'accept':
    case 'reject':
      return { ...by, action, agreement: id }
    case 'edit': {
      if (!textOption(values, 'claim')) throw new UsageError('edit needs --claim')
      const set = Object.fromEntries(more.map(assignment))
      if (more.length === 0) throw new UsageError('edit needs FIELD=VALUE')
      return { ...by, action, agreement: id, target: { fact: 'history', evidence: [] }, set }
    }
    case 'rename':
      if (!last) throw new UsageError('rename needs a name')
      return { ...by, action, agreement: id, name: more.join(' ') }
    case 'pin-stage': {
      const on = dateOption(values, 'on')
      if (!last) throw new UsageError('pin-stage needs a stage')
      return {
        ...by,
        action,
        agreement: id,
        stage: last as Stage,
        on: on ?? new Date().toISOString().slice(0, 10),
      }
    }
    case 'merge':
      if (!last) throw new UsageError('merge needs two agreements: the second goes into the first')
      return { ...by, action, agreement: id, with: last }
    case 'split':
      if (!last) throw new UsageError('split needs articles')
      return { ...by, action, agreement: id, articles: more }
    case 'retract':
      return { ...by, action, article: id }
    default:
      throw new UsageError(
        `no action "${action}" (there is accept, reject, edit, rename, pin-stage, merge, split, retract, undo)`,
      )
  }
}

function assignment(written: string): [string, unknown] {
  const at = written.indexOf('=')
  if (at <= 0) throw new UsageError(`"${written}" is not FIELD=VALUE`)
  const value = written.slice(at + 1)
  try {
    return [written.slice(0, at), JSON.parse(value) as unknown]
  } catch {
    return [written.slice(0, at), value]
  }
}

const FACT_OF: Readonly<Record<string, FactRef['fact']>> = {
  stage: 'history',
  step: 'step',
  term: 'term',
  issue: 'issue',
  meeting: 'meeting',
}

/** The fact that a claim of the record went into. */
async function targetOf(record: OpenRecord, id: string, value: string | null): Promise<FactRef> {
  const claim = await record.claim(id)
  if (!claim) throw new UsageError(`no claim "${id}": see rapporteur show ARTICLE`)
  const { article, start, end } = claim.evidence
  return {
    fact: FACT_OF[claim.fact]!,
    evidence: [{ article, start, end }],
    ...(value === null ? {} : { value }),
  }
}

interface Layout {
  readonly width: number
  readonly style: Style
}

async function doubts(record: OpenRecord, values: Values, io: Io, { width, style }: Layout): Promise<number> {
  const agreement = textOption(values, 'agreement')
  const most = numberOption(values, 'limit') ?? 50
  const { rows, more } = await allPages((page) => record.doubts({ agreement, ...page }), most)
  if (values['json']) await print(io.stdout, `${JSON.stringify(rows, null, 2)}\n`)
  else {
    const lines = rows.flatMap((doubt: Doubt) => [
      ...hang(
        `${String(doubt.weight).padStart(3)}  `,
        '     ',
        harmless(`${doubt.name}: ${doubt.why}`),
        width,
      ),
      ...hang('     ', '     ', `[${doubt.agreement}] ${doubt.kind}`, width).map(style.quiet),
    ])
    await print(io.stdout, lines.length > 0 ? `${lines.join('\n')}\n` : 'Nothing is doubtful.\n')
  }
  if (more) await print(io.stderr, 'There are more: raise --limit.\n')
  return 0
}

async function log(record: OpenRecord, values: Values, io: Io, { width, style }: Layout): Promise<number> {
  const agreement = textOption(values, 'agreement')
  const most = numberOption(values, 'limit') ?? 50
  const { rows, more } = await allPages((page) => record.reviews({ agreement, ...page }), most)
  if (values['json']) await print(io.stdout, `${JSON.stringify(rows, null, 2)}\n`)
  else {
    const lines = rows.flatMap((review) => {
      const back = review.undoneBy === null ? '' : `, taken back by ${review.undoneBy}`
      const what = review.undoes === null ? review.action : `undo of ${review.undoes}`
      const of = review.decision && 'article' in review.decision ? review.decision.article : review.agreement
      return [
        ...hang(
          `${String(review.id).padStart(3)}  `,
          '     ',
          harmless(`${what} ${of ?? ''}${back}`),
          width,
        ).map(style.strong),
        ...hang('     ', '     ', harmless(`${review.author}, ${review.at}: ${review.reason}`), width),
      ]
    })
    await print(io.stdout, lines.length > 0 ? `${lines.join('\n')}\n` : 'No review yet.\n')
  }
  if (more) await print(io.stderr, 'There are more: raise --limit.\n')
  return 0
}
