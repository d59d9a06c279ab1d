import type { Token } from '../language/sentence.ts'
import type { Act } from './acts.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { isPlain } from './plainness.ts'
import { sentenceTraits } from './sentence-traits.ts'
import { CONTENT_NOUNS } from './rules/en/term-words.ts'

const SECTION =
  /\b(what(['’]s| is| does| do| would| will)\b.*\b(in|inside|agreed|say|contain|cover|mean|change|include)|terms|provisions|key (points|elements|terms|details)|details|at a glance|main points|how (it|this|will it|would it|does it) works?|inside|the (deal|agreement|plan|text|treaty))\b/i

/** What is known of an article's sentences before any clause is looked at. */
export interface TermPassages {
  /** Sentences since an instrument was named; large where none was. */
  readonly distance: readonly number[]
  /** The sentence stands under a heading or an opening line that promises the contents. */
  readonly opened: readonly boolean[]
  readonly body: readonly number[]
  /** {@link sentenceTraits} of each sentence. */
  readonly traits: readonly (readonly string[])[]
  /** Instruments of which the article tells outright that something was done to them. */
  readonly actedOn: ReadonlySet<number>
  /** By sentence: nouns of acts that are needed or still to come ("approval", "signature"). */
  readonly owed: ReadonlyMap<number, ReadonlySet<number>>
}

/** Reads the passages of an article once. */
export function termPassages(reading: Reading, index: InstrumentIndex, acts: readonly Act[]): TermPassages {
  const distance: number[] = []
  const opened: boolean[] = []
  const body: number[] = []
  let since = 99
  let open = false
  let colon = -2
  let n = 0
  const { blocks, text } = reading.article
  let block = -1
  for (const [s, sentence] of reading.sentences.entries()) {
    for (block = Math.max(block, 0); block <= sentence.block && block < blocks.length; block++) {
      const { role, start, end } = blocks[block]!
      if (role === 'heading') open = end - start < 120 && SECTION.test(text.slice(start, end))
    }
    since = index.inSentence(s).length > 0 ? 0 : since + 1
    distance.push(since)
    const role = blocks[sentence.block]?.role
    const words = text.slice(Math.max(sentence.start, sentence.end - 3), sentence.end)
    const list = role === 'list'
    opened.push(open || (list && colon >= sentence.block - 12) || colon === sentence.block)
    if (/:\s*$/.test(words) && (since <= 1 || mentions(sentence.tokens, CONTENT_NOUNS)))
      colon = sentence.block + 1
    else if (colon > 0 && list && sentence.block - colon <= 1) colon = sentence.block + 1
    body.push(role === 'body' || role === 'list' ? n++ : n)
  }
  const traits = reading.sentences.map((_, s) =>
    reading.sentences[s]!.tokens.length > 400 ? [] : sentenceTraits(reading, index, s),
  )
  const actedOn = new Set(acts.filter((act) => isPlain(reading, act)).map(({ instrument }) => instrument))
  const owed = new Map<number, Set<number>>()
  for (const { rule, sentence, token } of acts)
    if (rule.startsWith('noun.')) owed.set(sentence, (owed.get(sentence) ?? new Set()).add(token))
  return { distance, opened, body, traits, actedOn, owed }
}

/** True where a lemma of the tokens is in the set. */
export function mentions(tokens: readonly Token[], set: ReadonlySet<string>): boolean {
  return tokens.some((token) => set.has(token.lemma.toLowerCase()))
}
