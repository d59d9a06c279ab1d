import { caseOf, childrenBy } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import { askingClause, phraseFrom, subjectPhrase } from './issue-phrase.ts'
import type { TokenSpan } from './issue-phrase.ts'
import { INSTRUMENT_NOUNS } from './rules/en/instrument-nouns.ts'
import { ASKING, EMPTY_TOPICS, ISSUE_RULES, OPEN_SIGNS } from './rules/en/issue-words.ts'
import type { IssueRule } from './rules/en/issue-words.ts'

/** What is open, as tokens of its sentence, and the rule that says so. */
export interface Topic extends TokenSpan {
  readonly rule: string
}

const rulesByWord = new Map<string, IssueRule[]>()
for (const rule of ISSUE_RULES)
  for (const word of rule.words) {
    const key = `${rule.upos}:${word}`
    const known = rulesByWord.get(key)
    if (known) known.push(rule)
    else rulesByWord.set(key, [rule])
  }
const ASKS = /^(whether|who|whom|whose|how|when|where|which|what|why)$/i
/** Words that need a sign of being open beside them. */
const PLAIN = /^(point|issue|question|block|difficulty|line)$/
const NOT = /^(not|n't|n’t|never|no|yet|fail|failed|unable|cannot|without|hardly|nor|neither)$/i
/** How far behind a word its preposition may stand ("differences remain between the sides over"). */
const REACH = 8
const MOST = 6
/** A sentence with more words of dispute than this is none; keeps the cost linear. */
const MOST_TRIES = 200

/** Topics of one sentence, in order; more than six are a list of something else. */
export function topicsOf(tree: Tree): Topic[] {
  const topics: Topic[] = []
  const add = (span: TokenSpan | null, rule: string): boolean => {
    if (
      !span ||
      isEmpty(tree, span) ||
      topics.some((other) => other.from <= span.to && span.from <= other.to)
    )
      return false
    topics.push({ from: span.from, to: span.to, rule })
    return true
  }
  let tries = 0
  for (const token of tree.tokens) {
    if (topics.length >= MOST || tries > MOST_TRIES) break
    for (const rule of rulesByWord.get(`${token.upos}:${token.lemma.toLowerCase()}`) ?? []) {
      tries++
      if (add(topicAt(tree, token.i, rule), rule.id)) break
    }
    if (/^whether$/i.test(token.text)) add(openClause(tree, token.i), 'issue.whether')
  }
  return topics
}

function topicAt(tree: Tree, i: number, rule: IssueRule): TokenSpan | null {
  const lemma = tree.tokens[i]!.lemma.toLowerCase()
  switch (rule.slot) {
    case 'complement':
      if (/^issue\.(not-agreed|no-agreement)$/.test(rule.id) && !isDenied(tree, i)) return null
      return complement(tree, i, rule)
    case 'named': {
      const span = tree.tokens[i + 1]?.text.toLowerCase() === 'of' ? phraseFrom(tree, i) : null
      return span && span.to > i + 1 ? span : null
    }
    case 'equated':
      return PLAIN.test(lemma) && !isSigned(tree, i) ? null : equated(tree, i)
    case 'yet':
      return isAhead(tree, i) ? subjectPhrase(tree, i) : null
    case 'unsaid': {
      const ask = tree.tokens.slice(i + 1, i + 3).find((token) => ASKS.test(token.text))
      return ask && isDenied(tree, i) && !isPersonal(tree, i) ? askingClause(tree, ask.i, null) : null
    }
    case 'glossed':
      return glossed(tree, i)
    case 'object':
      return object(tree, i, lemma, rule)
    case 'subject':
      return subject(tree, i)
  }
}

/** What stands behind the word's preposition, looked for in the order of words. */
const OPEN_MATTERS = /^(issues|questions|matters|disputes|differences|problems|points)$/i

/** "hard issues remain, she said, referring to X and Y": the coordination behind it, up to the next verb or stop. */
function glossed(tree: Tree, i: number): TokenSpan | null {
  if (tree.tokens[i]!.xpos !== 'VBG' || tree.tokens[i + 1]?.text.toLowerCase() !== 'to') return null
  if (!tree.tokens.slice(0, i).some((token) => OPEN_MATTERS.test(token.text))) return null
  let to = i + 1
  while (to + 1 < tree.tokens.length && to - i < 18) {
    const next = tree.tokens[to + 1]!
    if ((next.upos === 'PUNCT' && next.text !== '-') || (next.upos === 'VERB' && next.deprel !== 'amod'))
      break
    to++
  }
  return to > i + 1 ? { from: i + 2, to } : null
}

function complement(tree: Tree, i: number, rule: IssueRule): TokenSpan | null {
  for (let at = i + 1; at <= i + REACH && at < tree.tokens.length; at++) {
    const token = tree.tokens[at]!
    const text = token.text.toLowerCase()
    if (rule.cases.includes(text)) {
      const ask = tree.tokens[at + 1]
      if (ask && ASKS.test(ask.text)) return askingClause(tree, ask.i, null)
      return phraseFrom(tree, at + 1)
    }
    if (ASKS.test(text) && tree.tokens[i]!.upos === 'NOUN' && at === i + 1)
      return askingClause(tree, at, null)
    if (
      rule.id === 'issue.question' ||
      token.upos === 'PUNCT' ||
      token.upos === 'SCONJ' ||
      (token.upos === 'VERB' && !/^(remain|persist|reach|make|exist)$/.test(token.lemma))
    )
      return null
  }
  return null
}

/** "X is the main obstacle", "the main obstacle is X", "obstacles such as X", "the main obstacle: X". */
function equated(tree: Tree, i: number): TokenSpan | null {
  const token = tree.tokens[i]!
  if (childrenBy(tree, i, 'cop').length > 0) return subjectPhrase(tree, i)
  for (let at = i + 1; at <= i + REACH && at < tree.tokens.length; at++) {
    const next = tree.tokens[at]!
    if (
      next.text === ':' ||
      (next.upos === 'AUX' && next.lemma === 'be') ||
      /^(including|namely)$/i.test(next.text)
    )
      return answer(tree, at + 1)
    if (/^such$/i.test(next.text) && /^as$/i.test(tree.tokens[at + 1]?.text ?? ''))
      return phraseFrom(tree, at + 2)
    if (next.upos === 'VERB' || /^[.;!?]$/.test(next.text)) break
  }
  const verb = token.head >= 0 ? tree.tokens[token.head]! : null
  if (verb && verb.i < i && /^(remain|prove|become|constitute|pose|form)$/.test(verb.lemma))
    return subjectPhrase(tree, verb.i)
  return null
}

/** What "the main obstacle is" goes on with: a question or a noun; not "that", "to" and the passive. */
function answer(tree: Tree, start: number): TokenSpan | null {
  const token = tree.tokens[start]
  if (!token) return null
  if (ASKS.test(token.text)) return askingClause(tree, start, null)
  return /^(VERB|AUX|PART|SCONJ|PRON)$/.test(token.upos) ? null : phraseFrom(tree, start)
}

/** "X remains open", "it is unclear whether X", "whether X is unclear", "two issues remain open: X". */
function subject(tree: Tree, i: number): TokenSpan | null {
  const ask = tree.tokens.slice(i + 1, i + 4).find((token) => ASKS.test(token.text))
  if (ask) return askingClause(tree, ask.i, null)
  const token = tree.tokens[i]!
  const linked = childrenBy(tree, i, 'cop').length > 0
  const above = token.head >= 0 ? tree.tokens[token.head]! : null
  const verb = above && /^(remain|stay|leave|keep|prove)$/.test(above.lemma) ? above : null
  if (!verb && (!linked || token.lemma.toLowerCase() === 'open')) return null
  const predicate = verb ? verb.i : i
  const clause = childrenBy(tree, predicate, 'csubj').find(
    (c) => tree.first[c]! <= c && ASKS.test(tree.tokens[tree.first[c]!]!.text),
  )
  if (clause !== undefined) return askingClause(tree, tree.first[clause]!, clause)
  if (tree.tokens[i + 1]?.text === ':') return phraseFrom(tree, i + 2)
  return subjectPhrase(tree, predicate)
}

/** "ruled out X", "refused to release X", "insists on X"; not the instrument itself. */
function object(tree: Tree, i: number, lemma: string, rule: IssueRule): TokenSpan | null {
  if (lemma === 'rule' && tree.tokens[i + 1]?.text.toLowerCase() !== 'out') return null
  const objects =
    lemma === 'refuse'
      ? childrenBy(tree, i, 'xcomp').flatMap((c) => childrenBy(tree, c, 'obj', 'obl'))
      : lemma === 'insist'
        ? childrenBy(tree, i, 'obl').filter((c) => rule.cases.includes(caseOf(tree, c)))
        : childrenBy(tree, i, 'obj')
  for (const c of objects) {
    const token = tree.tokens[c]!
    if (c < i || token.upos !== 'NOUN' || INSTRUMENT_NOUNS.has(token.lemma.toLowerCase())) continue
    const start = childrenBy(tree, c, 'case').reduce(
      (at, mark) => Math.max(at, mark + 1),
      Math.max(tree.first[c]!, i + 1),
    )
    return phraseFrom(tree, Math.min(start, c))
  }
  return null
}

/** A "whether" clause that something left open governs. */
function openClause(tree: Tree, mark: number): TokenSpan | null {
  const head = tree.tokens[mark]!.head
  if (head < 0) return null
  const above = tree.tokens[head]!.head
  const governor = above >= 0 ? tree.tokens[above]! : null
  if (tree.tokens[head]!.deprel !== 'csubj' && !(governor && ASKING.has(governor.lemma.toLowerCase())))
    return null
  return askingClause(tree, mark, head)
}

/** "have not agreed", "failed to agree", "no agreement", "yet to agree": a word of negation right before or below. */
function isDenied(tree: Tree, i: number): boolean {
  if (childrenBy(tree, i, 'det', 'advmod').some((c) => NOT.test(tree.tokens[c]!.text))) return true
  return tree.tokens
    .slice(Math.max(0, i - 4), i)
    .some((token) => NOT.test(token.text) || NOT.test(token.lemma))
}

/** "would not say", "declined to say": somebody keeps something back. */
const isPersonal = (tree: Tree, i: number): boolean =>
  tree.tokens
    .slice(Math.max(0, i - 3), i)
    .some((token) => /^(would|could|will|can|without|i|he|she|they|we)$/i.test(token.text))

/** "is yet to be decided", "has still to be decided", "to be decided later". */
function isAhead(tree: Tree, i: number): boolean {
  const before = tree.tokens.slice(Math.max(0, i - 5), i).map((token) => token.text.toLowerCase())
  return (
    before.includes('to') &&
    before.includes('be') &&
    (before.includes('yet') || before.includes('still') || before.includes('remains'))
  )
}

const isSigned = (tree: Tree, i: number): boolean =>
  tree.tokens
    .slice(Math.max(0, i - 3), i)
    .some((token) => OPEN_SIGNS.has(token.lemma.toLowerCase()) || OPEN_SIGNS.has(token.text.toLowerCase()))

/** One noun that says nothing, or a person. */
const isEmpty = (tree: Tree, { from, to }: TokenSpan): boolean => {
  const only = tree.tokens[to]!
  if (from < to)
    return tree.tokens
      .slice(from, to + 1)
      .every(
        (token) => EMPTY_TOPICS.has(token.lemma.toLowerCase()) || !/^(NOUN|PROPN|VERB)$/.test(token.upos),
      )
  return EMPTY_TOPICS.has(only.lemma.toLowerCase()) || INSTRUMENT_NOUNS.has(only.lemma.toLowerCase())
}
