import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brief } from '../../src/agreement/brief.ts'
import { readArticle } from '../../src/read/read-article.ts'

const partiesIn = (text: string): (readonly string[])[] => {
  const read = readArticle(new TextEncoder().encode(text), { source: 'a', id: 'a', published: '2019-05-02' })
  assert.ok('article' in read)
  return brief([read.article], {}).agreements.map(({ parties }) => parties)
}

test('a treaty open to all states has the members of the United Nations for parties, whoever speaks of it', () => {
  const [parties] = partiesIn(
    'NEW YORK - The global treaty on lead in paint was adopted on Thursday by a conference of 154 countries. The treaty enters into force after 50 countries have ratified it. Delegates from Chile and Norway applauded; the treaty, said the delegate of Kenya, was overdue. The United Nations will keep the treaty.\n',
  )
  assert.deepEqual(parties, ['UN member states'])
})

test('a treaty of two that all states may read of has the two', () => {
  const [parties] = partiesIn(
    'OSLO - Chile and Norway signed a fisheries treaty on Thursday. The treaty between Chile and Norway was two years in the making. Norway and Chile will ratify the treaty by June.\n',
  )
  assert.deepEqual([...(parties ?? [])].sort(), ['CL', 'NO'])
})
