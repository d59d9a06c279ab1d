import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SHAPE } from '../../src/record/claims-kept.ts'
import { story } from './reports.ts'

/** Records whose keys are words of the article, and values of which each kind of fact has its own. */
const OPEN = new Set(['kinds', 'parties', 'context', 'value', 'entity', 'positions'])

/** Every way down into a value, lists and open records taken as one. */
function ways(value: unknown, at: string, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const one of value) ways(one, `${at}[]`, found)
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) {
      if (OPEN.has(key)) found.add(`${at}.${key}`)
      else ways(one, `${at}.${key}`, found)
    }
  else found.add(at)
  return found
}

test('claims have the shape that the record stores under its number', () => {
  const found = new Set<string>()
  for (const { claims } of story('ukraine-us-guarantees')) {
    const { article: _, ...kept } = claims
    ways(kept.instruments, 'instruments', found)
    ways(kept.quotations, 'quotations', found)
    found.add(kept.named ? 'named' : '')
    if (kept.undated) ways(kept.undated, 'undated', found)
  }
  const shape = [...found].filter((way) => !/\[\]$/.test(way)).sort()
  assert.deepEqual(
    [SHAPE, shape],
    [6, SHAPE_6],
    'the shape of claims changed: raise SHAPE, and note the new one here',
  )
})

const SHAPE_6: readonly string[] = [
  ...['context', 'kind', 'kinds', 'parties'].map((key) => `instruments[].${key}`),
  ...['acronym', 'core', 'form', 'headline', 'kind', 'name', 'noun', 'parties', 'sentence', 'strength'].map(
    (key) => `instruments[].mentions[].${key}`,
  ),
  ...['article', 'end', 'exact', 'prefix', 'rule', 'saidOn', 'start', 'suffix'].map(
    (key) => `instruments[].mentions[].evidence.${key}`,
  ),
  'named',
  'undated.written',
  ...['beside', 'dateline', 'day', 'month', 'weekday', 'year'].map((key) => `undated.named[].${key}`),
  ...['attribution', 'end', 'sentence', 'start', 'text'].map((key) => `quotations[].${key}`),
  ...['speaker', 'via[]'].flatMap((of) =>
    ['class', 'entity', 'name', 'party'].map((key) => `quotations[].${of}.${key}`),
  ),
].sort()
