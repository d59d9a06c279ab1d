import type { StepName } from '../claim/claim.ts'
import { addDuration } from './add-duration.ts'
import type { Agreement, Term } from './agreement.ts'
import { dayRange } from './day-range.ts'
import { BEFORE_FORCE, STEP_ORDER, ledgerOf } from './ledger.ts'
import type { LedgerEntry } from './ledger.ts'

/**
 * A supposition: a step done on a day, by one party or (null) by all that owe it; the `nth` of a step (the 60th
 * ratification), whoever takes it; or an outside event that came about.
 */
export type Supposition =
  | { readonly step: StepName; readonly party: string | null; readonly on: string; readonly nth?: number }
  | { readonly event: string; readonly on: string }

export interface WhatIf {
  /** Steps still owed, in the order in which they must come. */
  readonly owed: readonly {
    readonly step: StepName
    readonly party: string | null
    readonly waitsFor: readonly string[]
  }[]
  /** EDTF day on which it takes effect at the earliest; null while something is owed. */
  readonly effective: string | null
  /** What holds it back, most immediate first; empty where `effective` is known. */
  readonly heldBackBy: readonly string[]
  /** The day it lapses, under each duration that is agreed, proposed or sought; null where it has no effective day yet. */
  readonly lapses: readonly { readonly term: Term; readonly on: string | null }[]
  /** Ledgers that cannot come about: circles, refusals, dates against the order, steps supposed before what they wait for. */
  readonly problems: readonly string[]
}

/**
 * Runs the ledger forward under suppositions.
 *
 * @example
 * whatIf(agreement, [{ step: 'sign', party: null, on: '2026-03-01' }, { step: 'ratify', party: 'US', on: '2026-06-15' }])
 */
export function whatIf(agreement: Agreement, suppositions: readonly Supposition[]): WhatIf {
  const problems: string[] = []
  const entries = suppose(ledgerOf(agreement), suppositions, problems)
  const events = new Map(
    suppositions.flatMap((s) => ('event' in s ? [[s.event.toLowerCase(), s.on] as const] : [])),
  )
  problems.push(...circles(entries), ...outOfOrder(entries), ...tooSoon(entries, events))
  for (const entry of entries)
    if (entry.refused && entry.on === null) problems.push(`${label(entry)} has been refused`)

  const owed = entries
    .filter(
      (entry) => entry.on === null && entry.step !== 'enter-into-force' && BEFORE_FORCE.includes(entry.step),
    )
    .map((entry) => ({ step: entry.step, party: entry.party, waitsFor: waits(entry, entries, events) }))
  const force = entries.find((entry) => entry.step === 'enter-into-force')!
  // Where a number of them is enough, no single one holds the rest back.
  const counted =
    force.condition?.sort === 'step' && force.condition.count !== null ? force.condition.step : null
  const holding = owed.filter((entry) => entry.step !== counted)
  const heldBackBy = [
    ...holding.map((entry) => `${label(entry)} is owed`),
    ...(force.on === null ? waits(force, entries, events).filter((words) => !/ is owed$/.test(words)) : []),
  ]
  const effective =
    force.on || (holding.length === 0 && heldBackBy.length === 0 ? earliest(force, entries, events) : null)
  if (!effective && heldBackBy.length === 0) heldBackBy.push('no step of the ledger has a day')
  const lapses = agreement.terms
    .filter((term) => term.term === 'duration' && typeof term.value === 'string' && /^P\d/.test(term.value))
    .map((term) => ({ term, on: effective ? addDuration(effective, String(term.value)) : null }))
  return { owed, effective, heldBackBy: effective ? [] : [...new Set(heldBackBy)], lapses, problems }
}

const label = (entry: { readonly step: StepName; readonly party: string | null }): string =>
  entry.party ? `${entry.step} by ${entry.party}` : entry.step

function suppose(
  entries: LedgerEntry[],
  suppositions: readonly Supposition[],
  problems: string[],
): LedgerEntry[] {
  const out = [...entries]
  for (const s of suppositions) {
    if (!dayRange(s.on)) {
      problems.push(`"${s.on}" is no day: write YYYY-MM-DD`)
      continue
    }
    if ('event' in s) continue
    if (s.nth !== undefined) {
      const done = out.filter((entry) => entry.step === s.step && entry.on !== null).length
      for (let n = done; n < s.nth; n++) out.push(supposed(s.step, null, s.on))
      continue
    }
    const at = out.flatMap((entry, i) =>
      entry.step === s.step && (s.party === null || entry.party === s.party) ? [i] : [],
    )
    if (at.length === 0) out.push(supposed(s.step, s.party, s.on))
    for (const i of at)
      if (s.party !== null || out[i]!.on === null) out[i] = { ...out[i]!, on: s.on, from: 'supposed' }
  }
  return out.sort((a, b) => STEP_ORDER.indexOf(a.step) - STEP_ORDER.indexOf(b.step))
}

const supposed = (step: StepName, party: string | null, on: string): LedgerEntry => ({
  step,
  party,
  on,
  from: 'supposed',
  refused: false,
  condition: null,
  after: null,
})

/** What an entry waits for, in words; empty where nothing stands before it. */
function waits(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
  events: ReadonlyMap<string, string>,
): string[] {
  const { condition } = entry
  if (!condition) return []
  if (condition.sort === 'event')
    return eventDay(condition.words, events) ? [] : [`waits for: ${entry.after ?? condition.words}`]
  const before = entries.filter((other) => other.step === condition.step)
  if (condition.count !== null) {
    const done = before.filter((other) => other.on).length
    return done >= condition.count ? [] : [`waits for: ${entry.after!} (${done} of ${condition.count})`]
  }
  return before.filter((other) => other.on === null).map((other) => `${label(other)} is owed`)
}

/** Steps supposed done though what their own words make them wait for is not, or comes later. */
function tooSoon(entries: readonly LedgerEntry[], events: ReadonlyMap<string, string>): string[] {
  return entries.flatMap((entry) => {
    const { condition, on } = entry
    if (entry.from !== 'supposed' || !condition || !on) return []
    // "Ratified once both have ratified": the words do not say whose comes first.
    if (condition.sort === 'step' && condition.step === entry.step) return []
    if (condition.sort === 'event') {
      const event = eventDay(condition.words, events)
      if (event && byDay(on, event) < 0) return [`${label(entry)} comes before ${condition.words}`]
    }
    return waits(entry, entries, events).map((words) => `${label(entry)} is supposed done, but ${words}`)
  })
}

function eventDay(words: string, events: ReadonlyMap<string, string>): string | null {
  const wanted = words.toLowerCase()
  for (const [event, on] of events) if (wanted.includes(event) || event.includes(wanted)) return on
  return null
}

/** The last day on which something it needs came about, plus the offset its condition asks for. */
function earliest(
  force: LedgerEntry,
  entries: readonly LedgerEntry[],
  events: ReadonlyMap<string, string>,
): string | null {
  const { condition } = force
  let days = entries
    .filter((entry) => entry.on && BEFORE_FORCE.includes(entry.step))
    .map((entry) => entry.on!)
  if (condition?.sort === 'step') {
    const steps = entries
      .filter((entry) => entry.step === condition.step && entry.on)
      .map((entry) => entry.on!)
      .sort(byDay)
    if (condition.count !== null) days = steps.slice(0, condition.count)
    else if (condition.offset && steps.length > 0) days = steps
  } else if (condition?.sort === 'event') {
    const on = eventDay(condition.words, events)
    if (on) days.push(on)
  }
  for (const entry of entries)
    if (entry.condition?.sort === 'event' && entry.on) {
      const on = eventDay(entry.condition.words, events)
      if (on) days.push(on)
    }
  const last = days.sort(byDay).at(-1)
  const range = dayRange(last ?? null)
  if (!range) return null
  const day = new Date(range.to * 86_400_000).toISOString().slice(0, 10)
  return condition?.offset ? addDuration(day, condition.offset) : day
}

const byDay = (a: string, b: string): number => (dayRange(a)?.to ?? 0) - (dayRange(b)?.to ?? 0)

/** Steps that wait for each other in a ring. */
function circles(entries: readonly LedgerEntry[]): string[] {
  const next = new Map<StepName, StepName>()
  for (const { step, condition } of entries)
    if (condition?.sort === 'step' && condition.step !== step) next.set(step, condition.step)
  const found = new Set<string>()
  for (const start of next.keys()) {
    const seen: StepName[] = []
    for (let at: StepName | undefined = start; at !== undefined; at = next.get(at)) {
      if (seen.includes(at)) {
        const ring = seen.slice(seen.indexOf(at))
        found.add(`circular: ${[...ring.sort(), ring.sort()[0]!].join(' waits for ')}`)
        break
      }
      seen.push(at)
    }
  }
  return [...found]
}

function outOfOrder(entries: readonly LedgerEntry[]): string[] {
  const day = (step: StepName): number | null => {
    const days = entries.flatMap((entry) =>
      entry.step === step && entry.on ? [dayRange(entry.on)?.from ?? NaN] : [],
    )
    return days.length > 0 && days.every((d) => !Number.isNaN(d)) ? Math.min(...days) : null
  }
  const problems: string[] = []
  for (const [first, then] of [
    ['sign', 'ratify'],
    ['sign', 'enter-into-force'],
    ['ratify', 'enter-into-force'],
  ] as const) {
    const [a, b] = [day(first), day(then)]
    if (a !== null && b !== null && b < a) problems.push(`${then} comes before ${first}`)
  }
  return problems
}
