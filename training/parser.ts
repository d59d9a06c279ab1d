import { join } from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { DEPENDENCY_FEATURES, DependencyState } from '../src/language/dependency-features.ts'
import type { Token } from '../src/language/sentence.ts'
import { readTreebank } from './conllu.ts'
import type { TreebankSentence } from './conllu.ts'
import { keptRelation } from './dependency-relations.ts'
import { jackknifedTags } from './dependency-tags.ts'
import { ModelWriter } from './model-writer.ts'
import { Perceptron } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'

/** Trains the parser: averaged perceptron, arc-hybrid, dynamic oracle, on jack-knifed tags. */
export async function train({ data, out }: { data: string; out: string }): Promise<void> {
  const log = (line: string): void => console.log(line)
  const treebank = [...readTreebank(data, 'ewt', 'train'), ...readTreebank(data, 'gum', 'train')]
  const cache = process.env['JACK'] ?? ''
  const tags: string[][] = existsSync(cache)
    ? (JSON.parse(readFileSync(cache, 'utf8')) as string[][])
    : jackknifedTags(data, treebank, { folds: 5, rounds: 4, log })
  const relations = [
    ...new Set(treebank.flatMap(({ tokens }) => tokens.map((t) => keptRelation(t.deprel)))),
  ].sort()
  const labels = ['S']
  for (const relation of relations) labels.push(`L ${relation}`)
  for (const relation of relations) if (relation !== 'root') labels.push(`R ${relation}`)
  const kinds = labels.map((label) => 'SLR'.indexOf(label[0]!))
  const rels = labels.map((label) => label.slice(2))
  const left = (relation: string): number => labels.indexOf(`L ${relation}`)
  const right = (relation: string): number => labels.indexOf(`R ${relation}`)
  const perceptron = new Perceptron(labels)
  const random = seededRandom(7)
  const features = new Int32Array(DEPENDENCY_FEATURES)
  const examples = treebank.map((sentence, at) => ({
    tokens: taggedTokens(sentence, tags[at]!),
    heads: sentence.tokens.map((t) => t.head),
    relations: sentence.tokens.map((t) => keptRelation(t.deprel)),
  }))
  const rounds = Number(process.env['ROUNDS'] ?? 8)
  const allowed = new Uint8Array(labels.length)
  for (let round = 0; round < rounds; round++) {
    let right_ = 0
    let total = 0
    for (const { tokens, heads, relations: gold } of shuffle(examples.slice(), random)) {
      const state = new DependencyState(tokens)
      const { n } = state
      const of = (i: number): number => (heads[i]! < 0 ? n : heads[i]!)
      while (!state.done) {
        const count = state.features(features)
        const costs = [0, 1, 2].map((kind) => (state.can(kind) ? costOf(state, kind, of) : Infinity))
        const least = Math.min(...costs)
        for (let at = 0; at < labels.length; at++) {
          allowed[at] =
            costs[kinds[at]!]! < Infinity && (rels[at] === 'root') === (kinds[at] === 1 && state.front === n)
              ? 1
              : 0
        }
        const guess = perceptron.predict(features, count, allowed)
        perceptron.tick()
        // Best of the labels that cost nothing more than need be.
        let gold_ = -1
        const good = (at: number): boolean => {
          if (!allowed[at] || costs[kinds[at]!] !== least) return false
          if (kinds[at] === 0) return true
          const s0 = state.stack[state.depth - 1]!
          const head = kinds[at] === 1 ? state.front : state.stack[state.depth - 2]!
          return of(s0) !== head || rels[at] === (head === n ? 'root' : gold[s0])
        }
        const right = good(guess)
        if (right) gold_ = guess
        else {
          for (let at = 0; at < labels.length; at++) {
            if (good(at) && (gold_ < 0 || perceptron.scores[at]! > perceptron.scores[gold_]!)) gold_ = at
          }
          perceptron.update(features, count, gold_, guess)
        }
        total++
        if (right) right_++
        const taken = round > 0 && random() < 0.9 ? guess : gold_
        state.apply(kinds[taken]!, taken)
      }
    }
    log(`round ${round + 1}: ${((100 * right_) / total).toFixed(2)}, ${perceptron.size} features`)
  }
  perceptron.average()
  const writer = new ModelWriter()
  const saved = perceptron.save(writer, 'parse', { prune: Number(process.env['PRUNE'] ?? 0.1) })
  const size = writer.write(join(out, 'weights.bin'))
  log(`${saved.features} features, ${saved.entries} weights, ${(size / 1e6).toFixed(2)} MB`)
  void left
  void right
}

export function taggedTokens(sentence: TreebankSentence, tags: readonly string[]): Token[] {
  return sentence.tokens.map((t, i) => {
    const [upos, xpos] = tags[i]!.split('|') as [string, string]
    return {
      i,
      text: t.form,
      start: 0,
      end: t.form.length,
      upos,
      xpos,
      lemma: t.lemma,
      head: -1,
      deprel: 'root',
    }
  })
}

/** Gold arcs that a transition makes unreachable (Goldberg and Nivre 2013). */
function costOf(state: DependencyState, kind: number, of: (i: number) => number): number {
  const { stack, depth, front, n } = state
  let cost = 0
  if (kind === 0) {
    const head = of(front)
    for (let at = 0; at < depth; at++) {
      const s = stack[at]!
      if (of(s) === front) cost++
      if (s === head && at < depth - 1) cost++
    }
    return cost
  }
  const s0 = stack[depth - 1]!
  const head = of(s0)
  for (let i = front; i < n; i++) if (of(i) === s0) cost++
  if (kind === 1) {
    if (head !== front && (head > front || (depth > 1 && head === stack[depth - 2]!))) cost++
  } else if (head >= front) cost++
  return cost
}
