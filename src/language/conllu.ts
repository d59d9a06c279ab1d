import { numberOf } from './grammar.ts'
import type { Sentence, Token } from './sentence.ts'

/**
 * Sentences as CoNLL-U, ten columns a token, a blank line after each sentence.
 *
 *     toConllu(analyse(text), text)
 *
 * `text` is the article's: with it come `# text` and `SpaceAfter=No`, and contractions stand as multiword tokens.
 * Offsets are in the last column as `Range=start:end`, UTF-16 code units. The deeper features are the tagger's guess.
 */
export function toConllu(sentences: readonly Sentence[], text: string): string {
  return sentences.map((sentence, at) => sentenceLines(sentence, text, at)).join('\n')
}

function sentenceLines(sentence: Sentence, text: string, at: number): string {
  const { tokens } = sentence
  const shown = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
  const lines = [`# sent_id = ${at + 1}`, `# text = ${shown}`]
  for (let i = 0; i < tokens.length; i++) {
    const joined = wordEnd(tokens, i)
    if (joined > i && (i === 0 || wordEnd(tokens, i - 1) < i)) {
      const last = tokens[joined]!
      const form = text.slice(tokens[i]!.start, last.end)
      lines.push(
        `${i + 1}-${joined + 1}\t${form}${'\t_'.repeat(7)}\t${misc({ ...last, start: tokens[i]!.start }, tokens[joined + 1])}`,
      )
    }
    lines.push(tokenLine(tokens, i))
  }
  return `${lines.join('\n')}\n`
}

function tokenLine(tokens: readonly Token[], i: number): string {
  const t = tokens[i]!
  const next = wordEnd(tokens, i) > i ? undefined : tokens[i + 1]
  const columns = [
    i + 1,
    cell(t.text),
    cell(t.lemma),
    t.upos,
    t.xpos,
    features(t),
    t.head + 1,
    t.deprel,
    '_',
    misc(t, next),
  ]
  return columns.join('\t')
}

const CLITIC = /^(?:n['’ʼ]?t|['’ʼ`](?:s|re|ve|ll|d|m)|not|na|ta|me)$/i

/** Index of the last token of the written word that token `i` belongs to, when more of it follows; else `i`. */
function wordEnd(tokens: readonly Token[], i: number): number {
  let end = i
  while (end + 1 < tokens.length && tokens[end]!.end === tokens[end + 1]!.start && isJoined(tokens, end + 1))
    end++
  return end
}

function isJoined(tokens: readonly Token[], i: number): boolean {
  return CLITIC.test(tokens[i]!.text) && /[\p{L}\p{N}.]$/u.test(tokens[i - 1]!.text)
}

function features(t: Token): string {
  const list: string[] = []
  const number = numberOf(t)
  if (t.xpos === 'VBD') list.push('Mood=Ind', 'Tense=Past', 'VerbForm=Fin')
  else if (t.xpos === 'VBZ') list.push('Mood=Ind', 'Number=Sing', 'Person=3', 'Tense=Pres', 'VerbForm=Fin')
  else if (t.xpos === 'VBP') list.push('Mood=Ind', 'Tense=Pres', 'VerbForm=Fin')
  else if (t.xpos === 'VBN') list.push('Tense=Past', 'VerbForm=Part')
  else if (t.xpos === 'VBG') list.push('VerbForm=Ger')
  else if (t.xpos === 'MD') list.push('VerbForm=Fin')
  else if (number !== 'none') list.push(`Number=${number === 'plural' ? 'Plur' : 'Sing'}`)
  if (t.lemma === 'not') list.push('Polarity=Neg')
  return list.length > 0 ? list.join('|') : '_'
}

function misc(t: Token, next: Token | undefined): string {
  const space = next && next.start === t.end ? 'SpaceAfter=No|' : ''
  return `${space}Range=${t.start}:${t.end}`
}

/** No tabs or line breaks inside a column. */
function cell(value: string): string {
  return value === '' ? '_' : value.replace(/\s/g, ' ')
}
