import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GroupsByKey, MOST_LOOKED_AT } from '../../src/agreement/groups-by-key.ts'

const QUARTER = 200

test('groups under any of the keys are found once each, in order', () => {
  const groups = new GroupsByKey()
  groups.add(2, ['letters:NSF', 'parties:NO+TD:trade'], QUARTER)
  groups.add(0, ['parties:NO+TD:trade'], QUARTER)
  groups.add(1, ['party:NO:any'], QUARTER)
  assert.deepEqual(groups.near(['parties:NO+TD:trade', 'letters:NSF', 'letters:ABC'], QUARTER), [0, 2])
  assert.deepEqual(groups.near([], QUARTER), [])
})

test('of very many groups under a common key few are looked at, among them those that share more keys', () => {
  const groups = new GroupsByKey()
  for (let place = 0; place < 5000; place++) groups.add(place, ['field:health'], QUARTER)
  groups.add(4999, ['title:lake pact'], QUARTER)
  const found = groups.near(['field:health', 'title:lake pact'], QUARTER)
  assert.equal(found.length, MOST_LOOKED_AT)
  assert.ok(found.includes(4999))
})

test('of very many groups under a common key those nearest in time are looked at', () => {
  const groups = new GroupsByKey()
  for (let place = 0; place < 5000; place++) groups.add(place, ['field:health'], Math.floor(place / 4))
  assert.deepEqual(groups.near(['field:health'], 600), [2396, 2397, 2398, 2399, 2400, 2401, 2402, 2403])
})

test('what the same parties conclude years later is another; a name is a name at any time', () => {
  const groups = new GroupsByKey()
  groups.add(0, ['parties:NO+TD:trade', 'title:lake pact'], QUARTER)
  assert.deepEqual(groups.near(['parties:NO+TD:trade'], QUARTER + 12), [0])
  assert.deepEqual(groups.near(['parties:NO+TD:trade'], QUARTER + 13), [])
  assert.deepEqual(groups.near(['title:lake pact'], QUARTER + 80), [0])
  groups.add(0, ['parties:NO+TD:trade'], QUARTER + 10)
  assert.deepEqual(groups.near(['parties:NO+TD:trade'], QUARTER + 13), [0])
})

test('an article that does not tell its time is held against groups of any, and its group against any article', () => {
  const groups = new GroupsByKey()
  groups.add(0, ['parties:NO+TD:trade'], QUARTER)
  groups.add(1, ['parties:NO+TD:trade'], null)
  assert.deepEqual(groups.near(['parties:NO+TD:trade'], null), [0, 1])
  assert.deepEqual(groups.near(['parties:NO+TD:trade'], QUARTER + 80), [1])
})
