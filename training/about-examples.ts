/** Which instrument a fact told at a word is about: every instrument of its article, weighed for each told word of the stories. */
import { aboutFeatures } from '../src/claim/about-features.ts'
import type { Told } from '../src/claim/about-features.ts'
import type { Act } from '../src/claim/acts.ts'
import { instrumentsAndActs, withCues } from '../src/claim/claims.ts'
import { nearest, spokenOf } from '../src/claim/cue-acts.ts'
import type { InstrumentIndex } from '../src/claim/instrument-index.ts'
import { meetingCandidates } from '../src/claim/meeting-candidate.ts'
import { sentenceAt } from '../src/claim/reading.ts'
import type { Reading } from '../src/claim/reading.ts'
import { governingEvent, termContext } from '../src/claim/term-context.ts'
import { termPassages } from '../src/claim/term-passage.ts'
import { treeOf } from '../src/language/tree.ts'
import type { LabelledArticle } from './linking-examples.ts'
import { clusterLabels } from './linking-examples.ts'
import type { FactFacet } from './stories.ts'
import type { Example } from './weigh.ts'

const TOLD: Readonly<Record<FactFacet, Told>> = {
  history: 'stage',
  steps: 'step',
  terms: 'term',
  issues: 'issue',
  meetings: 'meeting',
}

/** Examples of one article; words whose agreement no instrument of it is about teach nothing. */
export function aboutExamples(article: LabelledArticle): Example[] {
  const { reading, told } = article
  if (told.length === 0) return []
  const { index, acts } = instrumentsAndActs(reading)
  const labels = clusterLabels(article, index.clusters)
  const chosenAt = chooser(reading, index, acts)
  return told.flatMap(({ agreement, facet, start }): Example[] => {
    const sentence = sentenceAt(reading.sentences, start)
    const token = reading.sentences[sentence]?.tokens.findIndex(({ end }) => end > start) ?? -1
    if (token < 0 || !labels.includes(agreement)) return []
    const chosen = chosenAt(TOLD[facet], sentence, token)
    if (chosen === null) return []
    const place = { reading, index, sentence, token, told: TOLD[facet], ...chosen }
    return labels.map((label, instrument) => ({
      features: aboutFeatures(place, instrument),
      yes: label === agreement,
    }))
  })
}

/** The instrument that the rules give a fact at a word, as they will when it is claimed; null where they give none. */
function chooser(reading: Reading, index: InstrumentIndex, acts: readonly Act[]) {
  const all = withCues(reading, index, acts)
  const meetings = meetingCandidates(reading, index, acts)
  const passages = termPassages(reading, index, acts)
  return (told: Told, s: number, token: number): { chosen: number; named: boolean } | null => {
    const sentence = reading.sentences[s]!
    const known =
      told === 'stage' || told === 'step'
        ? all.find((act) => act.sentence === s && act.token === token && act[told] !== null)
        : told === 'meeting'
          ? meetings.find((meeting) => meeting.sentence === s && meeting.token === token)
          : undefined
    if (known) return { chosen: known.instrument, named: known.named }
    const near = told === 'issue' ? null : nearest(index, s, token, treeOf(sentence))
    const chosen =
      told === 'term'
        ? termContext(reading, index, passages, s, governingEvent(sentence, token)).instrument
        : (near ?? spokenOf(index, s))
    return chosen === null ? null : { chosen, named: near !== null || index.inSentence(s).includes(chosen) }
  }
}
