import type { Evidence, StepClaim, StepName } from '../claim/claim.ts'
import type { Step } from './agreement.ts'
import { articlesOf } from './articles-of.ts'
import { datesMeet } from './day-range.ts'

interface Draft {
  readonly claim: StepClaim
  readonly by: readonly string[]
  on: string | null
  after: string | null
  body: string | null
  readonly evidence: Evidence[]
}

/** Steps that all parties take together, whoever of them the report names. */
const JOINT: ReadonlySet<StepName> = new Set<StepName>([
  'agree-text',
  'initial',
  'sign',
  'exchange-instruments',
  'enter-into-force',
  'extend',
])

/** Ledger lines of one agreement: one a step, set of parties and day; a step once done is no longer owed. */
export function mergeSteps(claims: readonly StepClaim[], parties: readonly string[]): Step[] {
  const drafts: Draft[] = []
  const alike = new Map<string, Draft[]>()
  for (const claim of claims) {
    const joint = JOINT.has(claim.step) && claim.state !== 'refused'
    const by = claim.by.length > (joint ? 1 : 0) ? claim.by : parties
    const key = [claim.step, claim.state, ...[...by].sort()].join('|')
    const known = alike.get(key) ?? []
    const same = known.find(({ on }) => on === null || claim.on === null || datesMeet(on, claim.on, 1))
    if (same) {
      same.evidence.push(claim.evidence)
      same.on ??= claim.on
      same.after ??= claim.after
      same.body ??= claim.body
    } else {
      const { on, after, body, evidence } = claim
      const draft: Draft = { claim, by, on, after, body, evidence: [evidence] }
      drafts.push(draft)
      known.push(draft)
      alike.set(key, known)
    }
  }
  const isTaken = stepsTaken(drafts)
  return drafts
    .filter(
      (draft) => (draft.claim.state !== 'pending' && draft.claim.state !== 'scheduled') || !isTaken(draft),
    )
    .map((draft): Step => ({
      step: draft.claim.step,
      by: draft.by,
      state: draft.claim.state,
      on: draft.on,
      after: draft.after,
      ...(draft.body ? { body: draft.body } : {}),
      articles: articlesOf(draft.evidence),
      evidence: draft.evidence,
    }))
}

/** Whether somebody who owes the step has done it; a step of nobody in particular is everybody's. */
function stepsTaken(drafts: readonly Draft[]): (draft: Draft) => boolean {
  const takers = new Map<StepName, Set<string | null>>()
  for (const { claim, by } of drafts) {
    if (claim.state !== 'done') continue
    const known = takers.get(claim.step) ?? new Set()
    for (const party of by.length > 0 ? by : [null]) known.add(party)
    takers.set(claim.step, known)
  }
  return ({ claim, by }) => {
    const known = takers.get(claim.step)
    return known !== undefined && (by.length === 0 || known.has(null) || by.some((party) => known.has(party)))
  }
}
