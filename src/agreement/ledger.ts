import type { StepName } from '../claim/claim.ts'
import type { Agreement, Step } from './agreement.ts'
import { parseCondition } from './ledger-condition.ts'
import type { Condition } from './ledger-condition.ts'

/** The order of treaty practice: a step waits for those before it, where its own words name no other condition. */
export const STEP_ORDER: readonly StepName[] = [
  'propose',
  'agree-text',
  'initial',
  'approve',
  'sign',
  'ratify',
  'exchange-instruments',
  'enter-into-force',
  'implement',
  'extend',
  'withdraw',
]

/** One box of the ledger: a step of one party, done on a day or still owed. */
export interface LedgerEntry {
  readonly step: StepName
  /** Party id; null where the step is nobody's in particular ("enters into force"). */
  readonly party: string | null
  /** EDTF day where done or supposed done; null where owed. */
  readonly on: string | null
  /** `record`: reported; `supposed`: given to what-if; null where owed. */
  readonly from: 'record' | 'supposed' | null
  readonly refused: boolean
  readonly condition: Condition | null
  /** The condition in the words of the record. */
  readonly after: string | null
}

/** Steps that may stand before entry into force; only those that the record speaks of are required. */
export const BEFORE_FORCE: readonly StepName[] = [
  'agree-text',
  'initial',
  'approve',
  'sign',
  'ratify',
  'exchange-instruments',
]

/**
 * The ledger of an agreement, party by party. A step that some party has done or owes is owed by each party only
 * where the record says so; signature and entry into force are always there.
 */
export function ledgerOf(agreement: Agreement): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  for (const step of agreement.steps) {
    for (const party of step.by.length > 0 ? step.by : [null]) {
      const at = entries.findIndex((entry) => entry.step === step.step && entry.party === party)
      const next = entryOf(step, party)
      if (at < 0) entries.push(next)
      else if (next.on !== null || entries[at]!.on === null) entries[at] = merge(entries[at]!, next)
    }
  }
  const signed =
    agreement.stage === 'signed' || agreement.stage === 'ratified' || agreement.stage === 'in-force'
  if (!signed && !entries.some((entry) => entry.step === 'sign'))
    for (const party of agreement.parties) entries.push(owed('sign', party))
  if (!entries.some((entry) => entry.step === 'enter-into-force'))
    entries.push(owed('enter-into-force', null))
  return entries.sort(
    (a, b) => STEP_ORDER.indexOf(a.step) - STEP_ORDER.indexOf(b.step) || compare(a.party, b.party),
  )
}

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1)

const owed = (step: StepName, party: string | null): LedgerEntry => ({
  step,
  party,
  on: null,
  from: null,
  refused: false,
  condition: null,
  after: null,
})

function entryOf(step: Step, party: string | null): LedgerEntry {
  const done = step.state === 'done'
  return {
    step: step.step,
    party,
    on: done ? (step.on ?? '') : null,
    from: done ? 'record' : null,
    refused: step.state === 'refused',
    condition: step.after ? parseCondition(step.after) : null,
    after: step.after,
  }
}

function merge(known: LedgerEntry, next: LedgerEntry): LedgerEntry {
  return {
    ...next,
    on: next.on ?? known.on,
    from: next.from ?? known.from,
    condition: next.condition ?? known.condition,
    after: next.after ?? known.after,
  }
}
