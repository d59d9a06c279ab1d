import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brief } from '../../src/agreement/brief.ts'
import { readArticle } from '../../src/read/read-article.ts'

const kindsIn = (text: string): string[] => {
  const read = readArticle(new TextEncoder().encode(text), { source: 'a', id: 'a', published: '2019-05-02' })
  assert.ok('article' in read)
  return brief([read.article], {}).agreements.map(({ kind }) => kind)
}

test('a deal that is called nothing but a deal is of the kind that the report is about: trade', () => {
  const kinds = kindsIn(
    'Chile and Norway signed a deal in Santiago on Thursday. Exporters of salmon and wine will pay lower duties under the deal, and tariffs on machinery fall to zero within five years. Importers and farmers welcomed the deal, which opens both markets to goods and services.\n',
  )
  assert.deepEqual(kinds, ['trade'])
})

test('the same of a deal by which guns fall silent and prisoners go home', () => {
  const [kind] = kindsIn(
    'Chad and the rebel Northern Liberation Front signed a deal in Tripoli on Thursday. Fighters on both sides stopped shooting at noon and troops pull back from the front line under the deal. Commanders said that the shelling had ended and that hostilities would not resume.\n',
  )
  assert.ok(kind === 'ceasefire' || kind === 'peace-agreement', kind)
})
