import type { HistoryEntry, Issue, Meeting, Step, Term } from '../agreement/agreement.ts'
import type { TermValue } from '../claim/claim.ts'

type FactName = 'history' | 'step' | 'term' | 'issue' | 'meeting'

/** A fact on one line, for a list of changes. */
export function factWords(what: FactName, fact: HistoryEntry | Step | Term | Issue | Meeting): string {
  switch (what) {
    case 'history':
      return historyWords(fact as HistoryEntry)
    case 'step':
      return stepWords(fact as Step)
    case 'term':
      return termWords(fact as Term)
    case 'issue':
      return `open: ${(fact as Issue).issue}`
    case 'meeting':
      return meetingWords(fact as Meeting)
  }
}

export function stageWords(stage: string, since: string | null): string {
  return since === null ? stage : `${stage} since ${since}`
}

function historyWords({ stage, on, claimant, deniedBy }: HistoryEntry): string {
  const who = claimant === null ? 'as reported' : `says ${claimant}`
  const denied = deniedBy === undefined ? '' : `, denied by ${deniedBy}`
  return `${stage}${on === null ? '' : ` on ${on}`}, ${who}${denied}`
}

function stepWords({ step, by, body, state, on, after }: Step): string {
  const who = body ?? by.join(', ')
  const when = on === null ? '' : ` on ${on}`
  return `${step}${who ? ` by ${who}` : ''}: ${state}${when}${after === null ? '' : `, after ${after}`}`
}

function termWords({ term, value, standing, by }: Term): string {
  return `${term} ${termValueWords(value)}, ${standing}${by === null ? '' : ` by ${by}`}`
}

function termValueWords(value: TermValue): string {
  if (typeof value !== 'object') return String(value)
  if ('amount' in value) return `${value.amount} ${value.currency}${value.per ? ` a ${value.per}` : ''}`
  return 'unit' in value ? `${value.number} ${value.unit}` : `${value.from} to ${value.to}`
}

function meetingWords({ on, place, participants, state }: Meeting): string {
  const where = place === null ? '' : ` in ${place}`
  return `meeting of ${participants.join(', ') || 'unnamed'}${where}${on === null ? '' : `, ${on}`}: ${state}`
}
