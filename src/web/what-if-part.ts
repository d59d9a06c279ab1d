import type { Agreement } from '../agreement/agreement.ts'
import { BEFORE_FORCE, ledgerOf } from '../agreement/ledger.ts'
import { whatIf } from '../agreement/what-if.ts'
import type { Supposition, WhatIf } from '../agreement/what-if.ts'
import type { StepName } from '../claim/claim.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'
import { partyWords, termWords } from '../view/value-words.ts'
import type { Visit } from './visit.ts'

/** The form that takes dates for what is owed, and the answer: when it would take effect and lapse. Its state is in the address. */
export function whatIfPart(agreement: Agreement, visit: Visit, path: string): Markup | null {
  const owed = ledgerOf(agreement).filter((entry) => entry.on === null && BEFORE_FORCE.includes(entry.step))
  const events = [
    ...new Set(
      ledgerOf(agreement).flatMap(({ condition }) => (condition?.sort === 'event' ? [condition.words] : [])),
    ),
  ]
  if (owed.length === 0 && events.length === 0) return null
  const supposed = suppositionsOf(visit.query)
  const value = (name: string): string => visit.query.get(name) ?? ''
  const field = (name: string, label: string): Markup =>
    markup`<p><label for="${name}">${label}</label><input id="${name}" name="${name}" type="date" value="${value(name)}"></p>`
  return markup`<section class="what-if" aria-labelledby="what-if"><h2 id="what-if">What if</h2>
<p class="about">Give days for what is owed; the ledger says when it would take effect and lapse.</p>
<form action="${path}#what-if">
${owed.map(({ step, party }) =>
  field(
    `do.${step}${party === null ? '' : `.${party}`}`,
    `${step.replace(/-/g, ' ')}${party === null ? '' : `, ${partyWords(party)}`}`,
  ),
)}${events.map((words) => field(`when.${words}`, words))}
${visit.asOf !== null && markup`<input type="hidden" name="as-of" value="${visit.asOf}">`}<button>Work it out</button>
</form>
${supposed.length > 0 && answer(whatIf(agreement, supposed))}</section>`
}

/** Parties by their names instead of their codes. */
function named(words: string): string {
  return words.replace(/\bby ([A-Z]{2})\b/g, (_, code: string) => `by ${partyWords(code)}`)
}

/** `do.sign=2026-03-01`, `do.ratify.US=…`, `when.the fighting stops=…`: what an address supposes. */
export function suppositionsOf(query: URLSearchParams): Supposition[] {
  const found: Supposition[] = []
  for (const [name, on] of query) {
    if (on === '') continue
    const step = /^do\.([a-z-]+)(?:\.(.+))?$/.exec(name)
    if (step) found.push({ step: step[1] as StepName, party: step[2] ?? null, on })
    else if (name.startsWith('when.')) found.push({ event: name.slice(5), on })
  }
  return found
}

function answer({ effective, heldBackBy, lapses, problems }: WhatIf): Markup {
  return markup`<div class="answer" role="status">
${
  effective === null
    ? markup`<p>It would <strong>not take effect yet</strong>:</p><ul>${heldBackBy.map((why) => markup`<li>${named(why)}</li>`)}</ul>`
    : markup`<p>It would take effect on <strong>${dateWords(effective)}</strong> at the earliest.</p>`
}${
    effective !== null &&
    lapses.length > 0 &&
    markup`<ul>${lapses.map(
      ({ term, on }) =>
        markup`<li>with ${termWords(term.term, term.value)} (${term.standing}${term.by !== null && ` by ${partyWords(term.by)}`}) it lapses ${on === null ? 'on no known day' : markup`on <strong>${dateWords(on)}</strong>`}</li>`,
    )}</ul>`
  }${problems.length > 0 && markup`<p class="flag">Cannot be:</p><ul>${problems.map((problem) => markup`<li>${problem}</li>`)}</ul>`}</div>`
}
