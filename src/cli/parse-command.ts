import { analyse } from '../language/analyse.ts'
import { toConllu } from '../language/conllu.ts'
import { treeSvg } from '../language/tree-svg.ts'
import { treeText } from '../language/tree-text.ts'
import { findNames } from '../mention/name/find-names.ts'
import type { Article } from '../read/article.ts'
import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print } from './io.ts'
import { harmless } from '../view/harmless.ts'
import type { Io } from './io.ts'
import { numberOption } from './option-values.ts'
import { UsageError } from './usage-error.ts'

/** `rapporteur parse`: sentences, tags and trees, with the names found in them. */
export async function parseCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  if (values['conllu'] && values['svg']) throw new UsageError('--conllu and --svg exclude each other')
  const only = numberOption(values, 'sentence')
  if (only === 0) throw new UsageError('--sentence counts from 1')
  const { articles, failed } = await gather(operands, values, io)
  for (const article of articles) await print(io.stdout, parsed(article, values, only))
  return failed > 0 ? 1 : 0
}

function parsed(article: Article, values: Values, only: number | null): string {
  const { text } = article
  const sentences = analyse(text, article.blocks)
  const at = values['svg'] ? (only ?? 1) : only
  const chosen = at === null ? sentences : sentences.slice(at - 1, at)
  if (values['conllu']) return toConllu(chosen, text)
  if (values['svg']) return chosen.map((sentence) => `${treeSvg(sentence)}\n`).join('')
  const notes = sentences.map(() => new Map<number, string>())
  for (const { sentence, headToken, entity } of findNames(text, sentences))
    notes[sentence]?.set(headToken, `${entity.kind} ${entity.id}`)
  return chosen
    .map((sentence) => {
      const i = sentences.indexOf(sentence)
      const role = article.blocks[sentence.block]?.role ?? 'body'
      const words = text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')
      return harmless(`[${article.id}] ${i + 1}, ${role}: ${words}\n${treeText(sentence, notes[i])}\n\n`)
    })
    .join('')
}
