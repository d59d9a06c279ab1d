/**
 * Scores dossiers against gold, story by story: `{agreements, quotes}` in the shape of SCHEMA.md, extra fields welcome.
 * Where the prediction's facts carry `evidence`, each must quote its article to the letter; `grounded` says how many do.
 *
 *     node corpus/score.ts --gold DIR --pred DIR [--texts DIR] [--json] [--show STORY] [--only a,b]
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bag, jaccard, list, overlap, partySet, sameDate, sameName, sameValue, words } from './match.ts'
import type { Item } from './match.ts'

export const FACETS = [
  'agreements',
  'parties',
  'stage',
  'history',
  'claimants',
  'steps',
  'terms',
  'issues',
  'meetings',
  'quotes',
] as const
export type Facet = (typeof FACETS)[number]
type FactFacet = 'history' | 'steps' | 'terms' | 'issues' | 'meetings'
const FACTS: readonly FactFacet[] = ['history', 'steps', 'terms', 'issues', 'meetings']

export interface Tally {
  hit: number
  pred: number
  gold: number
}
export interface Figures extends Tally {
  p: number
  r: number
  f1: number
}
export interface StoryDossier {
  readonly agreements: readonly Item[]
  readonly quotes: readonly Item[]
}
export interface StoryScore {
  readonly tallies: Record<Facet, Tally>
  readonly misses: readonly string[]
  readonly grounded: Tally
}

/** What makes a predicted item the same as a gold one. */
const CLOSE_STANDING: Record<string, readonly string[]> = {
  agreed: ['agreed', 'reported'],
  reported: ['reported', 'agreed', 'claimed'],
  claimed: ['claimed', 'reported', 'agreed'],
  proposed: ['proposed', 'sought'],
  sought: ['sought', 'proposed'],
  rejected: ['rejected'],
}
const SAME: Record<FactFacet, (p: Item, g: Item) => boolean> = {
  history: (p, g) => p['stage'] === g['stage'] && sameDate(p['on'], g['on']),
  steps: (p, g) =>
    p['step'] === g['step'] &&
    p['state'] === g['state'] &&
    jaccard(partySet(p['by']), partySet(g['by'])) >= 0.5,
  terms: (p, g) =>
    p['term'] === g['term'] &&
    sameValue(g['term'], p['value'], g['value']) &&
    (CLOSE_STANDING[String(g['standing'])] ?? [String(g['standing'])]).includes(String(p['standing'])),
  issues: (p, g) => overlap(bag(p['issue']), bag(g['issue'])) >= 0.3,
  meetings: (p, g) =>
    sameDate(p['on'], g['on']) &&
    (overlap(bag(p['place']), bag(g['place'])) > 0 ||
      jaccard(partySet(p['participants']), partySet(g['participants'])) >= 0.5),
}
const sameQuote = (p: Item, g: Item): boolean =>
  String(p['article']) === String(g['article']) &&
  words(p['opens'] ?? p['text'])
    .slice(0, 3)
    .join(' ') === words(g['opens']).slice(0, 3).join(' ') &&
  sameName(p['speaker'], g['speaker'])

/** Greedy one-to-one matching, best first. */
function match(
  pred: readonly Item[],
  gold: readonly Item[],
  weight: (p: Item, g: Item) => number,
): [Item, Item][] {
  const pairs: [number, number, number][] = []
  pred.forEach((p, i) =>
    gold.forEach((g, j) => {
      const w = weight(p, g)
      if (w > 0) pairs.push([w, i, j])
    }),
  )
  pairs.sort((a, b) => b[0] - a[0])
  const usedP = new Set<number>()
  const usedG = new Set<number>()
  const out: [Item, Item][] = []
  for (const [, i, j] of pairs) {
    if (usedP.has(i) || usedG.has(j)) continue
    usedP.add(i)
    usedG.add(j)
    out.push([pred[i]!, gold[j]!])
  }
  return out
}

const names = (a: Item): unknown[] => [a['name'], ...list(a['aliases'])].filter(Boolean)
function likeness(p: Item, g: Item): number {
  const parties = jaccard(partySet(p['parties']), partySet(g['parties']))
  let name = 0
  for (const x of names(p)) for (const y of names(g)) name = Math.max(name, overlap(bag(x), bag(y)))
  const kind = p['kind'] === g['kind'] ? 1 : 0
  const total = 0.4 * parties + 0.4 * name + 0.2 * kind
  return total >= 0.4 && (parties > 0 || name >= 0.5) ? total : 0
}

const tally = (): Tally => ({ hit: 0, pred: 0, gold: 0 })
export function addTo(t: Tally, hit: number, pred: number, gold: number): void {
  t.hit += hit
  t.pred += pred
  t.gold += gold
}
export const emptyTallies = (): Record<Facet, Tally> =>
  Object.fromEntries(FACETS.map((f) => [f, tally()])) as Record<Facet, Tally>
export function figures({ hit, pred, gold }: Tally): Figures {
  const p = pred ? hit / pred : gold ? 0 : 1
  const r = gold ? hit / gold : 1
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0, hit, pred, gold }
}
/** Mean F1 of the facets, 0 to 1. */
export const dossierScore = (total: Record<Facet, Tally>): number =>
  FACETS.reduce((sum, f) => sum + figures(total[f]).f1, 0) / FACETS.length

const facts = (a: Item, facet: FactFacet): readonly Item[] => list(a[facet]) as readonly Item[]
const shown = (item: Item): string => JSON.stringify({ ...item, evidence: undefined }).slice(0, 160)

/** Scores one story. `texts(id)` gives an article's file as it stands, to check evidence against; null leaves it unchecked. */
export function scoreStory(
  pred: StoryDossier | null,
  gold: StoryDossier,
  texts: ((id: string) => string | null) | null,
): StoryScore {
  const t = emptyTallies()
  const misses: string[] = []
  const predicted = pred ? list(pred.agreements) : []
  const aligned = match(predicted, gold.agreements, likeness)
  const partner = new Map(aligned.map(([p, g]) => [g, p]))
  addTo(t.agreements, aligned.length, predicted.length, gold.agreements.length)
  const takenPred = new Set(aligned.map(([p]) => p))
  for (const g of gold.agreements) {
    const p = partner.get(g) ?? {}
    if (!partner.has(g)) misses.push(`agreement missed: ${String(g['name'])}`)
    const gp = partySet(g['parties'])
    const pp = partySet(p['parties'])
    addTo(t.parties, [...pp].filter((x) => gp.has(x)).length, pp.size, gp.size)
    addTo(t.stage, p['stage'] === g['stage'] ? 1 : 0, p['stage'] ? 1 : 0, 1)
    if (p['stage'] !== g['stage'] && partner.has(g))
      misses.push(`stage of ${String(g['name'])}: said ${String(p['stage'])}, gold ${String(g['stage'])}`)
    for (const facet of FACTS) {
      const pairs = match(facts(p, facet), facts(g, facet), (a, b) =>
        SAME[facet](a, b) ? 1 + (sameName(a['claimant'], b['claimant']) ? 1 : 0) : 0,
      )
      addTo(t[facet], pairs.length, facts(p, facet).length, facts(g, facet).length)
      if (facet === 'history') {
        const right = pairs.filter(([a, b]) => sameName(a['claimant'], b['claimant'])).length
        addTo(t.claimants, right, facts(p, facet).length, facts(g, facet).length)
      }
      const hit = new Set(pairs.map(([, b]) => b))
      for (const item of facts(g, facet))
        if (!hit.has(item)) misses.push(`${facet} missed in ${String(g['name'])}: ${shown(item)}`)
      const right = new Set(pairs.map(([a]) => a))
      for (const item of facts(p, facet))
        if (!right.has(item)) misses.push(`${facet} wrong in ${String(g['name'])}: ${shown(item)}`)
    }
  }
  for (const p of predicted) {
    if (takenPred.has(p)) continue
    misses.push(`agreement not in gold: ${String(p['name'])}`)
    addTo(t.parties, 0, partySet(p['parties']).size, 0)
    addTo(t.stage, 0, p['stage'] ? 1 : 0, 0)
    for (const facet of FACTS) addTo(t[facet], 0, facts(p, facet).length, 0)
    addTo(t.claimants, 0, facts(p, 'history').length, 0)
  }
  const predQuotes = pred ? list(pred.quotes) : []
  const quotes = match(predQuotes, list(gold.quotes), (a, b) => (sameQuote(a, b) ? 1 : 0))
  addTo(t.quotes, quotes.length, predQuotes.length, list(gold.quotes).length)
  const hitQuotes = new Set(quotes.map(([, g]) => g))
  for (const q of list(gold.quotes))
    if (!hitQuotes.has(q))
      misses.push(`quote missed: ${String(q['article'])} ${String(q['speaker'])}: ${String(q['opens'])}`)
  const rightQuotes = new Set(quotes.map(([p]) => p))
  for (const q of predQuotes)
    if (!rightQuotes.has(q))
      misses.push(`quote wrong: ${String(q['article'])} ${String(q['speaker'])}: ${String(q['opens'])}`)

  const grounded = tally()
  if (texts) {
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) return node.forEach(visit)
      if (!node || typeof node !== 'object') return
      for (const e of list((node as Item)['evidence']) as readonly Item[]) {
        const body = texts(String(e['article']))
        grounded.pred++
        if (body && e['exact'] && body.includes(String(e['exact']))) grounded.hit++
      }
      for (const [key, child] of Object.entries(node)) if (key !== 'evidence') visit(child)
    }
    visit(pred?.agreements)
  }
  return { tallies: t, misses, grounded }
}

/** Folders of `dir` that hold a gold.json, sorted. */
export const storiesOf = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true })
    .filter((d) => d.isDirectory() && existsSync(join(dir, d.name, 'gold.json')))
    .map((d) => d.name)
    .sort()

export interface ScoredStory {
  readonly story: string
  readonly missing: boolean
  readonly score: StoryScore
}

/** The same as JSON: the dossier score, figures over all stories, and those of each story. */
export function report(rows: readonly ScoredStory[]): unknown {
  const { total, grounded } = totals(rows)
  const each = (t: Record<Facet, Tally>): Record<string, Figures> =>
    Object.fromEntries(FACETS.map((f) => [f, figures(t[f])]))
  return {
    dossier: dossierScore(total),
    micro: each(total),
    grounded,
    stories: rows.map(({ story, missing, score }) => ({ story, missing, ...each(score.tallies) })),
  }
}

function totals(rows: readonly ScoredStory[]): { total: Record<Facet, Tally>; grounded: Tally } {
  const total = emptyTallies()
  const grounded = tally()
  for (const { score } of rows) {
    for (const f of FACETS)
      addTo(total[f], score.tallies[f].hit, score.tallies[f].pred, score.tallies[f].gold)
    addTo(grounded, score.grounded.hit, score.grounded.pred, score.grounded.gold)
  }
  return { total, grounded }
}

/** The table as text: a row a story, then F1, precision and recall over all, grounded, and the dossier score. */
export function table(rows: readonly ScoredStory[], withGrounded: boolean): string {
  const { total, grounded } = totals(rows)
  const cell = (x: number): string => (100 * x).toFixed(1).padStart(6).padStart(10)
  const line = (name: string, value: (f: Facet) => number): string =>
    name.padEnd(26) + FACETS.map((f) => cell(value(f))).join('')
  const lines = ['story'.padEnd(26) + FACETS.map((f) => f.slice(0, 9).padStart(10)).join('')]
  for (const { story, missing, score } of rows)
    lines.push(line(story + (missing ? ' (none)' : ''), (f) => figures(score.tallies[f]).f1))
  lines.push(line('F1, all stories', (f) => figures(total[f]).f1))
  lines.push(line('precision', (f) => figures(total[f]).p))
  lines.push(line('recall', (f) => figures(total[f]).r))
  if (withGrounded)
    lines.push(
      `grounded: ${grounded.hit} of ${grounded.pred} pieces of evidence stand word for word in their article`,
    )
  lines.push(
    `dossier score ${(100 * dossierScore(total)).toFixed(1)} (mean F1 of the ${FACETS.length} facets)`,
  )
  return lines.join('\n')
}

function main(): void {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      pred: { type: 'string' },
      texts: { type: 'string' },
      only: { type: 'string' },
      show: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const { gold, pred, texts, only, show } = values
  if (!gold || !pred) {
    console.error('usage: score.ts --gold DIR --pred DIR [--texts DIR] [--only a,b] [--show STORY] [--json]')
    process.exitCode = 2
    return
  }
  const rows = storiesOf(gold)
    .filter((s) => !only || only.split(',').includes(s))
    .map((story): ScoredStory => {
      const file = join(pred, `${story}.json`)
      const said = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StoryDossier) : null
      const right = JSON.parse(readFileSync(join(gold, story, 'gold.json'), 'utf8')) as StoryDossier
      const score = scoreStory(said, right, texts ? articleTexts(join(texts, story)) : null)
      if (show === story) for (const miss of score.misses) console.log(miss)
      return { story, missing: !said, score }
    })
  if (values.json) console.log(JSON.stringify(report(rows), null, 1))
  else console.log(table(rows, texts !== undefined))
}

/** Reads `DIR/ID.txt` once each; null where there is none. */
export function articleTexts(dir: string): (id: string) => string | null {
  const cache = new Map<string, string | null>()
  return (id) => {
    let text = cache.get(id)
    if (text === undefined) {
      const path = join(dir, `${id}.txt`)
      text = existsSync(path) ? readFileSync(path, 'utf8') : null
      cache.set(id, text)
    }
    return text
  }
}

if (import.meta.main) main()
