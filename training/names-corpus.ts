import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Token } from '../src/language/sentence.ts'

/** One sentence with its names: spans of tokens, not overlapping. */
export interface NamedSentence {
  readonly tokens: Token[]
  readonly names: readonly { readonly from: number; readonly to: number; readonly label: string }[]
}

export type NamesSplit = 'train' | 'dev' | 'test' | 'pud' | 'wikigold'

const LABELS: Record<string, string> = { PER: 'person', ORG: 'organisation', LOC: 'place' }

/** A split of `ner/`; null where the folder lacks it. Persons, organisations and places; other labels are left out. */
export function readNamed(data: string, split: NamesSplit): NamedSentence[] | null {
  const path = join(data, 'ner', split === 'wikigold' ? 'wikigold.conll.txt' : `${split}.iob2`)
  if (!existsSync(path)) return null
  const sentences: NamedSentence[] = []
  let forms: string[] = []
  let tags: string[] = []
  const finish = (): void => {
    if (forms.length > 0) sentences.push(sentenceOf(forms, tags))
    forms = []
    tags = []
  }
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('-DOCSTART-')) finish()
    else if (split === 'wikigold') {
      const at = line.lastIndexOf(' ')
      forms.push(line.slice(0, at))
      tags.push(line.slice(at + 1))
    } else if (!/^#/.test(line) || /^#\t/.test(line)) {
      const [, form, tag] = line.split('\t')
      forms.push(form!)
      tags.push(tag!)
    }
  }
  finish()
  return sentences
}

function sentenceOf(forms: readonly string[], tags: readonly string[]): NamedSentence {
  let offset = 0
  const tokens = forms.map((text, i): Token => {
    const start = offset
    offset += text.length + 1
    return {
      i,
      text,
      start,
      end: start + text.length,
      upos: 'X',
      xpos: 'FW',
      lemma: text,
      head: -1,
      deprel: 'root',
    }
  })
  const names: { from: number; to: number; label: string }[] = []
  tags.forEach((tag, i) => {
    const label = LABELS[tag.slice(2)]
    if (!label) return
    const last = names.at(-1)
    // Wikigold marks only I-, save between neighbours.
    const goesOn = tag.startsWith('I-') && last && last.to === i && last.label === label
    if (goesOn) last.to = i + 1
    else names.push({ from: i, to: i + 1, label })
  })
  return { tokens, names }
}
