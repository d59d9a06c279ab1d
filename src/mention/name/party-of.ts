import type { Entity, NameMention, Span } from '../mention.ts'

/**
 * Id of the side that an entity is or acts for: a state (`UA`), a body (`EU`), an armed group (`Hamas`); null where it is
 * none and the article does not tell. Media and places are nobody's side.
 */
export function partyOf(entity: Entity): string | null {
  if (entity.kind === 'state' || entity.kind === 'body' || entity.kind === 'armed-group') return entity.id
  if (entity.kind === 'outlet' || entity.kind === 'place') return null
  return entity.party
}

/** The same as a list: a group that speaks for several sides ("US and Ukrainian officials") has them all. */
export function partiesOf(entity: Entity): readonly string[] {
  if (entity.parties) return entity.parties
  const party = partyOf(entity)
  return party === null ? [] : [party]
}

/**
 * Sides named in a stretch of text, in order, each once: "Kyiv and Washington" gives `UA`, `US`. Offsets are UTF-16 code
 * units into the article's text, as in the mentions. Phrases that name nobody ("the two sides") give nothing.
 */
export function partiesIn(names: readonly NameMention[], span: Span): string[] {
  const parties: string[] = []
  for (let at = firstFrom(names, span.start); at < names.length; at++) {
    const name = names[at]!
    if (name.start >= span.end) break
    if (name.end > span.end) continue
    for (const party of partiesOf(name.entity)) if (!parties.includes(party)) parties.push(party)
  }
  return parties
}

/** Index of the first mention that begins at or after `start`; mentions are in reading order. */
function firstFrom(names: readonly NameMention[], start: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
