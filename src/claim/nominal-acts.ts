import { caseOf, childrenBy, treeOf, withConjuncts } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Act } from './acts.ts'
import { conditionOf, stillAhead } from './realis.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { partiesAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { ACT_NOUNS } from './rules/en/act-rules.ts'
import { voiceAt } from './voice.ts'

/**
 * Acts by their nouns, as still ahead: "approval by both parliaments is needed", "awaits signature", "subject to
 * ratification", "signatures will come only after the war".
 */
export function nominalActs(reading: Reading, s: number, index: InstrumentIndex): Act[] {
  const tree = treeOf(reading.sentences[s]!)
  return tree.tokens.flatMap((token): Act[] => {
    const step = token.upos === 'NOUN' ? ACT_NOUNS.get(token.lemma.toLowerCase()) : undefined
    if (!step) return []
    const ahead = aheadBy(tree, token.i)
    if (ahead === null) return []
    const complements = childrenBy(tree, token.i, 'nmod', 'nmod:poss', 'compound')
    const named = complements.map((i) => index.at(s, i)).find((found) => found !== null)
    const instrument = named?.instrument ?? index.inSentence(s)[0] ?? index.salientAt(s)
    if (instrument === null || instrument === undefined) return []
    const who = partiesAt(reading, s, actorsOf(tree, token.i), index.partiesOf(instrument))
    return [
      {
        sentence: s,
        token: token.i,
        instrument,
        rule: `noun.${step}`,
        stage: null,
        step,
        refusal: false,
        realis: stillAhead(ahead, conditionOf(tree, ahead)),
        voice: voiceAt(reading, s, token.start),
        by: who.parties,
        body: who.body ?? (step === 'approve' ? who.person : null),
        on: null,
        named: named !== undefined,
      },
    ]
  })
}

/** The word by which an act named by a noun is still ahead ("needs approval", "signature will follow"), or null. */
export function aheadBy(tree: Tree, i: number): number | null {
  return neededBy(tree, i) ?? comesLater(tree, i)
}

const NEED = new Set(
  'need require await want demand necessitate remain wait subject pending seek lack ready'.split(' '),
)
const COME = new Set('come follow happen take occur be'.split(' '))
const REACH = 9

/**
 * The word by which the act is needed, or null. The tree is asked first; then the order of words ("approval from X is
 * needed", "needs the approval of"), since a long subject often goes wrong in the tree.
 */
function neededBy(tree: Tree, i: number): number | null {
  for (let at = i, steps = 0; steps < 4; steps++) {
    const token = tree.tokens[at]!
    if (token.head < 0) break
    const head = tree.tokens[token.head]!
    if (NEED.has(head.lemma.toLowerCase())) return head.i
    if (token.deprel !== 'conj' && token.deprel !== 'nmod' && token.deprel !== 'obl') break
    at = head.i
  }
  for (let at = i + 1; at <= i + REACH && at < tree.tokens.length; at++) {
    const token = tree.tokens[at]!
    if (NEED.has(token.lemma.toLowerCase()) && token.upos !== 'NOUN') return token.xpos === 'VBN' ? at : null
    if (token.upos === 'PUNCT' || token.upos === 'VERB') break
  }
  for (let at = i - 1; at >= 0 && at >= i - 6; at--) {
    const token = tree.tokens[at]!
    if (NEED.has(token.lemma.toLowerCase()) && token.xpos !== 'VBN') return at
    if (token.upos === 'PUNCT') break
  }
  return null
}

/** "signatures will come after …": the verb that puts the act ahead, or null. */
function comesLater(tree: Tree, i: number): number | null {
  const token = tree.tokens[i]!
  const head = token.head >= 0 ? tree.tokens[token.head]! : null
  if (!head || token.deprel !== 'nsubj' || !COME.has(head.lemma.toLowerCase())) return null
  const future = childrenBy(tree, head.i, 'aux').some((aux) =>
    /^(will|would|'ll|can|shall)$/i.test(tree.tokens[aux]!.text),
  )
  return future ? head.i : null
}

/** Who is to act: phrases with "by", "from", "of", and possessors; else the names right behind "by" or "from". */
export function actorsOf(tree: Tree, i: number): number[] {
  const own = childrenBy(tree, i, 'nmod', 'nmod:poss', 'compound', 'obl')
    .filter((child) => ['by', 'from', 'of', 'in', ''].includes(caseOf(tree, child)))
    .flatMap((child) => withConjuncts(tree, child))
  if (own.length > 0) return own
  const marker = tree.tokens[i + 1]?.text.toLowerCase()
  if (marker !== 'by' && marker !== 'from') return []
  const actors: number[] = []
  for (let at = i + 2; at < Math.min(i + 10, tree.tokens.length); at++) {
    const token = tree.tokens[at]!
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'PUNCT') break
    if (token.upos === 'PROPN' || token.upos === 'NOUN') actors.push(at)
  }
  return actors
}
