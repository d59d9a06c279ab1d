import { dateWords } from '../view/date-words.ts'
import { claimWords } from '../view/claim-words.ts'
import { markup } from '../view/markup.ts'
import { inContext } from './passage-context.ts'
import { paths } from './paths.ts'
import type { PageContent, Visit } from './visit.ts'

/** One claim of one article: one speaker's statement at one time, in its paragraph. */
export async function claimPage(visit: Visit, id: string): Promise<PageContent | null> {
  const { record, asOf } = visit
  const claim = await record.claim(id)
  if (!claim) return null
  const kept = await record.article(claim.article)
  const agreement = claim.agreement === null ? null : await record.dossier(claim.agreement, { asOf })
  const { evidence } = claim
  const body = markup`<article class="prose">
<p class="about">${claim.fact} claim${agreement && markup` about <a href="${paths.agreement(agreement.agreement.id, asOf)}">${agreement.agreement.name}</a>`}</p>
<h1>${claimWords(claim.claim)}</h1>
<figure class="passage">${inContext(kept?.article ?? null, evidence)}
<figcaption><a href="${paths.words(evidence, asOf)}">${kept?.title ?? claim.article}</a>${kept?.outlet && `, ${kept.outlet}`}. On the word of ${evidence.speaker ?? 'the reporter'}${
    evidence.saidOn !== undefined && `, ${dateWords(evidence.saidOn)}`
  }.</figcaption></figure>
<dl class="plain"><dt>Held to be</dt><dd>${claim.claim.factuality}</dd><dt>Found by</dt><dd><code>${evidence.rule}</code></dd><dt>In the run</dt><dd><code>${claim.run}</code></dd><dt>Characters</dt><dd>${evidence.start} to ${evidence.end}</dd><dt>Permalink</dt><dd><a href="${paths.claim(claim.id, null)}"><code>${claim.id}</code></a></dd></dl>
</article>`
  return { status: 200, title: `${claimWords(claim.claim)}`, at: 'articles', body }
}
