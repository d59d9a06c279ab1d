import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { rememberedReads } from '../../src/http/remembered-reads.ts'
import type { OpenRecord } from '../../src/record/record.ts'

/** A record that counts how often it is asked. */
function aRecord() {
  const asked = { list: 0, failing: 0 }
  let articles = 1
  const record = {
    counts: () => Promise.resolve({ articles }),
    list: (filter: unknown) => Promise.resolve({ rows: [filter, ++asked.list], next: null }),
    search: () => Promise.reject(new Error(`try ${++asked.failing}`)),
  } as unknown as OpenRecord
  return { record, asked, write: () => articles++ }
}

test('the same question is asked of the record once, another one by itself', async () => {
  const { record, asked } = aRecord()
  const { record: kept } = rememberedReads(record)
  const first = await kept.list({ party: 'UA' })
  assert.equal(await kept.list({ party: 'UA' }), first)
  assert.notEqual(await kept.list({ party: 'US' }), first)
  assert.equal(asked.list, 2)
})

test('what this process writes is seen at once, what others write in a moment', async () => {
  const { record, asked, write } = aRecord()
  const { record: kept, forget } = rememberedReads(record)
  await kept.list()
  forget()
  await kept.list()
  assert.equal(asked.list, 2)
  write()
  await setTimeout(300)
  await kept.list()
  assert.equal(asked.list, 3)
})

test('a failure is not remembered', async () => {
  const { record } = aRecord()
  const { record: kept } = rememberedReads(record)
  await assert.rejects(kept.search('x'), /try 1/)
  await assert.rejects(kept.search('x'), /try 2/)
})
