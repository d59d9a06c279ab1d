import type { Tree } from '../language/tree.ts'
import type { Sentence } from '../language/sentence.ts'
import type { MeetingClaim } from './claim.ts'
import type { Event } from './event.ts'
import { realisOf } from './realis.ts'
import { CANCELLING, CANCELLING_PHRASES, PROPOSING, SCHEDULING } from './rules/en/meeting-words.ts'

/**
 * Whether a meeting was held, is to be, is wished for or fell through: from the verbs above it, then from its day
 * against the day of the report. Days compare as EDTF prefixes.
 */
export function stateOfMeeting(
  sentence: Sentence,
  tree: Tree,
  predicate: number | null,
  events: ReadonlyMap<number, Event>,
  on: string | null,
  published: string | null,
): MeetingClaim['state'] {
  // A week that holds the day of the report is told by its verb alone.
  const ahead =
    on !== null &&
    !on.includes('W') &&
    published !== null &&
    on.slice(0, 10) > published.slice(0, Math.min(10, on.length))
  if (predicate === null) return ahead ? 'scheduled' : 'held'
  const lemma = tree.tokens[predicate]!.lemma.toLowerCase()
  const event = events.get(predicate)
  const particles = [...(event?.particles ?? []), tree.tokens[predicate + 1]?.text.toLowerCase() ?? '']
  if (CANCELLING.has(lemma) || particles.some((particle) => CANCELLING_PHRASES.test(`${lemma} ${particle}`)))
    return 'cancelled'
  const { factuality } = event ? realisOf(sentence, event) : { factuality: 'asserted' as const }
  if (factuality === 'denied') return 'cancelled'
  if (factuality === 'hoped' || factuality === 'hypothetical') return 'proposed'
  if (PROPOSING.has(lemma) && (ahead || on === null)) return 'proposed'
  if (SCHEDULING.has(lemma) && (ahead || on === null)) return 'scheduled'
  if (factuality === 'planned' || factuality === 'conditional') return 'scheduled'
  return ahead ? 'scheduled' : 'held'
}
