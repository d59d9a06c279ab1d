import type { Agreement } from '../agreement/agreement.ts'
import { IMPLIED } from '../view/agreement-view.ts'
import { factWords } from '../view/fact-words.ts'
import { factsOf } from '../view/facts.ts'
import type { FactKind } from '../view/facts.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'
import { passages } from './cite.ts'
import type { Sources } from './cite.ts'
import { paths } from './paths.ts'

/** All facts of a kind with their sentences, oldest first as in the dossier; each links to its own page. */
export function factList(agreement: Agreement, kind: FactKind, sources: Sources): Markup {
  const facts = factsOf(agreement).filter((fact) => fact.kind === kind)
  if (facts.length === 0) return markup`<p class="none">None is recorded.</p>`
  return markup`<ul class="facts">${facts.map((fact) => {
    const { implied, note, evidence } = fact.fact
    const worked = implied && implied.length > 0 ? ` ${IMPLIED}: ${implied.join(', ')}` : ''
    return markup`<li id="f-${fact.id}"><p class="fact"><a href="${paths.fact(agreement.id, fact.id, sources.asOf)}">${factWords(fact)}</a>${
      (note || worked) && markup` <span class="about">${note}${worked}</span>`
    }</p>${passages(evidence, sources)}</li>`
  })}</ul>`
}
