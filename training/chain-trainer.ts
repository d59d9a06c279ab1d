import type { ModelWriter } from './model-writer.ts'
import { seededRandom, shuffle } from './random.ts'

export interface ChainOptions {
  readonly epochs: number
  /** AdaGrad's step. */
  readonly rate: number
  readonly l2: number
  /** Share of a token's features left out, by chance, at each sight of it; weights are scaled down for it at the end. */
  readonly dropout: number
  /** Features seen less often in training are left out. */
  readonly least: number
  readonly seed: number
}

/**
 * Trains a linear-chain conditional random field over hashed features (AdaGrad, weights averaged over the last half of
 * the epochs) and writes it for src/speech/chain-model.ts. Label 0 is the one outside of all spans: its weights stay 0,
 * the others are relative to it. `allowed[from * L + to]` is 0 for label pairs that cannot stand side by side.
 */
export class ChainTrainer {
  readonly labels: readonly string[]
  private readonly size: number
  private readonly allowed: Uint8Array
  private keys: Int32Array = new Int32Array(1 << 22)
  private keyCount = 0
  /** Start of each token's features; of each sequence's tokens. */
  private tokenStart: number[] = [0]
  private gold: number[] = []
  private sequenceStart: number[] = [0]
  private readonly groups: number[] = []

  constructor(labels: readonly string[], allowed: Uint8Array) {
    this.labels = labels
    this.size = labels.length
    this.allowed = allowed
  }

  /** Adds a token of the sequence being built. */
  token(features: Int32Array, count: number, gold: number): void {
    if (this.keyCount + count > this.keys.length) {
      const larger = new Int32Array(this.keys.length * 2)
      larger.set(this.keys)
      this.keys = larger
    }
    this.keys.set(features.subarray(0, count), this.keyCount)
    this.keyCount += count
    this.tokenStart.push(this.keyCount)
    this.gold.push(gold)
  }

  /** Ends the sequence; `group` is the fold that its article is in. */
  endSequence(group: number): void {
    if (this.gold.length === this.sequenceStart.at(-1)) return
    this.sequenceStart.push(this.gold.length)
    this.groups.push(group)
  }

  /** Trains on all sequences but those of group `without`. */
  train(options: ChainOptions, without = -1): TrainedChain {
    const { indices, keyOf } = this.index(options.least, without)
    const L = this.size
    const F = keyOf.length
    const weights = new Float64Array(F * L)
    const squares = new Float32Array(F * L).fill(1e-6)
    const pairs = new Float64Array((L + 1) * L)
    const pairSquares = new Float64Array((L + 1) * L).fill(1e-6)
    const sum = new Float64Array(F * L)
    const pairSum = new Float64Array((L + 1) * L)
    let averaged = 0
    const order: number[] = []
    for (let s = 0; s + 1 < this.sequenceStart.length; s++) if (this.groups[s] !== without) order.push(s)
    const random = seededRandom(options.seed)
    const longest = this.longest()
    const emit = new Float64Array(longest * L)
    const alpha = new Float64Array(longest * L)
    const beta = new Float64Array(longest * L)
    const scale = new Float64Array(longest)
    const { allowed, tokenStart, gold } = this
    const starts = Int32Array.from(tokenStart)
    const golds = Uint8Array.from(gold)
    const expPairs = new Float64Array((L + 1) * L)
    let kept = new Int32Array(1 << 16)
    const keptStart = new Int32Array(longest + 1)
    const cut = Math.floor(options.dropout * 65536)
    let noise = options.seed | 1
    const pairGradient = new Float64Array((L + 1) * L)
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffle(order, random)
      for (const s of order) {
        const first = this.sequenceStart[s]!
        const n = this.sequenceStart[s + 1]! - first
        for (let p = 0; p < expPairs.length; p++)
          expPairs[p] = p < L * L ? (allowed[p] ? Math.exp(pairs[p]!) : 0) : Math.exp(pairs[p]!)
        // Label pairs from the start (row L): what cannot follow label 0 cannot stand first.
        for (let l = 0; l < L; l++) if (!allowed[l]) expPairs[L * L + l] = 0
        let keptCount = 0
        for (let t = 0; t < n; t++) {
          const base = t * L
          emit.fill(0, base, base + L)
          const to = starts[first + t + 1]!
          keptStart[t] = keptCount
          if (keptCount + 400 > kept.length) {
            const larger = new Int32Array(kept.length * 2)
            larger.set(kept)
            kept = larger
          }
          for (let k = starts[first + t]!; k < to; k++) {
            const f = indices[k]!
            if (f < 0) continue
            if (cut > 0) {
              noise ^= noise << 13
              noise ^= noise >>> 17
              noise ^= noise << 5
              if ((noise & 65535) < cut) continue
            }
            kept[keptCount++] = f
            const row = f * L
            for (let l = 1; l < L; l++) emit[base + l]! += weights[row + l]!
          }
          keptStart[t + 1] = keptCount
          let top = 0
          for (let l = 1; l < L; l++) if (emit[base + l]! > top) top = emit[base + l]!
          for (let l = 0; l < L; l++) emit[base + l] = Math.exp(emit[base + l]! - top)
        }
        for (let t = 0; t < n; t++) {
          const base = t * L
          let total = 0
          for (let l = 0; l < L; l++) {
            let value = 0
            if (t === 0) value = expPairs[L * L + l]!
            else for (let k = 0; k < L; k++) value += alpha[base - L + k]! * expPairs[k * L + l]!
            value *= emit[base + l]!
            alpha[base + l] = value
            total += value
          }
          scale[t] = total
          for (let l = 0; l < L; l++) alpha[base + l]! /= total
        }
        beta.fill(1, (n - 1) * L, n * L)
        for (let t = n - 2; t >= 0; t--) {
          const next = (t + 1) * L
          for (let k = 0; k < L; k++) {
            let value = 0
            for (let l = 0; l < L; l++) value += expPairs[k * L + l]! * emit[next + l]! * beta[next + l]!
            beta[t * L + k] = value / scale[t + 1]!
          }
        }
        pairGradient.fill(0)
        for (let t = 0; t < n; t++) {
          const base = t * L
          const right = golds[first + t]!
          if (t === 0) {
            for (let l = 0; l < L; l++) pairGradient[L * L + l]! -= alpha[l]! * beta[l]!
            pairGradient[L * L + right]! += 1
          } else {
            for (let k = 0; k < L; k++) {
              const a = alpha[base - L + k]!
              if (a < 1e-12) continue
              for (let l = 0; l < L; l++)
                pairGradient[k * L + l]! -=
                  (a * expPairs[k * L + l]! * emit[base + l]! * beta[base + l]!) / scale[t]!
            }
            pairGradient[golds[first + t - 1]! * L + right]! += 1
          }
          for (let l = 1; l < L; l++) {
            const g = (right === l ? 1 : 0) - alpha[base + l]! * beta[base + l]!
            if (g < 1e-3 && g > -1e-3) continue
            const to = keptStart[t + 1]!
            for (let k = keptStart[t]!; k < to; k++) {
              const at = kept[k]! * L + l
              const gradient = g - options.l2 * weights[at]!
              squares[at]! += gradient * gradient
              weights[at]! += (options.rate * gradient) / Math.sqrt(squares[at]!)
            }
          }
        }
        for (let p = 0; p < pairs.length; p++) {
          const g = pairGradient[p]!
          if (g < 1e-4 && g > -1e-4) continue
          pairSquares[p]! += g * g
          pairs[p]! += (options.rate * g) / Math.sqrt(pairSquares[p]!)
        }
      }
      if (epoch >= Math.floor(options.epochs / 2)) {
        for (let at = 0; at < weights.length; at++) sum[at]! += weights[at]!
        for (let p = 0; p < pairs.length; p++) pairSum[p]! += pairs[p]!
        averaged++
      }
    }
    for (let at = 0; at < weights.length; at++) weights[at] = (sum[at]! / averaged) * (1 - options.dropout)
    for (let p = 0; p < pairs.length; p++) pairs[p] = pairSum[p]! / averaged
    return { labels: this.labels, keyOf, weights, pairs, allowed }
  }

  /** The mean of two trainings that differ in their chances only: steadier than either. */
  trainTwice(options: ChainOptions, without = -1): TrainedChain {
    const one = this.train(options, without)
    const two = this.train({ ...options, seed: options.seed + 1000 }, without)
    for (let at = 0; at < one.weights.length; at++)
      one.weights[at] = (one.weights[at]! + two.weights[at]!) / 2
    for (let at = 0; at < one.pairs.length; at++) one.pairs[at] = (one.pairs[at]! + two.pairs[at]!) / 2
    return one
  }

  /**
   * Keeps the `keep` features that matter most in a first, short training, and forgets the others: what is trained after
   * learns to do without them. A feature matters by its squared weights times the root of how often it is seen.
   */
  select(options: ChainOptions, keep: number): number {
    const { keyOf, weights } = this.train(options)
    const L = this.size
    const counts = new Map<number, number>()
    for (let f = 0; f < keyOf.length; f++) counts.set(keyOf[f]!, 0)
    for (let k = 0; k < this.keyCount; k++) {
      const count = counts.get(this.keys[k]!)
      if (count !== undefined) counts.set(this.keys[k]!, count + 1)
    }
    const worth = new Float64Array(keyOf.length)
    for (let f = 0; f < keyOf.length; f++) {
      let squares = 0
      for (let l = 1; l < L; l++) squares += weights[f * L + l]! ** 2
      worth[f] = squares * Math.sqrt(counts.get(keyOf[f]!)!)
    }
    const order = Array.from(worth, (_, f) => f).sort(
      (a, b) => worth[b]! - worth[a]! || keyOf[a]! - keyOf[b]!,
    )
    const kept = new Set(order.slice(0, keep).map((f) => keyOf[f]!))
    let to = 0
    let k = 0
    for (let token = 0; token + 1 < this.tokenStart.length; token++) {
      for (const end = this.tokenStart[token + 1]!; k < end; k++)
        if (kept.has(this.keys[k]!)) this.keys[to++] = this.keys[k]!
      this.tokenStart[token + 1] = to
    }
    this.keyCount = to
    return kept.size
  }

  private longest(): number {
    let longest = 1
    for (let s = 0; s + 1 < this.sequenceStart.length; s++)
      longest = Math.max(longest, this.sequenceStart[s + 1]! - this.sequenceStart[s]!)
    return longest
  }

  /** Numbers the features seen at least `least` times; -1 stands for the others. */
  private index(least: number, without: number): { indices: Int32Array; keyOf: Int32Array } {
    const bits = 24
    const mask = (1 << bits) - 1
    const table = new Int32Array(1 << bits)
    const counts = new Uint16Array(1 << bits)
    const used = new Uint8Array(1 << bits)
    const slotOf = (key: number): number => {
      let slot = key >>> (32 - bits)
      while (used[slot] && table[slot] !== key) slot = (slot + 1) & mask
      return slot
    }
    for (let s = 0; s + 1 < this.sequenceStart.length; s++) {
      if (this.groups[s] === without) continue
      const from = this.tokenStart[this.sequenceStart[s]!]!
      const to = this.tokenStart[this.sequenceStart[s + 1]!]!
      for (let k = from; k < to; k++) {
        const slot = slotOf(this.keys[k]!)
        used[slot] = 1
        table[slot] = this.keys[k]!
        if (counts[slot]! < 65535) counts[slot]!++
      }
    }
    const number = new Int32Array(1 << bits).fill(-1)
    const keyOf: number[] = []
    for (let slot = 0; slot < used.length; slot++)
      if (used[slot] && counts[slot]! >= least) {
        number[slot] = keyOf.length
        keyOf.push(table[slot]!)
      }
    const indices = new Int32Array(this.keyCount)
    for (let k = 0; k < this.keyCount; k++) indices[k] = number[slotOf(this.keys[k]!)]!
    return { indices, keyOf: Int32Array.from(keyOf) }
  }
}

export interface TrainedChain {
  readonly labels: readonly string[]
  readonly keyOf: Int32Array
  /** Feature × label. */
  readonly weights: Float64Array
  /** Label × label, then the row of the sequence's start. */
  readonly pairs: Float64Array
  readonly allowed: Uint8Array
}

/** Writes a chain: int8 weights in the layout of LinearModel, and the label pairs as integers on the same scale. */
export function writeChain(
  writer: ModelWriter,
  name: string,
  chain: TrainedChain,
  options: { readonly prune: number; readonly top?: number },
): { features: number; entries: number } {
  const L = chain.labels.length
  const top = options.top ?? 2.5
  const scale = top / 127
  const rows: { key: number; entries: number[] }[] = []
  for (let f = 0; f < chain.keyOf.length; f++) {
    const entries: number[] = []
    for (let l = 1; l < L; l++) {
      const weight = chain.weights[f * L + l]!
      if (Math.abs(weight) < options.prune) continue
      const w = Math.max(-127, Math.min(127, Math.round(weight / scale)))
      if (w !== 0) entries.push((l << 8) | (w & 255))
    }
    if (entries.length > 0) rows.push({ key: chain.keyOf[f]! >>> 0, entries })
  }
  rows.sort((a, b) => a.key - b.key)
  const entryCount = rows.reduce((sum, row) => sum + row.entries.length, 0)
  const buckets = new Uint8Array(65536)
  const low = new Uint16Array(rows.length)
  const count = new Uint8Array(rows.length)
  const entry = new Uint16Array(entryCount)
  let at = 0
  rows.forEach(({ key, entries }, i) => {
    buckets[key >>> 16]!++
    low[i] = key & 0xffff
    count[i] = entries.length
    for (const e of entries) entry[at++] = e
  })
  writer.meta[name] = { labels: chain.labels, scale }
  writer.add(`${name}.buckets`, buckets)
  writer.add(`${name}.low`, low).add(`${name}.count`, count).add(`${name}.entry`, entry)
  const pairs = Int32Array.from(chain.pairs, (pair) => Math.round(pair / scale))
  for (let p = 0; p < L * L; p++) if (!chain.allowed[p]) pairs[p] = -1_000_000
  for (let l = 0; l < L; l++) if (!chain.allowed[l]) pairs[L * L + l] = -1_000_000
  writer.add(`${name}.pairs`, pairs)
  return { features: rows.length, entries: entryCount }
}
