import type { Lexicon } from './lexicon.ts'
import { normalise } from './lexicon.ts'

/** Written in capitals whatever the sentence is written in; as small words they mean something else. */
const ALWAYS_CAPITALS = new Set(['US', 'UK', 'UN', 'EU', 'UAE', 'WHO', 'AU'])

/**
 * A word of a sentence in CAPITALS as running text would have it: small where the lexicon knows it small, with a capital
 * where it knows it so or does not know it.
 */
export function recase(form: string, lexicon: Lexicon): string {
  if (ALWAYS_CAPITALS.has(form) || form.length > 40) return form
  const small = form.toLowerCase()
  if (small === form) return form
  const { casing, tags } = lexicon.find(normalise(form))
  return casing >= 4 || (casing === 0 && tags === 0) ? form.slice(0, 1) + small.slice(1) : small
}
