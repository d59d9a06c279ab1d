import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyCredit } from '../../../src/read/origin/agency-credit.ts'
import { story } from './story.ts'
import type { StoryMatter } from './story.ts'

const LEAD =
  'Negotiators of the two countries went over the draft of the fisheries treaty line by line on Monday.'
const NEXT =
  'A second round is to follow in the capital next month, officials of both sides said after the sitting.'
const credit = (body: string[], matter: Partial<StoryMatter> = {}): string | null => {
  const found = agencyCredit(story(body, { id: 'a', ...matter }))
  return found && `${found.agency} by ${found.by}`
}

const ROWS: readonly (readonly [
  says: string,
  body: string[],
  matter: Partial<StoryMatter>,
  credit: string | null,
])[] = [
  ['dateline with a mark', [`OSLO (AP) — ${LEAD}`, NEXT], {}, 'AP by dateline'],
  ['dateline with a day', [`OSLO, Jan. 8 (Reuters) - ${LEAD}`, NEXT], {}, 'Reuters by dateline'],
  ['two places', [`GENEVA/OSLO (AFP) – ${LEAD}`, NEXT], {}, 'AFP by dateline'],
  ['an agency nobody listed', [`OSLO (Northern Cable) — ${LEAD}`, NEXT], {}, 'Northern Cable by dateline'],
  ['no place', [`(Reuters) - ${LEAD}`, NEXT], {}, 'Reuters by dateline'],
  ['byline', [LEAD, NEXT], { byline: 'Ana Ruud, Associated Press' }, 'AP by byline'],
  ['credit line at the foot', [LEAD, NEXT, '— Reuters'], {}, 'Reuters by credit'],
  ['source line', [LEAD, NEXT, 'Source: Xinhua'], {}, 'Xinhua by credit'],
  ['copyright', [LEAD, NEXT, '© 2026 AFP'], {}, 'AFP by credit'],
  ["the agency's own site", [LEAD, NEXT], { url: 'https://www.reuters.com/world/a' }, 'Reuters by outlet'],
  ["the agency's own name", [LEAD, NEXT], { outlet: 'AP News' }, 'AP by outlet'],
  ['nobody', [LEAD, NEXT], { outlet: 'Harbour Post', byline: 'Ana Ruud' }, null],
  [
    'a name within a sentence',
    [`${LEAD} One of them told Reuters (the text is ready) — and left.`, NEXT],
    {},
    null,
  ],
  ['a contribution', [LEAD, NEXT, 'Reuters contributed to this report.'], {}, null],
  ['a place in brackets', [`Portland (Oregon) — a city of bridges. ${LEAD}`, NEXT], {}, null],
  ['an update in brackets', [`OSLO (Updated 9 pm) — ${LEAD}`, NEXT], {}, null],
  ['a name like a mark', [LEAD, NEXT], { byline: 'Carl Pape' }, null],
]

for (const [says, body, matter, expected] of ROWS)
  test(`agency credit: ${says}`, () => assert.equal(credit(body, matter), expected))
