import type { Sentence, Token } from '../language/sentence.ts'
import { caseOf, childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Event } from './event.ts'
import { eventsOf, subjectsOf } from './event.ts'
import { INSTRUMENT_NOUNS } from './rules/en/instrument-nouns.ts'
import { CONTENT_NOUNS, DEED_NOUNS, LISTING_VERBS } from './rules/en/term-words.ts'

/** A clause or noun phrase of a sentence that may lay something down, cut down to what it lays down. */
export interface TermCandidate {
  /** Predicate of the clause, or head of the noun phrase. */
  readonly token: number
  readonly sort: 'clause' | 'noun' | 'condition'
  /** Null for noun phrases. */
  readonly event: Event | null
  /** Tokens kept, in order. */
  readonly tokens: readonly number[]
  /** The sentence's words at these tokens, with its own spacing: "inspectors to visit the plant". */
  readonly text: string
}

const LEFT_OUT =
  /^(acl:relcl|parataxis|punct|discourse|vocative|advmod|aux|cop|advcl|mark|cc:preconj|dep|expl|appos|orphan|reparandum)$/
const KEPT_ADVERBS = /^(not|n't|never|no|only|back|together|up|down|out|off|away|before|again)$/i
/** Auxiliaries of what is to be: told as "to", as in a headline. */
const BINDING = /^(will|would|shall|must|'ll|’ll)$/i
const MOST_TOKENS = 24

/** Candidates of one sentence in reading order; linear in its length but for the cap on a candidate's tokens. */
export function termCandidates(sentence: Sentence): TermCandidate[] {
  const tree = treeOf(sentence)
  const events = eventsOf(sentence)
  const out = events.flatMap((event): TermCandidate[] => {
    const tokens = clauseTokens(tree, event)
    const own: TermCandidate = {
      token: event.token,
      sort: 'clause',
      event,
      tokens,
      text: wordsAt(sentence, tokens),
    }
    const conditions = conditionsAt(tree, event.token).map((top): TermCandidate => {
      const both = [...new Set([...tokens, ...conditionTokens(tree, top)])]
        .sort((a, b) => a - b)
        .slice(0, MOST_TOKENS + 4)
      return { token: event.token, sort: 'condition', event, tokens: both, text: wordsAt(sentence, both) }
    })
    return [own, ...conditions]
  })
  for (const token of tree.tokens) {
    if (!isDeed(tree, token)) continue
    const tokens = nounTokens(tree, token.i)
    if (tokens.length > 1)
      out.push({ token: token.i, sort: 'noun', event: null, tokens, text: wordsAt(sentence, tokens) })
  }
  return out.filter((candidate) => tellsEnough(sentence, candidate)).sort((a, b) => a.token - b.token)
}

/** Two words of content in a noun phrase, three in a clause: fewer say nothing by themselves. */
function tellsEnough(sentence: Sentence, { tokens, sort }: TermCandidate): boolean {
  const told = tokens.filter((i) => /^(NOUN|PROPN|VERB|ADJ|NUM)$/.test(sentence.tokens[i]!.upos)).length
  return told >= (sort === 'noun' ? 2 : 3)
}

/** Subject, negation, predicate and complements; modals, adverbs, relative and adverbial clauses left out. */
function clauseTokens(tree: Tree, event: Event): number[] {
  const kept = new Set<number>()
  const add = (tokens: readonly number[]): void => {
    for (const token of tokens) if (kept.size < MOST_TOKENS) kept.add(token)
  }
  for (const subject of subjectsOf(tree, event.token).slice(0, 3))
    if (tree.tokens[subject]!.upos !== 'PRON') {
      add(phraseTokens(tree, subject, 9, true))
      if (tree.tokens[subject]!.deprel === 'conj') add(childrenBy(tree, subject, 'cc'))
    }
  kept.add(event.token)
  for (const child of childrenBy(tree, event.token, 'aux', 'mark'))
    if (BINDING.test(tree.tokens[child]!.text) || tree.tokens[child]!.xpos === 'TO') kept.add(child)
  for (const child of tree.children[event.token]!) {
    const token = tree.tokens[child]!
    if (
      /^W/.test(token.xpos) ||
      tree.children[child]!.some(
        (i) => /^W/.test(tree.tokens[i]!.xpos) && tree.tokens[i]!.head === child && isBare(tree, child),
      )
    )
      continue
    if (token.deprel === 'obl' && isFrame(tree, child)) continue
    if (token.deprel === 'advmod' && KEPT_ADVERBS.test(token.text)) kept.add(child)
    else if (token.deprel === 'aux:pass') kept.add(child)
    else if (
      /^(obj|iobj|xcomp|ccomp|compound:prt|obl|obl:agent|nmod|det|amod|compound|nummod|case|nmod:poss)$/.test(
        token.deprel,
      )
    )
      add(phraseTokens(tree, child, 14))
  }
  return [...kept].sort((a, b) => a - b)
}

/** A phrase with its modifiers and complements, nearest first, without relative clauses, adverbs and asides. */
export function phraseTokens(tree: Tree, top: number, most: number, alone = false): number[] {
  const out: number[] = [top]
  for (let at = 0; at < out.length && out.length < most; at++) {
    const here = out[at]!
    for (const child of tree.children[here]!) {
      const token = tree.tokens[child]!
      if (out.length >= most) break
      if (token.deprel === 'mark' && token.xpos === 'TO') out.push(child)
      else if (token.deprel === 'advmod' && KEPT_ADVERBS.test(token.text)) out.push(child)
      else if (LEFT_OUT.test(token.deprel)) continue
      else if (
        (token.deprel === 'conj' || token.deprel === 'cc') &&
        here === top &&
        (alone || isVerb(tree, top))
      )
        continue
      else out.push(child)
    }
  }
  return out.sort((a, b) => a - b)
}

const CONDITION_MARKS =
  /^(if|unless|once|provided|providing|until|till|should|after|before|when|long|soon|except|only|without)$/i
const CONDITION_CASES =
  /^(without|pending|subject|in exchange for|in return for|on condition|after|before|until|upon|only|except)/i

/** Heads of the clauses or phrases that the event waits for ("if inflows surge", "without a vote", "after a ceasefire"). */
function conditionsAt(tree: Tree, event: number): number[] {
  return tree.children[event]!.filter((child) => {
    const token = tree.tokens[child]!
    const marks = childrenBy(tree, child, 'mark', 'advmod', 'case', 'aux')
    if (token.deprel === 'advcl' && marks.some((i) => CONDITION_MARKS.test(tree.tokens[i]!.text))) return true
    return (
      /^(obl|advcl)$/.test(token.deprel) &&
      token.upos !== 'NUM' &&
      !isDay(token) &&
      CONDITION_CASES.test(caseOf(tree, child) || (tree.tokens[tree.first[child]!]?.text ?? ''))
    )
  })
}

/** "after Monday", "before 2027" wait for nothing but the day. */
function isDay({ text }: Token): boolean {
  return /^\d|^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|midnight|noon|dawn)$/i.test(
    text,
  )
}

/** The condition with its conjunction or preposition. */
function conditionTokens(tree: Tree, top: number): number[] {
  const out = new Set(phraseTokens(tree, top, 14))
  for (const child of childrenBy(tree, top, 'mark', 'case', 'advmod')) out.add(child)
  return [...out]
}

/** A noun phrase without the preposition or conjunction it hangs by. */
function nounTokens(tree: Tree, top: number): number[] {
  const tokens = phraseTokens(tree, top, MOST_TOKENS)
  const first = tokens.findIndex(
    (i) => !/^(case|cc|mark|punct)$/.test(tree.tokens[i]!.deprel) || tree.tokens[i]!.head !== top,
  )
  return first <= 0 ? tokens : tokens.slice(first)
}

const FRAME_CASES = /^(under|according to|in line with|as part of|per|by)$/

/** "under the deal": says where it is laid down and not what. */
function isFrame(tree: Tree, i: number): boolean {
  const noun = tree.tokens[i]!.lemma.toLowerCase()
  return (INSTRUMENT_NOUNS.has(noun) || CONTENT_NOUNS.has(noun)) && FRAME_CASES.test(caseOf(tree, i))
}

/** Only a preposition and its relative pronoun ("under which"). */
function isBare(tree: Tree, i: number): boolean {
  return tree.last[i]! - tree.first[i]! < 3
}

function isVerb(tree: Tree, i: number): boolean {
  return tree.tokens[i]!.upos === 'VERB'
}

/** "a ban on exports", "the release of detainees"; what a text is said to include; a heading of a list. */
function isDeed(tree: Tree, token: Token): boolean {
  if (token.upos !== 'NOUN') return false
  if (childrenBy(tree, token.i, 'cop').length > 0) return false
  if (DEED_NOUNS.has(token.lemma.toLowerCase())) return true
  const head = token.head >= 0 ? tree.tokens[token.head]! : null
  if (!head) return true
  const first = token.deprel === 'conj' ? head : token
  const verb = first.head >= 0 ? tree.tokens[first.head] : undefined
  return (
    (first.deprel === 'obj' || first.deprel === 'nsubj:pass') &&
    verb !== undefined &&
    LISTING_VERBS.has(verb.lemma.toLowerCase())
  )
}

/** The words at the tokens, in order, spaced as in the text; "will" and its like become "to". */
export function wordsAt(sentence: Sentence, tokens: readonly number[]): string {
  let text = ''
  let last: Token | null = null
  for (const i of tokens) {
    const token = sentence.tokens[i]!
    const word = BINDING.test(token.text) && token.upos === 'AUX' ? 'to' : token.text
    text += last === null || (last.end === token.start && word === token.text) ? word : ` ${word}`
    last = token
  }
  return text
}
