/**
 * The heads that make the best tree with exactly one root, from scores of arcs: `scores[i * columns]` that token `i` is
 * the root, `scores[i * columns + 1 + j]` that its head is token `j` (-Infinity on itself). Writes -1 for the root.
 *
 * Mostly every token's best head makes a tree at once; where it does not, the algorithm of Chu and Liu and of Edmonds
 * finds the best tree in quadratic time.
 */
export function bestTree(scores: Float64Array, columns: number, n: number, heads: Int32Array): void {
  let roots = 0
  for (let i = 0; i < n; i++) {
    let best = 0
    for (let j = 1; j <= n; j++) if (scores[i * columns + j]! > scores[i * columns + best]!) best = j
    heads[i] = best - 1
    if (best === 0) roots++
  }
  if (roots === 1 && findCycle(heads, n) === null) return
  edmonds(scores, columns, n, heads)
}

/** The members of one cycle, or null where there is none; -1 is the root, -2 a token out of play. */
function findCycle(heads: Int32Array, n: number): number[] | null {
  const seen = new Int32Array(n)
  for (let start = 0; start < n; start++) {
    let at = start
    while (at >= 0 && seen[at] === 0 && heads[at]! > -2) {
      seen[at] = start + 1
      at = heads[at]!
    }
    if (at < 0 || seen[at] !== start + 1 || heads[at]! < -1) continue
    const cycle = [at]
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next)
    return cycle
  }
  return null
}

interface Contraction {
  /** The nodes of the cycle at that time, the tokens in each, and the arc it had inside the cycle. */
  readonly parts: readonly { members: readonly number[]; dependent: number; head: number }[]
}

function edmonds(scores: Float64Array, columns: number, n: number, heads: Int32Array): void {
  // Entry [d][h + 1]: the best arc from node h to node d, and the tokens it joins.
  const width = n + 1
  const best = new Float64Array(n * width)
  const dependent = new Int32Array(n * width)
  const head = new Int32Array(n * width)
  // A second root costs more than anything a tree can gain.
  let span = 1
  for (let i = 0; i < n; i++) {
    let low = Infinity
    let high = -Infinity
    for (let j = 0; j <= n; j++) {
      if (j === i + 1) continue
      low = Math.min(low, scores[i * columns + j]!)
      high = Math.max(high, scores[i * columns + j]!)
    }
    span += high - low
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= n; j++) {
      best[i * width + j] = scores[i * columns + j]! - (j === 0 ? span : 0)
      dependent[i * width + j] = i
      head[i * width + j] = j - 1
    }
  }
  const members = Array.from({ length: n }, (_, i) => [i])
  const chosen = new Int32Array(n)
  const active = new Uint8Array(n).fill(1)
  const choose = (d: number): void => {
    let top = -1
    for (let h = 0; h <= n; h++) {
      if (h === d + 1 || (h > 0 && active[h - 1] === 0)) continue
      if (top < 0 || best[d * width + h]! > best[d * width + top]!) top = h
    }
    chosen[d] = top - 1
  }
  for (let d = 0; d < n; d++) choose(d)
  const contractions: Contraction[] = []
  for (let cycle = findCycle(chosen, n); cycle; cycle = findCycle(chosen, n)) {
    const inside = new Set(cycle)
    const keep = cycle[0]!
    contractions.push({
      parts: cycle.map((d) => ({
        members: members[d]!,
        dependent: dependent[d * width + chosen[d]! + 1]!,
        head: head[d * width + chosen[d]! + 1]!,
      })),
    })
    const loss = new Map(cycle.map((d) => [d, best[d * width + chosen[d]! + 1]!]))
    for (let h = 0; h <= n; h++) {
      if (h > 0 && (active[h - 1] === 0 || inside.has(h - 1))) continue
      let top = keep
      let value = best[keep * width + h]! - loss.get(keep)!
      for (const d of cycle) {
        const gain = best[d * width + h]! - loss.get(d)!
        if (gain > value) {
          value = gain
          top = d
        }
      }
      dependent[keep * width + h] = dependent[top * width + h]!
      head[keep * width + h] = head[top * width + h]!
      best[keep * width + h] = value
    }
    for (let d = 0; d < n; d++) {
      if (active[d] === 0 || inside.has(d)) continue
      let top = keep
      for (const h of cycle) if (best[d * width + h + 1]! > best[d * width + top + 1]!) top = h
      best[d * width + keep + 1] = best[d * width + top + 1]!
      dependent[d * width + keep + 1] = dependent[d * width + top + 1]!
      head[d * width + keep + 1] = head[d * width + top + 1]!
    }
    members[keep] = cycle.flatMap((d) => members[d]!)
    for (const d of cycle) {
      if (d === keep) continue
      active[d] = 0
      chosen[d] = -2
    }
    // Who liked one of the cycle best, likes the whole best: no other arc has got better.
    for (let d = 0; d < n; d++) {
      if (active[d] === 1 && chosen[d]! >= 0 && inside.has(chosen[d]!)) chosen[d] = keep
    }
    choose(keep)
  }
  // Taken apart again, the last cycle first: the arc into a cycle settles which of its own arcs is dropped.
  const settled = new Uint8Array(n)
  const settle = (d: number, h: number): void => {
    heads[d] = h
    settled[d] = 1
  }
  for (let d = 0; d < n; d++) {
    const at = d * width + chosen[d]! + 1
    if (active[d] === 1) settle(dependent[at]!, head[at]!)
  }
  for (const { parts } of contractions.reverse()) {
    for (const part of parts)
      if (!part.members.some((i) => settled[i] === 1)) settle(part.dependent, part.head)
  }
}
