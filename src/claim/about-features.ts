import { band, cosine } from './cosine.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Cluster } from './instruments.ts'
import { isTold } from './party-role.ts'
import { partyIdsOf } from './party.ts'
import type { Reading } from './reading.ts'
import { surroundingsOf } from './surroundings.ts'

/** What is told at a word: each kind of fact hangs on its instrument in its own way. */
export type Told = 'stage' | 'step' | 'term' | 'issue' | 'meeting'

/** What the place of a word tells of every instrument alike, worked out once for all of them. */
export interface Place {
  readonly reading: Reading
  readonly index: InstrumentIndex
  readonly sentence: number
  readonly token: number
  readonly told: Told
  /** The instrument that the grammar of the clause gives; `named` where the clause names it. */
  readonly chosen: number
  readonly named: boolean
}

/** What speaks for and against the fact told at a place being about one of the article's instruments. */
export function aboutFeatures(place: Place, instrument: number): string[] {
  const { reading, index, sentence: s, told } = place
  const cluster = index.clusters[instrument]!
  const { block } = reading.sentences[s]!
  const here = index.inSentence(s)
  const own = here.includes(instrument)
  const gap = gapOf(cluster, s)
  const out = [
    `share:${shareOf(index, cluster)}`,
    `size:${Math.min(4, cluster.phrases.length)}`,
    own ? 'here' : here.length > 0 ? 'others here' : 'none here',
    `gap:${gap}`,
    `gap:${gap}:${here.length > 0 ? 'others' : 'none'}`,
  ]
  if (index.clusters.length === 1) out.push('only')
  if (own) out.push(`here:${here.length === 1 ? 'alone' : 'among'}`, `near:${nearOf(place, instrument)}`)
  if (place.chosen === instrument)
    out.push('chosen', `chosen:${place.named ? 'named' : 'else'}`, `chosen:${own ? 'here' : 'away'}`)
  if (index.main === instrument) out.push('main', `main:${here.length > 0 ? 'others' : 'none'}`)
  if (index.salientAt(s) === instrument) out.push('salient')
  if (cluster.phrases.some(({ sentence }) => sentence < s && reading.sentences[sentence]!.block === block))
    out.push('paragraph')
  if (cluster.phrases.some(({ headline }) => headline)) out.push('headline')
  if (cluster.phrases[0]!.sentence > s) out.push('later')
  out.push(...besideOf(reading, s, cluster))
  return out.flatMap((name) => [name, `${told}:${name}`])
}

/** Sentences since the instrument was named last, or until it is; names of bands. */
function gapOf({ phrases }: Cluster, s: number): string {
  let back = Infinity
  let ahead = Infinity
  for (const { sentence } of phrases) {
    if (sentence <= s) back = Math.min(back, s - sentence)
    else ahead = Math.min(ahead, sentence - s)
  }
  if (back < Infinity) return back < 4 ? String(back) : back < 7 ? '6' : back < 13 ? '12' : 'far'
  return ahead < 2 ? 'next' : 'ahead'
}

function shareOf(index: InstrumentIndex, cluster: Cluster): string {
  const all = index.clusters.reduce((sum, { phrases }) => sum + phrases.length, 0)
  const share = cluster.phrases.length / Math.max(1, all)
  return share < 0.1 ? '0' : share < 0.25 ? '1' : share < 0.5 ? '2' : '3'
}

/** Tokens to the nearest phrase of the instrument, and whether it stands before. */
function nearOf({ index, sentence, token }: Place, instrument: number): string {
  let best = Infinity
  let before = false
  for (const phrase of index.clusters[instrument]!.phrases) {
    if (phrase.sentence !== sentence) continue
    const apart = Math.abs(phrase.head - token)
    if (apart < best) [best, before] = [apart, phrase.head < token]
  }
  return `${best < 4 ? 3 : best < 9 ? 8 : best < 17 ? 16 : 'far'}:${before ? 'before' : 'behind'}`
}

const STEPS = [0.15, 0.35, 0.6] as const

/** How alike the sentence's parties and nouns are to those the instrument is spoken of with. */
function besideOf(reading: Reading, s: number, cluster: Cluster): string[] {
  const named = new Map<string, number>()
  for (const { entity, form } of reading.in[s]!.names)
    if (form !== 'pronoun') for (const id of partyIdsOf(entity)) named.set(id, 1)
  const { nouns } = surroundingsOf(reading, s)
  const sides = [...cluster.parties].filter(([, roles]) => isTold(roles)).map(([party]) => party)
  const shared = sides.filter((party) => named.has(party)).length
  const context = cosine(new Map(nouns.map((noun) => [noun, 1])), cluster.context)
  return [
    `context:${band(context, STEPS)}`,
    `sides:${named.size === 0 ? 'none named' : sides.length === 0 ? 'none told' : shared === 0 ? 'others' : shared === 1 ? 'one' : 'both'}`,
  ]
}
