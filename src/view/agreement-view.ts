import type { Agreement, Grounded, HistoryEntry, Issue, Meeting, Step, Term } from '../agreement/agreement.ts'
import { STAGES } from '../claim/claim.ts'
import type { Evidence, Stage } from '../claim/claim.ts'
import { agreementTitle } from './agreement-title.ts'
import { dateWords } from './date-words.ts'
import { factsOf } from './facts.ts'
import { partiesWords, partyWords, termWords } from './value-words.ts'

/** One fact as both printers show it: what it says, in columns, and the words it rests on. */
export interface Row {
  readonly mark: Mark
  /** First column: the step, the term, the day. Empty where it is the same as in the row above. */
  readonly head: string
  /** Second column: the value. */
  readonly value: string
  /** Third column: whose, when, after what. */
  readonly note: string
  readonly evidence: readonly Evidence[]
  /** Id of the fact, where the row is one. */
  readonly id?: string
}
export type Mark = 'done' | 'pending' | 'scheduled' | 'refused' | 'overdue' | 'none'

export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
}

export interface AgreementView {
  readonly title: string
  /** "security guarantee · Ukraine, US" and other names. */
  readonly about: string
  readonly stage: StageView
  readonly sections: readonly Section[]
}

export interface StageView {
  readonly name: string
  /** "since 23 Jan 2026", or empty. */
  readonly since: string
  readonly contested: boolean
  /** The ladder with what is reached; empty where the stage is off it and nothing was reached before. */
  readonly ladder: readonly { readonly name: string; readonly at: 'reached' | 'here' | 'ahead' }[]
  readonly offLadder: boolean
  readonly reasons: readonly string[]
  readonly evidence: readonly Evidence[]
}

/** Stands behind values that no words state and the program worked out. */
export const IMPLIED = '(implied)'

/** Everything one agreement's printers show, in the order in which a desk officer asks. */
export function agreementView(agreement: Agreement): AgreementView {
  const sections: Section[] = [
    { title: 'Owed', rows: agreement.steps.filter((step) => step.state !== 'done').map(stepRow) },
    { title: 'In it', rows: termRows(agreement.terms) },
    { title: 'Still open', rows: agreement.issues.flatMap(issueRows) },
    { title: 'Denied', rows: agreement.history.filter((entry) => entry.deniedBy).map(denialRow) },
    { title: 'Done', rows: agreement.steps.filter((step) => step.state === 'done').map(stepRow) },
    { title: 'Time line', rows: historyRows(agreement.history) },
    { title: 'Meetings', rows: agreement.meetings.map(meetingRow) },
    { title: 'Beside it', rows: agreement.related.map(({ to, how }) => plain(how.replace('-', ' '), to)) },
  ]
  const about = [
    agreement.kind === 'other' ? 'agreement' : agreement.kind.replace('-', ' '),
    partiesWords(agreement.parties),
    agreement.mediators.length > 0 ? `mediated by ${partiesWords(agreement.mediators)}` : '',
    agreement.aliases.length > 0 ? `also “${agreement.aliases.slice(0, 3).join('”, “')}”` : '',
  ]
  return {
    title: agreementTitle(agreement),
    about: about.filter((part) => part !== '').join(' · '),
    stage: stageView(agreement),
    sections: sections.filter((section) => section.rows.length > 0).map(withIds(agreement)),
  }
}

/** Rows know the fact that they show by its words, which are the same array. */
function withIds(agreement: Agreement): (section: Section) => Section {
  const ids = new Map(factsOf(agreement).map(({ fact, id }) => [fact.evidence, id]))
  const named = (row: Row): Row => {
    const id = ids.get(row.evidence)
    return id === undefined ? row : { ...row, id }
  }
  return ({ title, rows }) => ({ title, rows: rows.map(named) })
}

export function stageWords(stage: Stage): string {
  return stage.replace(/-/g, ' ')
}

function stageView(agreement: Agreement): StageView {
  const ladder: readonly Stage[] = STAGES
  const here = ladder.indexOf(agreement.stage)
  const reached =
    here >= 0 ? here : Math.max(-1, ...agreement.history.map((entry) => ladder.indexOf(entry.stage)))
  const words = agreement.history
    .filter((entry) => entry.stage === agreement.stage)
    .flatMap((entry) => entry.evidence)
  return {
    name: stageWords(agreement.stage),
    since: agreement.since === null ? '' : `since ${dateWords(agreement.since)}`,
    contested: agreement.contested,
    ladder:
      reached < 0
        ? []
        : ladder.map((stage, i) => ({
            name: stageWords(stage),
            at: i === here ? ('here' as const) : i <= reached ? ('reached' as const) : ('ahead' as const),
          })),
    offLadder: here < 0,
    reasons: agreement.reasons,
    // Without words for the stage itself, the words by which the agreement was found.
    evidence: words.length > 0 ? words : agreement.evidence,
  }
}

function stepRow(step: Step): Row {
  const who = step.by.length > 0 ? partiesWords(step.by) : 'nobody named'
  const note = join(
    step.state === 'pending' || step.state === 'done' ? '' : step.state,
    step.on === null
      ? ''
      : `${step.state === 'done' ? '' : 'on '}${dateWords(step.on)}${implied(step, 'on')}`,
    step.after === null ? '' : `after ${step.after.replace(/^after /, '')}${implied(step, 'after')}`,
    step.note ?? '',
  )
  const value = `${who}${implied(step, 'by')}${step.body ? ` (${step.body})` : ''}`
  return { mark: step.state, head: step.step.replace(/-/g, ' '), value, note, evidence: step.evidence }
}

/** Bids on one term stand below each other, agreed first, so that rivals can be compared. */
function termRows(terms: readonly Term[]): Row[] {
  const names = [...new Set(terms.map((term) => term.term))]
  const order = ['agreed', 'reported', 'claimed', 'proposed', 'sought', 'rejected']
  return names.flatMap((name) =>
    terms
      .filter((term) => term.term === name)
      .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
      .map((term, i): Row => {
        const by = term.by === null ? '' : ` by ${partyWords(term.by)}${implied(term, 'by')}`
        return {
          mark: term.standing === 'rejected' ? 'refused' : 'none',
          head: i === 0 ? name : '',
          value: `${termWords(name, term.value)}${implied(term, 'value')}`,
          note: join(`${term.standing}${implied(term, 'standing')}${by}`, term.note ?? ''),
          evidence: term.evidence,
        }
      }),
  )
}

function issueRows(issue: Issue): Row[] {
  const first: Row = { ...plain(issue.issue, ''), note: issue.note ?? '', evidence: issue.evidence }
  const positions = issue.positions.map(({ party, position }) => plain(`– ${partyWords(party)}`, position))
  return [first, ...positions]
}

function denialRow(entry: HistoryEntry): Row {
  const note = `denies that it is ${stageWords(entry.stage)}`
  return {
    mark: 'refused',
    head: entry.deniedBy ?? '',
    value: note,
    note: onWords(entry),
    evidence: entry.evidence,
  }
}

function historyRows(history: readonly HistoryEntry[]): Row[] {
  return history.map((entry): Row => {
    const firm = entry.factuality === 'asserted' ? '' : entry.factuality
    const origins = entry.origins > 1 ? `${entry.origins} independent origins` : ''
    const denied = entry.deniedBy ? `denied by ${entry.deniedBy}` : ''
    return {
      mark: entry.factuality === 'denied' ? 'refused' : 'none',
      head: onWords(entry) || 'undated',
      value: stageWords(entry.stage),
      note: join(entry.claimant ?? 'as reported', firm, origins, denied, entry.note ?? ''),
      evidence: entry.evidence,
    }
  })
}

function meetingRow(meeting: Meeting): Row {
  return {
    mark: meeting.state === 'held' ? 'done' : meeting.state === 'cancelled' ? 'refused' : 'scheduled',
    head: meeting.on === null ? 'undated' : `${dateWords(meeting.on)}${implied(meeting, 'on')}`,
    value: `${meeting.place ?? 'place not named'}${implied(meeting, 'place')}`,
    note: join(
      partiesWords(meeting.participants),
      meeting.state === 'held' ? '' : meeting.state,
      meeting.note ?? '',
    ),
    evidence: meeting.evidence,
  }
}

function onWords(entry: HistoryEntry): string {
  return entry.on === null ? '' : `${dateWords(entry.on)}${implied(entry, 'on')}`
}

function implied(fact: Grounded, field: string): string {
  return fact.implied?.includes(field) ? ` ${IMPLIED}` : ''
}

function plain(head: string, value: string, note = ''): Row {
  return { mark: 'none', head, value, note, evidence: [] }
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ')
}
