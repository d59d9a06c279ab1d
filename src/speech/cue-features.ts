import { hashString, mix } from '../language/feature-hash.ts'
import type { SentenceView } from './sentence-view.ts'

/** Upper bound on the number of features of one token. */
export const CUE_FEATURES = 160

const EDGE = hashString('<edge>')
const NONE = hashString('<none>')
const CLAUSES = new Set(['ccomp', 'xcomp', 'parataxis', 'advcl', 'acl', 'csubj'])
const TOLD = new Set([
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'nmod',
  'aux',
  'aux:pass',
  'mark',
  'advmod',
  'expl',
  'cop',
  'det',
  'case',
  'nmod:poss',
  'amod',
  'compound',
  'conj',
  'cc',
])

/**
 * Features of token `i` for the question whether it begins, continues or lies outside a cue. Fills `out`, returns how
 * many. Words, tags and classes around it, its place in the tree, what hangs from it, quotation marks near it.
 */
export function cueFeatures(view: SentenceView, i: number, out: Int32Array): number {
  const { n, word, lemma, xpos, upos, deprel, head, sense, quote, tokens, tree, cluster, coarse } = view
  let count = 0
  const at = (values: Int32Array, k: number): number => (k < 0 || k >= n ? EDGE : values[k]!)
  const put = (template: number, value: number): void => {
    out[count++] = mix(template, value)
  }
  const put2 = (template: number, a: number, b: number): void => {
    out[count++] = mix(mix(template, a), b)
  }
  const put3 = (template: number, a: number, b: number, c: number): void => {
    out[count++] = mix(mix(mix(template, a), b), c)
  }
  const w = word[i]!
  const l = lemma[i]!
  const x = xpos[i]!
  put(1, w)
  put(2, l)
  put2(3, l, x)
  put(4, x)
  for (let d = -3; d <= 3; d++) {
    if (d === 0) continue
    put2(5, at(lemma, i + d), d)
    put2(6, at(xpos, i + d), d)
    if (d >= -2 && d <= 2) put3(7, at(lemma, i + d), l, d)
    if (d >= -2 && d <= 2) put2(8, at(sense, i + d), d)
  }
  put3(10, at(xpos, i - 1), x, at(xpos, i + 1))
  put3(11, at(xpos, i - 2), at(xpos, i - 1), x)
  put3(12, x, at(xpos, i + 1), at(xpos, i + 2))
  put3(13, at(lemma, i - 1), l, at(lemma, i + 1))
  put3(14, l, at(lemma, i + 1), at(lemma, i + 2))
  put3(15, at(lemma, i - 2), at(lemma, i - 1), l)
  put2(16, l, at(xpos, i + 1))
  put2(17, l, at(xpos, i - 1))
  put2(18, at(xpos, i - 1), at(lemma, i + 1))
  const text = tokens[i]!.text
  if (text.length > 3) {
    put(19, hashString(text.slice(-3).toLowerCase()))
    put(20, hashString(text.slice(0, 4).toLowerCase()))
  }
  const s = sense[i]!
  put2(21, s, x)
  put3(22, s, at(xpos, i - 1), at(xpos, i + 1))
  put(23, cluster[i]!)
  put2(24, coarse[i]!, x)
  put2(25, at(cluster, i - 1), -1)
  put2(25, at(cluster, i + 1), 1)
  put3(26, at(coarse, i - 1), coarse[i]!, at(coarse, i + 1))
  put3(27, cluster[i]!, at(xpos, i + 1), 1)
  put3(28, cluster[i]!, at(coarse, i - 1), -1)
  put3(29, cluster[i]!, at(coarse, i + 1), 1)

  // Quotation marks.
  const q = quote[i]!
  const before = i > 0 ? quote[i - 1]! : view.opensInQuote ? 1 : 0
  const after = i + 1 < n ? quote[i + 1]! : 0
  put3(30, q, before, after)
  put3(31, q, before * 4 + after, x)
  put3(32, q, before * 4 + after, s)
  put3(33, q, i + 2 < n ? quote[i + 2]! : 0, i > 1 ? quote[i - 2]! : 0)
  const near = nearQuote(view, i)
  put2(34, near, s)
  put2(35, near, l)
  put2(36, q === 0 ? 0 : 1, l)
  put2(37, (i === 0 ? 1 : 0) + (i === n - 1 ? 2 : 0) + (i === n - 2 ? 4 : 0), x)

  // The tree.
  const rel = deprel[i]!
  const h = head[i]!
  const headLemma = h < 0 ? EDGE : lemma[h]!
  put(40, rel)
  put2(41, rel, l)
  put2(42, rel, headLemma)
  put3(43, rel, headLemma, l)
  put3(44, rel, s, h < 0 ? 0 : sense[h]!)
  put3(45, rel, x, h < 0 ? EDGE : xpos[h]!)
  put2(46, h < 0 ? 0 : Math.max(-3, Math.min(3, h - i)), rel)
  let signature = 0
  let subject = -1
  let clause = 0
  for (const child of tree.children[i]!) {
    const relation = tokens[child]!.deprel
    if (relation === 'punct') continue
    const side = child < i ? 0 : 1
    const r = deprel[child]!
    put2(50, r, side)
    put3(51, r, side, l)
    put3(52, r, side, s)
    if (CLAUSES.has(relation) && count < CUE_FEATURES - 40) {
      clause |= relation === 'ccomp' ? 1 : relation === 'xcomp' ? 2 : relation === 'parataxis' ? 4 : 8
      let mark = NONE
      for (const below of tree.children[child]!) if (tokens[below]!.deprel === 'mark') mark = lemma[below]!
      put3(53, r, mark, side)
      put3(54, r, mark, l)
      put3(55, r, mark, s)
      put3(56, r, xpos[child]!, s)
    } else if (TOLD.has(relation) && count < CUE_FEATURES - 40) {
      put3(57, r, lemma[child]!, l)
      put2(58, r, lemma[child]!)
      put2(59, r, sense[child]!)
      put3(60, r, sense[child]!, s)
      if (relation === 'obl' || relation === 'nmod') {
        for (const below of tree.children[child]!)
          if (tokens[below]!.deprel === 'case') {
            put3(61, r, lemma[below]!, l)
            put3(62, r, lemma[below]!, s)
          }
      }
    }
    if (relation === 'nsubj' || relation === 'nsubj:pass') subject = child
    if (relation !== 'conj') signature = mix(signature, r)
    if (count > CUE_FEATURES - 30) break
  }
  put(63, signature)
  put2(64, signature, l)
  put2(65, signature, s)
  // The clause's subject may stand higher: "has refused", "wants and demands".
  let up = h
  for (let step = 0; subject < 0 && up >= 0 && step < 2; step++) {
    for (const child of tree.children[up]!) {
      const relation = tokens[child]!.deprel
      if (relation === 'nsubj' || relation === 'nsubj:pass') subject = child
    }
    up = head[up]!
  }
  const subjectKind = subject < 0 ? NONE : mix(upos[subject]!, sense[subject]!)
  put2(66, subjectKind, s)
  put2(67, subjectKind, l)
  put3(68, subjectKind, clause, s)
  put2(69, subject < 0 ? NONE : lemma[subject]!, s)
  put2(70, clause, l)
  if (h >= 0) {
    put3(71, rel, sense[h]!, upos[h]!)
    const grand = head[h]!
    put3(72, rel, deprel[h]!, grand < 0 ? EDGE : lemma[grand]!)
    put3(73, rel, deprel[h]!, l)
  }
  return count
}

/** Which kind of mark stands within three tokens, and on which side. */
function nearQuote(view: SentenceView, i: number): number {
  for (let d = 1; d <= 4; d++) {
    const right = i + d < view.n ? view.quote[i + d]! : 0
    if (right === 2) return 10 + d
    const left = i - d >= 0 ? view.quote[i - d]! : 0
    if (left === 3) return 20 + d
  }
  return view.opensInQuote ? 1 : 0
}
