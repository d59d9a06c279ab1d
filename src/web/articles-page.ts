import type { ArticleRow } from '../record/record.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'
import { paths, pathTo } from './paths.ts'
import type { PageContent, Visit } from './visit.ts'

/** Every article of the record, newest first. */
export async function articlesPage(visit: Visit): Promise<PageContent> {
  const { record, query, asOf } = visit
  const outlet = query.get('outlet') || null
  const page = await record.articles({ asOf, outlet, cursor: query.get('cursor'), limit: 50 })
  const body = markup`<div class="single">
<h1 class="quiet-title">Articles${outlet !== null && ` of ${outlet}`}</h1>
${page.rows.length === 0 ? markup`<p class="none">None.</p>` : markup`<ol class="articles">${page.rows.map((row) => articleItem(row, asOf))}</ol>`}
${page.next !== null && markup`<p class="pager"><a rel="next" href="${pathTo('/articles', { outlet, 'as-of': asOf, cursor: page.next })}">Older articles</a></p>`}
</div>`
  return { status: 200, title: 'Articles', at: 'articles', body }
}

function articleItem(row: ArticleRow, asOf: string | null): Markup {
  return markup`<li><time>${row.published === null ? 'undated' : dateWords(row.published.slice(0, 10))}</time> <span><a class="name" href="${paths.article(row.id, asOf)}">${row.title ?? row.source}</a> ${
    row.outlet !== null &&
    markup`<a class="about" href="${pathTo('/articles', { outlet: row.outlet, 'as-of': asOf })}">${row.outlet}</a>`
  }${row.retracted && markup` <span class="flag">taken back</span>`}${row.replacedBy !== null && markup` <span class="about">replaced by a newer version</span>`}</span></li>`
}
