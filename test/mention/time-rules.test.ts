import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../src/language/analyse.ts'
import { findTimes } from '../../src/mention/time/find-times.ts'
import { NOT_TIMES } from '../../src/mention/time/not-times.ts'
import { TIME_RULES } from '../../src/mention/time/rule-index.ts'
import type { TimeMention } from '../../src/mention/time/time-mention.ts'

const THURSDAY = '2026-01-08'

function times(text: string, published: string | null = THURSDAY): TimeMention[] {
  return findTimes(text, analyse(text), { published })
}

function shown(found: readonly TimeMention[]): string {
  return found.map((one) => `${one.rule}: "${one.text}" ${one.value} ${one.edtf}`).join('; ')
}

for (const rule of TIME_RULES) {
  test(`${rule.id}: ${rule.reason}`, () => {
    assert.ok(rule.examples.length > 0, 'a rule has examples')
    assert.ok(rule.not.length > 0, 'a rule has counter-examples')
    for (const example of rule.examples) {
      const found = times(example.text, example.published === undefined ? THURSDAY : example.published)
      const one = found.find((mention) => mention.rule === rule.id && mention.text === example.span)
      assert.ok(one, `"${example.span}" in "${example.text}": found ${shown(found)}`)
      assert.equal(one.value, example.value, example.text)
      if (example.edtf !== undefined) assert.equal(one.edtf, example.edtf, example.text)
    }
    for (const text of rule.not) {
      const found = times(text).filter((mention) => mention.rule === rule.id)
      assert.deepEqual(found, [], `"${text}": found ${shown(found)}`)
    }
  })
}

for (const not of NOT_TIMES) {
  test(`not a time, ${not.id}: ${not.reason}`, () => {
    assert.ok(not.examples.length > 0 && not.not.length > 0, 'an exception has examples of both kinds')
    for (const text of not.examples) {
      const found = times(text).filter((mention) => !not.rules || not.rules.includes(mention.rule))
      assert.deepEqual(found, [], `"${text}": found ${shown(found)}`)
    }
    for (const text of not.not) assert.ok(times(text).length > 0, `"${text}": found nothing`)
  })
}

test('ids of rules and exceptions are unique', () => {
  const ids = [...TIME_RULES, ...NOT_TIMES].map((rule) => rule.id)
  assert.equal(new Set(ids).size, ids.length)
})
