import type { Sentence } from '../language/sentence.ts'
import { treeOf } from '../language/tree.ts'
import type { MentionIndex } from './speaker.ts'
import type { FoundSpans } from './spoken-by-rule.ts'

/** Adjectives that, with "to" and a verb or with "that", tell what their subject is minded to do or to believe. */
const MINDED: ReadonlySet<string> = new Set(
  'ready willing unwilling prepared reluctant keen eager determined hopeful confident afraid hesitant open'.split(
    ' ',
  ),
)

/**
 * Attitudes of the shape "the envoy is ready to sign", which the model, taught by another sort of news, passes over.
 * Added where the subject is somebody the names know and no cue found so far covers the adjective.
 */
export function withAttitudes(
  sentences: readonly Sentence[],
  found: readonly FoundSpans[],
  mentions: MentionIndex,
): FoundSpans[] {
  const covered = new Set<string>()
  for (const one of found) {
    const { tokens } = sentences[one.sentence]!
    for (let i = one.cueToken; i < tokens.length && tokens[i]!.start < (one.cue[0]?.end ?? 0); i++)
      covered.add(`${one.sentence} ${i}`)
    for (let i = one.cueToken - 1; i >= 0 && tokens[i]!.end > (one.cue[0]?.start ?? Infinity); i--)
      covered.add(`${one.sentence} ${i}`)
  }
  const added: FoundSpans[] = []
  sentences.forEach((sentence, at) => {
    const { tokens } = sentence
    for (const token of tokens) {
      if (token.upos !== 'ADJ' && token.upos !== 'VERB') continue
      if (!MINDED.has(token.text.toLowerCase()) || covered.has(`${at} ${token.i}`)) continue
      const tree = treeOf(sentence)
      const children = tree.children[token.i]!
      const subject = children.find((child) => tokens[child]!.deprel.startsWith('nsubj') && child < token.i)
      const copula = children.find((child) => tokens[child]!.lemma === 'be' && child < token.i)
      const clause = children.find(
        (child) =>
          /^(?:xcomp|ccomp|advcl)$/.test(tokens[child]!.deprel) && child > token.i && child < token.i + 8,
      )
      if (subject === undefined || copula === undefined || clause === undefined) continue
      const after = tokens[token.i + 1]!
      if (!/^(?:to|that)$/i.test(after.text)) continue
      const source = {
        start: tokens[Math.max(tree.first[subject]!, subject - 30)]!.start,
        end: tokens[Math.min(tree.last[subject]!, copula - 1)]!.end,
      }
      if (mentions.within(at, source.start, source.end).length === 0) continue
      const last = Math.min(tree.last[clause]!, token.i + 80)
      added.push({
        sentence: at,
        source: [source],
        cue: [{ start: tokens[copula]!.start, end: token.end }],
        content: [{ start: after.start, end: tokens[last]!.end }],
        cueToken: token.i,
        rule: 'attitude-adjective',
      })
    }
  })
  if (added.length === 0) return [...found]
  return [...found, ...added].sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))
}
