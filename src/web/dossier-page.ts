import type { Agreement, DossierArticle } from '../agreement/agreement.ts'
import { ladderChart } from '../chart/ladder.ts'
import { contestedTerms, termBidsChart } from '../chart/term-bids.ts'
import { timeLineChart } from '../chart/time-line.ts'
import { FORMATS } from '../export/formats.ts'
import type { RecordDossier } from '../record/record.ts'
import { agreementTitle } from '../view/agreement-title.ts'
import { agreementView } from '../view/agreement-view.ts'
import { copyWords } from '../view/copy-words.ts'
import { dateWords } from '../view/date-words.ts'
import { factsOf } from '../view/facts.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { quoted } from '../view/quoted.ts'
import { reasonWords } from '../view/reason-words.ts'
import { publishedWords } from '../view/published-words.ts'
import { partyWords } from '../view/value-words.ts'
import { changeItem } from './change-item.ts'
import { cite, passages, sourcesOf } from './cite.ts'
import type { Sources } from './cite.ts'
import { disagreePanel, inItPanel, owedPanel } from './dossier-panels.ts'
import { factList } from './fact-list.ts'
import { paths, pathTo } from './paths.ts'
import type { PageContent, Visit } from './visit.ts'
import { whatIfPart } from './what-if-part.ts'

/** One agreement: the first screen says where it stands, what is owed, what is in it, who disagrees and what is new. */
export async function dossierPage(visit: Visit, id: string): Promise<PageContent | null> {
  const { record, asOf } = visit
  const dossier = await record.dossier(id, { asOf })
  if (!dossier) return null
  const { agreement } = dossier
  const recent = await record.changes({ agreement: agreement.id, order: 'newest', limit: 5, asOf })
  const sources = sourcesOf(dossier.articles, asOf)
  const path = paths.agreement(agreement.id, null)
  const body = markup`<article class="dossier">
${heading(agreement, asOf)}
<div class="panels">
${owedPanel(agreement, sources)}
${inItPanel(agreement, sources)}
${disagreePanel(agreement, sources)}
<section class="panel" aria-labelledby="new"><h2 id="new">What is new</h2>
${recent.rows.length === 0 ? markup`<p class="none">Nothing is recorded${asOf !== null && ' until that day'}.</p>` : markup`<ul class="changes short">${recent.rows.map((change) => changeItem(change, { asOf, named: false }))}</ul>`}
${recent.next !== null && markup`<p class="more-link"><a href="${pathTo('/changes', { agreement: agreement.id, 'as-of': asOf })}">All changes</a></p>`}
</section>
</div>
${charts(agreement, dossier.asOf)}
${whatIfPart(agreement, visit, path)}
<section aria-labelledby="accounts"><h2 id="accounts">Every account of the stage</h2>${factList(agreement, 'stage', sources)}</section>
${part('steps', 'Steps done and owed', factList(agreement, 'step', sources), agreement.steps.length)}
${part('terms', 'Terms, word for word', factList(agreement, 'term', sources), agreement.terms.length)}
${part('issues', 'Still open', factList(agreement, 'issue', sources), agreement.issues.length)}
${part('meetings', 'Meetings', factList(agreement, 'meeting', sources), agreement.meetings.length)}
${part('quotes', 'What was said', quoteList(dossier, sources), dossier.quotes.length)}
${sourceList(dossier, asOf)}
${takeAway(agreement, asOf)}
</article>`
  return {
    status: 200,
    title: agreementTitle(agreement),
    at: 'agreements',
    body,
    feeds: [
      { title: `Changes of ${agreement.name} (Atom)`, href: `${path}.atom` },
      { title: `Changes of ${agreement.name} (JSON Feed)`, href: `${path}.json` },
    ],
  }
}

function heading(agreement: Agreement, asOf: string | null): Markup {
  const { about: _about, stage } = agreementView(agreement)
  const words = factsOf(agreement).find(
    (fact) => fact.kind === 'stage' && fact.fact.stage === agreement.stage,
  )
  return markup`<header class="standing">
<p class="about">${agreement.kind === 'other' ? 'agreement' : agreement.kind.replace(/-/g, ' ')} · ${agreement.parties.map(
    (party, i) => markup`${i > 0 && ', '}<a href="${paths.party(party, asOf)}">${partyWords(party)}</a>`,
  )}${agreement.mediators.length > 0 && ` · mediated by ${agreement.mediators.map(partyWords).join(', ')}`}</p>
<h1>${agreementTitle(agreement)}</h1>
${agreement.aliases.length > 0 && markup`<p class="about">also “${agreement.aliases.slice(0, 4).join('”, “')}”</p>`}
<p class="stands">${stage.offLadder ? 'It is' : 'It stands at'} <strong>${stage.name}</strong>${stage.since !== '' && `, ${stage.since}`}.${
    stage.contested && markup` <span class="flag">contested</span> A party denies it.`
  }</p>
<div class="rise"><div>${ladderChart(agreement)}${ladderChart(agreement, { upright: true })}</div>
<div class="because">${stage.reasons.slice(0, 2).map((reason) => markup`<p>Because ${reasonWords(reason)}.</p>`)}${
    words &&
    words.fact.evidence[0] &&
    markup`<p><a href="${paths.words(words.fact.evidence[0], asOf)}">${quoted(words.fact.evidence[0].exact)}</a></p>`
  }</div></div>
</header>`
}

function charts(agreement: Agreement, asOf: string | null): Content {
  const line = [720, 340].map((width) => timeLineChart(agreement, { width, asOf }))
  const bids = contestedTerms(agreement)
  if (line[0] === null && bids.length === 0) return null
  return markup`<section class="charts" aria-labelledby="time"><h2 id="time">Over time</h2>
${line[0] !== null && markup`<figure>${line}<figcaption>Each mark is one account; a crossed ring is denied, a diamond is a meeting, a square a step still owed. The dashed line is the day of this page.</figcaption></figure>`}
${bids.map(
  (name) =>
    markup`<figure><h3>${name}: bids side by side</h3>${[720, 340].map((width) => termBidsChart(agreement, name, { width }))}</figure>`,
)}</section>`
}

function part(id: string, title: string, content: Content, count: number): Content {
  return (
    count > 0 && markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`
  )
}

function quoteList(dossier: RecordDossier, sources: Sources): Markup {
  return markup`<ul class="said">${dossier.quotes.map(
    (quote) =>
      markup`<li><q>${quote.text}</q> <span class="about">${quote.speaker ?? 'speaker not named'}</span> ${cite(quote.evidence, sources)}</li>`,
  )}</ul>`
}

function sourceList(dossier: RecordDossier, asOf: string | null): Markup {
  return markup`<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
<ol class="sources">${dossier.articles.map(
    (article) =>
      markup`<li><a href="${paths.article(article.id, asOf)}">${article.title ?? article.source}</a> <span class="about">${
        article.outlet !== null && `${article.outlet}, `
      }${article.published === null ? 'undated' : `${dateWords(article.published)} (${publishedWords(article.publishedFrom)})`}${copyOfLine(article, asOf)}</span></li>`,
  )}</ol>
${passages(dossier.agreement.evidence, sourcesOf(dossier.articles, asOf), 1)}</section>`
}

function copyOfLine(article: DossierArticle, asOf: string | null): Content {
  const words = copyWords(article)
  if (words === null) return false
  const { copyOf } = article
  return copyOf ? markup`, <a href="${paths.article(copyOf.article, asOf)}">${words}</a>` : `, ${words}`
}

function takeAway(agreement: Agreement, asOf: string | null): Markup {
  const path = paths.agreement(agreement.id, null)
  return markup`<section class="take" aria-labelledby="take"><h2 id="take">Take it with you</h2>
<p>${FORMATS.map(({ name }, i) => markup`${i > 0 && ' · '}<a href="${pathTo(`${path}/export/${name}`, { 'as-of': asOf })}">${name}</a>`)}</p>
<p>Follow it: <a href="${path}.atom">Atom</a> · <a href="${path}.json">JSON Feed</a> · <a href="${path}.ics">calendar of what lies ahead</a>. Printed, this page is a briefing note.</p></section>`
}
