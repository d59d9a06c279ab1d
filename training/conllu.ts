import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One syntactic word of a treebank, as its file has it. */
export interface TreebankToken {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  /** From 0; -1 for the root. */
  readonly head: number
  readonly deprel: string
  /** False where the next token follows without a space (inside a contraction, too). */
  readonly spaceAfter: boolean
}

export interface TreebankSentence {
  readonly id: string
  readonly text: string
  /** The sentence opens a document, a paragraph. */
  readonly newDocument: boolean
  readonly newParagraph: boolean
  readonly tokens: readonly TreebankToken[]
}

export type Split = 'train' | 'dev' | 'test'

/** A split of the data folder's treebanks: `ewt`, `gum`. */
export function readTreebank(data: string, treebank: 'ewt' | 'gum', split: Split): TreebankSentence[] {
  return readConllu(join(data, treebank, `en_${treebank}-ud-${split}.conllu`))
}

/** Reads CoNLL-U; multiword tokens serve for spacing only, empty nodes are left out. */
export function readConllu(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let tokens: (TreebankToken & { spaceAfter: boolean })[] = []
  let id = ''
  let text = ''
  let newDocument = false
  let newParagraph = false
  let joined = { to: 0, spaceAfter: true }
  const finish = (): void => {
    if (tokens.length > 0) sentences.push({ id, text, newDocument, newParagraph, tokens })
    tokens = []
    newDocument = newParagraph = false
    joined = { to: 0, spaceAfter: true }
  }
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') finish()
    else if (line.startsWith('#')) {
      if (line.startsWith('# sent_id = ')) id = line.slice(12)
      else if (line.startsWith('# text = ')) text = line.slice(9)
      else if (line.startsWith('# newdoc')) newDocument = true
      else if (/^# newpar(?: |$)/.test(line)) newParagraph = true
    } else {
      const f = line.split('\t')
      const number = f[0]!
      if (number.includes('.')) continue
      const spaceAfter = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(f[9] ?? '')
      if (number.includes('-')) {
        joined = { to: Number(number.split('-')[1]), spaceAfter }
        continue
      }
      const n = Number(number)
      tokens.push({
        form: f[1]!,
        lemma: f[2]!,
        upos: f[3]!,
        xpos: f[4]!,
        feats: f[5]!,
        head: Number(f[6]) - 1,
        deprel: f[7]!,
        spaceAfter: n < joined.to ? false : n === joined.to ? joined.spaceAfter : spaceAfter,
      })
    }
  }
  finish()
  return sentences
}

/** The text that a treebank's sentences stand in, with the offsets of sentences and tokens in it. */
export interface RawDocument {
  readonly text: string
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly tokens: readonly { readonly start: number; readonly end: number }[]
}

/** Rebuilds one text for each document: paragraphs are a blank line apart, sentences a space where the file says so. */
export function rawDocuments(sentences: readonly TreebankSentence[]): RawDocument[] {
  const documents: RawDocument[] = []
  let text = ''
  let spans: { start: number; end: number }[] = []
  let words: { start: number; end: number }[] = []
  const finish = (): void => {
    if (spans.length > 0) documents.push({ text, sentences: spans, tokens: words })
    text = ''
    spans = []
    words = []
  }
  for (const sentence of sentences) {
    if (sentence.newDocument) finish()
    else if (sentence.newParagraph) text = `${text.trimEnd()}\n\n`
    const start = text.length
    for (const token of sentence.tokens) {
      words.push({ start: text.length, end: text.length + token.form.length })
      text += token.form + (token.spaceAfter ? ' ' : '')
    }
    spans.push({ start, end: words.at(-1)!.end })
  }
  finish()
  return documents
}
