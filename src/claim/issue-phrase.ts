import { childrenBy } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'

/** Tokens [from, to] of a phrase, both inclusive. */
export interface TokenSpan {
  readonly from: number
  readonly to: number
}

const LONGEST_PHRASE = 9
const LONGEST_CLAUSE = 22
const DROPPED =
  /^(the|a|an|any|some|this|that|these|those|its|their|his|her|such|all|both|whole|very|even|also|only)$/i
const INSIDE = /^(NOUN|PROPN|ADJ|NUM|DET|SYM)$/
const LINKS = /^(of|for|to|in|from|between|on|with|under|against|as)$/i

/**
 * The noun phrase that begins at a token, by the order of its words, since a tree often goes wrong here: nouns with what
 * stands before them, on over "of", "for", "to" and the like, and over one "and". Articles in front are left out. Null
 * where no noun comes within three words; at most nine tokens.
 */
export function phraseFrom(tree: Tree, start: number): TokenSpan | null {
  let from = start
  while (
    from < tree.tokens.length &&
    (DROPPED.test(tree.tokens[from]!.text) || tree.tokens[from]!.upos === 'ADV')
  )
    from++
  let noun = -1
  let joined = false
  for (let i = from; i < tree.tokens.length && i - from < LONGEST_PHRASE; i++) {
    const { upos, text, xpos } = tree.tokens[i]!
    if (upos === 'NOUN' || upos === 'PROPN') noun = i
    else if (noun < 0 && i - from > 3) break
    else if (INSIDE.test(upos) || xpos === 'POS' || text === '-' || xpos === 'PRP$') continue
    else if (noun === i - 1 && LINKS.test(text) && !timeAhead(tree, i)) continue
    else if (noun === i - 1 && /^(and|or)$/i.test(text) && !joined) joined = true
    else if (xpos === 'VBG' && (noun < 0 || LINKS.test(tree.tokens[i - 1]!.text))) continue
    else break
  }
  return noun < 0 ? null : { from, to: noun }
}

const timeAhead = (tree: Tree, i: number): boolean =>
  /^(on|in|to|from)$/i.test(tree.tokens[i]!.text) &&
  /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|\d.*)$/.test(
    tree.tokens[i + 1]?.text ?? '',
  )

/** The subject of a predicate as a phrase: from its first word on. */
export function subjectPhrase(tree: Tree, predicate: number): TokenSpan | null {
  const subjects = childrenBy(tree, predicate, 'nsubj', 'nsubj:pass')
  const first = subjects[0]
  if (first === undefined || first > predicate) return null
  if (tree.tokens[first]!.upos === 'PRON') return null
  const span = phraseFrom(tree, Math.max(tree.first[first]!, predicate - 30))
  return span && span.from < predicate ? { from: span.from, to: Math.min(span.to, predicate - 1) } : null
}

/**
 * A clause that asks, from its "whether" or "who" on, to the first comma that parts clauses or 22 tokens on; where its `head` is given,
 * not past what hangs from that.
 */
export function askingClause(tree: Tree, mark: number, head: number | null): TokenSpan {
  const last = head === null ? tree.tokens.length - 1 : Math.max(tree.last[head]!, mark)
  const end = Math.min(last, mark + LONGEST_CLAUSE)
  let to = mark
  while (to < end && !(/^[,;:.?!–—"”]$/.test(tree.tokens[to + 1]!.text) && !isListComma(tree, to + 1))) to++
  // A clause cut short does not end on a word that leads on.
  while (to > mark && /^(ADP|DET|CCONJ|PART|SCONJ|PUNCT)$/.test(tree.tokens[to]!.upos)) to--
  return { from: mark, to }
}

/** "a demilitarised, free-trade zone": between two words before one noun. */
function isListComma(tree: Tree, i: number): boolean {
  const [before, after] = [tree.tokens[i - 1], tree.tokens[i + 1]]
  const modifier = before?.upos === 'ADJ' || before?.xpos === 'VBN'
  return tree.tokens[i]!.text === ',' && modifier && /^(ADJ|NOUN)$/.test(after?.upos ?? '')
}
