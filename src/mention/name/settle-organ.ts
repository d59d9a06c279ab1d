import type { ArticleNames } from './article-names.ts'
import type { Candidate } from './candidate.ts'
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
  if (bare) {
    // "the army" after "Sudan's army": the article's own, if it has spoken of one only.
    const known = names.entities.organsOf(noun)
    if (known.length === 1) return names.note(candidate, known[0]!, 'description')
  }
  if (ownership.joint) {
    const name = names.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
    return names.note(candidate, names.entities.get(slug(name), 'group', name, null), 'description')
  }
  const party =
    names.partyOfOwners(ownership) ??
    (bare
      ? (names.salience.nearbyParty(candidate.sentence, candidate.from) ??
        names.salience.subjectParty(candidate.sentence, candidate.from))
      : null)
  const name = names.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
  const draft = names.entities.get(`${slug(party ?? '')}-${slug(noun)}`.replace(/^-/, ''), kind, name, party)
  if (!bare && name.length > draft.name.length) draft.name = name
  names.note(candidate, draft, bare ? 'description' : 'name')
}
