import type { Sentence } from '../language/sentence.ts'
import { treeOf } from '../language/tree.ts'
import type { CueKind } from './attribution.ts'
import { cueRule } from './cue-kinds.ts'

const NEGATION = /^(?:not|n['’]t|never|no|neither|nor|hardly|without)$/i

/**
 * What the cue does with its content and whether the speaker vouches for it: "denied", "refused to confirm" and "did not
 * say" all leave it unvouched. `cue` is the token of the cue's head.
 */
export function cuePolarity(sentence: Sentence, cue: number): { kind: CueKind; affirmed: boolean } {
  const { tokens } = sentence
  const token = tokens[cue]!
  const next = tokens[cue + 1]?.text.toLowerCase() ?? ''
  const rule = cueRule(`${token.lemma}-${next}`) ?? cueRule(token.lemma)
  const above = aboveRule(sentence, cue)
  const decisive = above ?? rule
  const affirmed = (decisive?.vouches ?? true) && (rule?.vouches ?? true) && !isNegated(sentence, cue)
  return { kind: decisive?.kind ?? 'states', affirmed }
}

/** "refused to say", "declined to confirm": the verb above decides. */
function aboveRule(sentence: Sentence, cue: number): ReturnType<typeof cueRule> {
  const { tokens } = sentence
  const { deprel, head } = tokens[cue]!
  if (deprel !== 'xcomp' || head < 0) return null
  const rule = cueRule(tokens[head]!.lemma)
  return rule && !rule.vouches ? rule : null
}

function isNegated(sentence: Sentence, cue: number): boolean {
  const { tokens } = sentence
  for (const child of treeOf(sentence).children[cue]!.slice(0, 20)) {
    const { deprel, text } = tokens[child]!
    if ((deprel === 'advmod' || deprel === 'det' || deprel === 'aux') && child < cue && NEGATION.test(text))
      return true
  }
  for (let at = cue - 1; at >= Math.max(0, cue - 4); at--) {
    const token = tokens[at]!
    if (NEGATION.test(token.text)) return true
    if (!/^(?:AUX|ADV|PART)$/.test(token.upos)) return false
  }
  return false
}
