import { createHash } from 'node:crypto'
import type { Agreement, Dossier } from '../agreement/agreement.ts'
import { IMPLIED, agreementView } from '../view/agreement-view.ts'
import type { AgreementView, Row, Section } from '../view/agreement-view.ts'
import { copyWords } from '../view/copy-words.ts'
import { dateWords } from '../view/date-words.ts'
import { constantMarkup, markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { publishedWords } from '../view/published-words.ts'
import { quoted } from '../view/quoted.ts'
import { ladderChart } from '../chart/ladder.ts'
import { contestedTerms, termBidsChart } from '../chart/term-bids.ts'
import { timeLineChart } from '../chart/time-line.ts'
import type { Evidence } from '../claim/claim.ts'
import { accountWords, complete } from './account.ts'
import type { Exported } from './export-format.ts'
import { webAddress } from './naming.ts'
import { NOTE_STYLE } from './note-style.ts'

/** Passages shown below a fact; the rest is in the JSON. */
const MOST_QUOTES = 3

/**
 * The briefing note as one page that needs nothing else: no script, no font, no picture from elsewhere, and a policy in its
 * head that forbids a browser to load or run any.
 */
export function htmlOf(dossier: Dossier): Exported {
  const as = dossier.asOf === null ? '' : ` as of ${dateWords(dossier.asOf)}`
  const hash = createHash('sha256').update(NOTE_STYLE).digest('base64')
  const account = complete(dossier, '')
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${constantMarkup(hash)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${`Agreements in the making${as}`}</title>
<style>${constantMarkup(NOTE_STYLE)}</style>
</head>
<body>
<header>
<h1>${`Agreements in the making${as}`}</h1>
<p class="account">${`Holds ${accountWords(account)}.`}</p>
</header>
<main>
${dossier.agreements.length === 0 ? markup`<p>No agreement in the making was found.</p>` : contents(dossier)}
${dossier.agreements.map((agreement) => agreementPart(agreement, dossier))}
${dossier.quotes.length > 0 && said(dossier)}
${sources(dossier)}
</main>
<footer><p>✓ done, ○ owed, ◷ scheduled, ! overdue, ✕ refused or denied; ${IMPLIED} is worked out, not in the words.</p></footer>
</body>
</html>
`
  return { ...account, text: page.text }
}

function contents(dossier: Dossier): Markup {
  return markup`<ul class="contents">${dossier.agreements.map((agreement) => {
    const view = agreementView(agreement)
    return markup`<li><a href="#${agreement.id}">${view.title}</a> <span>${view.stage.name}${view.stage.contested && ', contested'}</span></li>`
  })}</ul>`
}

function agreementPart(agreement: Agreement, dossier: Dossier): Markup {
  const view = agreementView(agreement)
  const charts = (width: number): Content => [timeLineChart(agreement, { width, asOf: dossier.asOf })]
  return markup`<section aria-labelledby="${agreement.id}">
<h2 id="${agreement.id}">${view.title}</h2>
<p class="about">${view.about}</p>
${standing(view)}
${ladderChart(agreement)}${ladderChart(agreement, { upright: true })}
${view.sections.map(
  (section) =>
    markup`${sectionPart(section)}${section.title === 'In it' && contestedTerms(agreement).map((name) => [720, 340].map((width) => termBidsChart(agreement, name, { width })))}${
      section.title === 'Time line' && [720, 340].map(charts)
    }`,
)}
</section>
`
}

function standing({ stage }: AgreementView): Markup {
  return markup`<p class="stands">Stands at <strong>${stage.name}</strong>${stage.since !== '' && `, ${stage.since}`}${
    stage.contested && markup`; <strong>contested</strong>, a party denies it`
  }.</p>
${stage.reasons.map((reason) => markup`<p class="note">because ${reason}</p>`)}${quotes(stage.evidence)}`
}

function sectionPart({ title, rows }: Section): Markup {
  let head = ''
  return markup`<h3>${title}</h3>
<ul class="facts">${rows.map((row) => {
    head = row.head === '' ? head : row.head
    return factRow({ ...row, head })
  })}</ul>
`
}

const SIGNS: Readonly<Record<Row['mark'], string>> = {
  done: '✓',
  pending: '○',
  scheduled: '◷',
  refused: '✕',
  overdue: '!',
  none: '',
}

function factRow(row: Row): Markup {
  const text = [row.head, row.value].filter((part) => part !== '')
  return markup`<li class="${row.mark}">${row.mark !== 'none' && markup`<span class="sign" aria-hidden="true">${SIGNS[row.mark]}</span>`}<strong>${text[0]}</strong>${
    text[1] !== undefined && ` ${text[1]}`
  }${row.note !== '' && markup` <span class="note">${row.note}</span>`}${quotes(row.evidence)}</li>`
}

function quotes(evidence: readonly Evidence[]): Content {
  const seen = new Set<string>()
  return evidence
    .filter((e) => !seen.has(e.exact) && seen.add(e.exact))
    .slice(0, MOST_QUOTES)
    .map(
      (e) =>
        markup`<blockquote><p>${quoted(e.exact)} <a href="#source-${e.article}">[${e.article}]</a>${
          e.speaker !== undefined &&
          ` ${e.speaker}${e.saidOn === undefined ? '' : `, ${dateWords(e.saidOn)}`}`
        }</p></blockquote>`,
    )
}

function said(dossier: Dossier): Markup {
  return markup`<h2>What was said</h2>
<ul class="facts">${dossier.quotes.map(
    (quote) =>
      markup`<li><strong>${quote.speaker ?? 'speaker not named'}</strong> ${quoted(quote.text)} <a href="#source-${quote.article}">[${quote.article}]</a></li>`,
  )}</ul>`
}

function sources(dossier: Dossier): Markup {
  return markup`<h2>Sources</h2>
<ul class="sources">${dossier.articles.map((article) => {
    const page = webAddress(article.url)
    const copy = copyWords(article)
    const date =
      article.published === null
        ? 'undated'
        : `${dateWords(article.published)} (${publishedWords(article.publishedFrom)})`
    return markup`<li id="source-${article.id}">[${article.id}] ${article.title ?? 'untitled'}. ${
      article.outlet !== null && markup`<em>${article.outlet}</em>, `
    }${date}, ${page === null ? article.source : markup`<a href="${page}" rel="noreferrer">${page}</a>`}${copy !== null && `, ${copy}`}</li>`
  })}</ul>`
}
