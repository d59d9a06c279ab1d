import type { Cause, Change } from '../record/change.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import { changeItem } from './change-item.ts'
import { pathTo } from './paths.ts'
import type { PageContent, Visit } from './visit.ts'

/** What changed since a day or since the last visit, newest first, each change with its cause. */
export async function changesPage(visit: Visit): Promise<PageContent> {
  const { record, query, asOf, lastVisit } = visit
  const since = sinceOf(visit)
  const agreement = query.get('agreement') || null
  const page = await record.changes({
    since,
    asOf,
    agreement,
    what: (query.get('what') || null) as Change['what'] | null,
    cause: (query.get('cause') || null) as Cause['kind'] | null,
    order: 'newest',
    cursor: query.get('cursor'),
    limit: 60,
  })
  // In the order in which the record learned, so a day may come twice.
  const days: [string, Change[]][] = []
  for (const change of page.rows)
    if (days.at(-1)?.[0] === change.on) days.at(-1)![1].push(change)
    else days.push([change.on, [change]])
  const only = (name: string, value: string | null): string =>
    pathTo('/changes', { ...Object.fromEntries(query), cursor: null, [name]: value })
  const body = markup`<div class="single">
<h1 class="quiet-title">What changed${since !== null && ` since ${dateWords(since)}`}</h1>
<form class="row" action="/changes"><label for="since">Since</label><input id="since" name="since" type="date" value="${since ?? ''}">${
    asOf !== null && markup`<input type="hidden" name="as-of" value="${asOf}">`
  }${agreement !== null && markup`<input type="hidden" name="agreement" value="${agreement}">`}<button>Show</button>
${lastVisit !== null && markup`<a href="${only('since', 'last-visit')}">since your last visit (${dateWords(lastVisit)})</a>`}
<a href="${pathTo('/changes.atom', { agreement, what: query.get('what') })}">as a feed</a></form>
<p class="kinds">${[null, 'stage', 'step', 'term', 'issue', 'meeting', 'contested', 'opened'].map(
    (what) =>
      markup`<a href="${only('what', what)}"${(query.get('what') || null) === what && markup` aria-current="true"`}>${what === null ? 'all' : what === 'opened' ? 'new agreements' : what}</a>`,
  )}</p>
${page.rows.length === 0 && markup`<p class="none">Nothing${since !== null && ` since ${dateWords(since)}`}.</p>`}
${days.map(
  ([day, changes]) =>
    markup`<section><h2 class="day">${dateWords(day)}</h2><ul class="changes">${changes.map((change) => changeItem(change, { asOf, named: true }))}</ul></section>`,
)}
${page.next !== null && markup`<p class="pager"><a rel="next" href="${pathTo('/changes', { ...Object.fromEntries(query), cursor: page.next })}">Earlier changes</a></p>`}
</div>`
  return {
    status: 200,
    title: 'Changes',
    at: 'changes',
    body,
    feeds: [
      { title: 'What changed (Atom)', href: '/changes.atom' },
      { title: 'What changed (JSON Feed)', href: '/changes.json' },
    ],
  }
}

function sinceOf({ query, lastVisit }: Visit): string | null {
  const since = query.get('since') || null
  return since === 'last-visit' ? lastVisit : since
}
