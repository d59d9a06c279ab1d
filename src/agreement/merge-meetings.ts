import type { Evidence, MeetingClaim } from '../claim/claim.ts'
import type { Meeting } from './agreement.ts'
import { articlesOf } from './articles-of.ts'
import { isCapitalOf } from '../mention/name/capital-of.ts'
import { compareDates, dayRange, datesMeet } from './day-range.ts'

interface Draft {
  on: string | null
  place: string | null
  participants: string[]
  state: MeetingClaim['state']
  readonly evidence: Evidence[]
}

/** A meeting that was held was also scheduled; one that fell through had been. */
const TELLS: Record<MeetingClaim['state'], number> = { held: 3, cancelled: 2, scheduled: 1, proposed: 0 }
const LONGEST = 31

/**
 * One entry a meeting, oldest first: claims are of one where their days meet and they share the place, or one of them
 * names none, or their company is the same. The narrower day, the fuller place and the firmest state stand. Where the words name one side or none, those of the
 * agreement (`parties`) are taken to have met.
 */
export function mergeMeetings(claims: readonly MeetingClaim[], parties: readonly string[] = []): Meeting[] {
  const drafts: Draft[] = []
  for (const claim of claims) {
    const same = drafts.find((draft) => isSame(draft, claim))
    if (same) take(same, claim)
    else
      drafts.push({
        on: claim.on,
        place: claim.place,
        participants:
          claim.participants.length > 1
            ? [...claim.participants]
            : [...new Set([...claim.participants, ...parties])],
        state: claim.state,
        evidence: [claim.evidence],
      })
  }
  return drafts
    .sort((a, b) => compareDates(a.on, b.on))
    .map((draft) => ({
      ...draft,
      articles: articlesOf(draft.evidence),
    }))
}

function isSame(draft: Draft, claim: MeetingClaim): boolean {
  if (draft.on === null || claim.on === null) {
    if (draft.on !== claim.on) return false
  } else {
    if (!datesMeet(draft.on, claim.on)) return false
    if (Math.abs(daysIn(draft.on) - daysIn(claim.on)) > LONGEST) return false
  }
  const company = companyLike(draft.participants, claim.participants)
  if (draft.place === null || claim.place === null) return company > 0
  if (samePlace(draft.place, claim.place)) return true
  if (company < 1) return false
  return (daysIn(draft.on) <= 2 && daysIn(claim.on) <= 2) || placeSaidBeside(draft, claim)
}

/** The words for one meeting name the other's place too: "at the castle in Petersberg, near Bonn" and "in Bonn". */
function placeSaidBeside(draft: Draft, claim: MeetingClaim): boolean {
  const named = (place: string, words: string): boolean =>
    (place.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).some((word) => words.split(/[^\p{L}\p{M}]+/u).includes(word))
  return (
    named(claim.place!, draft.evidence.map(({ exact }) => exact).join(' ')) ||
    named(draft.place!, claim.evidence.exact)
  )
}

function take(draft: Draft, claim: MeetingClaim): void {
  draft.evidence.push(claim.evidence)
  if (draft.on !== null && claim.on !== null && daysIn(claim.on) < daysIn(draft.on) && !/[~?]/.test(claim.on))
    draft.on = claim.on
  if (
    claim.place !== null &&
    (draft.place === null ||
      isCapitalOf(claim.place, draft.place) ||
      (samePlace(draft.place, claim.place) && claim.place.length > draft.place.length))
  )
    draft.place = claim.place
  for (const party of claim.participants)
    if (!draft.participants.includes(party)) draft.participants.push(party)
  if (TELLS[claim.state] > TELLS[draft.state]) draft.state = claim.state
}

const daysIn = (edtf: string | null): number => {
  const range = dayRange(edtf)
  return range ? range.to - range.from + 1 : 0
}

/** 1 where all of the smaller company is in the larger, else the share of it that is. */
function companyLike(a: readonly string[], b: readonly string[]): number {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a]
  return small.length === 0 ? 1 : small.filter((party) => large.includes(party)).length / small.length
}

/** "Geneva" and "Palais des Nations, Geneva"; capital letters tell names from the words around them. */
function samePlace(a: string, b: string): boolean {
  const words = (text: string): string[] => text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [text]
  const other = new Set(words(b))
  return words(a).some((word) => other.has(word))
}
