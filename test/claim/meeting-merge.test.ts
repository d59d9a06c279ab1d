import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeMeetings } from '../../src/agreement/merge-meetings.ts'
import type { MeetingClaim } from '../../src/claim/claim.ts'

const claim = (
  on: string | null,
  place: string | null,
  participants: string[],
  state: MeetingClaim['state'] = 'held',
  article = '01',
): MeetingClaim => ({
  fact: 'meeting',
  instrument: 0,
  on,
  place,
  participants,
  state,
  factuality: 'asserted',
  speaker: null,
  via: [],
  evidence: { article, exact: '', start: 0, end: 0, prefix: '', suffix: '', rule: 'meeting.meet' },
})

test('one day and one place are one meeting, whoever is named', () => {
  const [meeting, ...rest] = mergeMeetings([
    claim('2026-01-06', 'Lima', ['NO', 'TD']),
    claim('2026-01-06', 'Old Mill, Lima', ['NO', 'PE'], 'held', '02'),
  ])
  assert.deepEqual(rest, [])
  assert.deepEqual(meeting?.participants, ['NO', 'TD', 'PE'])
  assert.equal(meeting?.place, 'Old Mill, Lima')
  assert.deepEqual(meeting?.articles, ['01', '02'])
})

test('a month takes in a day of the same meeting and gives way to it', () => {
  const meetings = mergeMeetings([
    claim('2026-01', 'Lima', ['NO', 'TD'], 'scheduled'),
    claim('2026-01-20', 'Lima', ['NO', 'TD']),
  ])
  assert.deepEqual(
    meetings.map(({ on, state }) => [on, state]),
    [['2026-01-20', 'held']],
  )
})

test('two meetings of one day with other company stay apart', () => {
  assert.equal(
    mergeMeetings([claim('2026-01-06', 'Lima', ['NO', 'TD']), claim('2026-01-06', 'Oslo', ['NO', 'PE'])])
      .length,
    2,
  )
})

test('where one side is named, the parties of the agreement are taken to have met', () => {
  assert.deepEqual(mergeMeetings([claim('2026-01-06', 'Lima', ['NO'])], ['NO', 'TD'])[0]?.participants, [
    'NO',
    'TD',
  ])
})

test('a day within a vague time is the same meeting where its words name the other place too', () => {
  const at = claim('2026-01-20', 'Old Mill', ['NO', 'TD'])
  const words = { ...at.evidence, exact: 'They met at the Old Mill near Lima, Peru, on 20 January.' }
  const vague = claim('2026-01-11/2026-01-20', 'Lima', ['TD', 'NO'])
  assert.equal(mergeMeetings([{ ...at, evidence: words }, vague]).length, 1)
  assert.equal(mergeMeetings([vague, { ...at, evidence: words }]).length, 1)
  assert.equal(mergeMeetings([vague, at]).length, 2, 'nothing says that the mill is in Lima')
  const others = claim('2026-01-11/2026-01-20', 'Lima', ['PE', 'NO'])
  assert.equal(mergeMeetings([{ ...at, evidence: words }, others]).length, 2, 'others met')
})
