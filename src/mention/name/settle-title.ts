import type { ArticleNames } from './article-names.ts'
import type { Candidate } from './candidate.ts'
import type { Draft } from './draft-entity.ts'
import { isCapitalised, slug } from './fold.ts'
import { homeOf } from './home-state.ts'
import { roleText } from './link-title.ts'
import type { Ownership } from './owner.ts'
import { nameWords } from './person-name.ts'
import { sameTitle } from './same-title.ts'

/** Ranks that serve a state. */
const PUBLIC = new Set(['head', 'minister', 'spokesman', 'soldier', 'lawmaker'])
/** Those that a report names without their state only where the state was just named. */
const LOCAL = new Set(['minister', 'spokesman', 'lawmaker'])

/** Settles a person's name; the title that is one phrase with it is part of the mention. */
export function settlePerson(names: ArticleNames, candidate: Candidate): void {
  const name = names.nameOf(candidate)
  const draft = names.persons.of(name, candidate.sentence)
  const title = names.heldBy.get(candidate)
  const link = title && names.links.get(title)
  const expert =
    title?.what.type === 'title' && (title.what.phrase.rank === 'other' || link?.ownership.former === true)
  if (link && !expert && (!draft.party || draft.guessed) && link.ownership.owners.length > 0)
    draft.party = names.partyOfOwners(link.ownership)
  if (!draft.party && title && draft.titles.some((held) => LOCAL.has(held.rank))) {
    draft.party = names.salience.nearbyParty(candidate.sentence, candidate.from)
    draft.guessed = draft.party !== null
  }
  names.note(candidate, draft, nameWords(name).length > 1 ? 'name' : 'surname', title?.from ?? candidate.from)
}

/** Settles a title: its holder where the article tells, else an office, a group, or a person without a name. */
export function settleTitle(names: ArticleNames, candidate: Candidate): void {
  const { what } = candidate
  if (what.type !== 'title' || isHeld(names, candidate)) return
  const ownership = names.ownerships.get(candidate)!
  const { phrase } = what
  if (phrase.rank === 'courtesy') return
  const link = names.links.get(candidate)
  if (link) {
    const draft = names.personOf(link.person)
    if (phrase.rank !== 'other' && !ownership.joint && !ownership.former)
      draft.party ??= names.partyOfOwners(ownership)
    return names.note(candidate, draft, 'title')
  }
  const party = ownership.joint || phrase.rank === 'other' ? null : names.partyOfOwners(ownership)
  const name = names.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
  if (phrase.plural) {
    if ((phrase.rank === 'other' || phrase.rank === 'soldier') && ownership.owners.length === 0) return
    if (phrase.rank === 'other' && !party) return
    const several = sidesOfGroup(names, candidate, ownership)
    const id = several.length > 1 ? `${slug(name)}-${several.map(slug).join('-')}` : slug(name)
    const draft = names.entities.get(id, 'group', name, party)
    draft.plural = true
    if (several.length > 1) draft.parties = several
    return names.note(candidate, draft, 'description')
  }
  const indefinite = /^(?:a|an|one|another|some|any|no|every|each)$/.test(ownership.determiner)
  if (!indefinite) {
    const holder = holderOfTitle(names, candidate, ownership, party)
    if (holder) return names.note(candidate, holder, 'title')
  }
  const definite = ownership.owners.length > 0 || ownership.determiner !== ''
  if (phrase.rank === 'other') {
    if (!definite || ownership.determiner === '') return
    return names.note(candidate, names.entities.get(slug(name), 'person', name, party), 'description')
  }
  const side =
    party ??
    (PUBLIC.has(phrase.rank) && !indefinite
      ? (names.salience.nearbyParty(candidate.sentence, candidate.from) ??
        (phrase.rank === 'head' &&
        /^the$/.test(ownership.determiner) &&
        /^(?:president|prime minister)$/.test(phrase.noun)
          ? homeOf(names).state
          : null))
      : null)
  const id = indefinite ? slug(name) : `${slug(side ?? '')}-${slug(phrase.noun)}`.replace(/^-/, '')
  const draft = names.entities.get(id, 'office', name, side)
  draft.role ??= name
  if (draft.titles.length === 0)
    draft.titles.push({ noun: phrase.noun, rank: phrase.rank, former: ownership.former })
  if (name.length > draft.name.length && ownership.owners.length > 0) draft.name = name
  names.note(candidate, draft, indefinite ? 'description' : 'title')
}

/** "US and Ukrainian officials": both sides; "the two presidents": those of the last two who were called so. */
function sidesOfGroup(names: ArticleNames, candidate: Candidate, ownership: Ownership): string[] {
  const sides = new Set<string>()
  const { what } = candidate
  if (ownership.joint) {
    for (const owner of ownership.owners) {
      const party = names.partyOfCandidate(owner)
      if (party) sides.add(party)
    }
  } else if (
    what.type === 'title' &&
    ownership.owners.length === 0 &&
    /^(?:both|two|the)$/.test(ownership.determiner)
  ) {
    const { noun, rank } = what.phrase
    if (
      ownership.determiner === 'the' &&
      !/^two$/i.test(names.tokens(candidate)[candidate.from - 1]?.text ?? '')
    )
      return []
    names.salience.latest((draft) => {
      const called = draft.titles.some((held) => sameTitle(held.noun, held.rank, noun, rank))
      if (draft.kind === 'person' && draft.party && called) sides.add(draft.party)
      return sides.size === 2
    })
    if (sides.size < 2) return []
  }
  return [...sides]
}

function isHeld(names: ArticleNames, candidate: Candidate): boolean {
  const link = names.links.get(candidate)
  return link !== undefined && link.adjoining
}

/** The person whom "the president", "Ukraine's foreign minister" or "the former envoy" means. */
function holderOfTitle(
  names: ArticleNames,
  candidate: Candidate,
  ownership: Ownership,
  party: string | null,
): Draft | null {
  const { what } = candidate
  if (what.type !== 'title') return null
  const { noun, rank } = what.phrase
  const fits = (draft: Draft): boolean =>
    draft.kind === 'person' &&
    (party === null || draft.party === party) &&
    draft.titles.some(
      (held) =>
        sameTitle(held.noun, held.rank, noun, rank) &&
        (held.former === ownership.former || !ownership.former),
    )
  const before = names.salience.latest(fits)
  if (before) return before
  if (ownership.determiner === 'the' && ownership.to === candidate.to) {
    const named = newTitleOf(names, candidate, ownership, party)
    if (named) return named
  }
  if (party === null) return null
  return names.persons.all().find((draft) => draft.party === party && fits(draft)) ?? null
}

/**
 * "Marco Rubio … The secretary of state": a title new to the article is of the one person just spoken of. Where it names
 * a side ("The French president") it must open the sentence and be a head's, for reports set two sides against each other.
 */
function newTitleOf(
  names: ArticleNames,
  candidate: Candidate,
  ownership: Ownership,
  party: string | null,
): Draft | null {
  const { what } = candidate
  if (what.type !== 'title') return null
  const { noun, rank } = what.phrase
  if (rank === 'other' || rank === 'official' || rank === 'soldier') return null
  const owned = ownership.owners.length > 0
  if (owned ? rank !== 'head' || party === null || ownership.from > 1 : rank === 'head') return null
  if (ownership.owners.some((owner) => owner.what.type !== 'known')) return null
  const only = names.salience.onlyPerson(candidate.sentence, candidate.from)
  if (
    !only ||
    only.titles.length > 0 ||
    !isCapitalised(only.name) ||
    (owned && (only.party ?? party) !== party)
  )
    return null
  only.titles.push({ noun, rank, former: ownership.former })
  only.role ??= roleText(names, candidate, ownership, false)
  if (only.party === null && party !== null) {
    only.party = party
    only.guessed = true
  }
  return only
}
