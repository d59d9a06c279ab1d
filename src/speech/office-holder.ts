import type { Entity, NameMention } from '../mention/mention.ts'
import { firstFrom } from './speaker.ts'

/** Titles that one person can bear together, or that news prose swaps for variety. */
const ALIKE: readonly (readonly string[])[] = [
  ['president', 'leader', 'head', 'commander'],
  ['prime minister', 'premier', 'leader', 'pm', 'chancellor', 'taoiseach', 'head'],
  [
    'foreign minister',
    'foreign secretary',
    'secretary of state',
    'top diplomat',
    'minister',
    'secretary',
    'diplomat',
  ],
  ['envoy', 'negotiator', 'mediator', 'representative', 'emissary', 'diplomat', 'ambassador'],
  ['secretary-general', 'secretary general', 'chief', 'head', 'director'],
  ['commissioner', 'chief', 'head', 'director', 'president'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['general', 'commander', 'chief', 'colonel'],
  ['minister', 'secretary', 'chancellor', 'commissioner'],
]

/** Mentions to look back on. */
const LOOK_BACK = 60

/**
 * The person that a definite title means ("the envoy", "the Ukrainian president"), by the words before it: the last named
 * person whose title and side do not speak against it, one who bears the title before one of whom the article gives
 * none. Null where nobody fits.
 */
export function officeHolder(
  office: Entity,
  names: readonly NameMention[],
  sentence: number,
  start: number,
  sides: (person: Entity) => ReadonlyMap<string, number>,
  isSubject: (name: NameMention) => boolean,
  weight: (person: Entity) => number,
): Entity | null {
  let index = firstFrom(names, start) - 1
  let best: Entity | null = null
  let bestSentence = -1
  let bestScore = office.party ? 0 : -1.5
  for (let steps = 0; index >= 0 && steps < LOOK_BACK; index--, steps++) {
    const name = names[index]!
    const { entity } = name
    if (entity.kind !== 'person' || !/name$/.test(name.form)) continue
    const distance = sentence - name.sentence
    const score =
      fit(office, entity) +
      nearness(office, entity, sides) +
      (isSubject(name) ? 1 : 0) +
      (distance <= 1 ? 2 : distance <= 3 ? 1 : distance <= 8 ? 0 : -1)
    // Of two in one sentence that fit alike, the one named first is what it is about; or, where neither is a subject, the
    // one whom the article names more.
    const alike = score === bestScore && best !== null && name.sentence === bestSentence
    if (score > bestScore || (alike && (isSubject(name) || weight(entity) >= weight(best!)))) {
      best = entity
      bestScore = score
      bestSentence = name.sentence
    }
  }
  return best ?? namedNext(office, names, sentence, start)
}

/** Who is named in the sentences right after, where nobody was before: "the envoy said. A. B. gave no details". */
function namedNext(
  office: Entity,
  names: readonly NameMention[],
  sentence: number,
  start: number,
): Entity | null {
  for (let at = firstFrom(names, start + 1), steps = 0; at < names.length && steps < 12; at++, steps++) {
    const name = names[at]!
    if (name.sentence > sentence + 2) return null
    if (name.entity.kind === 'person' && name.form === 'name' && fit(office, name.entity) >= 0)
      return name.entity
  }
  return null
}

/** The person named most with the office's side is the likelier holder. */
function nearness(
  office: Entity,
  person: Entity,
  sides: (person: Entity) => ReadonlyMap<string, number>,
): number {
  if (!office.party || person.party) return 0
  const counts = sides(person)
  const own = counts.get(office.party) ?? 0
  if (own === 0) return counts.size > 0 ? -1 : 0
  return own >= Math.max(...counts.values()) ? 1 : 0
}

/** How well an office suits a person: above 0 where something speaks for it. */
function fit(office: Entity, person: Entity): number {
  let score = 0
  if (office.party && person.party) score += office.party === person.party ? 2 : -6
  if (!person.role) return score
  const wanted = (office.role ?? office.name).toLowerCase()
  const held = person.role.toLowerCase()
  if (held === wanted) return score + 4
  if (/^(?:former|ex-|late)\b/.test(held) && !/^(?:former|ex-|late)\b/.test(wanted)) score -= 3
  if (ofAnother(office, person)) score -= 4
  const group = ALIKE.some(
    (titles) =>
      titles.some((title) => ` ${wanted}`.endsWith(` ${title}`)) &&
      titles.some((title) => ` ${held} `.includes(` ${title} `)),
  )
  return score + (group ? 3 : -4)
}

/** "the Congolese president" and "Kenyan President A. B.": each of a country of its own. */
function ofAnother(office: Entity, person: Entity): boolean {
  const whose = (title: string): string | null =>
    /^(?:former |ex-|late |then-)?((?:\p{Lu}[\p{L}-]+ )+)/u.exec(title)?.[1]?.trim().toLowerCase() ?? null
  const wanted = whose(office.role ?? office.name)
  const held = whose(person.role ?? '')
  const titled = /^(?:president|prime|foreign|defen[cs]e|general|secretary|vice|deputy|chief|minister)\b/
  return wanted !== null && held !== null && wanted !== held && !titled.test(wanted) && !titled.test(held)
}
