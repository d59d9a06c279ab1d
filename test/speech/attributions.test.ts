import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { speechIn } from './reading.ts'

const said = (text: string, content: string) => {
  const reading = speechIn(text)
  const at = text.indexOf(content)
  const found = reading.attributions
    .filter((one) => one.content.some((span) => span.start <= at && at < span.end))
    .sort((a, b) => length(a.content) - length(b.content))
  assert.ok(found.length > 0, `nobody says: ${content}`)
  return found
}
const length = (spans: readonly { start: number; end: number }[]): number =>
  spans.reduce((sum, span) => sum + span.end - span.start, 0)

test('a plain statement has its speaker, kind and form', () => {
  const [one] = said('The foreign ministry said on Monday that the text was ready.', 'the text was ready')
  assert.equal(one!.kind, 'states')
  assert.equal(one!.affirmed, true)
  assert.equal(one!.form, 'indirect')
})

test('the day in the clause of the cue is the day it was said', () => {
  const [one] = said('The foreign ministry said on 13 May that the text was ready.', 'the text was ready')
  assert.equal(one!.saidOn, '2024-05-13')
})

test('what is denied is not affirmed', () => {
  const [one] = said('The ministry denied that a text had been agreed.', 'a text had been agreed')
  assert.equal(one!.kind, 'denies')
  assert.equal(one!.affirmed, false)
})

test('what nobody said is not affirmed', () => {
  const [one] = said('The minister did not say that a text had been agreed.', 'a text had been agreed')
  assert.equal(one!.affirmed, false)
})

test('a quoted sentence is direct, quoted words within a clause are mixed', () => {
  const [direct] = said('"The road is open again," the governor said.', 'The road is open')
  assert.equal(direct!.form, 'direct')
  const [mixed] = said('The governor said that the road was "open to everybody" again.', 'open to everybody')
  assert.equal(mixed!.form, 'mixed')
})

test('"according to" names the speaker', () => {
  const [one] = said('The road is open again, according to two diplomats.', 'The road is open')
  assert.match(one!.speaker.name, /two diplomats/)
  assert.equal(one!.speaker.class, 'unnamed-official')
})

test('what nobody confirms is not affirmed', () => {
  const [one] = said('No one has confirmed that a deal exists.', 'a deal exists')
  assert.equal(one!.affirmed, false)
})

test('a side that is ready to act has an attitude', () => {
  const [one] = said('The foreign minister is ready to meet the envoy.', 'meet the envoy')
  assert.equal(one!.kind, 'agrees')
})

test('whom an outlet cites has the word, and the outlet passes it on', () => {
  const found = said(
    'Reuters reported, citing two officials, that the sides had agreed on a map.',
    'the sides had agreed',
  )
  assert.ok(
    found.some(
      (one) => /two officials/.test(one.speaker.name) && one.via.some((link) => link.name === 'Reuters'),
    ),
  )
})

test('an outlet that was told passes it on', () => {
  const found = said('A senior official told Reuters that the map was ready.', 'the map was ready')
  assert.ok(
    found.some((one) => /official/.test(one.speaker.name) && one.via.some((link) => link.name === 'Reuters')),
  )
})

test('on any text, spans lie in the text and quotations quote to the letter', () => {
  const word = fc.constantFrom(
    'said',
    'denied',
    'that',
    'the',
    'minister',
    'he',
    'Reuters',
    '"',
    '“',
    '”',
    "'",
    ',',
    '.',
    ':',
    '\n\n',
    'according',
    'to',
    'who',
    'agreed',
    '—',
    '\u{1f600}',
    '\ud800',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word, { maxLength: 60 }).map((list) => list.join(' ')),
      ),
      (text) => {
        const { attributions, quotations } = speechIn(text)
        for (const one of attributions)
          for (const span of [...one.source, ...one.cue, ...one.content])
            assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length)
        for (const one of quotations) {
          assert.equal(one.text, text.slice(one.start, one.end))
          assert.ok(one.attribution === null || attributions[one.attribution] !== undefined)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a sentence without end is read', () => {
  const text = `${'the minister said that he "hoped" and '.repeat(3000)}left.`
  assert.ok(speechIn(text).attributions.length >= 0)
})

test('what is denied within what another says is not affirmed, and keeps its chain', () => {
  const [one] = said(
    "The minister's spokesman said that the president had told him that Norway denied having signed the protocol.",
    'having signed the protocol',
  )
  assert.equal(one!.kind, 'denies')
  assert.equal(one!.affirmed, false)
  assert.ok(one!.via.length > 0)
})

test('a dateline is not who reports', () => {
  const [one] = said(
    'BRUSSELS, 14 May 2024 - Axios reported on Monday, citing two officials, that Kyiv had agreed to a ceasefire.',
    'Kyiv had agreed',
  )
  assert.match(one!.speaker.name, /two officials/)
  assert.deepEqual(
    one!.via.map(({ name }) => name),
    ['Axios'],
  )
})
