import type { Sentence } from '../language/sentence.ts'
import { treeOf } from '../language/tree.ts'
import { cueRule } from './cue-kinds.ts'
import type { FoundSpans } from './spoken-by-rule.ts'

const CLAUSE = /^(?:ccomp|xcomp)$/
/** Tokens of a source, and of a content, at most. */
const REACH = 80

/**
 * Denials that no attribution found so far has for its cue ("the envoy said that the ministry denied having signed").
 * They are added for what hangs on them: what is denied must not pass for what is so, however deep it stands.
 */
export function withDenials(sentences: readonly Sentence[], found: readonly FoundSpans[]): FoundSpans[] {
  const cues = new Map<number, FoundSpans[]>()
  for (const one of found) {
    const list = cues.get(one.sentence)
    if (list) list.push(one)
    else cues.set(one.sentence, [one])
  }
  const added: FoundSpans[] = []
  sentences.forEach((sentence, at) => {
    const { tokens } = sentence
    let taken: Uint8Array | null = null
    for (const token of tokens) {
      if (token.upos !== 'VERB') continue
      const rule = cueRule(token.lemma)
      if (rule?.kind !== 'denies') continue
      taken ??= cueTokens(sentence, cues.get(at) ?? [])
      if (taken[token.i] === 1) continue
      const tree = treeOf(sentence)
      const clause = tree.children[token.i]!.find(
        (child) => child > token.i && child < token.i + REACH && CLAUSE.test(tokens[child]!.deprel),
      )
      if (clause === undefined) continue
      const subject = subjectOf(sentence, token.i)
      const last = Math.min(tree.last[clause]!, token.i + REACH)
      const from = Math.max(tree.first[clause]!, token.i + 1)
      added.push({
        sentence: at,
        source:
          subject < 0
            ? []
            : [
                {
                  start: tokens[Math.max(tree.first[subject]!, subject - 30)]!.start,
                  end: tokens[Math.min(tree.last[subject]!, token.i - 1)]!.end,
                },
              ],
        cue: [{ start: token.start, end: token.end }],
        content: [{ start: tokens[from]!.start, end: tokens[last]!.end }],
        cueToken: token.i,
        rule: 'denial',
      })
    }
  })
  if (added.length === 0) return [...found]
  return [...found, ...added].sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))
}

function cueTokens({ tokens }: Sentence, found: readonly FoundSpans[]): Uint8Array {
  const taken = new Uint8Array(tokens.length)
  for (const { cue, cueToken } of found) {
    taken[cueToken] = 1
    for (const span of cue) {
      for (let i = cueToken; i < tokens.length && tokens[i]!.start < span.end; i++) taken[i] = 1
      for (let i = cueToken - 1; i >= 0 && tokens[i]!.end > span.start; i--) taken[i] = 1
    }
  }
  return taken
}

/** The subject of a verb before it, or of the verb that it hangs from; -1 where there is none. */
function subjectOf(sentence: Sentence, verb: number): number {
  const { tokens } = sentence
  const { children } = treeOf(sentence)
  let at = verb
  for (let step = 0; at >= 0 && step < 3; step++) {
    const subject = children[at]!.find(
      (child) => /^nsubj(?::pass)?$/.test(tokens[child]!.deprel) && child < verb,
    )
    if (subject !== undefined) return subject
    if (!/^(?:xcomp|conj)$/.test(tokens[at]!.deprel)) return -1
    at = tokens[at]!.head
  }
  return -1
}
