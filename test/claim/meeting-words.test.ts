import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsOf } from '../../src/claim/claims.ts'
import type { MeetingClaim } from '../../src/claim/claim.ts'
import { MEETING_RULES } from '../../src/claim/rules/en/meeting-words.ts'
import { readArticle } from '../../src/read/read-article.ts'

function meetingsIn(text: string): MeetingClaim[] {
  const read = readArticle(new TextEncoder().encode(`${text}\n`), {
    source: 'example.txt',
    published: '2026-01-08',
  })
  assert.ok('article' in read)
  return claimsOf(read.article).claims.filter((claim) => claim.fact === 'meeting')
}

for (const rule of MEETING_RULES) {
  for (const example of rule.examples)
    test(`${rule.id} finds a meeting in: ${example}`, () => {
      assert.equal(meetingsIn(example).length, 1)
    })
  for (const example of rule.counterExamples)
    test(`${rule.id} leaves alone: ${example}`, () => {
      assert.deepEqual(
        meetingsIn(example).map(({ evidence }) => evidence.rule),
        [],
      )
    })
}

const FACTS: readonly [
  text: string,
  on: string,
  place: string | null,
  participants: string[],
  state: string,
][] = [
  [
    'Norwegian and Chadian negotiators met in Lima on Tuesday to discuss the fisheries treaty.',
    '2026-01-06',
    'Lima',
    ['NO', 'TD'],
    'held',
  ],
  [
    'Norway and Chad signed the fisheries treaty at the Élysée Palace in Paris on Tuesday.',
    '2026-01-06',
    'Élysée Palace, Paris',
    ['NO', 'TD'],
    'held',
  ],
  [
    'Norway and Chad will hold a second round of talks on the fisheries treaty in Lima on 20 January.',
    '2026-01-20',
    'Lima',
    ['NO', 'TD'],
    'scheduled',
  ],
  [
    'Attention turns to talks on the fisheries treaty between Norway and Chad, which are to be held in Lima on 20 January.',
    '2026-01-20',
    'Lima',
    ['NO', 'TD'],
    'scheduled',
  ],
  [
    'Norwegian and Chadian ministers met in the Peruvian capital on Tuesday over the fisheries treaty.',
    '2026-01-06',
    'Lima',
    ['NO', 'TD'],
    'held',
  ],
  [
    'Norway called off a meeting with Chad on the fisheries treaty that was due in Lima on 20 January.',
    '2026-01-20',
    'Lima',
    ['NO', 'TD'],
    'cancelled',
  ],
]
for (const [text, on, place, participants, state] of FACTS)
  test(`the day, place, company and state of a meeting are those of its clause: ${text}`, () => {
    const [meeting] = meetingsIn(text)
    assert.ok(meeting)
    assert.deepEqual(
      {
        on: meeting.on,
        place: meeting.place,
        participants: [...meeting.participants].sort(),
        state: meeting.state,
      },
      { on, place, participants, state },
    )
  })
