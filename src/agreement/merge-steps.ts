import type { Evidence, StepClaim, StepName } from '../claim/claim.ts'
import type { Step } from './agreement.ts'
import { articlesOf } from './articles-of.ts'
import { datesMeet } from './day-range.ts'

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item))
const overlaps = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((item) => b.includes(item))

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
  const drafts: {
    claim: StepClaim
    by: readonly string[]
    on: string | null
    after: string | null
    body: string | null
    evidence: Evidence[]
  }[] = []
  for (const claim of claims) {
    const joint = JOINT.has(claim.step) && claim.state !== 'refused'
    const by = claim.by.length > (joint ? 1 : 0) ? claim.by : parties
    const same = drafts.find(
      (draft) =>
        draft.claim.step === claim.step &&
        draft.claim.state === claim.state &&
        sameSet(draft.by, by) &&
        (draft.on === null || claim.on === null || datesMeet(draft.on, claim.on, 1)),
    )
    if (same) {
      same.evidence.push(claim.evidence)
      same.on ??= claim.on
      same.after ??= claim.after
      same.body ??= claim.body
    } else
      drafts.push({
        claim,
        by,
        on: claim.on,
        after: claim.after,
        body: claim.body,
        evidence: [claim.evidence],
      })
  }
  const done = drafts.filter((draft) => draft.claim.state === 'done')
  return drafts
    .filter(
      (draft) =>
        (draft.claim.state !== 'pending' && draft.claim.state !== 'scheduled') ||
        !done.some((other) => other.claim.step === draft.claim.step && overlaps(other.by, draft.by)),
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
