import type { Agreement, Grounded, HistoryEntry, Issue, Meeting, Step, Term } from '../agreement/agreement.ts'
import { compareDates } from '../agreement/day-range.ts'
import { standingOf } from '../agreement/standing.ts'
import type { Evidence } from '../claim/claim.ts'
import { lastDay } from './days.ts'
import type { FactRef, Review } from './review.ts'

type Fact = HistoryEntry | Step | Term | Issue | Meeting
const LISTS = {
  history: 'history',
  step: 'steps',
  term: 'terms',
  issue: 'issues',
  meeting: 'meetings',
} as const

/** Handle under which the words of a decision are quoted, like those of an article. */
export const reviewHandle = (id: number): string => `review-${id}`

/** The reason of a decision, as words that a fact rests on. */
export function reviewEvidence({ id, at, author, reason }: Review): Evidence {
  return {
    article: reviewHandle(id),
    exact: reason,
    start: 0,
    end: reason.length,
    prefix: '',
    suffix: '',
    rule: 'review',
    speaker: author,
    saidOn: at.slice(0, 10),
  }
}

/**
 * Decisions of persons, laid over an agreement as merged, oldest first; null where it was rejected as a whole. Facts are
 * found again by their words; a decision about words that are gone does nothing. `day`: the day asked for, null for now.
 */
export function underReview(
  merged: Agreement,
  reviews: readonly Review[],
  day: number | null,
): Agreement | null {
  let agreement = merged
  for (const review of reviews) {
    const { decision } = review
    if (!decision || !('agreement' in decision) || decision.agreement !== agreement.id) continue
    const evidence = reviewEvidence(review)
    switch (decision.action) {
      case 'reject':
        if (!decision.target) return null
        agreement = changed(agreement, decision.target, () => null)
        break
      case 'accept':
        agreement = decision.target
          ? changed(agreement, decision.target, (fact) =>
              noted(fact, `accepted by ${review.author}`, evidence),
            )
          : { ...agreement, evidence: [...agreement.evidence, evidence] }
        break
      case 'edit': {
        const { set } = decision
        agreement = changed(agreement, decision.target, (fact) => ({
          ...noted(fact, `edited by ${review.author}`, evidence),
          ...set,
          implied: (fact.implied ?? []).filter((field) => !(field in set)),
        }))
        break
      }
      case 'rename':
        agreement = {
          ...agreement,
          name: decision.name,
          aliases: [agreement.name, ...agreement.aliases.filter((alias) => alias !== decision.name)],
          evidence: [...agreement.evidence, evidence],
        }
        break
      case 'pin-stage':
        if (day === null || (lastDay(decision.on) ?? 0) <= day)
          agreement = pinned(agreement, review, evidence)
        break
      default:
        agreement = { ...agreement, evidence: [...agreement.evidence, evidence] }
    }
  }
  return agreement
}

function pinned(agreement: Agreement, review: Review, evidence: Evidence): Agreement {
  const { decision } = review
  if (decision?.action !== 'pin-stage') return agreement
  const entry: HistoryEntry = {
    stage: decision.stage,
    on: decision.on,
    claimant: review.author,
    factuality: 'asserted',
    origins: 1,
    articles: [evidence.article],
    evidence: [evidence],
    note: 'set in review',
  }
  return {
    ...agreement,
    stage: decision.stage,
    since: decision.on,
    contested: false,
    reasons: [`set by ${review.author} in review ${review.id}: ${review.reason}`, ...agreement.reasons],
    history: [...agreement.history, entry].sort((a, b) => compareDates(a.on, b.on)),
  }
}

/** The agreement with the facts that a reference means replaced, or taken out where `to` answers null. */
function changed(agreement: Agreement, target: FactRef, to: (fact: Fact) => Fact | null): Agreement {
  const list = LISTS[target.fact]
  let found = false
  const facts = (agreement[list] as readonly Fact[]).flatMap((fact) => {
    if (!isMeant(target, fact)) return [fact]
    found = true
    return to(fact) ?? []
  })
  if (!found) return agreement
  const made = { ...agreement, [list]: facts } as Agreement
  return list === 'history' ? { ...made, ...standingOf(made.history) } : made
}

/** Whether a reference means this fact: the same sort of fact, in some of the same words. */
export function isMeant(target: FactRef, fact: Fact): boolean {
  return (
    (target.value === undefined || target.value === valueOf(target.fact, fact)) &&
    target.evidence.some((words) =>
      fact.evidence.some((e) => e.article === words.article && e.start < words.end && words.start < e.end),
    )
  )
}

/** What tells a fact from others in the same words. */
export function valueOf(what: FactRef['fact'], fact: Fact): string {
  switch (what) {
    case 'history':
      return (fact as HistoryEntry).stage
    case 'step':
      return `${(fact as Step).step} ${(fact as Step).body ?? (fact as Step).by.join()}`
    case 'term':
      return `${(fact as Term).term} ${JSON.stringify((fact as Term).value)}`
    case 'issue':
      return (fact as Issue).issue
    case 'meeting':
      return (fact as Meeting).state
  }
}

/** Facts of an agreement that a reference means. */
export function factsMeant(agreement: Agreement, target: FactRef): Fact[] {
  return (agreement[LISTS[target.fact]] as readonly Fact[]).filter((fact) => isMeant(target, fact))
}

function noted<F extends Grounded>(fact: F, note: string, evidence: Evidence): F {
  return {
    ...fact,
    note: fact.note === undefined ? note : `${fact.note}; ${note}`,
    articles: [...fact.articles, evidence.article],
    evidence: [...fact.evidence, evidence],
  }
}
