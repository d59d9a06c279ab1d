import type { Agreement } from '../agreement/agreement.ts'
import type { TermName } from '../claim/claim.ts'
import { stageWords } from '../view/agreement-view.ts'
import { dateWords } from '../view/date-words.ts'
import { factsOf } from '../view/facts.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { stepGridOf } from '../view/step-grid.ts'
import type { GridCell } from '../view/step-grid.ts'
import { partyWords, termWords } from '../view/value-words.ts'
import { cite } from './cite.ts'
import type { Sources } from './cite.ts'
import { paths } from './paths.ts'

/** Bids of a panel before the rest is left to the list below. */
const MOST = 6

/** Steps × parties, and on what each owed step waits. */
export function owedPanel(agreement: Agreement, sources: Sources): Markup {
  const grid = stepGridOf(agreement)
  const waits = factsOf(agreement).flatMap((fact) =>
    fact.kind === 'step' && fact.fact.state !== 'done' && fact.fact.after !== null ? [fact.fact] : [],
  )
  return panel(
    'owed',
    'What is owed',
    grid.rows.length === 0
      ? markup`<p class="none">No step has been reported, done or owed.</p>`
      : markup`<div class="scroll" tabindex="0" role="group" aria-label="Steps by party"><table class="steps"><thead><tr><td></td>${grid.parties.map(
          (party) => markup`<th scope="col">${party === null ? 'nobody named' : partyWords(party)}</th>`,
        )}</tr></thead><tbody>${grid.rows.map(
          (row) =>
            markup`<tr><th scope="row">${row.name}</th>${row.cells.map(
              (cell) => markup`<td>${cell && cellLink(cell, agreement, sources)}</td>`,
            )}</tr>`,
        )}</tbody></table></div>
<p class="key"><span class="done">✓</span> done <span class="pending">○</span> owed <span class="scheduled">◷</span> scheduled <span class="refused">✕</span> refused</p>
${waits.length > 0 && markup`<ul class="waits">${waits.slice(0, 4).map((step) => markup`<li>${step.step.replace(/-/g, ' ')} waits for: ${step.after!.replace(/^after /, '')} ${cite(step.evidence, sources)}</li>`)}</ul>`}`,
  )
}

const SIGNS: Readonly<Record<GridCell['state'], string>> = {
  done: '✓',
  pending: '○',
  scheduled: '◷',
  refused: '✕',
  overdue: '!',
}

function cellLink(cell: GridCell, agreement: Agreement, sources: Sources): Markup {
  return markup`<a class="${cell.state}" href="${paths.fact(agreement.id, cell.fact, sources.asOf)}" title="${cell.words}"><span aria-hidden="true">${SIGNS[cell.state]}</span><span class="hidden">${cell.words}</span></a>`
}

/** Terms with their bids side by side. */
export function inItPanel(agreement: Agreement, sources: Sources): Markup {
  const names = [...new Set(agreement.terms.map((term) => term.term))]
  const shown = names.slice(0, MOST)
  return panel(
    'in-it',
    'What is in it',
    names.length === 0
      ? markup`<p class="none">No term has been reported.</p>`
      : markup`<dl class="terms">${shown.map((name) => termRow(agreement, name, sources))}</dl>${
          names.length > shown.length &&
          markup`<p class="more-link"><a href="#terms">${names.length - shown.length} further terms</a></p>`
        }`,
  )
}

function termRow(agreement: Agreement, name: TermName, sources: Sources): Markup {
  const bids = agreement.terms.filter((term) => term.term === name)
  return markup`<dt>${name}</dt>${bids.slice(0, 3).map((bid) => {
    const words = termWords(name, bid.value)
    const by = bid.by === null ? '' : ` by ${partyWords(bid.by)}`
    return markup`<dd class="${bid.standing}"><strong>${words}</strong> <span class="about">${bid.standing}${by}${bid.note && `; ${bid.note}`}</span> ${cite(bid.evidence, sources)}</dd>`
  })}${bids.length > 3 && markup`<dd><a href="#terms">${bids.length - 3} more</a></dd>`}`
}

/** Denials, rival bids, positions. */
export function disagreePanel(agreement: Agreement, sources: Sources): Markup {
  const lines: Content[] = []
  for (const entry of agreement.history)
    if (entry.deniedBy !== undefined)
      lines.push(
        markup`<li><strong>${entry.deniedBy}</strong> denies that it is ${stageWords(entry.stage)}${entry.on !== null && `, ${dateWords(entry.on)}`} ${cite(entry.evidence, sources)}</li>`,
      )
  for (const [name, bids] of rivals(agreement))
    lines.push(
      markup`<li><strong>${name}</strong>: ${bids.map(
        (bid, i) =>
          markup`${i > 0 && ', '}${termWords(name, bid.value)} ${bid.standing}${bid.by !== null && ` by ${partyWords(bid.by)}`} ${cite(bid.evidence, sources)}`,
      )}</li>`,
    )
  for (const issue of agreement.issues)
    lines.push(
      markup`<li><strong>${issue.issue}</strong> is open${issue.positions.length > 0 && ': '}${issue.positions.map(
        ({ party, position }, i) => markup`${i > 0 && '; '}${partyWords(party)}: ${position}`,
      )} ${cite(issue.evidence, sources)}</li>`,
    )
  return panel(
    'disagree',
    'Who disagrees',
    lines.length === 0
      ? markup`<p class="none">Nobody, as far as these reports go.</p>`
      : markup`<ul class="disagree">${lines.slice(0, MOST)}</ul>${lines.length > MOST && markup`<p class="more-link"><a href="#issues">${lines.length - MOST} more</a></p>`}`,
  )
}

/** Terms that one side wants, and another agreed, offered or turned down otherwise. */
function rivals(agreement: Agreement): [TermName, Agreement['terms']][] {
  const names = [...new Set(agreement.terms.map((term) => term.term))]
  return names.flatMap((name): [TermName, Agreement['terms']][] => {
    if (name === 'obligation' || name === 'condition') return []
    const bids = agreement.terms.filter((term) => term.term === name)
    const apart = new Set(bids.map((bid) => JSON.stringify(bid.value))).size > 1
    const sides = new Set(bids.map((bid) => `${bid.standing} ${bid.by}`)).size > 1
    return apart && sides ? [[name, bids]] : []
  })
}

function panel(id: string, title: string, content: Content): Markup {
  return markup`<section class="panel" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`
}
