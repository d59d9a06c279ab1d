import { hashString, mix } from '../language/feature-hash.ts'
import type { SentenceView } from './sentence-view.ts'
import type { Reading, TokenRun } from './reading.ts'

export const ACCEPT_FEATURES = 112

const NONE = hashString('<none>')

/** Features of a whole reading (cue, source, content) for the question whether it is an attribution at all. */
export function acceptFeatures(views: readonly SentenceView[], reading: Reading, out: Int32Array): number {
  const { cue, source, content } = reading
  const view = views[cue.sentence]!
  let count = 0
  const put = (template: number, value: number): void => {
    out[count++] = mix(template, value)
  }
  const put2 = (template: number, a: number, b: number): void => {
    out[count++] = mix(mix(template, a), b)
  }
  const put3 = (template: number, a: number, b: number, c: number): void => {
    out[count++] = mix(mix(mix(template, a), b), c)
  }
  const lemma = view.lemma[cue.head]!
  const sense = view.sense[cue.head]!
  const x = view.xpos[cue.head]!
  const margin = Math.max(-20, Math.min(20, Math.round(reading.margin / 12)))
  const gain = Math.max(0, Math.min(20, Math.round(reading.gain / 40)))
  put(300, 1)
  // Thermometer code: a linear model then learns any rising curve.
  for (let level = -20; level <= margin; level += 1) if (count < 45) put(301, level)
  put(302, gain)
  put2(303, margin, gain)
  put(304, lemma)
  put2(305, lemma, Math.round(margin / 4))
  put2(306, sense, x)
  put2(307, sense, Math.round(margin / 4))
  const s = source[0]
  const c = content[0]
  const sourceHead = s ? headOf(views, s) : -1
  const sourceView = s ? views[s.sentence]! : view
  const sourceKind = s ? mix(sourceView.upos[sourceHead]!, sourceView.sense[sourceHead]!) : NONE
  const shape =
    Math.min(2, source.length) * 16 + Math.min(3, content.length) * 4 + (s ? (s.from < cue.from ? 1 : 2) : 0)
  put(310, shape)
  put2(311, shape, lemma)
  put2(312, shape, sense)
  put2(313, shape, Math.round(margin / 3))
  put(314, sourceKind)
  put2(315, sourceKind, lemma)
  put2(316, sourceKind, sense)
  put2(317, s ? sourceView.lemma[sourceHead]! : NONE, sense)
  put(318, s ? sourceView.lemma[sourceHead]! : NONE)
  const length = content.reduce((sum, run) => sum + run.to - run.from, 0)
  const lengthBucket = length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 40 ? 6 : 7
  put2(320, lengthBucket, lemma)
  put2(321, lengthBucket, sense)
  put2(322, lengthBucket, Math.round(margin / 3))
  if (c) {
    const contentView = views[c.sentence]!
    const first = contentView.lemma[c.from]!
    const head = headOf(views, c)
    put(323, first)
    put2(324, first, lemma)
    put2(325, contentView.deprel[head]!, lemma)
    put3(326, contentView.deprel[head]!, contentView.upos[head]!, sense)
    put2(327, contentView.quote[c.from]!, lemma)
    put3(328, contentView.quote[c.from]!, view.quote[cue.head]!, sense)
    put2(329, contentView.upos[head]!, lemma)
    put2(330, c.sentence - cue.sentence, c.from < cue.from ? 0 : 1)
  }
  const gap = Math.max(-8, Math.min(8, Math.round(reading.sourceGap / 40)))
  const coarse = Math.round(margin / 4)
  put(340, gap)
  put2(341, gap, shape)
  put2(342, gap, sense)
  put3(343, reading.rivals, reading.agreed ? 1 : 0, coarse)
  put2(344, reading.rivals, lemma)
  put2(345, view.cluster[cue.head]!, coarse)
  put2(346, view.cluster[cue.head]!, shape)
  put3(347, view.deprel[cue.head]!, x, coarse)
  put3(348, view.deprel[cue.head]!, sense, shape)
  const lead = view.lemma[cue.from]!
  const tail = view.lemma[cue.to - 1]!
  put2(349, lead, Math.min(3, cue.to - cue.from))
  put2(350, tail, x)
  put2(351, cue.from > 0 ? view.xpos[cue.from - 1]! : 0, x)
  put2(352, cue.to < view.n ? view.lemma[cue.to]! : 0, sense)
  put2(353, cue.to < view.n ? view.xpos[cue.to]! : 0, coarse)
  put2(331, view.quote[cue.head]!, sense)
  put2(332, cue.to - cue.from, x)
  put2(333, view.deprel[cue.head]!, lemma)
  return count
}

/** The token of a run that hangs from outside of it. */
function headOf(views: readonly SentenceView[], run: TokenRun): number {
  const view = views[run.sentence]!
  let first = -1
  for (let i = run.from; i < run.to; i++) {
    const above = view.head[i]!
    if (above >= run.from && above < run.to) continue
    if (view.tokens[i]!.upos === 'PUNCT') continue
    if (view.tokens[i]!.upos === 'VERB') return i
    if (first < 0) first = i
  }
  return first < 0 ? run.from : first
}
