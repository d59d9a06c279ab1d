import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GroupsByKey } from '../../src/agreement/link-keys.ts'

test('groups under any of the keys are found once each, in order', () => {
  const groups = new GroupsByKey()
  groups.add(2, ['letters:NSF', 'parties:NO+TD:trade'])
  groups.add(0, ['parties:NO+TD:trade'])
  groups.add(1, ['party:NO:any'])
  assert.deepEqual(groups.under(['parties:NO+TD:trade', 'letters:NSF', 'letters:ABC']), [0, 2])
  assert.deepEqual(groups.under([]), [])
})

test('of very many groups under a common key few are looked at, those under a rare key always', () => {
  const groups = new GroupsByKey()
  for (let place = 0; place < 5000; place++) groups.add(place, ['field:health'])
  groups.add(4999, ['title:lake pact'])
  const found = groups.under(['field:health', 'title:lake pact'])
  assert.ok(found.length < 100)
  assert.ok(found.includes(4999))
})
