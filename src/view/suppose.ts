import type { Supposition } from '../agreement/what-if.ts'
import { STEP_ORDER } from '../agreement/ledger.ts'

/**
 * One supposition in words, the same at every door: `sign=2026-03-01` (all that owe it), `ratify:US=2026-06-15`,
 * `ratify#60=2026-06-15` (the 60th), or an outside event, `the fighting stops=2026-02-20`. Null where there is no day
 * behind the last `=`.
 */
export function readSupposition(words: string): Supposition | null {
  const at = words.lastIndexOf('=')
  const [what, on] = [words.slice(0, at).trim(), words.slice(at + 1).trim()]
  if (at < 1 || what === '' || !/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on))) return null
  const m = /^([a-z-]+)(?:\s*:\s*([^#]+)|#(\d{1,4}))?$/i.exec(what)
  const step = m && STEP_ORDER.find((known) => known === m[1]!.toLowerCase())
  if (!step) return { event: what, on }
  if (m[3] !== undefined) return { step, party: null, on, nth: Number(m[3]) }
  return { step, party: m[2]?.trim() ?? null, on }
}
