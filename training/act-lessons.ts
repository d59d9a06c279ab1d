/** Sentences in our own words with what they tell: general usage, for what a small corpus has too few of. */
import { readFileSync } from 'node:fs'
import type { Item } from '../corpus/match.ts'
import { readingOf } from '../src/claim/reading.ts'
import type { Reading } from '../src/claim/reading.ts'
import { readArticle } from '../src/read/read-article.ts'

/** The day of every lesson's report. */
const PUBLISHED = '2026-01-08'

/** One lesson, read, with its stages and steps in the shape of a gold dossier's. */
export interface Lesson {
  readonly reading: Reading
  readonly history: readonly Item[]
  readonly steps: readonly Item[]
}

/** Lessons of lessons/acts.txt, in order. */
export function actLessons(): Lesson[] {
  const text = readFileSync(new URL('lessons/acts.txt', import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.includes('::'))
    .map((line, number) => {
      const [labels, words] = line.split(' :: ') as [string, string]
      const id = `lesson-${number}`
      const read = readArticle(new TextEncoder().encode(`${words}\n`), {
        source: id,
        id,
        published: PUBLISHED,
      })
      if ('problem' in read)
        throw new Error(`lessons/acts.txt, lesson ${number + 1}: ${read.problem.message}`)
      const told = labels.split(' ').filter((label) => label !== 'none')
      return {
        reading: readingOf(read.article),
        history: told
          .filter((label) => !label.includes('/') || label.includes('@'))
          .map((label) => {
            const [stage, on] = label.split('@') as [string, string | undefined]
            return { stage, on: on ?? PUBLISHED, articles: [id] }
          }),
        steps: told
          .filter((label) => label.includes('/') && !label.includes('@'))
          .map((label) => {
            const [step, state] = label.split('/') as [string, string]
            return { step, state, by: [], articles: [id] }
          }),
      }
    })
}
