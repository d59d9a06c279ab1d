import { stageWords } from './agreement-view.ts'
import { dateWords } from './date-words.ts'
import type { Fact } from './facts.ts'
import { partiesWords, partyWords, termWords } from './value-words.ts'

/** A fact as one plain sentence without its full stop: "Text agreed on 23 Jan 2026, according to Volodymyr Zelensky". */
export function factWords(fact: Pick<Fact, 'kind' | 'fact'>): string {
  // A pair picked from the union loses which fact goes with which kind.
  return wordsOf(fact as Fact)
}

function wordsOf(fact: Fact): string {
  switch (fact.kind) {
    case 'stage': {
      const { stage, on, claimant, deniedBy, factuality } = fact.fact
      const firm = factuality === 'asserted' ? '' : ` (${factuality})`
      const who = claimant === null ? ', as reported' : `, according to ${claimant}`
      return `${capital(stageWords(stage))}${onWords(on)}${firm}${who}${deniedBy ? `; denied by ${deniedBy}` : ''}`
    }
    case 'step': {
      const { step, by, body, state, on, after } = fact.fact
      const who = by.length > 0 ? `: ${partiesWords(by)}` : ''
      const organ = body ? ` (${body})` : ''
      const condition = after === null ? '' : `, after ${after.replace(/^after /, '')}`
      return `${capital(step.replace(/-/g, ' '))}${who}${organ}, ${state}${onWords(on)}${condition}`
    }
    case 'term': {
      const { term, value, standing, by } = fact.fact
      return `${capital(term)}: ${termWords(term, value)}, ${standing}${by === null ? '' : ` by ${partyWords(by)}`}`
    }
    case 'issue': {
      const { issue, positions } = fact.fact
      const sides = positions.map(({ party, position }) => `${partyWords(party)}: ${position}`)
      return `Still open: ${issue}${sides.length > 0 ? ` (${sides.join('; ')})` : ''}`
    }
    case 'meeting': {
      const { on, place, participants, state } = fact.fact
      const who = participants.length > 0 ? `: ${partiesWords(participants)}` : ''
      return `Meeting ${state}${onWords(on)}${place === null ? '' : `, ${place}`}${who}`
    }
  }
}

function onWords(on: string | null): string {
  if (on === null) return ''
  const words = dateWords(on)
  return /^(?:until|from|about|week)/.test(words)
    ? ` ${words.replace(/^week/, 'in the week')}`
    : ` on ${words}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
