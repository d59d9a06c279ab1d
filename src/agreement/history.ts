import type { StageClaim } from '../claim/claim.ts'
import { nameOfVoice } from '../claim/voice.ts'
import type { Article } from '../read/article.ts'
import type { HistoryEntry } from './agreement.ts'
import { articlesOf } from './articles-of.ts'
import { countOrigins } from './count-origins.ts'
import { compareDates, datesMeet } from './day-range.ts'

/** A claim with the date of the article it stands in. */
export interface Dated<C> {
  readonly claim: C
  readonly published: string | null
}

/**
 * Stage claims as the history of one agreement: the same stage on the same day on the same word is one entry, however
 * many articles carry it; a denial is kept on the entry it denies. Oldest first.
 */
export function historyOf(
  claims: readonly Dated<StageClaim>[],
  articleOf: (id: string) => Article | undefined,
): HistoryEntry[] {
  const entries: Draft[] = []
  const order = [...claims].sort(
    (a, b) =>
      Number(a.claim.factuality === 'denied') - Number(b.claim.factuality === 'denied') ||
      compareDates(dateOf(a), dateOf(b)) ||
      (a.claim.evidence.article < b.claim.evidence.article
        ? -1
        : a.claim.evidence.article > b.claim.evidence.article
          ? 1
          : 0) ||
      a.claim.evidence.start - b.claim.evidence.start,
  )
  for (const dated of order) {
    const { claim } = dated
    const on = dateOf(dated)
    const claimant = nameOfVoice(claim.speaker, claim.via)
    if (claim.factuality === 'denied') {
      const denied = entries.filter((entry) => entry.stage === claim.stage).at(-1)
      if (denied && claimant) denied.deniedBy ??= claimant
      continue
    }
    const same = entries.find(
      (entry) =>
        entry.stage === claim.stage &&
        (datesMeet(entry.on, on, 3) || (entry.on === null && on === null)) &&
        (entry.claimant === claimant || entry.claimant === null || claimant === null),
    )
    if (same) {
      same.evidence.push(claim.evidence)
      if (same.implied && claim.on) [same.on, same.implied] = [claim.on, false]
      same.claimant ??= claimant
    } else
      entries.push({
        stage: claim.stage,
        on,
        implied: claim.on === null,
        claimant,
        evidence: [claim.evidence],
        deniedBy: null,
      })
  }
  return entries
    .sort((a, b) => compareDates(a.on, b.on))
    .map((entry): HistoryEntry => {
      const articles = articlesOf(entry.evidence)
      return {
        stage: entry.stage,
        on: entry.on,
        claimant: entry.claimant,
        ...(entry.deniedBy ? { deniedBy: entry.deniedBy } : {}),
        factuality: 'asserted',
        origins: countOrigins(entry.evidence, articleOf),
        articles,
        evidence: entry.evidence,
        ...(entry.implied && entry.on ? { implied: ['on'] } : {}),
      }
    })
}

interface Draft {
  readonly stage: HistoryEntry['stage']
  on: string | null
  implied: boolean
  claimant: string | null
  deniedBy: string | null
  readonly evidence: StageClaim['evidence'][]
}

/** The day of the event where stated, else the day it was said, else that of the article. */
function dateOf({ claim, published }: Dated<StageClaim>): string | null {
  const said = claim.on ?? claim.evidence.saidOn ?? published
  return said ? said.replace(/T.*$/, '') : null
}
