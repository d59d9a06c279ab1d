import type { Article } from '../read/article.ts'
import type { Quotation } from '../speech/attribution.ts'
import type { Act } from './acts.ts'
import { findActs } from './acts.ts'
import type { Claim } from './claim.ts'
import { indexInstruments } from './instrument-index.ts'
import { vote } from './instruments.ts'
import type { Cluster } from './instruments.ts'
import { issueClaims } from './issue.ts'
import { meetingClaims } from './meeting.ts'
import { readingOf } from './reading.ts'
import type { Reading } from './reading.ts'
import { stageClaims } from './stage.ts'
import { stepClaims } from './step.ts'
import { termClaims } from './term.ts'

/** What one article says about agreements: its instruments, the claims about each, and its direct quotations. */
export interface ArticleClaims {
  readonly article: Article
  readonly instruments: readonly Cluster[]
  readonly claims: readonly Claim[]
  readonly quotations: readonly Quotation[]
  readonly reading: Reading
}

/** Reads one article into claims. Depends on the article alone, so that any number of machines can do it apart. */
export function claimsOf(article: Article): ArticleClaims {
  const reading = readingOf(article)
  const index = indexInstruments(reading)
  const acts = findActs(reading, index)
  for (const act of acts) addActors(index.clusters[act.instrument]!, act)
  const claims: Claim[] = [
    ...stageClaims(reading, acts),
    ...stepClaims(reading, acts),
    ...termClaims(reading, index),
    ...issueClaims(reading, index),
    ...meetingClaims(reading, index, mainInstrument(index.clusters)),
  ]
  return { article, instruments: index.clusters, claims, quotations: reading.quotations, reading }
}

const MAKES_PARTY = new Set([
  'act.sign',
  'act.put-name',
  'act.initial',
  'act.ratify',
  'act.reach',
  'act.agree',
  'act.agree-object',
  'act.negotiate',
])

/** Those who sign, agree or ratify are parties, whether or not the instrument's name says so. */
function addActors(cluster: Cluster, act: Act): void {
  if (!MAKES_PARTY.has(act.rule)) return
  for (const party of act.by) vote(cluster, party)
}

function mainInstrument(clusters: readonly Cluster[]): number | null {
  let best: number | null = null
  clusters.forEach((cluster, i) => {
    if (best === null || cluster.phrases.length > clusters[best]!.phrases.length) best = i
  })
  return best
}
