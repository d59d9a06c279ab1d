import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACT_RULES } from '../../src/claim/rules/en/act-rules.ts'
import { reasonOfRule } from '../../src/claim/rules/en/reason-of-rule.ts'
import type { WhyView } from '../../src/view/why-view.ts'
import { captured } from './captured.ts'

interface Printed {
  agreements: Record<
    'history' | 'steps' | 'terms' | 'issues' | 'meetings',
    { id: string; evidence: unknown[] }[]
  >[]
}

const facts = async (): Promise<{ id: string; evidence: unknown[] }[]> => {
  const { out } = await captured(['brief', '--json', 'examples'])
  return (JSON.parse(out) as Printed).agreements.flatMap((a) => [
    ...a.history,
    ...a.steps,
    ...a.terms,
    ...a.issues,
    ...a.meetings,
  ])
}

test('every fact of brief --json has an id, and why knows it by its first digits', async () => {
  const all = await facts()
  assert.ok(all.length > 10)
  for (const { id, evidence } of all.slice(0, 6)) {
    const { code, out } = await captured(['why', id.slice(0, 6), 'examples', '--json'])
    assert.equal(code, 0)
    const view = JSON.parse(out) as WhyView
    assert.equal(view.facts[0]!.id, id)
    assert.deepEqual(
      view.facts[0]!.claims.map((claim) => claim.evidence),
      evidence,
    )
  }
})

test('a claim is shown with its words, whose word it is, and the rule with its reason', async () => {
  const { code, out } = await captured(['why', 'security pact', 'examples'])
  assert.equal(code, 0)
  assert.match(out, /stands at text agreed/)
  assert.match(out, /said {4}/)
  assert.match(out, /by {6}Volodymyr Zelensky, 23 Jan 2026, in \[davos-text\]/)
  assert.match(out, /found {3}act\.reach \(rule\): The parties say/)
  assert.match(out, /weight {2}1 claim in 1 report, 1 origin; worked out, not in the words: on/)
})

test('brief --why prints the ids', async () => {
  const [fact] = await facts()
  assert.match((await captured(['brief', '--why', 'examples'])).out, new RegExp(`#${fact!.id.slice(0, 6)}`))
})

test('what nobody knows is wrong usage', async () => {
  const { code, err } = await captured(['why', 'ffffff', 'examples'])
  assert.equal(code, 2)
  assert.match(err, /no fact or agreement is called "ffffff".*declaration of intent"/)
})

test('every rule that a fact can name has a reason', async () => {
  for (const { id, reason } of ACT_RULES) assert.equal(reasonOfRule(id)?.reason, reason)
  const rules = new Set(
    (await facts()).flatMap(({ evidence }) => (evidence as { rule: string }[]).map((e) => e.rule)),
  )
  for (const rule of rules) assert.ok(reasonOfRule(rule), rule)
  assert.equal(reasonOfRule('nothing.of-the-kind'), null)
})
