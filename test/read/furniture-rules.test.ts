import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockRoles } from '../../src/read/block-roles.ts'
import { FURNITURE_RULES } from '../../src/read/furniture-rules.ts'
import type { FurnitureRule } from '../../src/read/furniture-rule.ts'
import { textUnits } from '../../src/read/text-unit.ts'

const REPORT = [
  'The ministers of the two states initialled a pact on the water of the border river on Tuesday, officials said.',
  'It must still be ratified by both parliaments, and neither government would say when that might be done.',
  'The talks had gone on for eleven years and had broken down twice, most lately over who measures the flow.',
  'A joint commission is to meet at the old bridge every month, and either side can ask for an arbiter to be named.',
]

/** Role and rule of a line that stands before, within or after a report. */
function roleOf(
  line: string,
  rule: FurnitureRule,
  headline = 'Ministers initial a pact on the river',
): string {
  const report = REPORT.join('\n\n')
  const text =
    rule.where === 'tail'
      ? `${headline}\n\n${report}\n\n${line}`
      : rule.where === 'anywhere'
        ? `${headline}\n\n${REPORT.slice(0, 2).join('\n\n')}\n\n${line}\n\n${REPORT.slice(2).join('\n\n')}`
        : `${headline}\n\n${line}\n\n${report}`
  const at = text.indexOf(`\n\n${line}`) + 2
  const block = blockRoles(textUnits(text), headline).find((b) => b.start === at)
  assert.ok(block, `no block for "${line}"`)
  return block.role
}

for (const rule of FURNITURE_RULES) {
  test(`${rule.id}: examples match and come out as ${rule.role}`, () => {
    assert.ok(rule.examples.length > 0, 'a rule needs an example')
    for (const line of rule.examples) {
      assert.match(line, rule.pattern)
      assert.equal(roleOf(line, rule), rule.role, line)
    }
  })
  test(`${rule.id}: counter-examples do not match`, () => {
    assert.ok(rule.counterExamples.length > 0, 'a rule needs a counter-example')
    for (const line of rule.counterExamples)
      assert.ok(line.length > rule.longest || !rule.pattern.test(line), line)
  })
}

test('rules have distinct ids and give their reasons', () => {
  assert.equal(new Set(FURNITURE_RULES.map((rule) => rule.id)).size, FURNITURE_RULES.length)
  for (const rule of FURNITURE_RULES) assert.match(rule.reason, /\.$/)
})
