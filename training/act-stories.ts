/** The stories as the acts are trained on: what each article proposes, and what the gold has. */
import { partySet, sameDate } from '../corpus/match.ts'
import type { Item } from '../corpus/match.ts'
import { instrumentsAndActs, withCues } from '../src/claim/claims.ts'
import type { Reading } from '../src/claim/reading.ts'
import { stageCandidates } from '../src/claim/stage.ts'
import { stepCandidates } from '../src/claim/step.ts'
import { actLessons } from './act-lessons.ts'
import { factsOf, tellsIn } from './stories.ts'
import type { Story } from './stories.ts'

/** Stands for the story of a lesson: it belongs to none. */
export const LESSON = -1

/** One way to take an act: its features, and the lines of the gold that it would be right for, by number. */
export interface Example {
  readonly story: number
  readonly features: readonly string[]
  readonly gold: readonly number[]
}
export interface ActExamples {
  readonly stage: readonly Example[]
  readonly step: readonly Example[]
}

/** Every candidate of every article of the stories, and of the lessons. */
export function actExamples(stories: readonly Story[]): ActExamples {
  const stage: Example[] = []
  const step: Example[] = []
  let line = 0
  const numbered = (items: readonly Item[]): [number, Item][] => items.map((item) => [line++, item])
  for (const { reading, history, steps } of actLessons())
    addArticle(stage, step, LESSON, reading, numbered(history), numbered(steps), ANYWHERE, ANYWHERE)
  for (const [number, story] of stories.entries()) {
    const history = numbered(factsOf(story, 'history'))
    const steps = numbered(factsOf(story, 'steps'))
    const stageAt = tellsIn(story, 'history')
    const stepAt = tellsIn(story, 'steps')
    for (const reading of story.readings)
      addArticle(stage, step, number, reading, history, steps, stageAt, stepAt)
  }
  return { stage, step }
}

const ANYWHERE = (): boolean => true

/** Steps that all parties take together, by whomever a report says them done. */
const JOINT = new Set([
  'sign',
  'agree-text',
  'initial',
  'enter-into-force',
  'exchange-instruments',
  'extend',
  'implement',
])

function addArticle(
  stage: Example[],
  step: Example[],
  story: number,
  reading: Reading,
  history: readonly [number, Item][],
  steps: readonly [number, Item][],
  stageAt: ReturnType<typeof tellsIn>,
  stepAt: ReturnType<typeof tellsIn>,
): void {
  const { index, acts: byRule } = instrumentsAndActs(reading)
  const acts = withCues(reading, index, byRule)
  const here = ([, item]: [number, Item]): boolean =>
    (item['articles'] as readonly string[]).includes(reading.article.id)
  for (const candidate of stageCandidates(reading, index, acts))
    for (const day of candidate.days) {
      const fits = history.filter(
        (line) =>
          here(line) &&
          line[1]['stage'] === candidate.stage &&
          sameDate(day.option.edtf, line[1]['on']) &&
          stageAt(line[1], reading, candidate.act.sentence),
      )
      stage.push({
        story,
        features: [...candidate.features, ...day.features],
        gold: fits.map(([number]) => number),
      })
    }
  for (const candidate of stepCandidates(reading, index, acts)) {
    const by = partySet(candidate.act.by)
    const fits = steps.filter(
      (line) =>
        here(line) &&
        line[1]['step'] === candidate.step &&
        line[1]['state'] === candidate.state &&
        stepAt(line[1], reading, candidate.act.sentence) &&
        (by.size === 0 ||
          JOINT.has(candidate.step) ||
          story === LESSON ||
          [...partySet(line[1]['by'])].some((party) => by.has(party))),
    )
    step.push({ story, features: candidate.features, gold: fits.map(([number]) => number) })
  }
}
