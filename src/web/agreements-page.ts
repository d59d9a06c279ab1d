import type { Kind, Stage } from '../claim/claim.ts'
import type { AgreementRow, Facet, Facets, ListFilter } from '../record/record.ts'
import { agreementTitle } from '../view/agreement-title.ts'
import { stageWords } from '../view/agreement-view.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'
import { partyWords } from '../view/value-words.ts'
import { stageStrip } from './stage-strip.ts'
import { paths, pathTo } from './paths.ts'
import type { PageContent, Visit } from './visit.ts'
import { welcome } from './welcome.ts'

const FACETS: readonly (readonly [Facet, string])[] = [
  ['party', 'Party'],
  ['kind', 'Kind'],
  ['stage', 'Stage'],
  ['outlet', 'Outlet'],
]
/** Values of a facet that are shown before the rest is folded away. */
const MOST = 7

/** The first page: every agreement of the record, by facets and words, latest change first. */
export async function agreementsPage(visit: Visit): Promise<PageContent> {
  const { record, query, asOf } = visit
  const filter = filterOf(visit)
  const [page, facets, counts] = await Promise.all([
    record.list({ ...filter, cursor: query.get('cursor'), limit: 40 }),
    record.facets(filter),
    record.counts(),
  ])
  if (counts.articles === 0) return welcome(visit)
  const asked = FACETS.flatMap(([facet]) => (query.get(facet) ? [facet] : []))
  const narrowed = asked.length > 0 || query.get('q') || query.get('since') || query.get('contested')
  const feed = (extension: string): string =>
    pathTo(`/agreements.${extension}`, { ...Object.fromEntries(query), cursor: null, sort: null })
  const body = markup`<div class="with-side">
<aside class="facets" aria-label="Narrow the list">
<form action="/" class="narrow">
<label for="q">Words</label><input id="q" name="q" type="search" value="${query.get('q') ?? ''}" placeholder="name, party, fact">
<label for="since">Changed since</label><input id="since" name="since" type="date" value="${query.get('since') ?? ''}">
<label for="sort">Sorted by</label><select id="sort" name="sort"><option value="changed">latest change</option><option value="name"${query.get('sort') === 'name' && markup` selected`}>name</option></select>
${[...asked.map((facet) => [facet, query.get(facet)!] as const), ['as-of', asOf ?? ''] as const].map(
  ([name, value]) => value !== '' && markup`<input type="hidden" name="${name}" value="${value}">`,
)}<label class="check"><input type="checkbox" name="contested" value="true"${query.get('contested') === 'true' && markup` checked`}> contested only</label>
<button>Show</button>
</form>
${FACETS.map(([facet, title]) => facetPart(facet, title, facets, visit))}
</aside>
<div>
<h1 class="quiet-title">Agreements in the making${asOf !== null && ` as of ${dateWords(asOf)}`}</h1>
<p class="count">${counted(page.rows.length, page.next !== null, counts.agreements, Boolean(narrowed))}${
    narrowed && markup` <a href="${paths.agreements(asOf)}">Show all</a>`
  }</p>
<ol class="agreements">${page.rows.map((row) => agreementItem(row, asOf))}</ol>
${
  page.next !== null &&
  markup`<p class="pager"><a rel="next" href="${pathTo('/', { ...Object.fromEntries(query), cursor: page.next })}">Further agreements</a></p>`
}</div>
</div>`
  return {
    status: 200,
    title: 'Agreements',
    at: 'agreements',
    body,
    feeds: [
      { title: 'What changed (Atom)', href: feed('atom') },
      { title: 'What changed (JSON Feed)', href: feed('json') },
    ],
  }
}

/** The filter that the address asks for: the same words as the API's. */
export function filterOf({ query, asOf }: Pick<Visit, 'query' | 'asOf'>): ListFilter {
  return {
    asOf,
    party: query.get('party') || null,
    kind: (query.get('kind') || null) as Kind | null,
    stage: (query.get('stage') || null) as Stage | null,
    outlet: query.get('outlet') || null,
    words: query.get('q') || null,
    since: query.get('since') || null,
    contested: query.get('contested') === 'true' ? true : null,
    sort: query.get('sort') === 'name' ? 'name' : 'changed',
  }
}

function counted(shown: number, more: boolean, all: number, narrowed: boolean): string {
  if (shown === 0) return 'None fits.'
  if (!narrowed) return more ? `The first ${shown} of ${all}.` : `${all} in all.`
  return more ? `The first ${shown} that fit.` : `${shown} ${shown === 1 ? 'fits' : 'fit'}.`
}

function agreementItem(row: AgreementRow, asOf: string | null): Markup {
  return markup`<li>
<h2><a href="${paths.agreement(row.id, asOf)}">${agreementTitle({ ...row, aliases: [] })}</a></h2>
<p class="about">${row.kind === 'other' ? 'agreement' : row.kind.replace(/-/g, ' ')} · ${row.parties.map(partyWords).join(', ') || 'parties not named'}</p>
<p class="where">${stageStrip(row.stage)}<span><strong>${stageWords(row.stage)}</strong>${row.since !== null && ` since ${dateWords(row.since)}`}${
    row.contested && markup` <span class="flag">contested</span>`
  }</span><span class="about">${row.articles === 1 ? '1 article' : `${row.articles} articles`}${row.changedOn !== null && `, changed ${dateWords(row.changedOn)}`}</span></p>
</li>`
}

function facetPart(facet: Facet, title: string, facets: Facets, visit: Visit): Markup | null {
  const rows = facets[facet]
  if (rows.length === 0) return null
  const chosen = visit.query.get(facet)
  const item = ({ value, count }: (typeof rows)[number]): Markup => {
    const here = chosen === value
    const href = pathTo('/', {
      ...Object.fromEntries(visit.query),
      cursor: null,
      [facet]: here ? null : value,
    })
    const words =
      facet === 'party' ? partyWords(value) : facet === 'outlet' ? value : value.replace(/-/g, ' ')
    return markup`<li><a href="${href}"${here && markup` aria-current="true"`}>${words}</a> <span>${count}</span></li>`
  }
  return markup`<section><h2>${title}</h2><ul>${rows.slice(0, MOST).map(item)}</ul>${
    rows.length > MOST &&
    markup`<details><summary>${rows.length - MOST} more</summary><ul>${rows.slice(MOST).map(item)}</ul></details>`
  }</section>`
}
