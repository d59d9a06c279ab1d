import type { Claim } from '../claim/claim.ts'
import { stageWords } from './agreement-view.ts'
import { dateWords } from './date-words.ts'
import { partiesWords, partyWords, termWords } from './value-words.ts'

/** One claim in a few words: "signed, 8 Jan 2026", "ratify: US, pending", "duration: 15 years, agreed". */
export function claimWords(claim: Claim): string {
  const firm = claim.factuality === 'asserted' ? '' : ` (${claim.factuality})`
  switch (claim.fact) {
    case 'stage':
      return `${stageWords(claim.stage)}${onWords(claim.on)}${firm}`
    case 'step':
      return `${claim.step.replace(/-/g, ' ')}${claim.by.length > 0 ? `: ${partiesWords(claim.by)}` : ''}, ${claim.state}${onWords(claim.on)}${firm}`
    case 'term':
      return `${claim.term}: ${termWords(claim.term, claim.value)}, ${claim.standing}${claim.by === null ? '' : ` by ${partyWords(claim.by)}`}${firm}`
    case 'issue':
      return `open: ${claim.issue}`
    case 'relation':
      return claim.how.replace(/-/g, ' ')
    case 'meeting':
      return `meeting ${claim.state}${onWords(claim.on)}${claim.place === null ? '' : `, ${claim.place}`}`
  }
}

function onWords(on: string | null): string {
  return on === null ? '' : `, ${dateWords(on)}`
}
