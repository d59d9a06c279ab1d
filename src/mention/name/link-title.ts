import type { ArticleNames } from './article-names.ts'
import type { Candidate } from './candidate.ts'
import { ownershipOf } from './owner.ts'
import type { Ownership } from './owner.ts'
import { holderOf } from './title-link.ts'

/** First pass over the titles: who holds them, and what that tells of the person: side, role, gender. */
export function linkTitle(names: ArticleNames, candidate: Candidate): void {
  const { what } = candidate
  if (what.type !== 'title' && what.type !== 'organ') return
  const tokens = names.tokens(candidate)
  const at = names.at[candidate.sentence]!
  const rank = what.type === 'title' ? what.phrase.rank : 'organ'
  const ownership = ownershipOf(tokens, at, candidate, rank)
  names.ownerships.set(candidate, ownership)
  if (what.type !== 'title') return
  const holder = holderOf(tokens, at, candidate, ownership)
  if (!holder) return
  names.links.set(candidate, { ...holder, ownership })
  if (holder.adjoining) names.heldBy.set(holder.person, candidate)
  const person = names.personOf(holder.person)
  const { noun, rank: of } = what.phrase
  if (of === 'courtesy') {
    if (/^(?:mr|sir|lord|king|prince|count|duke|baron|father|brother|señor|herr|monsieur|signor)$/.test(noun))
      person.gender = 'male'
    if (/^(?:mrs|ms|miss|dame|lady|queen|princess|baroness|duchess|sister|frau|madame)$/.test(noun))
      person.gender = 'female'
    return
  }
  if (/(?:woman|queen|princess|mother|widow|actress)$/.test(noun)) person.gender = 'female'
  else if (/(?:[^o]man|king|father|prince)$/.test(noun) && noun !== 'chairman' && noun !== 'spokesman')
    person.gender ??= 'male'
  if (!person.titles.some((title) => title.noun === noun))
    person.titles.push({ noun, rank: of, former: ownership.former })
  // Where an expert comes from is nobody's side, nor is the state that one used to serve.
  const party =
    ownership.former || (of === 'other' && noun !== 'counterpart')
      ? null
      : names.partyOfOwners(ownership, noun)
  if (party && !person.party && !ownership.joint) person.party = party
  if (what.phrase.plural) return
  if (!person.role || (party && !person.role.includes(' ')))
    person.role = roleText(names, candidate, ownership, holder.adjoining)
}

/** "Turkey's Akar", "Italy's Giorgia Meloni"; "Besnik Bislimi for Kosovo", "Guy Parmelin signed for Switzerland". */
export function linkOwner(names: ArticleNames, candidate: Candidate): void {
  if (candidate.what.type !== 'person') return
  const tokens = names.tokens(candidate)
  const at = names.at[candidate.sentence]!
  let owner: Candidate | undefined
  if (/^['’]s?$/.test(tokens[candidate.from - 1]?.text ?? '')) owner = at.get(candidate.from - 2)
  else {
    const verb = /^(?:signed|initialled|signs|spoke|speaking|negotiated|negotiating)$/i.test(
      tokens[candidate.to]?.text ?? '',
    )
    let i = candidate.to + (verb ? 1 : 0)
    if (!/^for$/i.test(tokens[i]?.text ?? '')) return
    if (/^the$/i.test(tokens[i + 1]?.text ?? '')) i++
    const next = at.get(i + 1)
    if (next?.what.type === 'known' && /^(?:name|description)$/.test(next.what.entry.form)) owner = next
  }
  if (owner?.what.type !== 'known' || owner.what.entry.kind === 'outlet' || owner.what.entry.kind === 'place')
    return
  const person = names.personOf(candidate)
  person.party ??= names.partyOfCandidate(owner)
}

/** The title with its owner as the text has it ("Kremlin spokesman"). */
export function roleText(
  names: ArticleNames,
  title: Candidate,
  ownership: Ownership,
  adjoining: boolean,
): string {
  const to = adjoining ? title.to : ownership.to
  return names.nameOf({ sentence: title.sentence, from: Math.min(ownership.from, title.from), to })
}
