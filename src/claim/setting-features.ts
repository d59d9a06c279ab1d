import type { Act } from './acts.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { partyIdsOf } from './party.ts'
import type { Reading } from './reading.ts'

/** Where in the report an act stands, how much the report is about its instrument, and who is named around it. */
export function settingFeatures(reading: Reading, index: InstrumentIndex, act: Act, label: string): string[] {
  const sentence = reading.sentences[act.sentence]!
  const here = index.inSentence(act.sentence)
  const both = (name: string): string[] => [name, `${label}:${name}`]
  const slot = act.named ? 'named' : here.length > 0 ? 'sentence' : 'before'
  const kind = index.kindOf(act.instrument)
  const sides = new Set(index.partiesOf(act.instrument))
  const near = new Set(reading.in[act.sentence]!.names.flatMap((name) => partyIdsOf(name.entity)))
  const shared = [...near].filter((party) => sides.has(party)).length
  const out = [
    ...both(`place:${placeOf(reading, act.sentence)}`),
    `slot:${slot}`,
    `${act.rule.startsWith('cue.') ? 'cue' : 'act'}:slot:${slot}`,
    `main:${act.instrument === index.main}`,
    `kind:${kind === 'ceasefire' || kind === 'prisoner-exchange' ? kind : 'other'}>${label}`,
    ...both(`by:${Math.min(2, act.by.length)}`),
    `body:${act.body !== null}`,
    `length:${sentence.tokens.length < 12 ? 'short' : sentence.tokens.length < 28 ? 'middle' : 'long'}`,
    ...both(`sides:${Math.min(3, sides.size)}`),
    ...both(`near:${Math.min(3, near.size)}`),
    `shared:${Math.min(2, shared)}`,
    `nations:${nationsOf(reading)}`,
    `share:${shareOf(index, act.instrument)}`,
  ]
  if (act.realis.condition === null && here.length === 0) out.push('none here')
  if (here.length > 1) out.push('several here')
  return out
}

function placeOf(reading: Reading, s: number): string {
  const role = (sentence: number): string =>
    reading.article.blocks[reading.sentences[sentence]!.block]?.role ?? 'body'
  if (role(s) === 'headline') return 'headline'
  let body = 0
  while (body < reading.sentences.length && role(body) !== 'body') body++
  if (s - body < 2) return 'lead'
  if (s - body < 6) return 'early'
  return s > reading.sentences.length * 0.75 ? 'late' : 'middle'
}

const nations = new WeakMap<Reading, string>()

/** How many parties the whole report names: where they are few, it is seldom about states. */
function nationsOf(reading: Reading): string {
  let known = nations.get(reading)
  if (known === undefined) {
    const { size } = new Set(reading.names.flatMap((name) => partyIdsOf(name.entity)))
    known = size < 2 ? 'few' : size < 4 ? 'some' : 'many'
    nations.set(reading, known)
  }
  return known
}

/** How much of what the report says of instruments is of this one, from 0 to 3. */
function shareOf(index: InstrumentIndex, instrument: number): number {
  const all = index.clusters.reduce((sum, one) => sum + one.phrases.length, 0)
  const share = index.clusters[instrument]!.phrases.length / Math.max(1, all)
  return share < 0.1 ? 0 : share < 0.3 ? 1 : share < 0.6 ? 2 : 3
}
