import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkFeatures, linkableOf } from '../src/agreement/link-affinity.ts'
import type { Linkable } from '../src/agreement/link-affinity.ts'
import { partyEvidence, partyFeatures } from '../src/agreement/party-features.ts'
import { phraseFeatures } from '../src/claim/instrument-affinity.ts'
import { instrumentOf } from '../src/claim/instrument.ts'
import { emptyCluster, join as joinPhrase } from '../src/claim/instruments.ts'
import type { Cluster, LinkingModel } from '../src/claim/instruments.ts'
import { labelledStories } from './linking-examples.ts'
import type { LabelledArticle } from './linking-examples.ts'
import { trainingStories } from './stories.ts'
import { fit } from './weigh.ts'
import type { Example } from './weigh.ts'

/** Trains the weighings by which phrases join instruments and instruments join agreements. */
export async function train({ out }: { data: string; out: string }): Promise<void> {
  const stories = labelledStories(trainingStories())
  const model = linkingOf(linkingExamples(stories))
  writeFileSync(join(out, 'weights.json'), `${JSON.stringify(model, null, 1)}\n`)
}

export interface LinkingExamples {
  readonly phrase: Example[]
  readonly instrument: Example[]
  readonly party: Example[]
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

export function linkingOf(examples: LinkingExamples): LinkingModel {
  return {
    phrase: fit(examples.phrase, { penalty: 2, rounds: 150, expected: EXPECTED.phrase }),
    instrument: fit(examples.instrument, { penalty: 2, rounds: 150, expected: EXPECTED.instrument }),
    party: fit(examples.party, { penalty: 2, rounds: 150 }),
  }
}

/** Every choice there was: a phrase and an instrument known so far; two instruments of a story. */
export function linkingExamples(stories: readonly (readonly LabelledArticle[])[]): LinkingExamples {
  const phrase: Example[] = []
  const instrument: Example[] = []
  const party: Example[] = []
  stories.forEach((articles, story) => {
    const labelled = articles.flatMap((article, number) => {
      const clusters = goldClusters(article, (features, yes) => phrase.push({ story, features, yes }))
      const most = Math.max(0, ...[...clusters.values()].map(({ phrases }) => phrases.length))
      return [...clusters].map(([label, cluster]): { label: number; linkable: Linkable } => ({
        label,
        linkable: linkableOf(instrumentOf(article.reading, cluster), number, cluster.phrases.length === most),
      }))
    })
    for (const label of new Set(labelled.map((one) => one.label))) {
      const gold = articles[0]!.parties[label]!
      const own = labelled.filter((one) => one.label === label).map(({ linkable }) => linkable.instrument)
      const evidence = partyEvidence(own)
      for (const one of evidence)
        party.push({ story, features: partyFeatures(one, evidence, own), yes: gold.includes(one.party) })
    }
    labelled.forEach((a, i) =>
      labelled.slice(i + 1).forEach((b) =>
        instrument.push({
          story,
          features: linkFeatures(a.linkable, b.linkable),
          yes: a.label === b.label,
        }),
      ),
    )
  })
  return { phrase, instrument, party }
}

/** The article's instruments as the gold has them; every choice on the way is handed to `choice`. */
function goldClusters(
  { reading, phrases, labels }: LabelledArticle,
  choice: (features: string[], yes: boolean) => void,
): Map<number, Cluster> {
  const clusters = new Map<number, Cluster>()
  phrases.forEach((phrase, i) => {
    const label = labels[i] ?? null
    if (label === null) return
    const all = [...clusters.values()]
    for (const [known, cluster] of clusters)
      choice(phraseFeatures(reading, phrase, cluster, all), known === label)
    const own = clusters.get(label) ?? emptyCluster()
    clusters.set(label, joinPhrase(reading, own, phrase))
  })
  return clusters
}
