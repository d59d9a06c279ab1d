import type { Article } from '../read/article.ts'
import type { Quotation } from '../speech/attribution.ts'
import type { Act } from './acts.ts'
import { findActs } from './acts.ts'
import { cueActs } from './cue-acts.ts'
import type { Claim } from './claim.ts'
import { indexInstruments } from './instrument-index.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { instrumentOf } from './instrument.ts'
import type { Counts, Instrument } from './instrument.ts'
import { connect } from './instruments.ts'
import type { Cluster } from './instruments.ts'
import { issueClaims } from './issue.ts'
import { meetingClaims } from './meeting.ts'
import { partyIdsOf } from './party.ts'
import { readingOf } from './reading.ts'
import type { Reading } from './reading.ts'
import { relationClaims } from './relation.ts'
import { stageClaims } from './stage.ts'
import { stepClaims } from './step.ts'
import { termClaims } from './term.ts'
import type { NamedDay } from './written-day.ts'

/**
 * What one article says about agreements: its instruments, the claims about each, and its direct quotations. Plain data:
 * it survives JSON, so that it can be kept and merged on another day or machine.
 */
export interface ArticleClaims {
  readonly article: Article
  readonly instruments: readonly Instrument[]
  /** Index of the instrument that the article speaks of most; null where it has none. */
  readonly main: number | null
  /** How often the article names each party, wherever in it. */
  readonly named: Counts
  readonly claims: readonly Claim[]
  readonly quotations: readonly Quotation[]
  /** Null where the article has a date, or its words tell of which year they are: other articles cannot change how it is read. */
  readonly undated: Undated | null
}

/** An article without a date whose words leave the year open. */
export interface Undated {
  /** EDTF day about which it was taken to be written; null where nothing told. */
  readonly written: string | null
  readonly named: readonly NamedDay[]
}

/**
 * Reads one article into claims. Depends on the article alone, so that any number of machines can do it apart; only where
 * it has no date do the days of `others` of its story (EDTF) give its days their year.
 */
export function claimsOf(article: Article, others: readonly string[] = []): ArticleClaims {
  return claimsIn(readingOf(article, others))
}

/** Instruments of an article with what their sentences and acts tell of their parties, and the acts. */
export function instrumentsAndActs(reading: Reading): { index: InstrumentIndex; acts: Act[] } {
  const index = indexInstruments(reading)
  const acts = findActs(reading, index)
  for (const act of acts) addActors(index.clusters[act.instrument]!, act)
  return { index, acts }
}

/** Claims of an article that has been read. */
export function claimsIn(reading: Reading): ArticleClaims {
  const { article } = reading
  const { index, acts } = instrumentsAndActs(reading)
  const proposed = withCues(reading, index, acts)
  const claims: Claim[] = [
    ...stageClaims(reading, index, proposed),
    ...stepClaims(reading, index, proposed),
    ...termClaims(reading, index, acts),
    ...issueClaims(reading, index),
    ...meetingClaims(reading, index, acts),
    ...relationClaims(reading, index),
  ]
  return {
    article,
    instruments: index.clusters.map((cluster) => instrumentOf(reading, cluster)),
    main: index.main,
    named: partiesNamed(reading),
    claims,
    quotations: reading.quotations,
    undated: undatedIn(reading),
  }
}

function undatedIn({ article, written, named }: Reading): Undated | null {
  return article.published === null && named.some(({ year }) => year === null) ? { written, named } : null
}

/** Names of parties and of those who act for them, pronouns aside. */
export function partiesNamed(reading: Reading): Counts {
  const counts: Record<string, number> = {}
  for (const { form, entity } of reading.names)
    if (form !== 'pronoun') for (const id of partyIdsOf(entity)) counts[id] = (counts[id] ?? 0) + 1
  return counts
}

/** Whatever may tell of a stage or step, by rule or cue, before it is weighed. */
export function withCues(reading: Reading, index: InstrumentIndex, acts: readonly Act[]): Act[] {
  const cues = reading.sentences.flatMap((_, s) => (index.skip(s) ? [] : cueActs(reading, s, index)))
  return [...acts, ...cues]
}

const COSIGNS = new Set(['act.sign', 'act.put-name', 'act.initial'])
const SIGNS = new Set(['act.sign', 'act.put-name', 'act.initial', 'act.ratify'])
const AGREES = new Set([
  'act.reach',
  'act.agree',
  'act.agree-object',
  'act.negotiate',
  'act.work-on',
  'act.say-yes',
])

/** Those who sign, agree or ratify are parties, whether or not the instrument's name says so. */
function addActors(cluster: Cluster, act: Act): void {
  const together = act.by.length > 1 && act.realis.factuality === 'asserted'
  const role =
    COSIGNS.has(act.rule) && together
      ? 'cosigns'
      : SIGNS.has(act.rule)
        ? 'signs'
        : AGREES.has(act.rule)
          ? 'agrees'
          : 'acts'
  for (const party of act.by) connect(cluster, party, role)
}
