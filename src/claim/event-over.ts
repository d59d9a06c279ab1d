import { eventsOf } from './event.ts'
import type { Event } from './event.ts'
import type { Reading } from './reading.ts'

/** The predicate of the clause that the token stands in; null outside of any. */
export function eventOver(reading: Reading, s: number, token: number): Event | null {
  const sentence = reading.sentences[s]!
  const events = eventsOf(sentence)
  for (let at = token, n = 0; at >= 0 && n < 12; at = sentence.tokens[at]!.head, n++) {
    const found = events.find((event) => event.token === at)
    if (found) return found
  }
  return null
}
