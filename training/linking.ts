import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemblyFeatures } from '../src/agreement/assembly.ts'
import { linkFeatures, linkableOf } from '../src/agreement/link-affinity.ts'
import { linkInstruments } from '../src/agreement/link.ts'
import { partsOf } from '../src/agreement/link-keys.ts'
import { partyEvidence, partyFeatures } from '../src/agreement/party-features.ts'
import type { PartyEvidence } from '../src/agreement/party-features.ts'
import { articlesIn } from '../src/agreement/sides.ts'
import type { ArticleClaims } from '../src/claim/claims.ts'
import { instrumentsAndActs, partiesNamed } from '../src/claim/claims.ts'
import { phraseFeatures } from '../src/claim/instrument-affinity.ts'
import { instrumentOf } from '../src/claim/instrument.ts'
import type { Instrument } from '../src/claim/instrument.ts'
import { NO_KINDS } from '../src/claim/kind-weights.ts'
import { emptyCluster, join as joinPhrase } from '../src/claim/instruments.ts'
import type { Cluster, LinkingModel } from '../src/claim/instruments.ts'
import { tryWeighings } from '../src/claim/weighing.ts'
import type { Weighing } from '../src/claim/weighing.ts'
import { NOTHING, clusterLabels, isEntry, labelledStories, majority } from './linking-examples.ts'
import type { LabelledArticle } from './linking-examples.ts'
import { trainingStories } from './stories.ts'
import { fit } from './weigh.ts'
import type { Example } from './weigh.ts'

/** Trains the weighings by which phrases join instruments, instruments join agreements, and parties are told. */
export async function train({ out }: { data: string; out: string }): Promise<void> {
  const model = linkingOf(labelledStories(trainingStories()))
  writeFileSync(join(out, 'weights.json'), `${JSON.stringify(model, null, 1)}\n`)
}

/** What treaty practice tells before any example: names and letters decide, other kinds and years keep apart. */
const EXPECTED = {
  phrase: { 'letters:same': 2, 'letters:clash': -1.5, 'year:clash': -1, 'kind:clash': -1 },
  instrument: {
    'letters:same': 2,
    'letters:clash': -1,
    'title:same': 1,
    'year:clash': -1,
    'kind:clash': -1,
    'told:disjoint': -1,
    'told:two': 0.5,
  },
}

type LabelledStory = readonly LabelledArticle[]

/**
 * The three weighings, each learned from what those before it make of the stories, as they will meet it: instruments as
 * phrases were joined, agreements as instruments were.
 */
export function linkingOf(stories: readonly LabelledStory[]): LinkingModel {
  const nothing: Weighing = { bias: 0, weights: {} }
  const model = {
    rarity: rarityIn(stories),
    phrase: nothing,
    assembly: nothing,
    instrument: nothing,
    party: nothing,
  }
  try {
    tryWeighings('linking', model)
    tryWeighings('kinds', NO_KINDS)
    model.phrase = fit(stories.flatMap(phraseExamples), {
      penalty: 2,
      rounds: 150,
      expected: EXPECTED.phrase,
    })
    const read = stories.map((story) => ({ claims: story.map(claimsOf), story }))
    model.instrument = fit(
      read.flatMap(({ claims, story }) => instrumentExamples(story, claims)),
      { penalty: 2, rounds: 150, expected: EXPECTED.instrument },
    )
    const groups = read.flatMap(({ claims, story }) => groupsOf(story, claims))
    model.assembly = fit(groups.map(assemblyExample), { penalty: 2, rounds: 150 })
    model.party = fit(groups.flatMap(partyExamples), { penalty: 2, rounds: 150 })
  } finally {
    tryWeighings('linking', null)
    tryWeighings('kinds', null)
  }
  return model
}

/** Nouns used in fewer articles than this are not listed. */
const COMMON = 4

/** How seldom a noun is used: the logarithm of all articles by those that use it. */
function rarityIn(stories: readonly LabelledStory[]): Weighing {
  const articles = stories.flat()
  const used = new Map<string, number>()
  for (const { reading } of articles) {
    const nouns = new Set(
      reading.sentences.flatMap(({ tokens }) =>
        tokens.flatMap(({ upos, lemma }) =>
          upos === 'NOUN' || upos === 'PROPN' ? [lemma.toLowerCase()] : [],
        ),
      ),
    )
    for (const noun of nouns) used.set(noun, (used.get(noun) ?? 0) + 1)
  }
  const seldom = (count: number): number => Math.round(1000 * Math.log(articles.length / count))
  const bias = seldom(COMMON)
  return {
    bias,
    weights: Object.fromEntries(
      [...used]
        .filter(([, count]) => count > COMMON)
        .sort()
        .map(([noun, count]) => [noun, seldom(count) - bias]),
    ),
  }
}

/** Every choice there was: a phrase and an instrument known so far. */
function phraseExamples(articles: LabelledStory): Example[] {
  return articles.flatMap(({ reading, phrases, labels }) => {
    const examples: Example[] = []
    const clusters = new Map<number, Cluster>()
    phrases.forEach((phrase, i) => {
      const label = labels[i] ?? null
      if (label === null || label === NOTHING) return
      const all = [...clusters.values()]
      for (const [known, cluster] of clusters)
        examples.push({ features: phraseFeatures(reading, phrase, cluster, all), yes: known === label })
      const own = clusters.get(label) ?? emptyCluster()
      clusters.set(label, joinPhrase(reading, own, phrase))
    })
    return examples
  })
}

interface LabelledClaims extends ArticleClaims {
  /** For each instrument the agreement of the gold that most of its phrases are about; null where that is not clear. */
  readonly labels: readonly (number | null)[]
}

/** An article's instruments as they are found, without claims. */
function claimsOf(labelled: LabelledArticle): LabelledClaims {
  const { reading } = labelled
  const { index } = instrumentsAndActs(reading)
  return {
    article: reading.article,
    instruments: index.clusters.map((cluster) => instrumentOf(reading, cluster)),
    main: index.main,
    named: partiesNamed(reading),
    claims: [],
    quotations: [],
    undated: null,
    labels: clusterLabels(labelled, index.clusters),
  }
}

/** Every two instruments of a story. */
function instrumentExamples(_: LabelledStory, articles: readonly LabelledClaims[]): Example[] {
  const labelled = articles.flatMap((claims, article) =>
    claims.instruments.flatMap((instrument, i) => {
      const label = claims.labels[i] ?? null
      return label === null || label === NOTHING
        ? []
        : [{ label, linkable: linkableOf(instrument, article, claims.main === i, claims.article.published) }]
    }),
  )
  return labelled.flatMap((a, i) =>
    labelled.slice(i + 1).map((b) => ({
      features: linkFeatures(a.linkable, b.linkable),
      yes: a.label === b.label,
    })),
  )
}

/** Parties that stand for many states ("UN member states"): those of them that an article names are not in the gold. */
const COLLECTIVE = /\b(members?|member states|parties|states|governments|economies)\b/i

/** Instruments taken for one agreement, whose parties are known. */
interface LabelledGroup {
  readonly instruments: readonly Instrument[]
  readonly evidence: readonly PartyEvidence[]
  readonly parties: readonly string[]
}

/** The groups of a story that are about an agreement of the gold. */
function groupsOf([first]: LabelledStory, articles: readonly LabelledClaims[]): LabelledGroup[] {
  const groups = partsOf(articles).flatMap((part) => linkInstruments(articles, part))
  return groups.flatMap(({ refs }) => {
    const label = majority(
      refs.map(({ article, instrument }) => articles[article]!.labels[instrument] ?? null),
    )
    if (label === null || !isEntry(label)) return []
    const instruments = refs.map(({ article, instrument }) => articles[article]!.instruments[instrument]!)
    const evidence = partyEvidence(instruments, articlesIn(articles, refs))
    return [{ instruments, evidence, parties: first!.parties[label]! }]
  })
}

const isOpen = (parties: readonly string[]): boolean => parties.some((party) => COLLECTIVE.test(party))

const assemblyExample = ({ instruments, evidence, parties }: LabelledGroup): Example => ({
  features: assemblyFeatures(instruments, evidence),
  yes: isOpen(parties),
})

/** Every party that a group of instruments is connected with; nothing where it is open to all states. */
const partyExamples = ({ instruments, evidence, parties }: LabelledGroup): Example[] =>
  isOpen(parties)
    ? []
    : evidence.map((one) => ({
        features: partyFeatures(one, evidence, instruments),
        yes: parties.includes(one.party),
      }))
