import { parse } from './dependency-parser.ts'
import { modelExists } from './model-file.ts'
import type { Sentence, Token } from './sentence.ts'
import { sentenceStarts, startsByRule } from './split-sentences.ts'
import { tag } from './tagger.ts'
import { tokenise } from './tokenise.ts'

/** A run of the text with its role, as {@link Block} of the reading room has it. */
export interface TextBlock {
  readonly start: number
  readonly end: number
  readonly role: string
}

/**
 * Sentences of a text, tokenised and tagged and, with {@link parse}, made into trees.
 *
 * Blocks of role `furniture` are left out; without blocks the text is one. A sentence never crosses a block. Offsets
 * are UTF-16 code units into `text`. Never throws on any text; linear in its length.
 */
export function analyse(text: string, blocks?: readonly TextBlock[]): Sentence[] {
  const sentences: Sentence[] = []
  const trees = modelExists('parser')
  const runs = blocks ?? [{ start: 0, end: text.length, role: 'body' }]
  runs.forEach((run, block) => {
    if (run.role === 'furniture') return
    for (const sentence of segment(text, run.start, run.end, block)) {
      tag(sentence.tokens)
      if (trees) parse(sentence.tokens)
      else flatTree(sentence.tokens)
      sentences.push(sentence)
    }
  })
  return sentences
}

/** Sentences and tokens alone: tags `X`, no tree. */
export function segment(text: string, from = 0, to = text.length, block = 0): Sentence[] {
  const offsets = tokenise(text, from, to)
  return sentencesOf(text, offsets, sentenceStarts(text, offsets), block)
}

/** The same with the splitter's rules instead of its model: what training starts from. */
export function segmentByRule(text: string): Sentence[] {
  const offsets = tokenise(text)
  return sentencesOf(text, offsets, startsByRule(text, offsets), 0)
}

function sentencesOf(
  text: string,
  offsets: readonly number[],
  starts: readonly number[],
  block: number,
): Sentence[] {
  return starts.map((first, at) => {
    const last = starts[at + 1] ?? offsets.length / 2
    const tokens: Token[] = []
    for (let i = first; i < last; i++) {
      const start = offsets[2 * i]!
      const end = offsets[2 * i + 1]!
      const form = text.slice(start, end)
      tokens.push({
        i: i - first,
        text: form,
        start,
        end,
        upos: 'X',
        xpos: 'FW',
        lemma: form,
        head: -1,
        deprel: 'root',
      })
    }
    return { start: tokens[0]!.start, end: tokens.at(-1)!.end, block, tokens }
  })
}

/** For an installation without a parser's model: every word hangs from the first. */
function flatTree(tokens: readonly Token[]): void {
  tokens.forEach((token, i) => {
    token.head = i === 0 ? -1 : 0
    token.deprel = i === 0 ? 'root' : 'dep'
  })
}
