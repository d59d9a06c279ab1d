import assert from 'node:assert/strict'
import type { Agreement } from '../../src/agreement/agreement.ts'
import type { FactRef, OpenRecord } from '../../src/index.ts'
import { RecordProblem } from '../../src/record/record-problem.ts'
import { asRead, story } from './reports.ts'
import type { Report } from './reports.ts'
import { onBothStores } from './stores.ts'

const reports = story('ukraine-us-guarantees')
const BY = { author: 'Desk', reason: 'Read against the source.' }

async function withReports(open: () => Promise<OpenRecord>, some: readonly Report[]): Promise<OpenRecord> {
  const record = await open()
  for (const report of some) await record.add(report.article, asRead(report))
  return record
}

async function ids(record: OpenRecord): Promise<string[]> {
  return (await record.list({ limit: 500 })).rows.map(({ id }) => id).sort()
}

async function agreement(record: OpenRecord, id: string): Promise<Agreement> {
  return (await record.dossier(id))!.agreement
}

async function sound(record: OpenRecord): Promise<void> {
  for await (const fault of record.check({ deep: true })) assert.fail(fault)
}

const refOf = (fact: FactRef['fact'], { evidence }: { evidence: Agreement['evidence'] }): FactRef => ({
  fact,
  evidence: evidence.slice(0, 1).map(({ article, start, end }) => ({ article, start, end })),
})

onBothStores('a pinned stage holds against new articles, is evidence, and is undone', async (fresh) => {
  const place = await fresh()
  const record = await withReports(() => place.open(), reports.slice(0, 3))
  const [row] = (await record.list({ words: 'guarantee' })).rows
  const before = await agreement(record, row!.id)
  const review = await record.review({
    ...BY,
    action: 'pin-stage',
    agreement: row!.id,
    stage: 'ratified',
    on: '2026-01-20',
  })
  assert.equal((await agreement(record, row!.id)).stage, 'ratified')
  for (const report of reports.slice(3)) await record.add(report.article, asRead(report))
  const dossier = (await record.dossier(row!.id))!
  assert.equal(dossier.agreement.stage, 'ratified')
  assert.match(dossier.agreement.reasons[0]!, /^set by Desk in review 1: Read against the source\.$/)
  const words = dossier.agreement.history
    .flatMap(({ evidence }) => evidence)
    .find(({ rule }) => rule === 'review')!
  assert.deepEqual([words.article, words.exact, words.speaker], ['review-1', BY.reason, 'Desk'])
  assert.ok(dossier.articles.some(({ id, source }) => id === 'review-1' && source === 'review'))
  assert.deepEqual(
    dossier.reviews.map(({ id }) => id),
    [review.id],
  )
  const then = (await record.dossier(row!.id, { asOf: '2026-01-10' }))!
  assert.notEqual(then.agreement.stage, 'ratified')
  const changes = await record.changes({ cause: 'review', limit: 500 })
  assert.ok(
    changes.rows.some(
      ({ what, summary }) => what === 'stage' && summary.startsWith('ratified since 2026-01-20'),
    ),
  )
  await sound(record)
  await record.undo(review.id, BY)
  for (const { id } of reports.map(({ article }) => article)) assert.ok(await record.article(id))
  assert.notEqual((await agreement(record, row!.id)).stage, 'ratified')
  assert.ok(before.history.length > 0)
  await sound(record)
  await record.close()
})

onBothStores(
  'rejecting, editing and accepting facts survives a new article, and is undone',
  async (fresh) => {
    const place = await fresh()
    const record = await withReports(() => place.open(), reports.slice(0, 5))
    let done = 0
    for (const id of await ids(record)) {
      const before = await agreement(record, id)
      const [entry] = before.history
      if (!entry) continue
      const rejected = await record.review({
        ...BY,
        action: 'reject',
        agreement: id,
        target: refOf('history', entry),
      })
      const after = await agreement(record, id)
      assert.equal(after.history.length, before.history.length - 1)
      await record.undo(rejected.id, BY)
      assert.deepEqual(await agreement(record, id), before)
      const edited = await record.review({
        ...BY,
        action: 'edit',
        agreement: id,
        target: refOf('history', entry),
        set: { on: '2025-01-01' },
      })
      assert.ok(
        (await agreement(record, id)).history.some(
          ({ on, note }) => on === '2025-01-01' && /edited by Desk/.test(note!),
        ),
      )
      await record.review({ ...BY, action: 'accept', agreement: id, target: refOf('history', entry) })
      assert.ok((await agreement(record, id)).history.some(({ note }) => /accepted by Desk/.test(note ?? '')))
      assert.equal(edited.decision!.action, 'edit')
      done++
      break
    }
    assert.equal(done, 1)
    await record.add(reports[5]!.article, asRead(reports[5]!))
    const log = await record.reviews()
    assert.deepEqual(
      log.rows.map(({ action }) => action),
      ['accept', 'edit', 'undo', 'reject'],
    )
    assert.equal(log.rows[3]!.undoneBy, log.rows[2]!.id)
    const kept = await agreement(record, log.rows[0]!.agreement!)
    assert.ok(kept.history.some(({ note }) => /edited by Desk; accepted by Desk/.test(note ?? '')))
    await sound(record)
    await record.close()
  },
)

onBothStores(
  'agreements of different stories are merged, stay merged, and come apart again',
  async (fresh) => {
    const place = await fresh()
    const record = await withReports(() => place.open(), reports.slice(0, 4))
    const all = (await record.list({ limit: 500 })).rows
    const [into, from] = [all[0]!, all[all.length - 1]!]
    const merged = await record.review({ ...BY, action: 'merge', agreement: into.id, with: from.id })
    const now = (await record.dossier(from.id))!
    assert.equal(now.agreement.id, into.id)
    assert.deepEqual(now.ids, [into.id, from.id])
    assert.equal((await ids(record)).length, all.length - 1)
    for (const report of reports.slice(4)) await record.add(report.article, asRead(report))
    assert.equal((await record.dossier(from.id))!.agreement.id, into.id)
    await sound(record)
    await record.undo(merged.id, BY)
    assert.equal((await record.dossier(from.id))!.agreement.id, from.id)
    await sound(record)
    await record.close()
  },
)

onBothStores(
  'an agreement is split by its articles, renamed, rejected; ids go on leading somewhere',
  async (fresh) => {
    const place = await fresh()
    const record = await withReports(() => place.open(), reports)
    const rows = (await record.list({ limit: 500 })).rows
    const large = [...rows].sort((a, b) => b.articles - a.articles)[0]!
    const naming = [...new Set((await agreement(record, large.id)).evidence.map(({ article }) => article))]
    const split = await record.review({
      ...BY,
      action: 'split',
      agreement: large.id,
      articles: naming.slice(0, 2),
    })
    const apart = (await ids(record)).filter((id) => !rows.some((row) => row.id === id))
    assert.equal(apart.length, 1)
    assert.deepEqual(
      [...new Set((await agreement(record, apart[0]!)).evidence.map(({ article }) => article))].sort(),
      naming.slice(0, 2).sort(),
    )
    await record.review({ ...BY, action: 'rename', agreement: apart[0]!, name: 'Harbour annex' })
    assert.equal((await agreement(record, apart[0]!)).name, 'Harbour annex')
    assert.deepEqual(
      (await record.list({ words: 'harbour annex' })).rows.map(({ id }) => id),
      apart,
    )
    await sound(record)
    await record.undo(split.id, BY)
    assert.equal((await record.dossier(apart[0]!))!.agreement.id, large.id)
    const rejected = await record.review({ ...BY, action: 'reject', agreement: large.id })
    assert.equal(await record.dossier(large.id), null)
    await record.undo(rejected.id, BY)
    assert.equal((await record.dossier(large.id))!.agreement.id, large.id)
    await sound(record)
    await record.close()
  },
)

onBothStores('a retracted article counts no more from that day on, and before still does', async (fresh) => {
  const place = await fresh()
  const record = await withReports(() => place.open(), reports)
  const before = await ids(record)
  const { article } = reports[4]!
  const review = await record.review({ ...BY, action: 'retract', article: article.id })
  assert.equal((await record.article(article.id))!.retracted, true)
  for (const id of await ids(record))
    assert.ok(!(await agreement(record, id)).evidence.some((e) => e.article === article.id))
  const changes = await record.changes({ cause: 'retraction', limit: 500 })
  assert.ok(changes.rows.length > 0)
  assert.deepEqual(changes.rows[0]!.cause, {
    kind: 'retraction',
    article: article.id,
    review: review.id,
    author: 'Desk',
  })
  const then = (await record.list({ asOf: '2026-03-01', limit: 500 })).rows
  assert.deepEqual(then.map(({ id }) => id).sort(), before)
  await sound(record)
  await record.undo(review.id, BY)
  assert.deepEqual(await ids(record), before)
  await sound(record)
  await record.close()
})

onBothStores('doubts come most consequential first, and go when they are decided', async (fresh) => {
  const place = await fresh()
  const record = await withReports(() => place.open(), reports)
  const doubts = (await record.doubts({ limit: 500 })).rows
  assert.ok(doubts.length > 3)
  const weights = doubts.map(({ weight }) => weight)
  assert.deepEqual(
    weights,
    [...weights].sort((a, b) => b - a),
  )
  const one = doubts.find(({ kind }) => kind === 'stage-of-one-origin')!
  await record.review({ ...BY, action: 'accept', agreement: one.agreement, target: one.target! })
  const left = (await record.doubts({ agreement: one.agreement, limit: 500 })).rows
  assert.ok(!left.some(({ kind }) => kind === one.kind))
  await record.close()
})

onBothStores('a decision about what is not there is refused, and changes nothing', async (fresh) => {
  const place = await fresh()
  const record = await withReports(() => place.open(), reports.slice(0, 1))
  const [id] = await ids(record)
  const nowhere: FactRef = { fact: 'term', evidence: [{ article: 'none', start: 0, end: 1 }] }
  for (const decision of [
    { ...BY, action: 'reject', agreement: 'none' },
    { ...BY, action: 'reject', agreement: id!, target: nowhere },
    { ...BY, author: ' ', action: 'reject', agreement: id! },
    { ...BY, action: 'merge', agreement: id!, with: id! },
    { ...BY, action: 'split', agreement: id!, articles: ['none'] },
    { ...BY, action: 'pin-stage', agreement: id!, stage: 'sealed' as 'signed', on: '2026-01-01' },
    { ...BY, action: 'retract', article: 'none' },
  ] as const)
    await assert.rejects(
      record.review(decision),
      (error) => error instanceof RecordProblem && error.message.startsWith('review: '),
    )
  await assert.rejects(record.undo(1, BY), RecordProblem)
  assert.equal((await record.reviews()).rows.length, 0)
  await record.close()
})
