import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { pathTo } from './paths.ts'
import type { PageContent, Visit } from './visit.ts'

const WAYS = [
  ['agreements', '/', 'Agreements'],
  ['changes', '/changes', 'Changes'],
  ['articles', '/articles', 'Articles'],
  ['review', '/review', 'Review'],
] as const

/** A whole document: the ways, the day it is made for, the content. */
export function layout(page: PageContent, visit: Visit, path: string, assets: string): string {
  const { asOf } = visit
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title === 'Agreements' ? 'Rapporteur' : `${page.title} · Rapporteur`}</title>
<link rel="stylesheet" href="/assets/${assets}/room.css">
<link rel="icon" href="/assets/${assets}/mark.svg" type="image/svg+xml">
${page.feeds?.map(
  ({ title, href }) =>
    markup`<link rel="alternate" type="${href.includes('.json') ? 'application/feed+json' : 'application/atom+xml'}" title="${title}" href="${href}">\n`,
)}<script src="/assets/${assets}/room.js" defer></script>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header class="top">
<a class="brand" href="${pathTo('/', { 'as-of': asOf })}">Rapporteur</a>
<nav aria-label="Main">${WAYS.map(
    ([name, to, words]) =>
      markup`<a href="${pathTo(to, { 'as-of': asOf })}"${page.at === name && markup` aria-current="page"`}>${words}</a>`,
  )}</nav>
${page.timeless !== true && asOfForm(visit, path)}
<form class="find" action="/search" role="search"><label class="hidden" for="find">Search articles and quotations</label><input id="find" name="q" type="search" placeholder="Search" value="${page.at === 'search' ? (visit.query.get('q') ?? '') : ''}">${
    asOf !== null && markup`<input type="hidden" name="as-of" value="${asOf}">`
  }</form>
</header>
<main id="content" tabindex="-1">
${page.body}
</main>
<footer class="foot">
<p>Every fact here was found by a program in the words it shows. Read the words before you rely on it.</p>
<p><a href="/api">API</a> <a href="/changes.atom">Feed</a> <a href="/calendar.ics">Calendar</a>${
    visit.who !== null &&
    markup` <form class="inline" method="post" action="/sign-out"><input type="hidden" name="form-token" value="${visit.formToken}"><button class="link">Sign out (${visit.who})</button></form>`
  }</p>
</footer>
</body>
</html>
`.text
}

/** The day of the page, in its address: a date field that works alone, and a slider where scripts run. */
function asOfForm(visit: Visit, path: string): Markup {
  const kept: Content[] = []
  for (const [name, value] of visit.query)
    if (name !== 'as-of' && name !== 'cursor')
      kept.push(markup`<input type="hidden" name="${name}" value="${value}">`)
  return markup`<form class="as-of${visit.asOf !== null && ' past'}" action="${path}" data-today="${visit.today}">
<label for="as-of">As of</label><input id="as-of" name="as-of" type="date" max="${visit.today}" value="${visit.asOf ?? ''}">${kept}<button>Show</button>${
    visit.asOf !== null &&
    markup`<a class="now" href="${pathTo(path, { ...Object.fromEntries(visit.query), 'as-of': null, cursor: null })}">Back to now</a>`
  }</form>`
}
