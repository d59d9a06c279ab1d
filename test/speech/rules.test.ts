import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../src/language/analyse.ts'
import { CUE_RULES, cueRule } from '../../src/speech/cue-kinds.ts'
import { ROLE_RULES, roleClass } from '../../src/speech/role-nouns.ts'

function rulesIn(text: string): Set<string> {
  const ids = new Set<string>()
  for (const { tokens } of analyse(text))
    tokens.forEach((token, i) => {
      const next = tokens[i + 1]?.text.toLowerCase() ?? ''
      const rule = cueRule(`${token.lemma}-${next}`) ?? cueRule(token.lemma)
      if (rule) ids.add(rule.id)
    })
  return ids
}

for (const rule of CUE_RULES) {
  for (const example of rule.examples)
    test(`${rule.id} is found in: ${example}`, () => assert.ok(rulesIn(example).has(rule.id)))
  for (const example of rule.not)
    test(`${rule.id} is not found in: ${example}`, () => assert.ok(!rulesIn(example).has(rule.id)))
}

function classesIn(phrase: string): Set<string | null> {
  return new Set(
    analyse(phrase).flatMap(({ tokens }) => tokens.map((token) => roleClass(token.lemma.toLowerCase()))),
  )
}

for (const rule of ROLE_RULES) {
  for (const example of rule.examples)
    test(`${rule.id} is found in: ${example}`, () => assert.ok(classesIn(example).has(rule.class)))
  for (const example of rule.not)
    test(`${rule.id} is not found in: ${example}`, () => assert.ok(!classesIn(example).has(rule.class)))
}
