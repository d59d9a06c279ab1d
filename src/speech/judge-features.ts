import { holds, shared, sizeOf } from './reading.ts'
import type { Reading, TokenRun } from './reading.ts'
import type { SentenceView } from './sentence-view.ts'
import { cueHead } from './span-features.ts'

/** A reading with what the linear judge makes of it: above 0 where it would keep it. */
export interface WeighedReading {
  readonly reading: Reading
  readonly linear: number
}

/** How many numbers {@link judgeFeatures} fills. */
export const JUDGE_FEATURES = 53

/** Cues on either side of a cue that are looked at. */
const NEAR = 24
/** Stands where there is no such reading; linear scores lie well above. */
export const NONE = -999

const XPOS = ['VBD', 'VBZ', 'VBP', 'VB', 'VBG', 'VBN', 'NN', 'NNS', 'IN', 'JJ', ':']
const RELATIONS = 'root ccomp xcomp acl acl:relcl advcl conj parataxis case obl nmod'.split(' ')
const SOURCES = ['PRON', 'PROPN', 'NOUN', 'NUM', 'ADJ', 'VERB']
const CONTENTS = ['VERB', 'NOUN', 'PROPN', 'ADJ', 'PRON', 'AUX']
const FIRST = ['IN', 'TO', 'PRP', 'DT', 'NNP', 'VBG', '``', 'WP', 'WRB', 'JJ', 'NN']
const CONTENT_RELATIONS = 'ccomp xcomp obj parataxis advcl obl nmod nsubj root conj acl'.split(' ')

/**
 * What the trees of the judge ask about reading `at`, as whole numbers: its own scores and shape, the words at
 * its joints, and how it stands to the readings around it (`list`: those of the sentence, in order).
 * `before` and `after` are the best linear scores of the sentences beside it.
 */
export function judgeFeatures(
  views: readonly SentenceView[],
  list: readonly WeighedReading[],
  at: number,
  before: number,
  after: number,
  out: Int32Array,
): void {
  const { reading, linear } = list[at]!
  const { cue, source, content } = reading
  const view = views[cue.sentence]!
  let n = 0
  const put = (...values: number[]): void => {
    for (const value of values) out[n++] = value
  }
  const size = sizeOf(content)
  put(linear, reading.margin, reading.gain, Math.max(-400, Math.min(400, reading.sourceGap)))
  put(reading.rivals, reading.agreed ? 1 : 0)
  put(cue.to - cue.from, size, sizeOf(source), content.length, source.length)
  put(Math.floor(reading.gain / (size + 1)))
  const first = content[0]
  const speaker = source[0]
  put(!speaker ? 77 : speaker.sentence !== cue.sentence ? 99 : speaker.from - cue.from)
  put(!first ? 88 : distance(first, cue))
  put(view.n, cue.from, view.n - cue.to, cue.sentence)
  putNeighbours(list, at, reading, linear, size, put)
  put(before, after)

  const head = view.tokens[cue.head]!
  put(XPOS.indexOf(head.xpos), RELATIONS.indexOf(head.deprel), view.quote[cue.head]!)
  put(view.sense[cue.head]! & 63, view.sense[cue.head]! >> 6)
  put(view.tokens[cue.from]!.upos === 'AUX' ? 1 : 0, view.tokens[cue.from]!.xpos === 'TO' ? 1 : 0)
  if (speaker) {
    const there = views[speaker.sentence]!
    const i = cueHead(there, speaker.from, speaker.to)
    const token = there.tokens[i]!
    put(SOURCES.indexOf(token.upos), there.sense[i]! & 63, there.sense[i]! >> 6, there.quote[i]!)
    put(token.head !== cue.head ? 0 : token.deprel.startsWith('nsubj') ? 2 : 1)
    put(pronounKind(token.text), speaker.from === 0 ? 1 : 0)
  } else put(-2, -2, -2, -2, -2, -2, -2)
  if (first) {
    const there = views[first.sentence]!
    const token = there.tokens[cueHead(there, first.from, first.to)]!
    put(
      CONTENTS.indexOf(token.upos),
      token.head === cue.head ? 1 : 0,
      CONTENT_RELATIONS.indexOf(token.deprel),
    )
    put(FIRST.indexOf(there.tokens[first.from]!.xpos), quotedShare(views, content, size))
    put(there.quote[first.from]!, first.sentence - cue.sentence)
    const last = content.at(-1)!
    const end = views[last.sentence]!.tokens[last.to]
    put(!end ? 0 : end.upos === 'PUNCT' ? 1 : end.upos === 'CCONJ' ? 2 : 3)
  } else put(-2, -2, -2, -2, -2, -2, -2, -2)
}

/** The scores of the cues around: any, overlapping, around this one, within it, with the same source, the same content. */
function putNeighbours(
  list: readonly WeighedReading[],
  at: number,
  reading: Reading,
  linear: number,
  size: number,
  put: (...values: number[]) => void,
): void {
  const { cue, source, content } = reading
  let count = 0
  let better = 0
  let any = NONE
  let overlapping = NONE
  let outer = NONE
  let inner = NONE
  let inSource = NONE
  let sameSource = NONE
  let sameContent = NONE
  let next = 50
  let previous = 50
  for (let k = Math.max(0, at - NEAR); k < Math.min(list.length, at + NEAR + 1); k++) {
    if (k === at) continue
    const { reading: there, linear: score } = list[k]!
    count++
    if (score > linear) better++
    any = Math.max(any, score)
    if (there.cue.from < cue.to && cue.from < there.cue.to) {
      overlapping = Math.max(overlapping, score)
      continue
    }
    if (holds(there.content, cue.sentence, cue.head)) outer = Math.max(outer, score)
    if (holds(content, cue.sentence, there.cue.head)) inner = Math.max(inner, score)
    if (holds(source, cue.sentence, there.cue.head)) inSource = Math.max(inSource, score)
    if (source[0] && there.source[0]?.from === source[0].from) sameSource = Math.max(sameSource, score)
    const both = shared(content, there.content)
    if (both * 3 > size + sizeOf(there.content)) sameContent = Math.max(sameContent, score)
    if (score <= LIKELY) continue
    if (there.cue.from >= cue.to) next = Math.min(next, there.cue.from - cue.to)
    else previous = Math.min(previous, cue.from - there.cue.to)
  }
  put(count, better, any, overlapping, outer, inner, inSource, sameSource, sameContent, next, previous)
}

/** Linear score from which a cue is likely to be one. */
const LIKELY = -25

function distance(run: TokenRun, cue: Reading['cue']): number {
  if (run.sentence !== cue.sentence) return run.sentence < cue.sentence ? -99 : 99
  return run.from >= cue.to ? run.from - cue.to : run.to - cue.from
}

/** Quoted tokens of each hundred. */
function quotedShare(views: readonly SentenceView[], runs: readonly TokenRun[], size: number): number {
  let quoted = 0
  for (const run of runs)
    for (let i = run.from; i < run.to; i++) if (views[run.sentence]!.quote[i] !== 0) quoted++
  return Math.floor((100 * quoted) / Math.max(1, size))
}

function pronounKind(text: string): number {
  if (/^(?:I|we|you|my|our)$/i.test(text)) return 1
  if (/^(?:he|she|they)$/i.test(text)) return 2
  return /^(?:it|this|that|who|which|what)$/i.test(text) ? 3 : 0
}
