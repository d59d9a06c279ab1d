import type { ArticleNames } from './article-names.ts'
import type { Candidate } from './candidate.ts'
import { lastOfSeries } from './name-series.ts'
import { homeOf, isMet, isOthers, unownedSide } from './home-state.ts'
import { slug } from './fold.ts'

/** Organs whose noun alone says little: they need an owner or a determiner. */
const NEEDS_OWNER =
  /^(?:troops|forces|soldiers|police|special forces|security forces|mission|army|navy|congress|cabinet|negotiators|delegation|military|administration|presidency|secretariat|embassy|treasury|authorities|regime)$/
const TROOPS = /^(?:troops|forces|soldiers|police)$/

/** Settles an organ named by a common noun ("Peru's parliament", "the army"): whose, as far as told. */
export function settleOrgan(names: ArticleNames, candidate: Candidate): void {
  const { what } = candidate
  if (what.type !== 'organ') return
  const ownership = names.ownerships.get(candidate)!
  const { noun, kind } = what.phrase
  const bare = ownership.owners.length === 0
  if (bare && noun === 'ministry') {
    const meant = names.salience.latest((draft) => draft.kind === 'organ' && /ministry/i.test(draft.name))
    if (meant) names.note(candidate, meant, 'description')
    return
  }
  if (bare && NEEDS_OWNER.test(noun) && ownership.determiner !== 'the') return
  if (TROOPS.test(noun) && (ownership.to > candidate.to || names.partyOfOwners(ownership) === null)) return
  const sides = ownership.joint
    ? sidesOf(names, ownership.owners)
    : bare
      ? sidesOf(names, seatedIn(names, candidate))
      : []
  if (bare && sides.length === 0) {
    // "the army" after "Sudan's army": the article's own, if it has spoken of one only.
    const known = names.entities.organsOf(noun)
    if (known.length === 1 && !isOthers(names, candidate, known[0]!.party))
      return names.note(candidate, known[0]!, 'description')
  }
  if (ownership.joint || sides.length > 1) {
    const name = names.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
    const draft = names.entities.get([slug(name), ...sides.map(slug)].join('-'), 'group', name, null)
    draft.plural = true
    if (sides.length > 1) draft.parties = sides
    return names.note(candidate, draft, 'description')
  }
  const party = names.partyOfOwners(ownership) ?? sides[0] ?? (bare ? unowned(names, candidate) : null)
  const name = names.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
  const draft = names.entities.get(`${slug(party ?? '')}-${slug(noun)}`.replace(/^-/, ''), kind, name, party)
  if (!bare && name.length > draft.name.length) draft.name = name
  names.note(candidate, draft, bare ? 'description' : 'name')
}

/** Nouns that stand for the article's own state where nobody's name is beside them. */
const OF_HOME = /^(?:government|army|military|parliament|cabinet|authorities|armed forces|presidency)$/

function unowned(names: ArticleNames, candidate: Candidate): string | null {
  const nearby = names.salience.nearbyParty(candidate.sentence, candidate.from)
  const subject = names.salience.subjectParty(candidate.sentence, candidate.from)
  const { what, from, to } = candidate
  const tokens = names.tokens(candidate)
  // "the military side of it" is nobody's.
  const adjective =
    /^(?:JJ|NN)/.test(tokens[to]?.xpos ?? '') && /^(?:military|government)$/.test(tokens[from]!.text)
  if (what.type !== 'organ' || adjective || !OF_HOME.test(what.phrase.noun)) return nearby ?? subject
  const before = tokens[from - 1]?.text ?? ''
  const parliament =
    what.phrase.noun === 'parliament' &&
    !/^(?:whose|my|our|your|his|her|its|their|an?|one|same|each|every|any|another)$/i.test(before)
  const alone = parliament || /^the$/i.test(before)
  const ofOther = /^(?:of|in)$/.test(tokens[to]?.text ?? '') && !isMet(names, candidate)
  return alone && !ofOther ? unownedSide(names, candidate, nearby, subject) : (nearby ?? subject)
}

function sidesOf(names: ArticleNames, owners: readonly Candidate[]): string[] {
  const sides = new Set<string>()
  for (const owner of owners) {
    const side = names.partyOfCandidate(owner)
    if (side) sides.add(side)
  }
  return [...sides]
}

/** "the parliaments in Washington and Kyiv": the capitals that tell whose. */
function seatedIn(names: ArticleNames, organ: Candidate): Candidate[] {
  const tokens = names.tokens(organ)
  const at = names.at[organ.sentence]!
  const first = at.get(organ.to + 1)
  if (!/^(?:in|of)$/i.test(tokens[organ.to]?.text ?? '') || !first) return []
  const home = homeOf(names)
  const seats: Candidate[] = []
  const end = lastOfSeries(tokens, at, first)
  for (let i = first.from; i < end; i++) {
    const seat = at.get(i)
    if (seat?.what.type !== 'known' || seat.what.entry.form !== 'capital' || seat === seats.at(-1)) continue
    // "Renamo met the government in Rome": the place of talks.
    const venue = home.atWar && home.state !== null && seat.what.entry.party !== home.state
    if (!(venue && isMet(names, organ))) seats.push(seat)
  }
  return seats
}
