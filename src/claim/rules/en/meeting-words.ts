const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Verbs by which people who negotiate come together. */
export const MEETING_VERBS = set('meet convene gather assemble reconvene confer negotiate')

/** Verbs of going or receiving that tell of a meeting where they name a person. */
export const VISIT_VERBS = set('sit visit host receive travel fly welcome speak call talk')

/** Nouns for such a coming together, as subject, object or frame of a clause ("talks resumed in Geneva on Monday"). */
export const MEETING_NOUNS = set(
  'meeting talks talk summit conference negotiation round session ceremony discussion consultation encounter',
)

/** What is done to a meeting that does not come about. */
export const CANCELLING = set('cancel postpone scrap call-off drop boycott skip adjourn')
