import { hashString, mix } from './feature-hash.ts'
import { normalise } from './lexicon.ts'
import type { Token } from './sentence.ts'

/** Most features a state can have. */
export const DEPENDENCY_FEATURES = 80

const NONE = 7919

/** A state of the arc-hybrid system over one sentence; `n` stands for the root, at the end of the buffer. */
export class DependencyState {
  readonly n: number
  readonly word: Int32Array
  readonly tag: Int32Array
  readonly upos: Int32Array
  readonly head: Int32Array
  readonly label: Int32Array
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  readonly stack: Int32Array
  depth = 0
  front = 0

  constructor(tokens: readonly Token[]) {
    const n = tokens.length
    this.n = n
    this.word = new Int32Array(n + 1)
    this.tag = new Int32Array(n + 1)
    this.upos = new Int32Array(n + 1)
    for (let i = 0; i < n; i++) {
      const token = tokens[i]!
      this.word[i] = hashString(normalise(token.text))
      this.tag[i] = hashString(token.xpos) ^ (hashString(token.upos) << 1)
      this.upos[i] = hashString(token.upos)
    }
    this.word[n] = this.tag[n] = this.upos[n] = 1
    this.head = new Int32Array(n + 1).fill(-1)
    this.label = new Int32Array(n + 1).fill(-1)
    this.left1 = new Int32Array(n + 1).fill(-1)
    this.left2 = new Int32Array(n + 1).fill(-1)
    this.right1 = new Int32Array(n + 1).fill(-1)
    this.right2 = new Int32Array(n + 1).fill(-1)
    this.leftCount = new Int32Array(n + 1)
    this.rightCount = new Int32Array(n + 1)
    this.stack = new Int32Array(n + 1)
  }

  /** kind: 0 shift, 1 left, 2 right. */
  apply(kind: number, label: number): void {
    if (kind === 0) {
      this.stack[this.depth++] = this.front++
      return
    }
    const d = this.stack[--this.depth]!
    const h = kind === 1 ? this.front : this.stack[this.depth - 1]!
    this.head[d] = h
    this.label[d] = label
    if (kind === 1) {
      this.left2[h] = this.left1[h]!
      this.left1[h] = d
      this.leftCount[h]!++
    } else {
      this.right2[h] = this.right1[h]!
      this.right1[h] = d
      this.rightCount[h]!++
    }
  }

  can(kind: number): boolean {
    if (kind === 0) return this.front < this.n
    if (kind === 1) return this.depth > 0 && (this.front < this.n || this.depth === 1)
    return this.depth > 1
  }

  get done(): boolean {
    return this.depth === 0 && this.front === this.n
  }

  features(out: Int32Array): number {
    const { stack, depth, front, n, word, tag, label, left1, left2, right1, right2 } = this
    const s0 = depth > 0 ? stack[depth - 1]! : -1
    const s1 = depth > 1 ? stack[depth - 2]! : -1
    const s2 = depth > 2 ? stack[depth - 3]! : -1
    const b0 = front
    const b1 = front < n ? front + 1 : -1
    const b2 = front + 1 < n ? front + 2 : -1
    const w = (i: number): number => (i < 0 ? NONE : word[i]!)
    const t = (i: number): number => (i < 0 ? NONE : tag[i]!)
    const l = (i: number): number => (i < 0 ? NONE : label[i]!)
    const s0l = s0 < 0 ? -1 : left1[s0]!
    const s0l2 = s0 < 0 ? -1 : left2[s0]!
    const s0r = s0 < 0 ? -1 : right1[s0]!
    const s0r2 = s0 < 0 ? -1 : right2[s0]!
    const s1l = s1 < 0 ? -1 : left1[s1]!
    const s1r = s1 < 0 ? -1 : right1[s1]!
    const s1r2 = s1 < 0 ? -1 : right2[s1]!
    const b0l = left1[b0]!
    const b0l2 = left2[b0]!
    const s0w = w(s0)
    const s1w = w(s1)
    const b0w = w(b0)
    const s0t = t(s0)
    const s1t = t(s1)
    const s2t = t(s2)
    const b0t = t(b0)
    const b1t = t(b1)
    const b2t = t(b2)
    const s0v = s0 < 0 ? 0 : Math.min(5, this.leftCount[s0]!) * 8 + Math.min(5, this.rightCount[s0]!)
    const s1v = s1 < 0 ? 0 : Math.min(5, this.leftCount[s1]!) * 8 + Math.min(5, this.rightCount[s1]!)
    const b0v = Math.min(5, this.leftCount[b0]!)
    const gap = s0 < 0 ? 0 : Math.min(10, b0 - s0)
    const gap1 = s1 < 0 ? 0 : Math.min(10, s0 - s1)
    let k = 0
    const a = (id: number, x: number): void => {
      out[k++] = mix(id, x)
    }
    const b = (id: number, x: number, y: number): void => {
      out[k++] = mix(mix(id, x), y)
    }
    const c = (id: number, x: number, y: number, z: number): void => {
      out[k++] = mix(mix(mix(id, x), y), z)
    }
    a(1, 1)
    a(2, s0w)
    a(3, s0t)
    b(4, s0w, s0t)
    a(5, s1w)
    a(6, s1t)
    b(7, s1w, s1t)
    a(8, b0w)
    a(9, b0t)
    b(10, b0w, b0t)
    a(11, w(b1))
    b(12, w(b1), b1t)
    a(13, b1t)
    b(14, w(b2), b2t)
    b(15, w(s2), s2t)
    b(16, s0w, b0w)
    c(17, s0w, s0t, b0t)
    c(18, s0t, b0w, b0t)
    b(19, s0t, b0t)
    b(20, s0w, b0t)
    b(21, s0t, b0w)
    b(22, s0w, s1w)
    b(23, s0t, s1w)
    b(24, s0w, s1t)
    b(25, s0t, s1t)
    c(26, s0t, b0t, b1t)
    c(27, s1t, s0t, b0t)
    c(28, s2t, s1t, s0t)
    c(29, b0t, b1t, b2t)
    c(30, s1t, s0t, b0w)
    c(31, s1t, s0w, b0t)
    c(32, s1w, s0t, b0t)
    c(33, s0w, b0t, b1t)
    c(34, s0t, b0t, t(s0l))
    c(35, s0t, b0t, t(s0r))
    c(36, s0t, b0t, t(b0l))
    c(37, s1t, s0t, t(s1l))
    c(38, s1t, s0t, t(s1r))
    c(39, s1t, s0t, t(s0l))
    c(40, s1t, s0t, t(s0r))
    c(41, s0t, l(s0l), l(s0l2))
    c(42, s0t, l(s0r), l(s0r2))
    c(43, s1t, l(s1r), l(s1r2))
    c(44, b0t, l(b0l), l(b0l2))
    b(45, s0w, l(s0r))
    b(46, s0w, l(s0l))
    b(47, b0w, l(b0l))
    b(48, s1w, l(s1r))
    b(49, w(s0l), s0t)
    b(50, w(s0r), s0t)
    b(51, w(b0l), b0t)
    b(52, w(s1r), s1t)
    b(53, s0t, s0v)
    b(54, s0w, s0v)
    b(55, s1t, s1v)
    b(56, b0t, b0v)
    b(57, s0w, gap)
    c(58, s0t, b0t, gap)
    c(59, s1t, s0t, gap1)
    b(60, b0w, gap)
    c(61, s0t, s1t, s1v)
    c(62, s1w, s0w, s0t)
    c(63, b0t, b1t, w(b1))
    c(64, s1t, b0t, l(s1r))
    c(65, w(s0l), s0w, b0t)
    c(66, w(s0r), s0w, s1t)
    c(67, s1w, s0t, w(s0l))
    c(68, t(s0 > 0 ? s0 - 1 : -1), s0t, b0t)
    c(69, s0t, t(s0 + 1 <= n ? s0 + 1 : -1), b0t)
    c(70, t(b0 > 0 ? b0 - 1 : -1), b0t, s0t)
    return k
  }
}
