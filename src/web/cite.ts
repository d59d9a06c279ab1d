import type { Evidence } from '../claim/claim.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { quoted } from '../view/quoted.ts'
import { paths } from './paths.ts'

/** What pages know of articles while they cite them. */
export interface Sources {
  /** Number of an article in the list of sources; counted from 1. */
  readonly number: (article: string) => number
  readonly name: (article: string) => string
  readonly asOf: string | null
}

export function sourcesOf(
  articles: readonly { readonly id: string; readonly outlet: string | null; readonly title: string | null }[],
  asOf: string | null,
): Sources {
  const at = new Map(articles.map((article, i) => [article.id, { number: i + 1, article }]))
  return {
    number: (id) => at.get(id)?.number ?? 0,
    name: (id) => at.get(id)?.article.outlet ?? at.get(id)?.article.title ?? id,
    asOf,
  }
}

/** Small numbers that each open the sentence in its article: one click from the fact to its words. */
export function cite(evidence: readonly Evidence[], sources: Sources): Content {
  return distinct(evidence).map(
    (e) =>
      markup`<a class="cite" href="${paths.words(e, sources.asOf)}" title="${quoted(e.exact)}" aria-label="${sources.number(e.article)}, source: ${sources.name(e.article)}, ${quoted(e.exact)}">${sources.number(e.article)}</a>`,
  )
}

/** The sentences themselves, each a link to where it stands. */
export function passages(evidence: readonly Evidence[], sources: Sources, most = 3): Content {
  const all = distinct(evidence)
  return [
    all.slice(0, most).map((e) => passage(e, sources)),
    all.length > most &&
      markup`<details class="more"><summary>${all.length - most} more</summary>${all.slice(most).map((e) => passage(e, sources))}</details>`,
  ]
}

function passage(e: Evidence, sources: Sources): Markup {
  const said = e.speaker === undefined ? '' : `${e.speaker}, `
  const when = e.saidOn === undefined ? '' : `, ${dateWords(e.saidOn)}`
  return markup`<blockquote><a href="${paths.words(e, sources.asOf)}">${quoted(e.exact)}</a> <cite>${said}${sources.name(e.article)}${when}</cite></blockquote>`
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter((e) => {
    const key = `${e.article} ${e.start} ${e.end}`
    return !seen.has(key) && seen.add(key)
  })
}
