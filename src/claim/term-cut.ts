import type { Sentence } from '../language/sentence.ts'
import type { TermCandidate } from './term-candidate.ts'

const TOLD = /^(NOUN|PROPN|VERB|ADJ|NUM)$/

/** How well a candidate is cut: what it begins and ends with, how much of the sentence it takes, what it leaves out. */
export function cutFeatures(sentence: Sentence, { tokens, token, event }: TermCandidate): string[] {
  const out: string[] = []
  const words = sentence.tokens
  const first = words[tokens[0]!]!
  const last = words[tokens.at(-1)!]!
  const gap = last.i - first.i + 1 - tokens.length
  const names = tokens.filter((i) => words[i]!.upos === 'PROPN').length
  out.push(
    `told:${Math.min(tokens.filter((i) => TOLD.test(words[i]!.upos)).length, 12)}`,
    `gap:${gap > 6 ? 'wide' : gap > 2 ? 'some' : gap > 0 ? 'few' : 'none'}`,
    `first:${first.upos}`,
    `last:${last.upos}`,
    `first-relation:${first.deprel}`,
    `share:${Math.round((4 * tokens.length) / words.length)}`,
    `names:${Math.min(3, names)}`,
    `depth:${depthOf(sentence, token)}`,
  )
  if (event) {
    const subject = event.agents.concat(event.patients)
    out.push(
      `subject-told:${subject.some((i) => i < token && tokens.includes(i))}`,
      `patients:${Math.min(2, event.patients.length)}`,
      `obliques:${Math.min(3, event.obliques.length)}`,
    )
  }
  for (const { head, deprel } of words)
    if (head === token && /^(ccomp|xcomp|advcl|acl:relcl|conj|parataxis)$/.test(deprel))
      out.push(`below:${deprel}`)
  return out
}

/** Steps from a token up to the root, at most six. */
function depthOf(sentence: Sentence, token: number): number {
  let depth = 0
  for (let at = token; sentence.tokens[at]!.head >= 0 && depth < 6; at = sentence.tokens[at]!.head) depth++
  return depth
}
