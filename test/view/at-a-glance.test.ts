import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atAGlance } from '../../src/view/at-a-glance.ts'
import { FIXTURE } from '../cli/dossier-fixture.ts'

const [agreement] = FIXTURE.agreements
const answers = (dossier = FIXTURE): Record<string, string> =>
  Object.fromEntries(atAGlance(agreement!, dossier).map(({ head, value }) => [head, value]))

test('the questions of a desk officer have short answers', () => {
  const { denied, missing, open } = answers()
  assert.equal(denied, 'initialled is denied by Westmark Front')
  assert.match(missing!, /^\w+.* by /)
  assert.ok(open)
  assert.match(answers()['in it']!, /sought by|proposed by/)
})

test('new is what no report before the newest day had', () => {
  const last = FIXTURE.articles
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1)!
  assert.ok(answers()['new'] === undefined || answers()['new']!.length > 0)
  const oneDay = {
    ...FIXTURE,
    articles: FIXTURE.articles.map((article) => ({ ...article, published: last })),
  }
  assert.equal(answers(oneDay)['new'], undefined)
})

test('nothing is said where nothing is known', () => {
  const bare = { ...agreement!, history: [], steps: [], terms: [], issues: [], meetings: [] }
  assert.deepEqual(atAGlance(bare, FIXTURE), [])
})
