import type { Span } from '../src/mention/mention.ts'
import type { AttributionModel } from '../src/speech/spoken-by-model.ts'
import { spansOf } from '../src/speech/spoken-by-model.ts'
import type { AnalysedArticle, GoldAttribution } from './speech-corpus.ts'

/** Attributions as they are compared: spans of the three roles. */
export type Found = Pick<GoldAttribution, 'source' | 'cue' | 'content'>

const ROLES = ['source', 'cue', 'content'] as const

class Tally {
  right = 0
  found = 0
  gold = 0
  add(right: number, found: number, gold: number): void {
    this.right += right
    this.found += found
    this.gold += gold
  }
  get f1(): number {
    return (200 * this.right) / Math.max(1, this.found + this.gold)
  }
  get precision(): number {
    return (100 * this.right) / Math.max(1, this.found)
  }
  get recall(): number {
    return (100 * this.right) / Math.max(1, this.gold)
  }
}

/**
 * Compares attributions as sets of tokens, punctuation at a span's edges aside: every contiguous piece of a role exactly
 * (`frag`), an attribution whole with Jaccard ≥ 0.5 on each role (`j50`), and on source and content alone (`who-what`).
 */
export class SpeechScore {
  readonly frag = { source: new Tally(), cue: new Tally(), content: new Tally() }
  readonly j50 = new Tally()
  readonly whoWhat = new Tally()
  /** Recall of wholly quoted content, one token of source and content shared. */
  readonly direct = { gold: 0, loose: 0 }

  add(text: string, gold: readonly Found[], found: readonly Found[]): void {
    const tokens = wordsOf(text)
    const wrap = (one: Found) => ({
      raw: one,
      source: filler(tokens, one.source),
      cue: filler(tokens, one.cue),
      content: filler(tokens, one.content),
    })
    const G = gold.map(wrap)
    const P = found.map(wrap)
    for (const role of ROLES) {
      const pieces = (list: typeof G): Set<string> =>
        new Set(list.flatMap((one) => one.raw[role].map((span) => [...new Set(piece(tokens, span))].join())))
      const g = pieces(G)
      const p = pieces(P)
      this.frag[role].add([...p].filter((key) => g.has(key)).length, p.size, g.size)
    }
    const pairs: [number, number, number][] = []
    G.forEach((g, i) =>
      P.forEach((p, j) => {
        const score = jaccard(g.source, p.source) + jaccard(g.cue, p.cue) + 2 * jaccard(g.content, p.content)
        if (score > 0) pairs.push([score, i, j])
      }),
    )
    pairs.sort((a, b) => b[0] - a[0])
    const partner = new Map<number, number>()
    const taken = new Set<number>()
    for (const [, i, j] of pairs)
      if (!partner.has(i) && !taken.has(j)) {
        partner.set(i, j)
        taken.add(j)
      }
    let j50 = 0
    let whoWhat = 0
    G.forEach((g, i) => {
      const content = g.raw.content
        .map((span) => text.slice(span.start, span.end))
        .join(' ')
        .trim()
      const direct = /^["“]/.test(content) && /["”]\W?$/.test(content) && !/["”]\s.*\s["“]/.test(content)
      if (direct) this.direct.gold++
      const p = P[partner.get(i) ?? -1]
      if (!p) return
      const half = (role: (typeof ROLES)[number]): boolean =>
        (g[role].size === 0 && p[role].size === 0) || jaccard(g[role], p[role]) >= 0.5
      const touch = (role: (typeof ROLES)[number]): boolean =>
        (g[role].size === 0 && p[role].size === 0) || jaccard(g[role], p[role]) > 0
      if (half('source') && half('content')) {
        whoWhat++
        if (half('cue')) j50++
      }
      if (direct && touch('source') && touch('content')) this.direct.loose++
    })
    this.j50.add(j50, P.length, G.length)
    this.whoWhat.add(whoWhat, P.length, G.length)
  }

  toString(): string {
    const f = (tally: Tally): string => tally.f1.toFixed(1)
    return (
      `j50 ${f(this.j50)} (P ${this.j50.precision.toFixed(1)} R ${this.j50.recall.toFixed(1)}) who-what ${f(this.whoWhat)} ` +
      `frag source ${f(this.frag.source)} cue ${f(this.frag.cue)} content ${f(this.frag.content)} ` +
      `direct loose ${((100 * this.direct.loose) / Math.max(1, this.direct.gold)).toFixed(1)}`
    )
  }
}

interface Word {
  readonly start: number
  readonly end: number
  readonly letters: boolean
}

function wordsOf(text: string): Word[] {
  const out: Word[] = []
  for (const found of text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu))
    out.push({
      start: found.index,
      end: found.index + found[0].length,
      letters: /[\p{L}\p{N}]/u.test(found[0]),
    })
  return out
}

function piece(tokens: readonly Word[], span: Span): number[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= span.start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < tokens.length && tokens[to]!.start < span.end) to++
  let x = low
  let y = to
  while (x < y && !tokens[x]!.letters) x++
  while (y > x && !tokens[y - 1]!.letters) y--
  if (x === y) {
    x = low
    y = to
  }
  return Array.from({ length: y - x }, (_, k) => x + k)
}

function filler(tokens: readonly Word[], spans: readonly Span[]): Set<number> {
  return new Set(spans.flatMap((span) => piece(tokens, span)))
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const x of a) if (b.has(x)) shared++
  return shared ? shared / (a.size + b.size - shared) : 0
}

/** Scores a model on analysed articles at a threshold of its judge. */
export function scoreArticles(
  model: AttributionModel,
  articles: readonly AnalysedArticle[],
  threshold: number,
): SpeechScore {
  const score = new SpeechScore()
  for (const article of articles) {
    const found = model
      .readAll(model.views(article.sentences, article.quotes), threshold)
      .map(({ reading }) => spansOf(article.sentences, reading))
    score.add(article.text, article.gold, found)
  }
  return score
}
