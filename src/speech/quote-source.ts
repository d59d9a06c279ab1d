import type { Sentence, Token } from '../language/sentence.ts'
import { treeOf } from '../language/tree.ts'
import type { Span } from '../mention/mention.ts'
import { isPersonNoun } from './role-nouns.ts'

/** “…,” said the envoy: the phrase right behind the verb, where none stands right before it. */
export function turnedRound(
  sentence: Sentence,
  verb: number,
  quoted: (token: Token) => boolean,
): Span | null {
  const { tokens } = sentence
  const before = tokens[verb - 1]
  if (before && before.upos !== 'PUNCT' && !quoted(before)) return null
  let last = verb + 1
  const named = (i: number): boolean =>
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/.test(tokens[i]?.upos ?? '') && !quoted(tokens[i]!)
  while (
    last < verb + 16 &&
    (named(last) || (last > verb + 1 && tokens[last]?.text === '-' && named(last + 1)))
  )
    last++
  if (last === verb + 1) return null
  // What follows "of" belongs to the title: "the head of the mission".
  if (/^(?:of|for|at|in|from)$/.test(tokens[last]?.text ?? '')) {
    const stop = last
    last++
    while (
      last < tokens.length &&
      last < stop + 10 &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[last]!.upos)
    )
      last++
  }
  return { start: tokens[verb + 1]!.start, end: tokens[last - 1]!.end }
}

/** The phrase right before a verb, or before the verb that it hangs from ("the envoy emerged to say"). */
export function phraseBefore(
  sentence: Sentence,
  verb: number,
  quoted: (token: Token) => boolean,
): Span | null {
  const { tokens } = sentence
  for (let at = verb, step = 0; at >= 0 && step < 3; step++) {
    const phrase = nominalBefore(sentence, at, quoted)
    if (phrase) return phrase
    if (!/^(?:xcomp|conj|advcl)$/.test(tokens[at]!.deprel)) return null
    at = tokens[at]!.head
  }
  return null
}

/** The phrase that a sentence opens with, where it stands before the verb. */
export function openingPhrase(
  sentence: Sentence,
  verb: number,
  quoted: (token: Token) => boolean,
): Span | null {
  const { tokens } = sentence
  let last = 0
  while (
    last < verb &&
    last < 14 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(tokens[last]!.upos) &&
    !quoted(tokens[last]!)
  )
    last++
  return last > 0 ? { start: tokens[0]!.start, end: tokens[last - 1]!.end } : null
}

export function nominalBefore(
  sentence: Sentence,
  verb: number,
  quoted: (token: Token) => boolean,
): Span | null {
  const { tokens } = sentence
  let first = verb
  while (
    first > 0 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|AUX|ADV)$/.test(tokens[first - 1]!.upos) &&
    !quoted(tokens[first - 1]!)
  )
    first--
  return first < verb && tokens.slice(first, verb).some((token) => /^(?:NOUN|PROPN|PRON)$/.test(token.upos))
    ? { start: tokens[first]!.start, end: tokens[verb - 1]!.end }
    : null
}

/** The subject of a verb, or of the verb that it hangs from; an agent after "by" for passives. */
export function subjectOf(sentence: Sentence, verb: number, quoted: (token: Token) => boolean): Span | null {
  const { tokens } = sentence
  const tree = treeOf(sentence)
  let at = verb
  for (let step = 0; at >= 0 && step < 6; step++) {
    const children = tree.children[at]!
    const agent = children.find((child) => tokens[child]!.deprel === 'obl:agent')
    const subject = agent ?? children.find((child) => tokens[child]!.deprel === 'nsubj')
    if (subject !== undefined && !quoted(tokens[subject]!)) return phraseSpan(sentence, subject, quoted)
    const { deprel, head } = tokens[at]!
    if (!/^(?:xcomp|conj|advcl|ccomp|parataxis|aux|dep|acl|acl:relcl|obl)$/.test(deprel)) return null
    // A participle or a relative clause speaks for the noun it belongs to.
    if (
      /^acl/.test(deprel) &&
      head >= 0 &&
      (tokens[head]!.upos === 'PROPN' || isPersonNoun(tokens[head]!.lemma))
    )
      return phraseSpan(sentence, head, quoted)
    at = head
  }
  return null
}

/** The noun phrase below a token, cut where quoted words or the clause of its verb would come in. */
function phraseSpan(sentence: Sentence, head: number, quoted: (token: Token) => boolean): Span {
  const { tokens } = sentence
  const tree = treeOf(sentence)
  let first = Math.max(tree.first[head]!, head - 25)
  let last = Math.min(tree.last[head]!, head + 40)
  for (let i = first; i <= last; i++)
    if (quoted(tokens[i]!)) {
      if (i < head) first = i + 1
      else {
        last = i - 1
        break
      }
    }
  while (last > head && tokens[last]!.upos === 'PUNCT') last--
  while (first < head && tokens[first]!.upos === 'PUNCT') first++
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}

export function objectOfAccording(sentence: Sentence, at: number): Span | null {
  const { tokens } = sentence
  let i = at + 1
  if (tokens[i]?.text.toLowerCase() === 'to') i++
  let last = i
  while (
    last < tokens.length &&
    /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM|PART|ADP)$/.test(tokens[last]!.upos) &&
    last < i + 14
  )
    last++
  return last > i ? { start: tokens[i]!.start, end: tokens[last - 1]!.end } : null
}

/** The top of the clause that a token stands in. */
export function clauseHead(sentence: Sentence, from: number): number {
  const { tokens } = sentence
  let at = from
  for (let step = 0; step < 40 && tokens[at]!.head >= 0; step++) {
    if (tokens[at]!.upos === 'VERB') return at
    at = tokens[at]!.head
  }
  return at
}
