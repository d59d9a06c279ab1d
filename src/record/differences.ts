import type { Agreement, Grounded, HistoryEntry, Issue, Meeting, Step, Term } from '../agreement/agreement.ts'
import type { Change, ChangeOf } from './change.ts'
import { factWords, stageWords } from './change-words.ts'

/** A difference between an agreement as it was and as it is: a change that has no cause yet. */
export type Difference = Pick<Change, 'what' | 'how' | 'before' | 'after' | 'summary'>

/** What a reader would call changed between two states of one agreement; null stands for its not being there. */
export function differences(before: Agreement | null, after: Agreement | null): Difference[] {
  if (before === null && after === null) return []
  if (before === null)
    return [
      difference('opened', 'new', null, outline(after!), `opened, ${stageWords(after!.stage, after!.since)}`),
    ]
  if (after === null) return [difference('closed', 'gone', outline(before), null, 'left the record')]
  return [
    ...stageDifference(before, after),
    ...(before.contested === after.contested
      ? []
      : [
          difference(
            'contested',
            'changed',
            before.contested,
            after.contested,
            after.contested ? `${after.stage} is contested` : `${after.stage} is no longer contested`,
          ),
        ]),
    ...(before.name === after.name
      ? []
      : [
          difference(
            'name',
            'changed',
            before.name,
            after.name,
            `called ${after.name}, before ${before.name}`,
          ),
        ]),
    ...([...before.parties].sort().join() === [...after.parties].sort().join()
      ? []
      : [
          difference(
            'parties',
            'changed',
            before.parties,
            after.parties,
            `parties ${after.parties.join(', ')}, before ${before.parties.join(', ')}`,
          ),
        ]),
    ...facts('history', before.history, after.history, (f) => f.stage),
    ...facts('step', before.steps, after.steps, (f) => `${f.step} ${f.body ?? ''}`),
    ...facts('term', before.terms, after.terms, (f) => f.term),
    ...facts('issue', before.issues, after.issues, () => ''),
    ...facts('meeting', before.meetings, after.meetings, () => ''),
  ]
}

function stageDifference(before: Agreement, after: Agreement): Difference[] {
  if (before.stage === after.stage && before.since === after.since) return []
  const of = (a: Agreement) => ({ stage: a.stage, since: a.since, reasons: a.reasons })
  const summary =
    before.stage === after.stage
      ? `${stageWords(after.stage, after.since)}, before since ${before.since ?? 'an unknown day'}`
      : `${stageWords(after.stage, after.since)}, before ${before.stage}`
  return [difference('stage', 'changed', of(before), of(after), summary)]
}

type Fact = HistoryEntry | Step | Term | Issue | Meeting

/** Facts with the same content are one; else those of the same sort that share words; the rest came or went. */
function facts<F extends Fact>(
  what: Extract<ChangeOf, 'history' | 'step' | 'term' | 'issue' | 'meeting'>,
  before: readonly F[],
  after: readonly F[],
  sort: (fact: F) => string,
): Difference[] {
  const left = new Map<string, F[]>()
  for (const fact of before) left.set(contentOf(fact), [...(left.get(contentOf(fact)) ?? []), fact])
  const open = after.filter((fact) => left.get(contentOf(fact))?.pop() === undefined)
  const gone = new Set([...left.values()].flat())
  const found: Difference[] = []
  for (const fact of open) {
    const old = [...gone].find((other) => sort(other) === sort(fact) && shareWords(other, fact))
    if (old) gone.delete(old)
    const words = factWords(what, fact)
    found.push(
      old
        ? difference(what, 'changed', old, fact, `${words}, before ${factWords(what, old)}`)
        : difference(what, 'new', null, fact, words),
    )
  }
  for (const fact of gone)
    found.push(difference(what, 'gone', fact, null, `no longer: ${factWords(what, fact)}`))
  return found
}

function difference(
  what: ChangeOf,
  how: Change['how'],
  before: unknown,
  after: unknown,
  summary: string,
): Difference {
  return { what, how, before, after, summary }
}

/** All of a fact but the words it rests on. */
function contentOf(fact: Fact): string {
  return JSON.stringify(fact, (key, value: unknown) =>
    key === 'evidence' || key === 'articles' || key === 'origins' ? undefined : value,
  )
}

function shareWords(a: Grounded, b: Grounded): boolean {
  return a.evidence.some((x) =>
    b.evidence.some((y) => x.article === y.article && x.start < y.end && y.start < x.end),
  )
}

function outline({ name, kind, parties, stage, since, evidence }: Agreement) {
  return { name, kind, parties, stage, since, evidence: evidence.slice(0, 1) }
}
