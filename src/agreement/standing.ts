import { STAGES } from '../claim/claim.ts'
import type { Stage } from '../claim/claim.ts'
import type { HistoryEntry } from './agreement.ts'
import { dayRange } from './day-range.ts'

export interface StageFinding {
  readonly stage: Stage
  readonly since: string | null
  readonly contested: boolean
  readonly reasons: readonly string[]
}

const rung = (stage: Stage): number => (STAGES as readonly string[]).indexOf(stage)

/** Acts once reported as done are not undone by talk: only by these. */
const UNDOING: ReadonlySet<Stage> = new Set<Stage>([
  'suspended',
  'terminated',
  'expired',
  'collapsed',
  'superseded',
])

/**
 * Where the agreement stands at the end of its history. Later beats earlier; the reporter's narration and the parties'
 * own word weigh the same; from signature on, an instrument falls back only by an act that undoes it.
 */
export function standingOf(history: readonly HistoryEntry[]): StageFinding {
  let best: HistoryEntry | null = null
  const reasons: string[] = []
  for (const entry of history) {
    if (best === null || outweighs(entry, best)) best = entry
  }
  if (best === null) return { stage: 'negotiating', since: null, contested: false, reasons: [] }
  const found = best
  for (const entry of [...history].reverse())
    if (entry.stage === found.stage)
      reasons.push(
        `${entry.stage} on ${entry.on ?? 'an unknown day'}, ${entry.claimant ?? 'as reported'}, ${entry.origins} ${entry.origins === 1 ? 'report' : 'reports'}`,
      )
  const since =
    history.filter((entry) => entry.stage === found.stage).find((entry) => entry.on !== null)?.on ?? null
  return {
    stage: found.stage,
    since,
    contested: history.some((e) => e.stage === found.stage && e.deniedBy !== undefined),
    reasons,
  }
}

function outweighs(entry: HistoryEntry, held: HistoryEntry): boolean {
  const [now, before] = [rung(entry.stage), rung(held.stage)]
  const signed = rung('initialled')
  if (UNDOING.has(entry.stage)) return laterOrSame(entry, held)
  if (UNDOING.has(held.stage)) return now >= signed && later(entry, held)
  if (before >= signed) return now > before
  if (now >= signed) return true
  return laterOrSame(entry, held) && (now >= before || later(entry, held))
}

function later(a: HistoryEntry, b: HistoryEntry): boolean {
  const [x, y] = [dayRange(a.on), dayRange(b.on)]
  return x !== null && (y === null || x.to > y.to)
}

function laterOrSame(a: HistoryEntry, b: HistoryEntry): boolean {
  const [x, y] = [dayRange(a.on), dayRange(b.on)]
  return y === null || (x !== null && x.to >= y.to)
}
