import { sharedShare } from './fingerprint.ts'
import type { Fingerprint } from './fingerprint.ts'

/** An article as copies are told by: everything that the record needs to keep of it. */
export interface Print {
  /** Handle of the article. */
  readonly id: string
  /** Hash of the report ({@link Article.sha256}). */
  readonly sha256: string
  /** EDTF, or null where unknown. */
  readonly published: string | null
  readonly agency: string | null
  readonly fingerprint: Fingerprint
}

/** One article is a copy of another, and why that is believed. */
export interface CopyLink {
  readonly copy: string
  readonly original: string
  /** Share of the copy's runs of four words that stand in the original, 0 to 1. */
  readonly share: number
  /** `same`: word for word; `text`: at least half of its words; `agency`: both credit this agency within two days, and share words. */
  readonly why: 'same' | 'text' | 'agency'
  /** The agency that both credit, or that the one with a credit does. */
  readonly agency: string | null
}

/** From this share on, more of a report is another's than its own. */
export const COPIED = 0.5
/** Enough where both credit one agency: its updates and its customers' rewriting. */
export const COPIED_OF_AGENCY = 0.2
/** A report of fewer words is a notice; chance quotations would make it anybody's copy. */
const FEWEST_WORDS = 25
const DAY = 86_400_000

/**
 * Whether one of two articles is a copy of the other; null where neither is. Which is the copy: the later one; within a day
 * of each other (clocks and time zones), or where a date is missing, the shorter; else the one that `id` puts second.
 * Does not depend on the order of its arguments.
 */
export function copyLink(a: Print, b: Print): CopyLink | null {
  const [original, copy] = isFirst(a, b) ? [a, b] : [b, a]
  const agency =
    a.agency !== null && b.agency !== null
      ? a.agency === b.agency
        ? a.agency
        : null
      : (a.agency ?? b.agency)
  const link = (share: number, why: CopyLink['why']): CopyLink => ({
    copy: copy.id,
    original: original.id,
    share,
    why,
    agency,
  })
  if (a.sha256 === b.sha256) return link(1, 'same')
  if (copy.fingerprint.words < FEWEST_WORDS) return null
  const share = sharedShare(copy.fingerprint, original.fingerprint)
  if (share >= COPIED) return link(share, 'text')
  const days = daysBetween(a.published, b.published)
  const oneAgency = a.agency !== null && a.agency === b.agency && days !== null && days <= 2
  return oneAgency && share >= COPIED_OF_AGENCY ? link(share, 'agency') : null
}

function isFirst(a: Print, b: Print): boolean {
  const days = daysBetween(a.published, b.published)
  const [long, short] = [a.fingerprint.words, b.fingerprint.words]
  if (days !== null && days > 1) return a.published! < b.published!
  if (long !== short) return long > short
  if (a.published !== b.published)
    return b.published === null || (a.published !== null && a.published < b.published)
  return a.id < b.id
}

/** Days between two EDTF dates at their beginnings; null where one is unknown or no day. */
function daysBetween(a: string | null, b: string | null): number | null {
  const [from, to] = [timeOf(a), timeOf(b)]
  return from === null || to === null ? null : Math.abs(from - to) / DAY
}

function timeOf(date: string | null): number | null {
  const day = date === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0]
  return day ? Date.parse(day) : null
}
