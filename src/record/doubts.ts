import type { Agreement, Grounded, HistoryEntry, Term } from '../agreement/agreement.ts'
import { STAGES } from '../claim/claim.ts'
import type { Doubt, DoubtKind, FactRef } from './review.ts'
import { valueOf } from './review-layer.ts'

/**
 * What each sort of doubt weighs, set by hand: what would be most embarrassing to have got wrong comes first. A stage from
 * which on states are bound weighs more than talk.
 */
const WEIGHT: Readonly<Record<DoubtKind, number>> = {
  'contested-stage': 85,
  'stage-of-one-origin': 50,
  'weak-link': 55,
  'terms-apart': 45,
  'stage-without-date': 40,
  'implied-date': 35,
  'no-party': 30,
}
const BINDING = 15
/** A name that tells nothing: "the agreement", "a deal". */
const BARE_NAME = /^(?:\w+ )?(?:agreement|deal|text|document|paper|draft|plan|pact|accord|proposal|talks?)$/i

/** What a person should look at in an agreement, weightiest first. What was accepted or set in review is not doubted. */
export function doubtsOf(agreement: Agreement): Omit<Doubt, 'agreement' | 'name'>[] {
  const found: Omit<Doubt, 'agreement' | 'name'>[] = []
  const binding = (STAGES as readonly string[]).indexOf(agreement.stage) >= STAGES.indexOf('text-agreed')
  const doubt = (kind: DoubtKind, why: string, target: FactRef | null = null, more = 0): void => {
    found.push({ kind, weight: Math.min(100, WEIGHT[kind] + more), why, target })
  }
  const carrying = agreement.history.filter(({ stage }) => stage === agreement.stage)
  const settled = carrying.some(isReviewed)
  const last = carrying.at(-1)
  if (agreement.contested && !settled) {
    const denied = carrying.find(({ deniedBy }) => deniedBy !== undefined)
    doubt(
      'contested-stage',
      `${agreement.stage} is denied by ${denied?.deniedBy ?? 'a party'}`,
      denied ? refOf('history', denied) : null,
      binding ? BINDING : 0,
    )
  }
  if (last && !settled) {
    const origins = carrying.reduce((sum, entry) => sum + entry.origins, 0)
    const reports = new Set(carrying.flatMap(({ articles }) => articles)).size
    if (origins === 1 && agreement.stage !== 'negotiating')
      doubt(
        'stage-of-one-origin',
        reports === 1
          ? `${agreement.stage} rests on one report alone`
          : `${agreement.stage} rests on one origin alone, in ${reports} reports`,
        refOf('history', last),
        binding ? BINDING : 0,
      )
    if (last.on === null)
      doubt('stage-without-date', `nothing tells since when it is ${agreement.stage}`, refOf('history', last))
    else if (last.implied?.includes('on'))
      doubt(
        'implied-date',
        `${agreement.stage} on ${last.on} is worked out, no words state it`,
        refOf('history', last),
      )
  }
  const articles = new Set(agreement.evidence.map(({ article }) => article))
  if (articles.size > 1 && BARE_NAME.test(agreement.name) && !isReviewed(agreement))
    doubt('weak-link', `${articles.size} articles are taken to mean one agreement that none of them names`)
  for (const [term, apart] of termsApart(agreement.terms))
    doubt(
      'terms-apart',
      `${term}: ${apart.map(({ value }) => JSON.stringify(value)).join(' and ')} are both said to be agreed`,
      refOf('term', apart[0]!),
    )
  if (agreement.parties.length < 2 && !isReviewed(agreement))
    doubt('no-party', `only ${agreement.parties.join(', ') || 'nobody'} is known to be a party`)
  return found.sort((a, b) => b.weight - a.weight)
}

const isReviewed = (fact: Pick<Grounded, 'evidence'>): boolean =>
  fact.evidence.some(({ rule }) => rule === 'review')

function refOf(fact: 'history' | 'term', of: HistoryEntry | Term): FactRef {
  const evidence = of.evidence.map(({ article, start, end }) => ({ article, start, end }))
  return { fact, evidence, value: valueOf(fact, of) }
}

/** Terms of which there can be one only, with two values that both are said to be agreed. */
function termsApart(terms: readonly Term[]): [string, Term[]][] {
  const agreed = new Map<string, Term[]>()
  for (const term of terms)
    if (
      term.standing === 'agreed' &&
      (term.term === 'duration' || term.term === 'tariff') &&
      !isReviewed(term)
    )
      agreed.set(term.term, [...(agreed.get(term.term) ?? []), term])
  return [...agreed].filter(([, all]) => new Set(all.map(({ value }) => JSON.stringify(value))).size > 1)
}
