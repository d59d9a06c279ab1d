import type { Attribution, Speaker } from '../speech/attribution.ts'
import type { Reading } from './reading.ts'

/** Whose word something is at one place of the text, and how they put it. */
export interface Voice {
  readonly speaker: Speaker
  readonly via: readonly Speaker[]
  readonly attribution: Attribution
}

/**
 * The innermost attribution whose content covers the offset; null where the reporter speaks.
 * What stands in the cue or the source of an attribution is the reporter's own.
 */
export function voiceAt(reading: Reading, sentence: number, offset: number): Voice | null {
  for (const attribution of reading.in[sentence]?.attributions ?? []) {
    const inside = attribution.content.some((span) => span.start <= offset && offset < span.end)
    if (inside && attribution.speaker.class !== 'reporter')
      return { speaker: attribution.speaker, via: attribution.via, attribution }
  }
  return null
}

/** "Axios, citing two officials": the speaker's name with the outlet it came through, as a reader would note it. */
export function nameOfVoice(speaker: Speaker | null, via: readonly Speaker[]): string | null {
  if (!speaker) return null
  const outlets = via.map((link) => link.name).filter((name) => name !== speaker.name)
  return outlets.length > 0 ? `${speaker.name} (via ${outlets.join(', ')})` : speaker.name
}
