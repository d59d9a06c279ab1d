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
    const same = known.find(
      ({ on, body }) =>
        (on === null || claim.on === null || datesMeet(on, claim.on, 1)) && oneOrgan(body, claim.body),
    )
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

/** What nobody in particular is said to take, anybody's organ may have taken. */
const oneOrgan = (a: string | null, b: string | null): boolean =>
  a === null || b === null || organWords(a).some((word) => organWords(b).includes(word))

const organWords = (body: string): string[] =>
  (body.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.replace(/(ies|es|s)$/, ''))

/**
 * Whether somebody who owes the step has done it; a step of nobody in particular is everybody's. What one organ owes
 * another has not done for it: a cabinet's approval is none by parliament.
 */
function stepsTaken(drafts: readonly Draft[]): (draft: Draft) => boolean {
  const taken = new Map<StepName, Draft[]>()
  for (const draft of drafts) {
    if (draft.claim.state !== 'done') continue
    const known = taken.get(draft.claim.step)
    if (known) known.push(draft)
    else taken.set(draft.claim.step, [draft])
  }
  return ({ claim, by, body }) =>
    (taken.get(claim.step) ?? []).some(
      (done) =>
        (by.length === 0 || done.by.length === 0 || by.some((party) => done.by.includes(party))) &&
        (body === null || (done.body !== null && oneOrgan(body, done.body))),
    )
}
