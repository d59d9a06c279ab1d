import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cuesIn } from '../../src/claim/cue-match.ts'
import { CUES } from '../../src/claim/rules/en/cues.ts'
import { analyse } from '../../src/language/analyse.ts'

const cuesOf = (text: string): string[] =>
  analyse(text)
    .flatMap(cuesIn)
    .map(({ cue }) => cue.id)

for (const cue of CUES) {
  for (const example of cue.examples)
    test(`${cue.id} is seen in: ${example}`, () => {
      assert.ok(cuesOf(example).includes(cue.id), `seen: ${cuesOf(example).join(', ') || 'none'}`)
    })
  for (const example of cue.counterExamples)
    test(`${cue.id} is not seen in: ${example}`, () => assert.ok(!cuesOf(example).includes(cue.id)))
}

test('a cue that is itself a negation says so', () => {
  const [sentence] = analyse('No progress was made in the talks.')
  const stall = cuesIn(sentence!).find(({ cue }) => cue.id === 'cue.stall')
  assert.equal(stall?.negative, true)
})
