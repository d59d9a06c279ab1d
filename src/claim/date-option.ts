import { caseOf, isBelow, treeOf } from '../language/tree.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Reading } from './reading.ts'
import type { Voice } from './voice.ts'

/** A day on which what a predicate tells of may have happened, and where the report has it from. */
export interface DateOption {
  /** EDTF; null where the report does not let it be known. */
  readonly edtf: string | null
  /** In the clause, elsewhere in the sentence, in a sentence before, the day it was said, the report's own day. */
  readonly source: 'clause' | 'sentence' | 'before' | 'said' | 'published'
  readonly time: TimeMention | null
  /** Tokens between it and the predicate, or sentences for `before`. */
  readonly distance: number
  /** Preposition or conjunction that leads it, lower case; empty where there is none. */
  readonly lead: string
}

const SENTENCES_BACK = 3

/** Days that may be meant at a token, likeliest places first; the report's own day always among them. */
export function dateOptions(reading: Reading, s: number, token: number, voice: Voice | null): DateOption[] {
  const sentence = reading.sentences[s]!
  const tree = treeOf(sentence)
  const options: DateOption[] = []
  const add = (option: DateOption): void => {
    const day = dayOf(option.edtf)
    if (!options.some((known) => dayOf(known.edtf) === day)) options.push({ ...option, edtf: day })
  }
  const own: DateOption[] = []
  for (const time of reading.in[s]!.times) {
    if (!isDate(time)) continue
    const at = sentence.tokens.findIndex((t) => t.end > time.start)
    if (at < 0) continue
    own.push({
      edtf: time.edtf,
      source: isBelow(tree, at, token) ? 'clause' : 'sentence',
      time,
      distance: Math.abs(at - token),
      lead: caseOf(tree, at),
    })
  }
  for (const option of own.sort((a, b) => rank(a) - rank(b))) add(option)
  for (let before = s - 1; before >= Math.max(0, s - SENTENCES_BACK); before--) {
    const last = reading.in[before]!.times.filter(isDate).at(-1)
    if (!last) continue
    add({ edtf: last.edtf, source: 'before', time: last, distance: s - before, lead: '' })
    break
  }
  const said = voice?.attribution.saidOn ?? null
  if (said && dayOf(said) !== dayOf(reading.article.published))
    add({ edtf: said, source: 'said', time: null, distance: 0, lead: '' })
  add({ edtf: reading.article.published, source: 'published', time: null, distance: 0, lead: '' })
  return options
}

const rank = (option: DateOption): number => (option.source === 'clause' ? 0 : 100) + option.distance

/** Without the time of day. */
const dayOf = (edtf: string | null): string | null => (edtf ? edtf.replace(/T[^/]*/g, '') : null)

function isDate(time: TimeMention): boolean {
  return time.type !== 'DURATION' && time.type !== 'SET' && time.edtf !== null && /^[-\d]/.test(time.edtf)
}
