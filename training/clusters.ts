/**
 * Clusters of words that keep the same company: exchange clustering on class bigrams (Kneser and Ney 1993).
 *
 * Every word starts in the cluster of its rank; in each round every word, frequent ones first, moves to the cluster
 * that raises the likelihood of the text under P(class | previous class) P(word | class) the most. No chance enters.
 */
export function clusterWords(
  sentences: readonly (readonly string[])[],
  options: { clusters: number; minimum: number; rounds: number; log?: (line: string) => void },
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts]
    .filter(([, count]) => count >= options.minimum)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
  const ids = new Map(words.map((word, at) => [word, at]))
  // Two more words: the rare one and the edge of the sentence; both keep clusters of their own.
  const rare = words.length
  const edge = words.length + 1
  const size = words.length + 2
  const classes = options.clusters + 2
  const right: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const left: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const total = new Int32Array(size)
  for (const sentence of sentences) {
    let before = edge
    for (let at = 0; at <= sentence.length; at++) {
      const word = at < sentence.length ? (ids.get(sentence[at]!) ?? rare) : edge
      right[before]!.set(word, (right[before]!.get(word) ?? 0) + 1)
      left[word]!.set(before, (left[word]!.get(before) ?? 0) + 1)
      total[word]!++
      before = word
    }
  }
  const rightWords = right.map((row) => Int32Array.from([...row].flat()))
  const leftWords = left.map((row) => Int32Array.from([...row].flat()))

  const of = new Int32Array(size)
  words.forEach((_, at) => (of[at] = at % options.clusters))
  of[rare] = options.clusters
  of[edge] = options.clusters + 1
  const pair = new Int32Array(classes * classes)
  const sum = new Int32Array(classes)
  for (let word = 0; word < size; word++) {
    sum[of[word]!]! += total[word]!
    const row = rightWords[word]!
    for (let at = 0; at < row.length; at += 2) pair[of[word]! * classes + of[row[at]!]!]! += row[at + 1]!
  }

  const logs = new Float64Array(1 << 20)
  for (let n = 1; n < logs.length; n++) logs[n] = n * Math.log(n)
  const f = (n: number): number => (n < logs.length ? logs[n]! : n * Math.log(n))

  const out = new Int32Array(classes)
  const into = new Int32Array(classes)
  const outList: number[] = []
  const intoList: number[] = []
  for (let round = 0; round < options.rounds; round++) {
    let moved = 0
    for (let word = 0; word < words.length; word++) {
      const from = of[word]!
      let self = 0
      outList.length = intoList.length = 0
      const rightRow = rightWords[word]!
      for (let at = 0; at < rightRow.length; at += 2) {
        const other = rightRow[at]!
        if (other === word) self = rightRow[at + 1]!
        else {
          const c = of[other]!
          if (out[c] === 0) outList.push(c)
          out[c]! += rightRow[at + 1]!
        }
      }
      const leftRow = leftWords[word]!
      for (let at = 0; at < leftRow.length; at += 2) {
        const other = leftRow[at]!
        if (other === word) continue
        const c = of[other]!
        if (into[c] === 0) intoList.push(c)
        into[c]! += leftRow[at + 1]!
      }
      const add = (to: number, sign: number): void => {
        for (const c of outList) pair[to * classes + c]! += sign * out[c]!
        for (const c of intoList) pair[c * classes + to]! += sign * into[c]!
        pair[to * classes + to]! += sign * self
        sum[to]! += sign * total[word]!
      }
      add(from, -1)
      let best = from
      let bestGain = -Infinity
      for (let to = 0; to < options.clusters; to++) {
        let gain = -2 * (f(sum[to]! + total[word]!) - f(sum[to]!))
        let own = self
        for (const c of outList) {
          if (c === to) own += out[c]!
          else gain += f(pair[to * classes + c]! + out[c]!) - f(pair[to * classes + c]!)
        }
        for (const c of intoList) {
          if (c === to) own += into[c]!
          else gain += f(pair[c * classes + to]! + into[c]!) - f(pair[c * classes + to]!)
        }
        if (own > 0) gain += f(pair[to * classes + to]! + own) - f(pair[to * classes + to]!)
        if (gain > bestGain + 1e-9) {
          bestGain = gain
          best = to
        }
      }
      add(best, 1)
      of[word] = best
      if (best !== from) moved++
      for (const c of outList) out[c] = 0
      for (const c of intoList) into[c] = 0
    }
    options.log?.(`clusters: round ${round + 1}, ${moved} of ${words.length} words moved`)
    if (moved * 200 < words.length) break
  }
  return new Map(words.map((word, at) => [word, of[at]! + 1]))
}
