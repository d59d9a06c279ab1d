import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brief } from '../../src/agreement/brief.ts'
import { readArticle } from '../../src/read/read-article.ts'
import type { Article } from '../../src/read/article.ts'

const wire =
  'OSLO, Jan. 8 (AP) — Norway and Chad signed a fisheries treaty on Thursday after two years of talks about quotas for cod and perch.\n\n' +
  'The ceremony in the Norwegian capital lasted ten minutes. Both delegations left by the side door, and the harbour stayed closed to traffic until noon.\n'

function report(id: string, text: string): Article {
  const read = readArticle(new TextEncoder().encode(text), {
    source: `${id}.txt`,
    id,
    published: '2026-01-08',
  })
  assert.ok('article' in read)
  return read.article
}
const origins = (articles: readonly Article[]): number[] =>
  brief(articles, {}).agreements.flatMap(({ history }) =>
    history.filter(({ stage }) => stage === 'signed').map((entry) => entry.origins),
  )

test('wire copies count once, a report of its own counts too', () => {
  const copies = [report('first', wire), report('second', `The Lantern\n\n${wire}`)]
  assert.deepEqual(origins(copies), [1])
  const own = report(
    'third',
    'A fisheries treaty was signed by Norway and Chad on Thursday. Fishermen in Bodo, who had waited for it since spring, lit fires along the quay.\n',
  )
  assert.deepEqual(origins([...copies, own]), [2])
})

test('reports that rest on one speaker count once', () => {
  const one = report('one', 'Norway and Chad signed a fisheries treaty, minister Edvard Lunde said.\n')
  const two = report(
    'two',
    'Minister Edvard Lunde said Norway and Chad signed a fisheries treaty, the third of its kind.\n',
  )
  assert.deepEqual(origins([one, two]), [1])
})
