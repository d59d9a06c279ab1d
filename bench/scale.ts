/**
 * `npm run bench -- scale`: what one run costs as articles grow in number. Some 300 short articles made from the stories of
 * corpus/ are read in full; the claims of 1,000, 10,000 and 100,000 are those varied, and merged into one dossier each. Each
 * size is merged in a process of its own, so that none inherits another's heap.
 *
 *     npm run bench -- scale                 all of it
 *     npm run bench -- scale 1000 10000      these sizes alone
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Dossier } from '../src/agreement/agreement.ts'
import { dossierOf } from '../src/agreement/brief.ts'
import type { Claim } from '../src/claim/claim.ts'
import type { ArticleClaims } from '../src/claim/claims.ts'
import { claimsOf } from '../src/claim/claims.ts'
import { STATES } from '../src/mention/name/table/states.ts'
import { dice, shuffled } from './dice.ts'
import { articlesIn, retoldStories, shortStories } from './retold-stories.ts'
import { patternOf, retold, reworded, varied } from './varied-claims.ts'
import type { Pattern } from './varied-claims.ts'

const READ_IN_FULL = 60
const SIZES = [1000, 10_000, 100_000] as const
/** Articles of the story that all is about, and of the half of it that it is held against. */
const ONE_STORY = [1000, 2000] as const

interface Cost {
  readonly articles: number
  readonly agreements: number
  /** CPU of `dossierOf` alone, all threads. */
  readonly seconds: number
  /** Live heap of claims and dossier together, and of the dossier's own. */
  readonly held: number
  readonly own: number
  readonly peak: number
  /** Of the words an agreement rests on, the share that stands in articles of one story, 0 to 1, mean over the words. */
  readonly pure: number
}

/** Prints the tables. */
export function bench(sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  try {
    const file = join(folder, 'claims.json')
    writeFileSync(file, JSON.stringify(readInFull()))
    const wanted = sizes.length > 0 ? sizes : SIZES
    print(
      'many stories of about five articles',
      wanted.map((size) => apart(file, size, 'many')),
    )
    print(
      'the same, all between the states of this world',
      wanted.map((size) => apart(file, size, 'world')),
    )
    if (sizes.length === 0)
      print(
        'one story',
        ONE_STORY.map((size) => apart(file, size, 'one')),
      )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readInFull(): ArticleClaims[][] {
  const stories = retoldStories(shortStories(), READ_IN_FULL).map(articlesIn)
  const before = process.cpuUsage()
  const claims = stories.map((articles) => articles.map((article) => claimsOf(article)))
  const { user, system } = process.cpuUsage(before)
  const all = stories.flat()
  const words = all.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const seconds = (user + system) / 1e6
  console.log(
    `read in full: ${all.length} articles of ${Math.round(words / all.length)} words, ${(all.length / seconds).toFixed(1)} a CPU-second (${(words / 800 / seconds).toFixed(1)} of 800 words)`,
  )
  return claims
}

function apart(file: string, size: number, shape: 'many' | 'world' | 'one'): Cost {
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=14000', fileURLToPath(import.meta.url), file, String(size), shape],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (run.status !== 0) throw new Error(`merging ${size} articles ended with ${run.status ?? run.signal}`)
  return JSON.parse(run.stdout) as Cost
}

function print(title: string, costs: readonly Cost[]): void {
  console.log(`\nmerging, ${title}`)
  console.log(
    'articles  agreements   CPU s  ms/article       ratio  KB/article held       ratio  dossier KB/article  peak MB  of one story',
  )
  const first = costs[0]!
  const per = ({ articles }: Cost, what: number): number => what / articles
  for (const cost of costs)
    console.log(
      [
        String(cost.articles).padStart(8),
        String(cost.agreements).padStart(10),
        cost.seconds.toFixed(2).padStart(7),
        (1000 * per(cost, cost.seconds)).toFixed(3).padStart(11),
        (per(cost, cost.seconds) / per(first, first.seconds)).toFixed(2).padStart(11),
        (per(cost, cost.held) / 1024).toFixed(1).padStart(16),
        (per(cost, cost.held) / per(first, first.held)).toFixed(2).padStart(11),
        (per(cost, cost.own) / 1024).toFixed(1).padStart(19),
        (cost.peak / 1024).toFixed(0).padStart(8),
        `${(100 * cost.pure).toFixed(0)} %`.padStart(13),
      ].join(' '),
    )
}

function merge(file: string, size: number, shape: string): Cost {
  const read = JSON.parse(readFileSync(file, 'utf8')) as ArticleClaims[][]
  const patterns = read.map(patternOf)
  dossierOf(read.flat(), null)
  const live = (): number => (globalThis.gc!(), process.memoryUsage().heapUsed)
  const before = live()
  const articles =
    shape === 'one' ? oneStory(read, patterns, size) : manyStories(patterns, size, shape === 'world')
  const given = live()
  const start = process.cpuUsage()
  const dossier = dossierOf(articles, null)
  const { user, system } = process.cpuUsage(start)
  const after = live()
  return {
    articles: articles.length,
    agreements: dossier.agreements.length,
    seconds: (user + system) / 1e6,
    held: after - before,
    own: after - given,
    peak: process.resourceUsage().maxRSS,
    pure: purityOf(dossier),
  }
}

function manyStories(patterns: readonly Pattern[], size: number, world: boolean): ArticleClaims[] {
  const out: ArticleClaims[] = []
  for (let story = 0; out.length < size; story++) {
    const pattern = patterns[story % patterns.length]!
    const rename = world ? renamedWithin(story) : (name: string): string => name + marked(story)
    for (let i = 0; i < pattern.json.length && out.length < size; i++)
      out.push(retold(varied(pattern, i, `s${story}-${i}`, rename, story), out.length))
  }
  return out
}

function purityOf({ agreements }: Dossier): number {
  let [words, same] = [0, 0]
  for (const { evidence } of agreements) {
    const stories = new Map<string, number>()
    for (const { article } of evidence) {
      const story = article.slice(0, article.indexOf('-'))
      stories.set(story, (stories.get(story) ?? 0) + 1)
    }
    words += evidence.length
    for (const count of stories.values()) same += (count * count) / evidence.length
  }
  return same / words
}

/** All about the story that says most of what it says least of; every article has days, figures and words of its own. */
function oneStory(
  read: readonly ArticleClaims[][],
  patterns: readonly Pattern[],
  size: number,
): ArticleClaims[] {
  const said = read.map((story) => Math.min(...FACTS.map((fact) => claimsOn(story, fact))))
  const pattern = patterns[said.indexOf(Math.max(...said))]!
  return Array.from({ length: size }, (_, i) =>
    reworded(
      varied(pattern, i % pattern.json.length, `s0-${i}`, (name) => name, i),
      i,
    ),
  )
}

const FACTS = ['stage', 'step', 'term', 'issue', 'meeting'] as const
const claimsOn = (story: readonly ArticleClaims[], fact: Claim['fact']): number =>
  story.reduce((sum, { claims }) => sum + claims.filter((claim) => claim.fact === fact).length, 0)

const STATE_IDS = STATES.trim()
  .split('\n')
  .map((row) => row.slice(0, row.indexOf('|')))

/** The states of this world, dealt anew for each story; other names are the story's own. */
function renamedWithin(story: number): (name: string) => string {
  const dealt = shuffled(STATE_IDS, dice(story))
  return (name) => dealt[STATE_IDS.indexOf(name)] ?? name + marked(story)
}

/** A number in letters, so that a name keeps the look of one. */
const marked = (number: number): string =>
  number < 26 ? String.fromCharCode(97 + number) : marked(Math.floor(number / 26) - 1) + marked(number % 26)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, size, shape] = process.argv.slice(2)
  process.stdout.write(JSON.stringify(merge(file!, Number(size), shape!)))
}
