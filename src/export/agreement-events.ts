import type { Agreement } from '../agreement/agreement.ts'
import type { Evidence } from '../claim/claim.ts'
import { dayBounds } from '../view/day-bounds.ts'
import { factsOf } from '../view/facts.ts'
import type { Fact } from '../view/facts.ts'
import type { Account } from './account.ts'
import { EVENT_CODES, codeOfRefusal, codeOfStep } from './event-codes.ts'
import type { EventCode } from './event-codes.ts'

/** An act between parties on known days, as event data wants it. */
export interface AgreementEvent {
  readonly fact: Fact
  readonly code: EventCode
  readonly source: readonly string[]
  /** The same as `source` where all act on each other. */
  readonly target: readonly string[]
  readonly from: string
  readonly to: string
  readonly evidence: readonly Evidence[]
}

/** What event data can hold of an agreement: steps taken or refused and meetings, with a day and two actors. */
export function eventsOf(agreement: Agreement, account: Account): AgreementEvent[] {
  account.leftOut('agreement', 'event data codes acts', 1)
  account.leftOut('relation', 'event data codes acts', agreement.related.length)
  return factsOf(agreement).flatMap((fact) => {
    const found = eventOf(fact)
    if (typeof found === 'string') {
      account.leftOut(fact.kind, found)
      return []
    }
    account.wrote(fact.kind)
    return [found]
  })
}

function eventOf(fact: Fact): AgreementEvent | string {
  if (fact.kind === 'stage') return 'a finding; its act is coded as a step'
  if (fact.kind === 'term' || fact.kind === 'issue') return 'no act'
  const { agreement } = fact
  const code = codeOf(fact)
  if (typeof code === 'string') return code
  const days = dayBounds(fact.fact.on)
  if (!days?.from || !days.to) return 'no day'
  const source = fact.kind === 'step' ? fact.fact.by : fact.fact.participants
  if (source.length === 0) return 'nobody named'
  const others = agreement.parties.filter((party) => !source.includes(party))
  const target = fact.kind === 'meeting' || source.length > 1 ? source : others
  if (new Set([...source, ...target]).size < 2) return 'one actor only'
  const { evidence } = fact.fact
  return { fact, code, source, target, from: days.from, to: days.to, evidence }
}

function codeOf(fact: Extract<Fact, { kind: 'step' | 'meeting' }>): EventCode | string {
  const { kind, mediators } = fact.agreement
  if (fact.kind === 'step') {
    const { step, state } = fact.fact
    if (state === 'refused') return codeOfRefusal(kind)
    return state === 'done' ? (codeOfStep(step, kind) ?? 'no code') : 'not done yet'
  }
  const { state, participants } = fact.fact
  if (state === 'cancelled') return 'called off, and nobody says by whom'
  if (state !== 'held') return EVENT_CODES.meet
  return participants.some((party) => mediators.includes(party)) ? EVENT_CODES.mediate : EVENT_CODES.negotiate
}
