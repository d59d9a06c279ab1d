import type { ArticleNames } from './article-names.ts'
import type { Candidate } from './candidate.ts'
import { lastOfSeries } from './name-series.ts'
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
    if (known.length === 1) return names.note(candidate, known[0]!, 'description')
  }
  if (ownership.joint || sides.length > 1) {
    const name = names.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
    const draft = names.entities.get([slug(name), ...sides.map(slug)].join('-'), 'group', name, null)
    draft.plural = true
    if (sides.length > 1) draft.parties = sides
    return names.note(candidate, draft, 'description')
  }
  const party =
    names.partyOfOwners(ownership) ??
    sides[0] ??
    (bare
      ? (names.salience.nearbyParty(candidate.sentence, candidate.from) ??
        names.salience.subjectParty(candidate.sentence, candidate.from))
      : null)
  const name = names.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
  const draft = names.entities.get(`${slug(party ?? '')}-${slug(noun)}`.replace(/^-/, ''), kind, name, party)
  if (!bare && name.length > draft.name.length) draft.name = name
  names.note(candidate, draft, bare ? 'description' : 'name')
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
  const seats: Candidate[] = []
  const end = lastOfSeries(tokens, at, first)
  for (let i = first.from; i < end; i++) {
    const seat = at.get(i)
    if (seat?.what.type === 'known' && seat.what.entry.form === 'capital' && seat !== seats.at(-1))
      seats.push(seat)
  }
  return seats
}
