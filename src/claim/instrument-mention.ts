import type { Sentence, Token } from '../language/sentence.ts'
import { caseOf, childrenBy, treeOf, withConjuncts } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { NameMention } from '../mention/mention.ts'
import type { Kind } from './claim.ts'
import { partyIdsOf } from './party.ts'
import type { Reading } from './reading.ts'
import { KNOWN_INSTRUMENTS } from './rules/en/known-instruments.ts'
import { FOREIGN_WORDS, INSTRUMENT_NOUNS, KIND_WORDS, TALK_NOUNS } from './rules/en/instrument-nouns.ts'
import type { InstrumentNoun } from './rules/en/instrument-nouns.ts'

/** A noun phrase that may name an instrument, with what its own words tell. Token positions are inside the sentence. */
export interface InstrumentPhrase {
  readonly sentence: number
  readonly head: number
  /** Tokens that stand for the instrument: the head, and the noun it is the content of ("draft of the treaty"). */
  readonly heads: readonly number[]
  /** Tokens [from, to) of the phrase: determiner and modifiers, head, and complements that belong to its name. */
  readonly from: number
  readonly to: number
  readonly noun: string
  readonly strength: 'strong' | 'weak'
  readonly kind: Kind | null
  /** `name`: capitalised as a title; `indefinite`: "a deal"; `definite`: "the deal", "this deal", "their deal". */
  readonly form: 'name' | 'indefinite' | 'definite' | 'bare'
  readonly parties: readonly string[]
  readonly mediators: readonly string[]
  /** Content words beside the noun, lower case ("free", "trade", "minerals"). */
  readonly words: readonly string[]
  readonly acronym: string | null
  /** It says of itself that it is another one ("a further accord", "a pause of its own"). */
  readonly other: boolean
  readonly headline: boolean
}

const BROKERS =
  /^(brokered|mediated|sponsored|backed|led|drafted|authored|proposed|supervised|facilitated|hosted|negotiated)$/
const INVOLVING = /^(involving|including|grouping|linking)$/
const PARTY_CASES = new Set(['between', 'with', 'among', 'to'])
const NAME_CASES = new Set([
  'on',
  'for',
  'of',
  'about',
  'over',
  'concerning',
  'regarding',
  'in',
  'against',
  'to',
])
const EMPTY_WORDS = new Set(
  'new final first second third last latest draft initial interim possible potential proposed full whole entire so-called so called old current present same other another further own long good bad big real historic landmark such any no more next previous earlier joint common general basic main two-sided definitive signed'.split(
    ' ',
  ),
)
const WRAPPERS = new Set(
  'text draft version terms details part copy provision clause outline phase implementation wording content element'.split(
    ' ',
  ),
)
/** What is done to these is done to the instrument they are in: "suspended its participation in the treaty". */
const TAKING_PART = new Set([
  'participation',
  'membership',
  'observance',
  'implementation',
  'adherence',
  'withdrawal',
  'application',
])
const MASS = new Set(['agreement', 'understanding', 'accord'])
const DETERMINERS = /^(the|any|this|that|these|those|its|their|his|her|our|your|my|both)$/i

/** All phrases of the article that may name an instrument, in reading order. */
export function findInstrumentPhrases(reading: Reading): InstrumentPhrase[] {
  const phrases = reading.sentences.flatMap((sentence, s) => {
    const tree = treeOf(sentence)
    return sentence.tokens.flatMap((token) => phraseAt(reading, sentence, s, tree, token) ?? [])
  })
  const own = new Map(
    phrases.flatMap((phrase) => (phrase.acronym ? [[phrase.acronym, phrase.kind] as const] : [])),
  )
  const shorts = reading.sentences.flatMap((sentence, s) => {
    const tree = treeOf(sentence)
    return sentence.tokens.flatMap(
      (token) => shortNameAt(reading, sentence, s, tree, token, own, phrases) ?? [],
    )
  })
  return [...phrases, ...shorts].sort((a, b) => a.sentence - b.sentence || a.head - b.head)
}

/** "the TPP", where the article has introduced the letters or treaty collections know them. */
function shortNameAt(
  reading: Reading,
  sentence: Sentence,
  s: number,
  tree: Tree,
  token: Token,
  own: ReadonlyMap<string, Kind | null>,
  phrases: readonly InstrumentPhrase[],
): InstrumentPhrase | null {
  const introduced = own.has(token.text)
  const known = KNOWN_INSTRUMENTS.get(token.text) ?? KNOWN_INSTRUMENTS.get(token.text.toUpperCase())
  if (!introduced && (known === undefined || !/^\p{Lu}/u.test(token.text))) return null
  // Inside a longer phrase ("the TPP agreement") or its brackets, the phrase has it already.
  const within = phrases.some((p) => p.sentence === s && p.from <= token.i && token.i < p.to)
  if (within || sentence.tokens[token.i - 1]?.text === '(') return null
  const left = leftModifiers(tree, token.i)
  const { parties, mediators } = partiesOf(reading, s, tree, token.i, left, rightComplements(tree, token.i))
  const from = Math.min(
    token.i,
    ...left.filter((i) => tree.tokens[i]!.upos === 'PROPN' || tree.tokens[i]!.lemma === 'new'),
  )
  return {
    sentence: s,
    head: token.i,
    heads: [token.i],
    from,
    to: token.i + 1,
    noun: token.text.toLowerCase(),
    strength: 'strong',
    kind: (introduced ? own.get(token.text) : known) ?? known ?? null,
    form: 'name',
    parties,
    mediators,
    words: [token.text.toLowerCase()],
    acronym: token.text.toUpperCase(),
    other: false,
    headline: roleOf(reading, sentence) === 'headline',
  }
}

function phraseAt(
  reading: Reading,
  sentence: Sentence,
  s: number,
  tree: Tree,
  token: Token,
): InstrumentPhrase | null {
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return null
  const entry = entryOf(token)
  if (!entry || isIdiom(sentence, token)) return null
  // "deal makers", "treaty obligations": the phrase is about something else.
  if (token.deprel === 'compound' && !isInstrumentToken(tree.tokens[token.head])) return null
  if (token.deprel === 'flat' || token.deprel === 'compound') {
    if (token.head > token.i) return null
  }
  // "the text of the treaty": the treaty is the instrument, the text stands for it.
  if (
    WRAPPERS.has(entry.noun) &&
    rightComplements(tree, token.i).some(
      ({ kase, top }) => kase === 'of' && isInstrumentToken(tree.tokens[top]),
    )
  )
    return null
  const left = leftModifiers(tree, token.i)
  const right = rightComplements(tree, token.i)
  const words: string[] = []
  for (const i of left) pushWord(words, tree.tokens[i]!)
  for (const { top } of right)
    for (let i = tree.first[top]!; i <= Math.min(tree.last[top]!, tree.first[top]! + 8); i++)
      pushWord(words, tree.tokens[i]!)
  if (left.some((i) => FOREIGN_WORDS.has(tree.tokens[i]!.lemma.toLowerCase()))) return null
  const { parties, mediators } = partiesOf(reading, s, tree, token.i, left, right)
  const kind = kindOf(entry.noun, entry.kind, words)
  if (TALK_NOUNS.has(entry.noun) && parties.length === 0 && kind === null) return null
  const from = Math.min(token.i, ...left)
  const named = right.filter(({ kase }) => NAME_CASES.has(kase) || PARTY_CASES.has(kase))
  const to = Math.max(token.i, ...named.map(({ top }) => tree.last[top]!)) + 1
  const determiner = childrenBy(tree, token.i, 'det', 'nmod:poss').find((i) => i < token.i)
  const determinerWord = determiner === undefined ? '' : tree.tokens[determiner]!.text
  const capital = token.upos === 'PROPN' && /^\p{Lu}/u.test(token.text) && token.i > 0
  // "reached agreement on", "with agreement on the text": an event, not a paper.
  const massNoun =
    MASS.has(entry.noun) && determiner === undefined && left.length === 0 && token.xpos === 'NN'
  const form = capital
    ? 'name'
    : /^(an?|another|some|no|every|each)$/i.test(determinerWord)
      ? 'indefinite'
      : DETERMINERS.test(determinerWord) ||
          (determiner !== undefined && tree.tokens[determiner]!.deprel === 'nmod:poss')
        ? 'definite'
        : 'bare'
  return {
    sentence: s,
    head: token.i,
    heads: [token.i, ...wrapperOf(tree, token)],
    from,
    to: to - token.i > 14 ? token.i + 1 : to,
    noun: entry.noun,
    strength: massNoun && roleOf(reading, sentence) !== 'headline' ? 'weak' : entry.strength,
    kind,
    form,
    parties,
    mediators,
    words,
    acronym: acronymAfter(tree, token.i),
    other: saysOther(tree, token.i, left),
    headline: roleOf(reading, sentence) === 'headline',
  }
}

function entryOf(token: Token): InstrumentNoun | null {
  const text = token.text.toLowerCase()
  if (TALK_NOUNS.has(text)) return { noun: text, strength: 'weak', kind: null }
  return INSTRUMENT_NOUNS.get(token.lemma.toLowerCase()) ?? INSTRUMENT_NOUNS.get(text) ?? null
}

/** "a good deal of trouble": an amount, not a deal. */
const isIdiom = ({ tokens }: Sentence, { i, text }: Token): boolean =>
  text.toLowerCase() === 'deal' &&
  /^(good|great)$/i.test(tokens[i - 1]?.text ?? '') &&
  !/^(for|with|between)$/.test(tokens[i + 1]?.text ?? '')

function wrapperOf(tree: Tree, token: Token): number[] {
  const head = tree.tokens[token.head]
  if (!head || token.deprel !== 'nmod') return []
  const kase = caseOf(tree, token.i)
  const lemma = head.lemma.toLowerCase()
  if (kase === 'of' && WRAPPERS.has(lemma)) return [head.i]
  return TAKING_PART.has(lemma) && /^(in|of|with|under|from)$/.test(kase) ? [head.i] : []
}

function isInstrumentToken(token: Token | undefined): boolean {
  return token !== undefined && INSTRUMENT_NOUNS.has(token.lemma.toLowerCase())
}

function pushWord(words: string[], token: Token): void {
  const word = token.lemma.toLowerCase()
  const content =
    token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'ADJ' || token.upos === 'NUM'
  if (content && word.length > 1 && !EMPTY_WORDS.has(word)) words.push(word)
}

/** Modifiers before the head, with what hangs from them: "US-brokered humanitarian", "Saudi Arabia's". */
function leftModifiers(tree: Tree, head: number): number[] {
  const out: number[] = []
  for (const child of childrenBy(
    tree,
    head,
    'compound',
    'amod',
    'nmod:poss',
    'nummod',
    'flat',
    'nmod',
    'det',
    'dep',
  )) {
    if (child > head || tree.tokens[child]!.deprel === 'case') continue
    for (let i = tree.first[child]!; i <= Math.min(tree.last[child]!, head - 1); i++) out.push(i)
  }
  for (const i of runBefore(tree, head)) if (!out.includes(i)) out.push(i)
  return out.sort((a, b) => a - b)
}

/** Nouns and adjectives that run up to the head from a determiner: a long compound often goes wrong in the tree. */
function runBefore(tree: Tree, head: number): number[] {
  const run: number[] = []
  for (let i = head - 1; i >= Math.max(0, head - 7); i--) {
    const token = tree.tokens[i]!
    if (token.upos === 'DET') return run
    const nominal =
      /^(NOUN|PROPN|ADJ|NUM)$/.test(token.upos) || token.text === '-' || INSTRUMENT_NOUNS.has(token.lemma)
    if (!nominal) return []
    run.push(i)
  }
  return []
}

interface Complement {
  readonly kase: string
  readonly top: number
}

/** Complements behind the head: "for ending the war", "on fisheries", "to end the war", "addressing guarantees". */
function rightComplements(tree: Tree, head: number): Complement[] {
  return childrenBy(tree, head, 'nmod', 'obl', 'acl', 'advcl')
    .filter((child) => child > head)
    .flatMap((child): Complement[] => {
      if (/^(nmod|obl)$/.test(tree.tokens[child]!.deprel)) return [{ kase: caseOf(tree, child), top: child }]
      // A participle or infinitive right behind it tells what it is about; a passive one, what was done to it.
      const about = tree.tokens[child]!.xpos === 'VBG' || tree.tokens[child]!.xpos === 'VB'
      const mark = childrenBy(tree, child, 'mark')[0]
      return about && tree.first[child]! <= head + 2
        ? [{ kase: mark === undefined ? '' : tree.tokens[mark]!.text.toLowerCase(), top: child }]
        : []
    })
}

function partiesOf(
  reading: Reading,
  s: number,
  tree: Tree,
  head: number,
  left: readonly number[],
  right: readonly Complement[],
): { parties: string[]; mediators: string[] } {
  const parties: string[] = []
  const mediators: string[] = []
  const names = reading.in[s]!.names
  const at = (i: number): NameMention | undefined => names.find((name) => name.from <= i && i < name.to)
  const add = (list: string[], name: NameMention | undefined): void => {
    for (const id of name ? partyIdsOf(name.entity) : []) if (!list.includes(id)) list.push(id)
  }
  for (const i of left) {
    const name = at(i)
    if (!name) continue
    const next = tree.tokens
      .slice(i + 1, Math.min(i + 4, head))
      .find((t) => t.upos === 'VERB' || BROKERS.test(t.text))
    add(next && BROKERS.test(next.text) ? mediators : parties, name)
  }
  for (const { kase, top } of right) {
    if (!PARTY_CASES.has(kase)) continue
    for (const i of withConjuncts(tree, top)) add(parties, at(i))
  }
  for (const child of childrenBy(tree, head, 'acl', 'acl:relcl')) {
    if (INVOLVING.test(tree.tokens[child]!.text))
      for (const object of childrenBy(tree, child, 'obj'))
        for (const i of withConjuncts(tree, object)) add(parties, at(i))
    const broker = BROKERS.test(tree.tokens[child]!.text)
    for (const agent of childrenBy(tree, child, 'obl:agent', 'obl'))
      if (caseOf(tree, agent) === 'by')
        for (const i of withConjuncts(tree, agent)) add(broker ? mediators : parties, at(i))
  }
  return { parties, mediators }
}

const OTHER = new Set(
  'another other further additional separate second third alternative rival different parallel subsequent later earlier similar'.split(
    ' ',
  ),
)

function saysOther(tree: Tree, head: number, left: readonly number[]): boolean {
  if (left.some((i) => OTHER.has(tree.tokens[i]!.lemma.toLowerCase()))) return true
  const [of, owner, own] = tree.tokens.slice(head + 1, head + 4)
  return of?.text === 'of' && owner?.upos === 'PRON' && own?.text === 'own'
}

function kindOf(noun: string, own: Kind | null, words: readonly string[]): Kind | null {
  if (own === 'ceasefire' || own === 'accession' || (own === 'declaration' && noun !== 'statement'))
    return own
  const all = new Set([noun, ...words, ...words.flatMap((word) => word.split('-'))])
  for (const { kind, words: set } of KIND_WORDS) {
    if (kind === 'prisoner-exchange' && own === 'prisoner-exchange' && !words.some((word) => set.has(word)))
      continue
    for (const word of all) if (set.has(word)) return kind
  }
  return own
}

/** "the Free Trade Agreement (FTA)": the capitals in brackets right after the phrase. */
function acronymAfter(tree: Tree, head: number): string | null {
  for (let i = head + 1; i < Math.min(head + 9, tree.tokens.length - 1); i++) {
    if (!/^[([]$/.test(tree.tokens[i]!.text)) continue
    const inner = tree.tokens[i + 1]!.text
    return /^[A-Z][A-Za-z-]*[A-Z][A-Za-z0-9-]*$/.test(inner) ? inner : null
  }
  return null
}

function roleOf(reading: Reading, sentence: Sentence): string {
  return reading.article.blocks[sentence.block]?.role ?? 'body'
}
