import type { Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'
import type { Ownership } from './owner.ts'

/**
 * The person who holds a title, where the sentence says so side by side: "President X", "Iran's foreign minister, X,",
 * "X, a Kremlin aide", "X, who is the president of Ukraine". `adjoining` tells that title and name are one phrase.
 */
export function holderOf(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  title: Candidate,
  ownership: Ownership,
): { readonly person: Candidate; readonly adjoining: boolean } | null {
  const isPerson = (candidate: Candidate | undefined): candidate is Candidate =>
    candidate?.what.type === 'person'
  const text = (i: number): string => tokens[i]?.text ?? ''
  if (title.what.type === 'title' && title.what.phrase.plural && !isPerson(at.get(title.to))) return null
  // "Bosnian minister Mr Hasan Muratovic": the form of address between them belongs to both.
  const past = (i: number): number => {
    const between = at.get(i)
    return between?.what.type === 'title' && between.what.phrase.rank === 'courtesy' && between.from === i
      ? between.to
      : i
  }
  let next = at.get(title.to)
  if (isPerson(next) && next.from === title.to) return { person: next, adjoining: true }
  if (title.what.type === 'title' && title.what.phrase.rank === 'courtesy') return null
  next = at.get(past(title.to))
  if (isPerson(next) && next.from === past(title.to)) return { person: next, adjoining: false }
  if (ownership.to > title.to) {
    next = at.get(ownership.to)
    if (isPerson(next) && next.from === ownership.to) return { person: next, adjoining: false }
  }
  // Before: "X, [the|a|an] … title".
  let i = ownership.from - 1
  while (
    i >= 0 &&
    /^(?:the|a|an|as|one|our|who|is|was|now|then|currently|serves?|himself|herself)$/i.test(text(i))
  )
    i--
  if (/^[,(–—-]$/.test(text(i)) || (i < ownership.from - 1 && /^(?:is|was)$/i.test(text(i + 1)))) {
    let end = i
    if (/^[,(–—-]$/.test(text(i))) end = i - 1
    const before = at.get(end)
    const indefiniteListItem = at.get(i - 1) !== undefined && /^(?:and)$/i.test(text(i + 1))
    if (
      isPerson(before) &&
      !ownHolderFollows(tokens, at, before, ownership) &&
      before.to === end + 1 &&
      !indefiniteListItem &&
      !startsList(tokens, at, title, ownership)
    )
      return { person: before, adjoining: false }
    // "X, 61, the Iranian minister"
    if (/^\d+$/.test(text(end)) && text(end - 1) === ',' && isPerson(at.get(end - 2)))
      return { person: at.get(end - 2)!, adjoining: false }
  }
  // After: "title, X," and "title (X)".
  const comma = ownership.to
  if (/^[,(–—:]$/.test(text(comma))) {
    next = at.get(past(comma + 1))
    if (isPerson(next) && next.from === past(comma + 1)) {
      const close = text(next.to)
      const owned = ownership.owners.length > 0 || /^(?:the|its|his|her|their)$/.test(ownership.determiner)
      if (/^[,)–—.:]$/.test(close) && owned && !at.has(next.to + 1)) return { person: next, adjoining: false }
      if (/^[,)–—]$/.test(close) && owned) return { person: next, adjoining: false }
      if (owned && /^VB/.test(tokens[next.to]?.xpos ?? '')) return { person: next, adjoining: false }
    }
  }
  return null
}

/** "President X, the rebel commander, Y, …": X has a title already, and the next name is closed off by a comma. */
function ownHolderFollows(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  before: Candidate,
  ownership: Ownership,
): boolean {
  const next = at.get(ownership.to + 1)
  return (
    at.get(before.from - 1)?.what.type === 'title' &&
    tokens[ownership.to]?.text === ',' &&
    next?.what.type === 'person' &&
    next.from === ownership.to + 1
  )
}

/** "Macron, the German chancellor Olaf Scholz and …": the title after the comma has a holder of its own. */
function startsList(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  title: Candidate,
  ownership: Ownership,
): boolean {
  const after = at.get(ownership.to)
  if (after?.what.type === 'person' && after.from === ownership.to) return true
  return at.get(title.to)?.what.type === 'person' && tokens[title.to] !== undefined
}
