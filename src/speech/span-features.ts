import { hashString, mix } from '../language/feature-hash.ts'
import type { CueWindow } from './cue-window.ts'
import type { SentenceView } from './sentence-view.ts'

/** Upper bound on the number of features of one token. */
export const SPAN_FEATURES = 96

const EDGE = hashString('<edge>')

/** A cue as the second model sees it: tokens [from, to) of sentence `sentence`, `head` the token the rest hangs from. */
export interface Cue {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly head: number
}

/** The token of [from, to) that hangs from outside of it; verbs before other words. */
export function cueHead(view: SentenceView, from: number, to: number): number {
  let head = -1
  for (let i = from; i < to; i++) {
    const above = view.head[i]!
    if (above >= from && above < to) continue
    const token = view.tokens[i]!
    if (token.upos === 'PUNCT') continue
    if (token.upos === 'VERB') return i
    if (head < 0) head = i
  }
  return head < 0 ? from : head
}

/**
 * Features of every token of a cue's window for the question whether it is part of that cue's source or content.
 *
 *     const features = new SpanFeatures(views, cueMarks, cue, window)
 *     features.of(sentence, token, out)
 */
export class SpanFeatures {
  private readonly own: SentenceView
  private readonly first: number
  /** By token of the cue's sentence, from `first`: steps up from the cue to where the ways meet; the branch taken there. */
  private readonly up: Int8Array
  private readonly depth: Int8Array
  private readonly branch: Int32Array
  private readonly cueLemma: number
  private readonly cueSense: number
  private readonly cueKind: number
  private readonly frame: number
  private readonly quotedCue: number
  private readonly left: Int32Array
  private readonly views: readonly SentenceView[]
  private readonly cueMarks: readonly Uint8Array[]
  private readonly cue: Cue
  private readonly cued = new Map<number, number>()

  /** `cueMarks[s][i]`: 1 where the first model's best guess begins a cue, 2 where it goes on. */
  constructor(views: readonly SentenceView[], cueMarks: readonly Uint8Array[], cue: Cue, window: CueWindow) {
    this.views = views
    this.cueMarks = cueMarks
    this.cue = cue
    const own = views[cue.sentence]!
    this.own = own
    const [first, last] = window.clip[cue.sentence - window.from]!
    this.first = first
    const n = last - first
    this.up = new Int8Array(n).fill(-1)
    this.depth = new Int8Array(n)
    this.branch = new Int32Array(n).fill(-1)
    this.walk(first, last)
    const { head } = cue
    this.cueLemma = own.lemma[head]!
    this.cueSense = own.sense[head]!
    this.cueKind = mix(own.xpos[head]!, Math.min(3, cue.to - cue.from))
    this.quotedCue = own.quote[head] === 0 ? 0 : 1
    let frame = 0
    for (const child of own.tree.children[head]!.slice(0, 24)) {
      const relation = own.tokens[child]!.deprel
      if (/^(?:ccomp|xcomp|parataxis|obj|nsubj|nsubj:pass|obl:agent)$/.test(relation))
        frame = mix(frame, mix(own.deprel[child]!, child < head ? 0 : 1))
    }
    this.frame = frame
    // Commas, verbs and other cues between the cue and each token, counted outwards.
    this.left = new Int32Array(n)
    this.countBetween(first, last)
  }

  private walk(first: number, last: number): void {
    const { own, up, depth, branch, cue } = this
    // The cue and what it hangs from, step by step.
    let above = cue.head
    for (let step = 0; above >= 0 && step < 12; step++) {
      if (above >= first && above < last) {
        up[above - first] = step
        branch[above - first] = above
      }
      above = own.head[above]!
    }
    const way: number[] = []
    for (let i = first; i < last; i++) {
      let at = i
      way.length = 0
      while (at >= first && at < last && up[at - first]! < 0 && way.length < 100) {
        way.push(at)
        at = own.head[at]!
      }
      const met = at >= first && at < last && up[at - first]! >= 0
      const level = met ? up[at - first]! : 12
      let below = met ? depth[at - first]! : 0
      let root = met && depth[at - first]! > 0 ? branch[at - first]! : -1
      for (let k = way.length - 1; k >= 0; k--) {
        const token = way[k]!
        if (root < 0) root = token
        up[token - first] = level
        depth[token - first] = Math.min(100, ++below)
        branch[token - first] = root
      }
    }
  }

  private countBetween(first: number, last: number): void {
    const { own, left, cue, cueMarks } = this
    const marks = cueMarks[cue.sentence]!
    let commas = 0
    let verbs = 0
    let cues = 0
    const pack = (): number => Math.min(3, commas) * 16 + Math.min(3, verbs) * 4 + Math.min(2, cues)
    for (let i = cue.to; i < last; i++) {
      left[i - first] = pack()
      const token = own.tokens[i]!
      if (token.text === ',') commas++
      if (token.upos === 'VERB') verbs++
      if (marks[i] === 1) cues++
    }
    commas = verbs = cues = 0
    for (let i = cue.from - 1; i >= first; i--) {
      left[i - first] = pack()
      const token = own.tokens[i]!
      if (token.text === ',') commas++
      if (token.upos === 'VERB') verbs++
      if (marks[i] === 1) cues++
    }
  }

  /** Fills `out` with the features of token `i` of sentence `s`; returns how many. */
  of(s: number, i: number, out: Int32Array): number {
    return s === this.cue.sentence ? this.near(i, out) : this.far(s, i, out)
  }

  private near(i: number, out: Int32Array): number {
    const { own, cue, cueLemma, cueSense } = this
    const { n, word, lemma, xpos, deprel, quote, tree } = own
    let count = 0
    const put = (template: number, value: number): void => {
      out[count++] = mix(template, value)
    }
    const put2 = (template: number, a: number, b: number): void => {
      out[count++] = mix(mix(template, a), b)
    }
    const put3 = (template: number, a: number, b: number, c: number): void => {
      out[count++] = mix(mix(mix(template, a), b), c)
    }
    const at = (values: Int32Array, k: number): number => (k < 0 || k >= n ? EDGE : values[k]!)
    const side = i < cue.from ? 0 : i < cue.to ? 1 : 2
    if (side === 1) {
      put(101, 1)
      return count
    }
    const distance = side === 0 ? cue.from - i : i - cue.to + 1
    const far = bucket(distance) * 3 + side
    const here = this.placeOf(i)
    const before = this.placeOf(i - 1)
    const after = this.placeOf(i + 1)
    const root = this.branchOf(i)
    const rootRelation = root < 0 ? EDGE : deprel[root]!
    const up = this.upOf(i)
    const opens = root >= 0 && tree.first[root] === i ? 1 : 0
    const closes = root >= 0 && tree.last[root] === i ? 1 : 0
    const edge = opens * 2 + closes
    const sameBefore = this.branchOf(i - 1) === root ? 1 : 0
    const sameAfter = this.branchOf(i + 1) === root ? 1 : 0
    const w = word[i]!
    const x = xpos[i]!
    const q = quote[i]! * 16 + (i > 0 ? quote[i - 1]! : 0) * 4 + (i + 1 < n ? quote[i + 1]! : 0)
    const qSide = (q * 2 + this.quotedCue) * 3 + side
    const own1 = this.left[i - this.first]!
    put(102, far)
    put2(103, far, x)
    put2(104, side, w)
    put2(105, side, lemma[i]!)
    put2(106, side, x)
    put3(107, side, at(xpos, i - 1), x)
    put3(108, side, x, at(xpos, i + 1))
    put3(109, at(xpos, i - 1), x, at(xpos, i + 1))
    put3(110, side, at(word, i - 1), x)
    put3(111, side, at(word, i + 1), x)
    put3(112, side, at(word, i - 1), w)
    put3(113, side, w, at(word, i + 1))
    put3(114, side, at(word, i - 2), at(word, i - 1))
    put3(115, side, at(word, i + 1), at(word, i + 2))
    put2(116, side, own.cluster[i]!)
    put3(117, side, own.sense[i]!, x)
    put(120, here)
    put2(121, here, cueLemma)
    put2(122, here, cueSense)
    put2(123, here, x)
    put3(124, here, edge, sameBefore * 2 + sameAfter)
    put3(125, here, before, side)
    put3(126, here, after, side)
    put3(127, here, own1, side)
    put2(128, here, this.frame)
    put2(129, here, this.cueKind)
    put3(130, here, qSide, edge)
    put2(131, here, w)
    put3(132, up, rootRelation, edge * 4 + sameBefore * 2 + sameAfter)
    put3(133, rootRelation, cueLemma, edge * 4 + sameBefore * 2 + sameAfter)
    put3(134, rootRelation, cueLemma, side)
    put3(135, rootRelation, cueLemma, q)
    put3(136, up * 3 + side, deprel[i]!, rootRelation)
    put2(140, qSide, own1)
    put2(141, qSide, cueLemma)
    put2(142, qSide, far)
    put2(143, qSide, x)
    put2(144, qSide, this.frame)
    put2(150, side, own1)
    put3(151, side, own1, cueLemma)
    put3(152, side, own1, x)
    put2(153, far, cueLemma)
    put3(154, far, cueLemma, x)
    put3(155, far, this.frame, this.cueKind)
    put3(156, side, cueLemma, x)
    put3(157, side, cueLemma, w)
    put3(158, far, cueSense, x)
    put3(159, side, this.cueKind, x)
    const mark = this.cueMarks[cue.sentence]![i]!
    const markBefore = i > 0 ? this.cueMarks[cue.sentence]![i - 1]! : 0
    put3(160, mark, side, own1)
    put3(161, markBefore, side, x)
    put3(162, mark, side, here)
    const end = (i === 0 ? 1 : 0) + (i === n - 1 ? 2 : 0) + (i === n - 2 ? 4 : 0)
    put3(163, end, side, x)
    put3(164, end, here, own1)
    if (i === 0 || i + 1 === cue.from || i === cue.to) put3(165, i === 0 ? 1 : 2, side, cueLemma)
    return count
  }

  private far(s: number, i: number, out: Int32Array): number {
    const view = this.views[s]!
    const { n, quote, xpos, word } = view
    let count = 0
    const delta = s - this.cue.sentence
    const side = delta < 0 ? 0 : 1
    const q =
      quote[i]! * 16 +
      (i > 0 ? quote[i - 1]! : view.opensInQuote ? 1 : 0) * 4 +
      (i + 1 < n ? quote[i + 1]! : view.endsInQuote ? 1 : 0)
    const whole = (view.opensInQuote ? 1 : 0) + (view.endsInQuote ? 2 : 0) + (quote[0] === 2 ? 4 : 0)
    const blocks = Math.abs(view.sentence.block - this.own.sentence.block)
    const cued = this.hasOwnCue(s)
    const put3 = (template: number, a: number, b: number, c: number): void => {
      out[count++] = mix(mix(mix(template, a), b), c)
    }
    put3(201, side, q, 0)
    put3(202, side, q, Math.min(3, Math.abs(delta)))
    put3(203, side, q, whole)
    put3(204, side, q, whole * 8 + Math.min(2, blocks) * 2 + cued)
    put3(205, side, q, this.cueLemma)
    put3(206, side, whole * 8 + Math.min(2, blocks) * 2 + cued, xpos[i]!)
    put3(207, side, q, xpos[i]!)
    put3(208, side, word[i]!, q)
    put3(209, side, i === 0 ? 1 : i === n - 1 ? 2 : i === n - 2 ? 3 : 0, q)
    put3(210, side, this.frame, q)
    put3(211, side, whole * 8 + Math.min(2, blocks) * 2 + cued, q * 4 + Math.min(3, Math.abs(delta)))
    return count
  }

  /** 1 where a sentence beside the cue's has a cue of its own, outside of quotation marks. */
  private hasOwnCue(s: number): number {
    let known = this.cued.get(s)
    if (known === undefined) {
      const { quote } = this.views[s]!
      known = this.cueMarks[s]!.some((mark, k) => mark === 1 && quote[k] === 0) ? 1 : 0
      this.cued.set(s, known)
    }
    return known
  }

  private branchOf(i: number): number {
    const k = i - this.first
    return k >= 0 && k < this.branch.length ? this.branch[k]! : -1
  }

  private upOf(i: number): number {
    const k = i - this.first
    return k >= 0 && k < this.up.length ? Math.min(4, this.up[k]!) : -1
  }

  /** Where a token hangs, seen from the cue: steps up, the branch's relation and side, steps down. */
  private placeOf(i: number): number {
    const k = i - this.first
    if (k < 0 || k >= this.up.length) return EDGE
    const root = this.branch[k]!
    const relation = root < 0 ? EDGE : this.own.deprel[root]!
    return mix(
      mix(Math.min(4, this.up[k]!) * 8 + Math.min(2, this.depth[k]!), relation),
      root < this.cue.head ? 0 : 1,
    )
  }
}

function bucket(distance: number): number {
  if (distance < 6) return distance
  if (distance < 8) return 6
  if (distance < 12) return 7
  if (distance < 20) return 8
  return distance < 40 ? 9 : 10
}
