import type { Kind } from './claim.ts'
import { findInstrumentPhrases } from './instrument-mention.ts'
import { clusterPhrases } from './instruments.ts'
import type { Cluster } from './instruments.ts'
import { byWeight } from './party-role.ts'
import type { Reading } from './reading.ts'

/** The instruments of one article and where each is meant. Tokens are positions inside their sentence. */
export interface InstrumentIndex {
  readonly clusters: readonly Cluster[]
  /** The instrument that the token heads or stands for; `pronoun` where it is only taken up ("it", "both"). */
  at(sentence: number, token: number): { readonly instrument: number; readonly pronoun: boolean } | null
  /** The instrument spoken of last before or in the sentence, at most `REACH` sentences back; null where none. */
  salientAt(sentence: number): number | null
  /** Instruments named in the sentence, in order. */
  inSentence(sentence: number): readonly number[]
  /** Noun of the instrument phrase nearest to the token, or null where the sentence has none. */
  nounNear(sentence: number, token: number): string | null
  /** The instrument that the article speaks of most; null where it has none. */
  readonly main: number | null
  partiesOf(instrument: number): readonly string[]
  kindOf(instrument: number): Kind | null
  /** Sentences of captions and headings make no claims. */
  skip(sentence: number): boolean
}

const REACH = 4
const PRONOUNS = new Set(['it', 'this', 'that', 'which', 'they', 'them', 'one'])

export function indexInstruments(reading: Reading): InstrumentIndex {
  const phrases = findInstrumentPhrases(reading)
  const clusters = clusterPhrases(reading, phrases)
  const at = new Map<string, number>()
  const named: number[][] = reading.sentences.map(() => [])
  const owned = clusters.flatMap((cluster, instrument) =>
    cluster.phrases.map((phrase) => ({ phrase, instrument })),
  )
  owned.sort((a, b) => a.phrase.sentence - b.phrase.sentence || a.phrase.head - b.phrase.head)
  for (const { phrase, instrument } of owned) {
    for (const head of phrase.heads) at.set(`${phrase.sentence}:${head}`, instrument)
    if (!named[phrase.sentence]!.includes(instrument)) named[phrase.sentence]!.push(instrument)
  }
  const salient = new Array<number | null>(reading.sentences.length).fill(null)
  let last: number | null = null
  let lastAt = -Infinity
  for (let s = 0; s < reading.sentences.length; s++) {
    const here = named[s]!
    if (here.length > 0) {
      last = here.find((instrument) => instrument === last) ?? here[0]!
      lastAt = s
    }
    salient[s] = s - lastAt <= REACH ? last : null
  }
  return {
    clusters,
    main: mainOf(clusters),
    at(sentence, token) {
      const direct = at.get(`${sentence}:${token}`)
      if (direct !== undefined) return { instrument: direct, pronoun: false }
      const word = reading.sentences[sentence]!.tokens[token]
      if (
        !word ||
        (word.upos !== 'PRON' && word.text.toLowerCase() !== 'one') ||
        !PRONOUNS.has(word.text.toLowerCase())
      )
        return null
      const instrument = salient[sentence]
      return instrument === null || instrument === undefined ? null : { instrument, pronoun: true }
    },
    salientAt: (sentence) => salient[sentence] ?? null,
    inSentence: (sentence) => named[sentence] ?? [],
    nounNear(sentence, token) {
      const here = phrases.filter((phrase) => phrase.sentence === sentence)
      return here.sort((a, b) => Math.abs(a.head - token) - Math.abs(b.head - token))[0]?.noun ?? null
    },
    partiesOf: (instrument) => likelyParties(clusters[instrument]),
    kindOf: (instrument) => clusters[instrument]?.kind ?? null,
    skip: (sentence) => {
      const role = reading.article.blocks[reading.sentences[sentence]!.block]?.role
      return role === 'caption' || role === 'heading' || role === 'furniture'
    },
  }
}

/** The first instrument that the sentence names, else the one spoken of last, else the article's main one. */
export const spokenOf = (index: InstrumentIndex, s: number): number | null =>
  index.inSentence(s)[0] ?? index.salientAt(s) ?? index.main

function mainOf(clusters: readonly Cluster[]): number | null {
  let best: number | null = null
  clusters.forEach((cluster, i) => {
    if (best === null || cluster.phrases.length > clusters[best]!.phrases.length) best = i
  })
  return best
}

/** Parties by the weight of the words for them: those near the top, two at least where there are two. */
function likelyParties(cluster: Cluster | undefined): string[] {
  const ranked = byWeight(cluster?.parties ?? [])
  const most = ranked[0]?.[1] ?? 0
  return ranked.filter(([, weight], i) => i < 2 || weight >= most * 0.4).map(([party]) => party)
}
