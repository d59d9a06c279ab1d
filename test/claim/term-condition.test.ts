import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '../../src/language/analyse.ts'
import { conditionForms } from '../../src/claim/term-condition.ts'
import { termCandidates } from '../../src/claim/term-candidate.ts'

const formsIn = (text: string): string[] => [
  ...new Set(
    analyse(text).flatMap((sentence) =>
      termCandidates(sentence).flatMap((candidate) => conditionForms(sentence, candidate)),
    ),
  ),
]

describe('forms of conditions', () => {
  for (const [form, text] of [
    ['usual:entry-condition', 'The pact takes effect once both parliaments have approved it.'],
    ['usual:veto', 'Norway will not open its ports until the trawlers leave.'],
    ['usual:only-if', 'The force will deploy only after the guns fall silent.'],
    ['usual:proviso', 'The duties will fall unless imports rise.'],
  ] as const)
    it(`${form} in: ${text}`, () => assert.ok(formsIn(text).includes(form), formsIn(text).join(' ')))

  for (const text of ['The ministers met after lunch.', 'Chad will open its ports to trawlers in May.'])
    it(`none in: ${text}`, () => assert.deepEqual(formsIn(text), []))
})
