import type { Kind, StepName } from '../claim/claim.ts'

/** One act as event data codes it: a CAMEO code, and what the PLOVER authors' own table makes of it. */
export interface EventCode {
  readonly cameo: string
  readonly label: string
  readonly event: string
  readonly mode: string | null
  readonly context: string | null
}

const row = (
  cameo: string,
  label: string,
  event: string,
  mode: string | null = null,
  context: string | null = null,
): EventCode => ({ cameo, label, event, mode, context })

/** The codes that acts around agreements can have. */
export const EVENT_CODES = {
  cooperate: row('030', 'Express intent to cooperate', 'AGREE', null, 'diplomatic'),
  cooperateEconomically: row('0311', 'Express intent to cooperate economically', 'AGREE', null, 'economic'),
  cooperateMilitarily: row('0312', 'Express intent to cooperate militarily', 'AGREE', null, 'military'),
  release: row('0353', 'Express intent to release persons or property', 'AGREE', null, 'rights_freedoms'),
  meet: row('036', 'Express intent to meet or negotiate', 'AGREE', null, 'diplomatic'),
  settle: row('037', 'Express intent to settle dispute', 'AGREE', null, 'diplomatic'),
  mediate: row('045', 'Engage in mediation', 'CONSULT', null, 'diplomatic'),
  negotiate: row('046', 'Engage in negotiation', 'CONSULT', null, 'diplomatic'),
  diplomacy: row('050', 'Engage in diplomatic cooperation', 'SUPPORT', null, 'diplomatic'),
  endorse: row('051', 'Praise or endorse', 'SUPPORT', null, 'diplomatic'),
  sign: row('057', 'Sign formal agreement', 'SUPPORT', null, 'diplomatic'),
  carryOut: row('060', 'Engage in material cooperation', 'COOPERATE'),
  carryOutEconomically: row('061', 'Cooperate economically', 'COOPERATE', null, 'economic'),
  carryOutMilitarily: row('062', 'Cooperate militarily', 'COOPERATE', null, 'military'),
  setFree: row('0841', 'Return, release person(s)', 'RETREAT', 'release', 'legal'),
  ceasefire: row('0871', 'Declare truce, ceasefire', 'RETREAT', 'ceasefire', 'military'),
  reject: row('120', 'Reject', 'REJECT'),
  rejectSettlement: row('127', 'Reject plan, agreement to settle dispute', 'REJECT', 'meet', 'diplomatic'),
  reduce: row('160', 'Reduce relations', 'SANCTION'),
} as const

const DISPUTES: readonly Kind[] = ['ceasefire', 'peace-agreement', 'border', 'framework']
const MONEY: readonly Kind[] = ['trade', 'resources']
const ARMS: readonly Kind[] = ['security-guarantee', 'defence-cooperation', 'arms-control']

const C = EVENT_CODES

/** The code of a step that was taken; null where the step as such is no event between the parties. */
export function codeOfStep(step: StepName, kind: Kind): EventCode | null {
  switch (step) {
    case 'propose':
    case 'agree-text':
    case 'initial':
      if (DISPUTES.includes(kind)) return C.settle
      if (MONEY.includes(kind)) return C.cooperateEconomically
      if (ARMS.includes(kind)) return C.cooperateMilitarily
      return kind === 'prisoner-exchange' ? C.release : C.cooperate
    case 'approve':
      return C.endorse
    case 'sign':
      return C.sign
    case 'ratify':
    case 'exchange-instruments':
      return C.diplomacy
    case 'enter-into-force':
    case 'extend':
      return kind === 'ceasefire' ? C.ceasefire : C.diplomacy
    case 'implement':
      if (kind === 'prisoner-exchange') return C.setFree
      if (MONEY.includes(kind)) return C.carryOutEconomically
      return ARMS.includes(kind) ? C.carryOutMilitarily : C.carryOut
    case 'withdraw':
      return C.reduce
  }
}

export function codeOfRefusal(kind: Kind): EventCode {
  return DISPUTES.includes(kind) ? C.rejectSettlement : C.reject
}
