import type { Act } from './acts.ts'
import { spanOfSentence } from './clause.ts'
import type { StageClaim } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import type { Reading } from './reading.ts'

/**
 * What an act says about the stage of its instrument. Acts that lie ahead, are wished for or hypothetical give no
 * stage; a refusal of signature or approval is a rejection; the negation of an act says only that it has not happened.
 */
export function stageClaims(reading: Reading, acts: readonly Act[]): StageClaim[] {
  const claims = claimsOfActs(reading, acts)
  const isHeadline = (claim: StageClaim): boolean => {
    const { start } = claim.evidence
    return reading.article.blocks.some((b) => b.role === 'headline' && b.start <= start && start < b.end)
  }
  // A headline shortens what the body says in full, and on whose word.
  const body = claims.filter((claim) => !isHeadline(claim))
  const said = new Set(body.map((claim) => claim.stage))
  return claims.filter((claim) => !isHeadline(claim) || !said.has(claim.stage))
}

function claimsOfActs(reading: Reading, acts: readonly Act[]): StageClaim[] {
  return acts.flatMap((act): StageClaim[] => {
    const { realis, voice } = act
    let stage = act.stage
    if (stage === null) return []
    if (realis.failed && (stage === 'text-agreed' || stage === 'signed')) stage = 'stalled'
    else if (realis.near && (stage === 'text-agreed' || stage === 'signed')) stage = 'near-final'
    else if (realis.refused)
      stage = act.refusal || act.step === 'extend' || act.step === 'implement' ? null : 'rejected'
    else if (realis.factuality === 'hoped' && act.stage !== 'proposed')
      stage = !act.named ? null : act.step === 'approve' || act.step === null ? 'proposed' : 'negotiating'
    else if (realis.factuality !== 'asserted') return []
    if (stage === null) return []
    const kind = voice?.attribution.kind
    if (kind === 'hopes' || kind === 'demands' || kind === 'doubts' || kind === 'asks' || kind === 'plans')
      return []
    const denied = voice !== null && (!voice.attribution.affirmed || kind === 'denies')
    const span = spanOfSentence(reading.sentences[act.sentence]!)
    return [
      {
        fact: 'stage',
        instrument: act.instrument,
        stage,
        on: act.on,
        factuality: denied ? 'denied' : 'asserted',
        speaker: voice?.speaker ?? null,
        via: voice?.via ?? [],
        evidence: evidenceFor(reading, span, act.rule, voice),
      },
    ]
  })
}
