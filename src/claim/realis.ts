import type { Sentence } from '../language/sentence.ts'
import { childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Event } from './event.ts'
import type { Factuality } from './claim.ts'
import { GOVERNORS, NEAR_WORDS } from './rules/en/governors.ts'
import type { GovernorClass } from './rules/en/governors.ts'

/** How the sentence holds an event: as fact, plan, wish, condition, refusal. The speaker's own hedges come on top. */
export interface Realis {
  readonly factuality: Factuality
  /** "refused to sign", "declined to accept": somebody decided against it. */
  readonly refused: boolean
  /** "failed to agree", "unable to reach": they tried. */
  readonly failed: boolean
  /** "close to signing", "on the verge of signing": it is nearly there. */
  readonly near: boolean
  /** Head of the clause or phrase it waits for ("once the fighting stops", "after a ceasefire"), or null. */
  readonly condition: number | null
  /** The verb that governs it ("agreed" of "agreed to sign"), or null. */
  readonly governor: number | null
}

/** What a word says to be needed or still to come, after a condition or none. */
export const stillAhead = (governor: number, condition: number | null): Realis => ({
  factuality: 'planned',
  refused: false,
  failed: false,
  near: false,
  condition,
  governor,
})

const HYPOTHETICAL_MARKS = new Set(['if', 'unless', 'whether', 'lest', 'until', 'till'])
const CONDITION_MARKS = new Set([
  'once',
  'after',
  'when',
  'until',
  'till',
  'unless',
  'if',
  'provided',
  'before',
  'as',
])
const CONDITION_CASES = new Set([
  'after',
  'upon',
  'on',
  'following',
  'until',
  'without',
  'pending',
  'before',
  'once',
])
const NECESSITY = new Set(['must', 'should', 'need', 'shall'])
const POSSIBILITY = new Set(['may', 'might', 'could', 'can'])

/** Climbs from the event through the verbs that govern it. Linear in the depth of the tree, at most 12 steps. */
export function realisOf(sentence: Sentence, event: Event): Realis {
  const tree = treeOf(sentence)
  let factuality: Factuality = 'asserted'
  let refused = false
  let governor: number | null = null
  let failed = false
  let near = false
  const aux = event.auxiliaries
  if (event.tense === 'future' || aux.some((word) => NECESSITY.has(word))) factuality = 'planned'
  else if (aux.includes('would')) factuality = 'conditional'
  else if (aux.some((word) => POSSIBILITY.has(word))) factuality = 'hypothetical'
  else if (event.negated) factuality = 'denied'

  const infinitive = childrenBy(tree, event.token, 'mark', 'aux').some(
    (child) => tree.tokens[child]!.xpos === 'TO',
  )
  let at = event.token
  for (let steps = 0; steps < 12; steps++) {
    const token = tree.tokens[at]!
    if (token.head < 0) break
    const head = tree.tokens[token.head]!
    if (token.deprel === 'xcomp' || token.deprel === 'ccomp' || token.deprel === 'csubj') {
      const group = GOVERNORS.get(head.lemma.toLowerCase())
      const negated = childrenBy(tree, head.i, 'advmod').some((c) =>
        /^(n't|not|never|no)$/i.test(tree.tokens[c]!.text),
      )
      if (
        group &&
        (token.deprel !== 'ccomp' || group === 'hoped' || group === 'denied' || group === 'doubted')
      ) {
        governor ??= head.i
        failed ||= group === 'failed' && !negated
        ;[factuality, refused] = combine(group, negated, factuality, refused)
      } else if (negated && token.deprel === 'xcomp') factuality = 'denied'
    } else if (/^(acl|advcl)$/.test(token.deprel) && token.xpos === 'VBG' && markedFor(tree, at)) {
      // "options for finalising it", "hopes of signing it"
      near ||=
        NEAR_WORDS.has(head.lemma.toLowerCase()) ||
        NEAR_WORDS.has(tree.tokens[at - 2]?.lemma.toLowerCase() ?? '')
      if (factuality === 'asserted') factuality = 'planned'
      break
    } else if (token.deprel === 'advcl') {
      const mark = childrenBy(tree, at, 'mark', 'advmod').map((c) => tree.tokens[c]!.text.toLowerCase())
      if (mark.some((word) => HYPOTHETICAL_MARKS.has(word))) factuality = 'hypothetical'
      else if (mark.includes('before') || mark.includes('once'))
        factuality = factuality === 'asserted' ? 'planned' : factuality
      else if (infinitive && at === event.token && factuality === 'asserted') factuality = 'planned'
      break
    } else if (token.deprel === 'acl' && infinitive && at === event.token) {
      // "the right to sign", "a promise to withdraw", "documents to sign"
      if (factuality === 'asserted') factuality = 'planned'
      const group = GOVERNORS.get(head.lemma.toLowerCase())
      if (group) [factuality, refused] = combine(group, false, factuality, refused)
      break
    } else if (token.deprel !== 'conj') break
    at = head.i
  }
  if (infinitive && factuality === 'asserted' && governor === null && at === event.token)
    factuality = 'planned'
  return { factuality, refused, failed, near, condition: conditionOf(tree, event.token), governor }
}

function markedFor(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, 'mark').some((child) => /^(for|of|to)$/i.test(tree.tokens[child]!.text))
}

function combine(
  group: GovernorClass,
  negated: boolean,
  factuality: Factuality,
  refused: boolean,
): [Factuality, boolean] {
  switch (group) {
    case 'refused':
      return negated ? [factuality, refused] : ['denied', true]
    case 'denied':
    case 'failed':
      return negated ? [factuality, refused] : ['denied', refused]
    case 'hoped':
      return [negated ? 'denied' : 'hoped', refused]
    case 'doubted':
    case 'possible':
      return [factuality === 'asserted' || factuality === 'planned' ? 'hypothetical' : factuality, refused]
    case 'planned':
      return [negated ? 'denied' : factuality === 'asserted' ? 'planned' : factuality, refused]
    case 'achieved':
      return [negated ? 'denied' : factuality, refused]
  }
}

/** Head of the clause or phrase that the event waits for, or null. */
export function conditionOf(tree: Tree, event: number): number | null {
  for (const child of tree.children[event]!) {
    const token = tree.tokens[child]!
    if (token.deprel === 'advcl') {
      const marks = childrenBy(tree, child, 'mark', 'advmod').map((c) => tree.tokens[c]!.text.toLowerCase())
      if (marks.some((mark) => CONDITION_MARKS.has(mark))) return child
    } else if (token.deprel === 'obl' && token.upos !== 'PROPN' && token.upos !== 'NUM') {
      const cases = childrenBy(tree, child, 'case').map((c) => tree.tokens[c]!.text.toLowerCase())
      if (cases.some((word) => word !== 'on' && CONDITION_CASES.has(word))) return child
    }
  }
  return null
}
