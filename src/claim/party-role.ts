/**
 * In what way an article connects a party with an instrument:
 *
 * - `pair`: named with others in the phrase ("between X and Y"); `one`: alone in it ("the X deal")
 * - `cosigns`: signs or initials it together with others; `signs`: signs, initials or ratifies it alone; `agrees`: reaches, negotiates or accepts it; `acts`: does anything else to it
 * - `speaks`: its word on the instrument is reported
 * - `subject`: acts or speaks in a sentence that names it; `near`: is spoken of in one
 * - `mediates`: brokers, hosts or guarantees it
 */
export type PartyRole =
  'pair' | 'one' | 'cosigns' | 'signs' | 'agrees' | 'acts' | 'speaks' | 'subject' | 'near' | 'mediates'

/** How often an article connects a party with an instrument in each way. */
export type PartyRoles = { readonly [role in PartyRole]?: number }

/** What one word of each kind weighs for the party being one, where nothing learned decides. Set by hand. */
const WEIGHT: Readonly<Record<PartyRole, number>> = {
  pair: 3,
  one: 1.5,
  cosigns: 3,
  signs: 3,
  agrees: 2,
  acts: 0.4,
  speaks: 0.2,
  subject: 0.4,
  near: 0.15,
  mediates: 0,
}

export function weightOfRoles(roles: PartyRoles): number {
  let sum = 0
  for (const [role, count] of Object.entries(roles)) sum += WEIGHT[role as PartyRole] * count
  return sum
}

/** Named in the phrase, or doing to the instrument what only a party does. */
export const isTold = ({ pair, one, cosigns, signs, agrees }: PartyRoles): boolean =>
  (pair ?? 0) + (one ?? 0) + (cosigns ?? 0) + (signs ?? 0) + (agrees ?? 0) > 0

/** Parties by weight, heaviest first; equals by id. */
export function byWeight(parties: Iterable<readonly [string, PartyRoles]>): (readonly [string, number])[] {
  return [...parties]
    .map(([party, roles]) => [party, weightOfRoles(roles)] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
