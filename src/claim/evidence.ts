import type { Span } from '../mention/mention.ts'
import type { Article } from '../read/article.ts'
import type { Evidence } from './claim.ts'
import type { Reading } from './reading.ts'
import { nameOfVoice } from './voice.ts'
import type { Voice } from './voice.ts'

const CONTEXT = 32

/** The words `[start, end)` of the article with what stands around them, on nobody's word yet. */
export function wordsOf(article: Article, span: Span, rule: string): Evidence {
  return {
    article: article.id,
    exact: article.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    prefix: article.text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: article.text.slice(span.end, span.end + CONTEXT),
    rule,
  }
}

/** The words `[start, end)` of the article as evidence; `exact` is that slice, unchanged. */
export function evidenceFor(reading: Reading, span: Span, rule: string, voice: Voice | null): Evidence {
  const speaker = voice ? nameOfVoice(voice.speaker, voice.via) : null
  const saidOn = voice?.attribution.saidOn ?? reading.article.published
  return {
    ...wordsOf(reading.article, span, rule),
    ...(speaker ? { speaker } : {}),
    ...(saidOn ? { saidOn } : {}),
  }
}
