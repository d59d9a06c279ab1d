import type { Sentence } from '../language/sentence.ts'
import type { NameMention } from '../mention/mention.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Block } from '../read/article.ts'
import type { Attribution, Quotation } from './attribution.ts'
import { withAttitudes } from './attitudes.ts'
import { withDenials } from './denials.ts'
import { makeAttributions } from './make-attributions.ts'
import { findQuotations } from './find-quotations.ts'
import { quotedWords } from './quoted-words.ts'
import { MentionIndex } from './speaker.ts'
import { SpeakerFinder } from './speaker-finder.ts'
import { attributionModel, spokenByModel } from './spoken-by-model.ts'
import { spokenByRule } from './spoken-by-rule.ts'

/**
 * Who says, wants, believes or denies what, and every direct quotation of the reporting with its speaker.
 *
 * `sentences` are the article's (`analyse(text, blocks)`), `names` and `times` its mentions, with indices into these
 * sentences. Spans are UTF-16 units into `article.text`. Attributions are in order of their cues, quotations in reading
 * order. Never throws on any text; linear in its length.
 */
export function findAttributions(
  article: { readonly text: string; readonly blocks: readonly Block[] },
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  times: readonly TimeMention[],
): { attributions: Attribution[]; quotations: Quotation[] } {
  const { text, blocks } = article
  const quotes = quotedWords(text, blocks)
  const mentions = new MentionIndex(text, sentences, names)
  const finder = new SpeakerFinder(text, sentences, quotes, mentions)
  const model = attributionModel()
  const found = model ? spokenByModel(model, text, sentences, quotes) : spokenByRule(sentences, quotes)
  const whole = withDenials(sentences, withAttitudes(sentences, found, mentions))
  const attributions = makeAttributions(text, sentences, whole, quotes, mentions, finder, times)
  const quotations = findQuotations(text, sentences, quotes, attributions, finder)
  return { attributions, quotations }
}
