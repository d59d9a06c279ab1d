import type { ArticleNames } from './article-names.ts'
import type { Draft } from './draft-entity.ts'
import { inferParty, sideNamed } from './infer-party.ts'
import type { SeenIn } from './infer-party.ts'
import { isDateline } from './dateline.ts'
import { OFFICE_OF } from './table/offices.ts'

/** Ranks whose side the article as a whole may tell. */
const INFERRED = new Set(['head', 'minister', 'lawmaker'])

/** Sides of the persons in public office whose titles name none. */
export function inferParties(names: ArticleNames): void {
  const seen = new Map<Draft, SeenIn[]>()
  for (const list of names.candidates)
    for (const candidate of list) {
      if (candidate.what.type !== 'person') continue
      const person = names.personOf(candidate)
      if (person.party || !person.titles.some((held) => INFERRED.has(held.rank) || held.noun in OFFICE_OF))
        continue
      let sightings = seen.get(person)
      if (!sightings) seen.set(person, (sightings = []))
      sightings.push({ tokens: names.tokens(candidate), candidates: list, at: candidate.from })
      const next = names.candidates[candidate.sentence + 1]
      const goesOn =
        next?.[0]?.what.type === 'pronoun' && /^s?he$/.test(next[0].what.word) && next[0].from < 2
      if (goesOn && list.length < 80 && list.filter(({ what }) => what.type === 'person').length === 1)
        sightings.push({ tokens: names.tokens(next[0]!), candidates: next, at: next[0]!.from })
    }
  const home = dateline(names)
  const named = new Map<string, number>()
  for (const list of names.candidates)
    for (const { what } of list) {
      const side = what.type === 'known' ? sideNamed(what.entry) : null
      if (side) named.set(side, (named.get(side) ?? 0) + 1)
    }
  const persons = names.persons.all()
  for (const [person, sightings] of seen) {
    const nouns = person.titles.filter((held) => !held.former).map((held) => held.noun)
    const others = persons.filter(
      (other) =>
        other !== person && other.titles.some((held) => held.rank === 'head' && nouns.includes(held.noun)),
    )
    const taken = new Set(others.flatMap((other) => other.party ?? []))
    person.party = inferParty(sightings, nouns, taken, named, home)
    person.guessed = person.party !== null
  }
}

/** State of the capital that the report comes from ("ANKARA, Jan. 3 —"), or null. */
function dateline(names: ArticleNames): string | null {
  for (const list of names.candidates.slice(0, 5))
    for (const candidate of list) {
      if (candidate.what.type !== 'known' || candidate.what.entry.form !== 'capital') continue
      if (isDateline(names.tokens(candidate), candidate)) return candidate.what.entry.party
    }
  return null
}
