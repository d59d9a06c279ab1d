import { newDraft } from './draft-entity.ts'
import type { Draft } from './draft-entity.ts'
import { slug } from './fold.ts'
import { fitsPerson, genderOfGivenName, nameKeys, nameWords } from './person-name.ts'

/** Where a name of a person stands: enough to tell which of two namesakes is meant. */
export interface NameSighting {
  readonly name: string
  readonly sentence: number
}

interface Person {
  readonly draft: Draft
  readonly first: number
  readonly full: string
}

/**
 * The persons of an article from all names seen in it: full names first, each a person unless it is another way of
 * writing one; then parts ("Zelensky", "Abiy") go to the nearest full name before them, else after.
 */
export class ArticlePersons {
  private readonly persons: Person[] = []
  /** Persons who turned out to be another, and whom. */
  private readonly same = new Map<Draft, Draft>()
  private readonly byKey = new Map<string, Person[]>()
  private readonly bySighting = new Map<string, Draft>()

  constructor(sightings: readonly NameSighting[]) {
    const full = sightings.filter((seen) => nameWords(seen.name).length > 1)
    for (const seen of full) {
      const same = this.near(seen.name).find(
        ({ full }) =>
          nameWords(full).length > 1 && fitsPerson(seen.name, full) + fitsPerson(full, seen.name) >= 3,
      )
      if (!same) this.admit(seen)
      else if (
        seen.name.length > same.draft.name.length &&
        nameWords(seen.name).length > nameWords(same.full).length
      )
        same.draft.name = seen.name
    }
  }

  private admit(seen: NameSighting): Draft {
    const draft = newDraft(slug(seen.name), 'person', seen.name, null)
    draft.gender = genderOfGivenName(seen.name.split(/[\s-]/)[0] ?? '')
    const person = { draft, first: seen.sentence, full: seen.name }
    this.persons.push(person)
    for (const key of new Set(nameKeys(seen.name))) {
      const list = this.byKey.get(key)
      if (list) list.push(person)
      else this.byKey.set(key, [person])
    }
    return draft
  }

  /** From now on the first is the second. */
  unite(gone: Draft, stays: Draft): void {
    this.same.set(gone, stays)
    stays.gender ??= gone.gender
  }

  /** Persons who share a word with the name, at most twenty of a word. */
  private near(name: string): Person[] {
    const found = new Set<Person>()
    for (const key of nameKeys(name))
      for (const person of this.byKey.get(key)?.slice(0, 20) ?? []) found.add(person)
    return [...found]
  }

  /** The person a name means in this sentence; a name that fits nobody is a person of its own. */
  of(name: string, sentence: number): Draft {
    const key = `${name}\n${sentence}`
    const known = this.bySighting.get(key)
    if (known) return this.same.get(known) ?? known
    let best: Draft | null = null
    let bestRank = -Infinity
    for (const { draft, first, full } of this.near(name)) {
      const fit = Math.max(fitsPerson(name, full), nameWords(name).length > 1 ? fitsPerson(full, name) : 0)
      if (fit === 0) continue
      // A better fit wins, then a person already met, then the one met last.
      const rank = fit * 1e9 + (first <= sentence ? 1e6 + first : -first)
      if (rank > bestRank) {
        best = draft
        bestRank = rank
      }
    }
    const draft = best ?? this.admit({ name, sentence })
    this.bySighting.set(key, draft)
    return this.same.get(draft) ?? draft
  }

  /** Person of whom the word is a surname (or first name, where that is how the article calls them), or null. */
  surname(word: string): Draft | null {
    for (const { draft, full } of this.near(word)) if (fitsPerson(word, full) === 3) return draft
    return null
  }

  all(): readonly Draft[] {
    return this.persons.map(({ draft }) => draft)
  }
}
