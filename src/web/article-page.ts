import type { Block } from '../read/article.ts'
import type { RecordArticle } from '../record/record.ts'
import { claimWords } from '../view/claim-words.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { publishedWords } from '../view/published-words.ts'
import { webAddress } from '../export/naming.ts'
import { highlights } from './highlights.ts'
import type { Finding } from './highlights.ts'
import { paths, pathTo } from './paths.ts'
import type { PageContent, Visit } from './visit.ts'

/** An article as it was read, everything found in it highlighted, and beside it what was found. */
export async function articlePage(visit: Visit, id: string): Promise<PageContent | null> {
  const { record, asOf } = visit
  const kept = await record.article(id)
  if (!kept) return null
  const findings = findingsOf(kept)
  const names = new Map<string, string>()
  for (const agreement of kept.agreements)
    names.set(agreement, (await record.dossier(agreement, { asOf }))?.agreement.name ?? agreement)
  const { article } = kept
  const paint = highlights(article.text, findings)
  const shown = article.blocks.filter((block) => block.role !== 'furniture')
  const left = article.blocks.length - shown.length
  const page = webAddress(kept.url)
  const body = markup`<div class="with-notes">
<article class="report">
<p class="about">${kept.outlet}${kept.outlet !== null && ', '}${kept.published === null ? 'undated' : `${dateWords(kept.published)} (${publishedWords(kept.publishedFrom)})`}${
    page !== null && markup` · <a href="${page}" rel="noreferrer external">as published</a>`
  }</p>
${kept.retracted && markup`<p class="flag">Taken back by its outlet; it counts no more.</p>`}
${kept.replacedBy !== null && markup`<p class="flag">A newer version took its place: <a href="${paths.article(kept.replacedBy, asOf)}">read that</a>.</p>`}
${blocks(shown, paint, kept.title)}
${left > 0 && markup`<p class="about">${left === 1 ? 'One block' : `${left} blocks`} of site furniture left out. Offsets count the whole text.</p>`}
</article>
<aside class="notes" aria-label="Found in this article">
<h2>Found here</h2>
${notes(kept, names, asOf)}
${kept.addresses.length > 1 && markup`<h2>Also seen at</h2><ul>${kept.addresses.map((seen) => markup`<li>${seen.outlet ?? seen.url ?? seen.source}</li>`)}</ul>`}
${copyList(kept, asOf)}
<p class="about">SHA-256 <code>${kept.sha256.slice(0, 12)}</code>, added ${dateWords(kept.addedAt.slice(0, 10))} from <code>${kept.source}</code>. <a href="${pathTo(`/api/articles/${kept.id}`)}">As JSON</a></p>
</aside>
</div>`
  return { status: 200, title: kept.title ?? kept.source, at: 'articles', body }
}

function copyList({ id, copies }: RecordArticle, asOf: string | null): Content {
  return (
    copies.length > 0 &&
    markup`<h2>Copies</h2><ul>${copies.map(({ copy, original, share, agency }) => {
      const other = copy === id ? original : copy
      const words = `${agency === null ? '' : `text of ${agency}, `}${Math.round(share * 100)} % of the words`
      return markup`<li>${copy === id ? 'A copy of' : 'Copied by'} <a href="${paths.article(other, asOf)}">${other}</a> (${words}); the two count as one report</li>`
    })}</ul>`
  )
}

function findingsOf(kept: RecordArticle): Finding[] {
  return [
    ...kept.claims.map(({ evidence, claim }) => ({
      start: evidence.start,
      end: evidence.end,
      kind: claim.fact,
      words: claimWords(claim),
    })),
    ...kept.quotes.flatMap((quote) =>
      quote.evidence.map(({ start, end }) => ({
        start,
        end,
        kind: 'quote' as const,
        words: `said by ${quote.speaker ?? 'somebody not named'}`,
      })),
    ),
  ]
}

function blocks(
  shown: readonly Block[],
  paint: (from: number, to: number) => Content,
  title: string | null,
): Content {
  const headlines = shown.filter((block) => block.role === 'headline')
  const parts: Content[] = []
  if (headlines.length === 0) parts.push(markup`<h1>${title ?? 'Untitled'}</h1>`)
  for (const block of shown) {
    const words = paint(block.start, block.end)
    if (block === headlines[0]) parts.push(markup`<h1>${words}</h1>\n`)
    else if (block.role === 'heading') parts.push(markup`<h2>${words}</h2>\n`)
    else parts.push(markup`<p class="${block.role}">${words}</p>\n`)
  }
  return parts
}

function notes(kept: RecordArticle, names: ReadonlyMap<string, string>, asOf: string | null): Content {
  if (kept.claims.length === 0) return markup`<p class="none">Nothing about an agreement in the making.</p>`
  const groups = new Map<string | null, Markup[]>()
  for (const claim of [...kept.claims].sort((a, b) => a.evidence.start - b.evidence.start)) {
    const list = groups.get(claim.agreement) ?? []
    list.push(
      markup`<li class="${claim.fact}"><a href="#c${claim.evidence.start}-${claim.evidence.end}">${claimWords(claim.claim)}</a> <a class="about" href="${paths.claim(claim.id, asOf)}" aria-label="more about this claim: ${claimWords(claim.claim)}">more</a></li>`,
    )
    groups.set(claim.agreement, list)
  }
  return [...groups].map(
    ([agreement, list]) =>
      markup`<h3>${agreement === null ? 'Other instruments' : markup`<a href="${paths.agreement(agreement, asOf)}">${names.get(agreement) ?? agreement}</a>`}</h3><ul class="findings">${list}</ul>`,
  )
}
