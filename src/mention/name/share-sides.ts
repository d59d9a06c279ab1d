import type { Entity, NameMention } from '../mention.ts'
import { isGuessed } from './draft-entity.ts'
import { nameWords, samePerson } from './person-name.ts'

interface Known {
  readonly name: string
  readonly sides: Map<string, number>
  readonly roles: Map<string, number>
}

/**
 * Lets the reports of one story tell each other whose side a person is on: where one says "Mr Zelensky" and another
 * "Ukrainian President Volodymyr Zelensky", both come back with the side. A side that a report tells beside the name is
 * kept, one that was worked out gives way; reports that contradict each other leave the others as they were. Mentions come back in the same order, entities
 * that gained nothing are the same objects.
 */
export function shareSides(articles: readonly (readonly NameMention[])[]): NameMention[][] {
  const known = knownPersons(articles)
  return articles.map((names) => {
    const changed = new Map<Entity, Entity>()
    return names.map((name) => {
      const { entity } = name
      if (entity.kind !== 'person' || (entity.party !== null && !isGuessed(entity))) return name
      let fuller = changed.get(entity)
      if (!fuller) changed.set(entity, (fuller = complete(entity, known)))
      return fuller === entity ? name : { ...name, entity: fuller }
    })
  })
}

function knownPersons(articles: readonly (readonly NameMention[])[]): Map<string, Known[]> {
  const byWord = new Map<string, Known[]>()
  for (const names of articles)
    for (const entity of new Set(names.map((name) => name.entity))) {
      if (entity.kind !== 'person' || entity.party === null || isGuessed(entity)) continue
      const words = nameWords(entity.name)
      if (words.length < 2) continue
      const last = keyOf(words.at(-1)!)
      let person = byWord.get(last)?.find((other) => samePerson(other.name, entity.name))
      if (!person) {
        person = { name: entity.name, sides: new Map(), roles: new Map() }
        // Surnames come last in most names and first in some: both find the person.
        for (const key of new Set([last, keyOf(words[0]!)]))
          byWord.set(key, [...(byWord.get(key) ?? []), person])
      }
      person.sides.set(entity.party, (person.sides.get(entity.party) ?? 0) + 1)
      if (entity.role) person.roles.set(entity.role, (person.roles.get(entity.role) ?? 0) + 1)
    }
  return byWord
}

function complete(entity: Entity, known: Map<string, Known[]>): Entity {
  const words = nameWords(entity.name)
  const found = new Set(words.flatMap((word) => known.get(keyOf(word)) ?? []))
  const fitting = [...found].filter((person) => samePerson(person.name, entity.name))
  if (fitting.length !== 1) return entity
  const { name, sides, roles } = fitting[0]!
  const [first, second] = [...sides].sort((a, b) => b[1] - a[1])
  if (!first || (second && second[1] === first[1])) return entity
  const role = entity.role ?? [...roles].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
  return { ...entity, party: first[0], role, name: words.length < 2 ? name : entity.name }
}

/** First letters that spellings of one name share ("zelensky", "zelenskiy"). */
function keyOf(word: string): string {
  return word.slice(0, 3)
}
