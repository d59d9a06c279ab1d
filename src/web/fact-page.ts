import type { Evidence } from '../claim/claim.ts'
import { IMPLIED } from '../view/agreement-view.ts'
import { dateWords } from '../view/date-words.ts'
import { factWords } from '../view/fact-words.ts'
import { factsOf } from '../view/facts.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'
import { inContext } from './passage-context.ts'
import { paths } from './paths.ts'
import { reviewForms } from './review-forms.ts'
import type { PageContent, Visit } from './visit.ts'

/** One fact: what it says, every passage it rests on in its paragraph, by which rule, and what a reviewer may do about it. */
export async function factPage(visit: Visit, id: string, factId: string): Promise<PageContent | null> {
  const { record, asOf } = visit
  const dossier = await record.dossier(id, { asOf })
  const fact = dossier && factsOf(dossier.agreement).find((f) => f.id === factId)
  if (!dossier || !fact) return null
  const { agreement } = dossier
  const { evidence, implied, note } = fact.fact
  const passages: Markup[] = []
  for (const e of evidence) passages.push(await passage(visit, e))
  const body = markup`<article class="prose">
<p class="about"><a href="${paths.agreement(agreement.id, asOf)}">${agreement.name}</a> · ${fact.kind}</p>
<h1>${factWords(fact)}</h1>
${(note || (implied && implied.length > 0)) && markup`<p class="about">${note} ${implied && implied.length > 0 && `${IMPLIED}: ${implied.join(', ')}. No words state it; the program worked it out.`}</p>`}
<h2>The words it rests on</h2>
${passages.length === 0 ? markup`<p class="none">None: it was worked out from other facts.</p>` : passages}
${visit.mayReview && reviewForms(visit, agreement, fact)}
</article>`
  return { status: 200, title: `${factWords(fact)}, ${agreement.name}`, at: 'agreements', body }
}

async function passage(visit: Visit, e: Evidence): Promise<Markup> {
  const kept = await visit.record.article(e.article)
  const said = e.speaker === undefined ? 'the reporter’s own account' : e.speaker
  return markup`<figure class="passage">${inContext(kept?.article ?? null, e)}
<figcaption><a href="${paths.words(e, visit.asOf)}">${kept?.title ?? e.article}</a>${kept?.outlet && `, ${kept.outlet}`}. On the word of ${said}${
    e.saidOn !== undefined && `, ${dateWords(e.saidOn)}`
  }. Found by <code>${e.rule}</code>, characters ${e.start} to ${e.end}.</figcaption></figure>`
}
