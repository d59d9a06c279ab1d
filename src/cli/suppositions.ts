import type { Supposition } from '../agreement/what-if.ts'
import { STEP_ORDER } from '../agreement/ledger.ts'
import type { StepName } from '../claim/claim.ts'
import { toEdtf } from '../read/edtf-date.ts'
import { partyWords } from '../view/value-words.ts'
import { UsageError } from './usage-error.ts'

/**
 * `--done STEP=DATE`, `--done STEP:PARTY=DATE` or `--done STEP#N=DATE` as a supposition. A party is a code (`US`) or one
 * of the names by which `parties` are printed. Anything else is wrong usage, and says what would do.
 */
export function doneOption(written: string, parties: readonly string[]): Supposition {
  const m = /^([a-z-]+)(?::([^=#]+)|#(\d{1,4}))?=(.+)$/i.exec(written.trim())
  const step = m && STEP_ORDER.find((name) => name === m[1]!.toLowerCase())
  if (!m || !step)
    throw new UsageError(
      `--done "${written}" is no step with its day: write it as sign=2026-03-01, ratify:US=2026-06-15 or ratify#60=2026-06-15; steps are ${STEP_ORDER.join(', ')}`,
    )
  const on = day(`--done "${written}"`, m[4]!)
  if (m[3] !== undefined) return { step, party: null, on, nth: Number(m[3]) }
  return { step, party: m[2] === undefined ? null : partyNamed(m[2], step, parties), on }
}

/** `--when "WORDS=DATE"` as an outside event that came about. */
export function whenOption(written: string): Supposition {
  const cut = written.lastIndexOf('=')
  const event = written.slice(0, Math.max(0, cut)).trim()
  if (event === '')
    throw new UsageError(
      `--when "${written}" is no event with its day: write it as "end of hostilities=2026-08-01"`,
    )
  return { event, on: day(`--when "${written}"`, written.slice(cut + 1)) }
}

function day(option: string, written: string): string {
  const date = toEdtf(written.trim())
  if (date === null || !/^\d{4}-\d\d-\d\d$/.test(date))
    throw new UsageError(`${option}: "${written.trim()}" is no day: write it as 2026-03-01`)
  return date
}

function partyNamed(written: string, step: StepName, parties: readonly string[]): string {
  const wanted = written.trim().toLowerCase()
  const found = parties.find((id) => id.toLowerCase() === wanted || partyWords(id).toLowerCase() === wanted)
  if (found === undefined)
    throw new UsageError(
      `"${written.trim()}" (${step}) is no party of it: there is ${parties.map((id) => (partyWords(id) === id ? id : `${id} (${partyWords(id)})`)).join(', ')}`,
    )
  return found
}
