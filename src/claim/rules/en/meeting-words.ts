/** Verbs by which people who negotiate come together. */
export const MEETING_VERBS: ReadonlySet<string> = new Set(
  'meet convene gather assemble reconvene confer'.split(' '),
)

/** Nouns for such a coming together, as subject, object or frame of a clause ("talks resumed in Geneva on Monday"). */
export const MEETING_NOUNS: ReadonlySet<string> = new Set(
  'meeting talks talk summit conference negotiation negotiations round session ceremony visit discussions discussion consultations call'.split(
    ' ',
  ),
)
