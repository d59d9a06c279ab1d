import assert from 'node:assert/strict'
import type { OpenRecord } from '../../src/index.ts'
import { recordOn } from '../../src/record/record-on.ts'
import { runOfProgram } from '../../src/record/run-of-program.ts'
import { openStore } from '../../src/record/store/open-store.ts'
import { pack, unpack } from '../../src/record/store/packed.ts'
import { RUN, asRead, story } from './reports.ts'
import { onBothStores } from './stores.ts'

const reports = story('ukraine-us-guarantees').slice(0, 3)

async function rereads(record: OpenRecord) {
  const steps = []
  for await (const step of record.readAgain()) steps.push(step)
  return steps
}

onBothStores(
  'a new run reads every article again; the old claims stay, and changes name the run',
  async (fresh) => {
    const record = await (await fresh()).open()
    for (const report of reports) {
      // What an older program would have found: no term at all.
      const claims = { ...report.claims, claims: report.claims.claims.filter(({ fact }) => fact !== 'term') }
      await record.add(report.article, { read: { claims, run: RUN } })
    }
    const steps = await rereads(record)
    assert.deepEqual(
      steps.map(({ article }) => article),
      reports.map(({ article }) => article.id),
    )
    const changes = steps.flatMap((step) => step.changes)
    assert.ok(changes.some(({ what, how }) => what === 'term' && how === 'new'))
    for (const { cause } of changes) assert.deepEqual(cause, { kind: 'run', run: runOfProgram().id })
    const { runs, claims } = (await record.article(reports[0]!.article.id))!
    assert.deepEqual(
      runs.map(({ run }) => run),
      [RUN.id, runOfProgram().id],
    )
    assert.ok(claims.every(({ run }) => run === runOfProgram().id))
    assert.equal((await record.counts()).claims, 2 * reports.length)
    for await (const fault of record.check({ deep: true })) assert.fail(fault)
    assert.deepEqual(await rereads(record), [])
    await record.close()
  },
)

onBothStores('what another program merged otherwise is merged again', async (fresh) => {
  const { url } = await fresh()
  const store = await openStore(url, { create: true, readOnly: false, patience: 5000 })
  const record = recordOn(store)
  for (const report of reports) await record.add(report.article, asRead(report))
  await rereads(record)
  const [row] = (await record.list()).rows
  const { finding } = await store.db
    .selectFrom('agreement')
    .select('finding')
    .where('id', '=', row!.id)
    .executeTakeFirstOrThrow()
  const { data } = await store.db
    .selectFrom('finding')
    .select('data')
    .where('seq', '=', finding)
    .executeTakeFirstOrThrow()
  const otherwise = { ...unpack<{ stage: string }>(data!), stage: 'expired' }
  await store.db
    .updateTable('finding')
    .set({ data: pack(otherwise) })
    .where('seq', '=', finding)
    .execute()
  await store.db.updateTable('agreement').set({ print: 'another' }).where('id', '=', row!.id).execute()
  const steps = await rereads(record)
  assert.deepEqual(
    steps.map(({ article }) => article),
    [null],
  )
  assert.ok(
    steps[0]!.changes.some(({ what, summary }) => what === 'stage' && summary.endsWith('before expired')),
  )
  for await (const fault of record.check({ deep: true })) assert.fail(fault)
  await record.close()
})

onBothStores('one process may add and read at once', async (fresh) => {
  const record = await (await fresh()).open()
  const added = await Promise.all([
    ...reports.map((report) => record.add(report.article, asRead(report))),
    ...reports.map((report) => record.add(report.article, asRead(report))),
    record.list().then(() => null),
    record.search('guarantee').then(() => null),
  ])
  const outcomes = added.flatMap((one) => one?.outcome ?? []).sort()
  assert.deepEqual(outcomes, ['known', 'known', 'known', 'new', 'new', 'new'])
  for await (const fault of record.check({ deep: true })) assert.fail(fault)
  await record.close()
})
