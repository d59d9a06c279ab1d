import type { Hit } from '../record/record.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { paths, pathTo } from './paths.ts'
import type { PageContent, Visit } from './visit.ts'

/** Articles and quotations that hold the words, newest first, the words marked. */
export async function searchPage(visit: Visit): Promise<PageContent> {
  const { record, query, asOf } = visit
  const words = (query.get('q') ?? '').trim()
  const within =
    query.get('in') === 'quotations' ? 'quotations' : query.get('in') === 'articles' ? 'articles' : 'both'
  const page =
    words === ''
      ? { rows: [], next: null }
      : await record.search(words, { asOf, in: within, cursor: query.get('cursor'), limit: 30 })
  const body = markup`<div class="single">
<h1 class="quiet-title">${words === '' ? 'Search' : `“${words}”`}</h1>
<form class="row" action="/search"><label for="q">Words</label><input id="q" name="q" type="search" value="${words}" required>
<label for="in">in</label><select id="in" name="in">${['both', 'articles', 'quotations'].map((name) => markup`<option value="${name}"${name === within && markup` selected`}>${name === 'both' ? 'articles and quotations' : name}</option>`)}</select>${
    asOf !== null && markup`<input type="hidden" name="as-of" value="${asOf}">`
  }<button>Search</button></form>
<p class="about">All words must be there. “…” for a phrase, ratif* for a beginning.</p>
${words !== '' && page.rows.length === 0 && markup`<p class="none">Nothing holds these words.</p>`}
<ol class="hits">${page.rows.map((hit) => hitItem(hit, asOf))}</ol>
${page.next !== null && markup`<p class="pager"><a rel="next" href="${pathTo('/search', { q: words, in: within, 'as-of': asOf, cursor: page.next })}">Further hits</a></p>`}
</div>`
  return { status: 200, title: words === '' ? 'Search' : `Search: ${words}`, at: 'search', body }
}

function hitItem(hit: Hit, asOf: string | null): Markup {
  return markup`<li><a class="name" href="${paths.words(hit, asOf)}">${hit.title ?? hit.article}</a> <span class="about">${hit.outlet}${hit.published !== null && `, ${dateWords(hit.published)}`}${
    hit.in === 'quotation' && `, said by ${hit.speaker ?? 'somebody not named'}`
  }</span><p class="context">${marked(hit)}</p></li>`
}

function marked({ exact, marks }: Hit): Content {
  const pieces: Content[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at) continue
    pieces.push(exact.slice(at, start), markup`<mark>${exact.slice(start, end)}</mark>`)
    at = end
  }
  return [...pieces, exact.slice(at)]
}
