import type { Sentence } from '../../language/sentence.ts'
import type { NameMention } from '../mention.ts'
import { withArmedGroups } from './article-groups.ts'
import { candidatesOf } from './candidates.ts'
import { resolveNames } from './resolve-names.ts'
import { withTheRebels } from './the-rebels.ts'

/**
 * Every mention of a name in an article, in reading order and not overlapping, resolved within the article: mentions of
 * one thing share one {@link Entity} object.
 *
 * `text` is what the sentences were made from. Offsets are UTF-16 code units into it. Tags and trees are used where they
 * are there. Linear in the length of the text; never throws.
 *
 *     const names = findNames(text, analyse(text))
 *     names.filter((name) => name.entity.id === 'UA')
 */
export function findNames(text: string, sentences: readonly Sentence[]): NameMention[] {
  const candidates = sentences.map((sentence, index) => candidatesOf(sentence, index))
  const named = withArmedGroups(text, sentences, candidates)
  return resolveNames(text, sentences, withTheRebels(sentences, named))
}
