import type { Agreement } from '../agreement/agreement.ts'
import { OFF_LADDER, STAGES } from '../claim/claim.ts'
import type { FactRef } from '../record/review.ts'
import { stageWords } from '../view/agreement-view.ts'
import type { Fact } from '../view/facts.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import type { Visit } from './visit.ts'

/** Accept or reject one fact, and what may be decided about its agreement. */
export function reviewForms(visit: Visit, agreement: Agreement, fact: Fact): Markup {
  const target: FactRef = {
    fact: fact.kind === 'stage' ? 'history' : fact.kind,
    evidence: fact.fact.evidence.map(({ article, start, end }) => ({ article, start, end })),
  }
  return markup`<section aria-labelledby="review"><h2 id="review">Review</h2>
${decisionForm(visit, agreement.id, target, [
  ['accept', 'It is right'],
  ['reject', 'It is wrong'],
])}
<details><summary>About the agreement</summary>
${decisionForm(visit, agreement.id, null, [['rename', 'Rename']], markup`<label>Name <input name="name" required value="${agreement.name}"></label>`)}
${decisionForm(
  visit,
  agreement.id,
  null,
  [['pin-stage', 'Pin its stage']],
  markup`<label>Stage <select name="stage">${[...STAGES, ...OFF_LADDER].map((stage) => markup`<option value="${stage}"${stage === agreement.stage && markup` selected`}>${stageWords(stage)}</option>`)}</select></label> <label>from <input name="on" type="date" required></label>`,
)}
${decisionForm(visit, agreement.id, null, [['merge', 'Merge']], markup`<label>Id of the one that goes into it <input name="with" required></label>`)}
</details></section>`
}

/** A form for one decision: who says so and why stand beside it, for decisions are evidence too. */
export function decisionForm(
  visit: Visit,
  agreement: string,
  target: FactRef | null,
  actions: readonly (readonly [action: string, words: string])[],
  fields: Content = null,
): Markup {
  return markup`<form class="decide" method="post" action="/review">
<input type="hidden" name="form-token" value="${visit.formToken}"><input type="hidden" name="agreement" value="${agreement}">${
    target && markup`<input type="hidden" name="target" value="${JSON.stringify(target)}">`
  }${fields}
${visit.who === null && markup`<label>Your name <input name="author" required maxlength="120" autocomplete="name"></label>`}
<label>Reason <input name="reason" required maxlength="1000"></label>
${actions.map(([action, words]) => markup`<button name="action" value="${action}">${words}</button>`)}
</form>`
}
