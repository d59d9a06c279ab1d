import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordOn } from '../../src/record/record-on.ts'
import { openStore } from '../../src/record/store/open-store.ts'
import { asRead, story } from './reports.ts'
import { sqlitePlace } from './stores.ts'
import { variant } from './variants.ts'

test('what a transaction that failed had read is not taken for what comes under its numbers later', async () => {
  const reports = story('ukraine-us-guarantees')
  const store = await openStore(sqlitePlace().url, { create: true, readOnly: false, patience: 1000 })
  let full = false
  const record = recordOn({
    ...store,
    indexArticle: async (...given) => {
      if (full) throw new Error('no space left')
      await store.indexArticle(...given)
    },
  })
  await record.add(reports[0]!.article, asRead(reports[0]!))
  full = true
  const lost = variant(reports[1]!, 1)
  await assert.rejects(record.add(lost.article, asRead(lost)), /no space/)
  full = false
  await record.add(reports[2]!.article, asRead(reports[2]!))
  for await (const fault of record.check({ deep: true })) assert.fail(fault)
  assert.equal((await record.article(reports[2]!.article.id))!.article.id, reports[2]!.article.id)
  await record.close()
})
