import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Agreement } from '../../src/agreement/agreement.ts'
import { dossierOf } from '../../src/agreement/brief.ts'
import { inTheirYears } from '../../src/agreement/in-their-years.ts'
import { claimsOf } from '../../src/claim/claims.ts'
import { inOrder } from '../../src/agreement/agreements-of.ts'
import type { OpenRecord } from '../../src/index.ts'
import { reportOf } from './reports.ts'
import type { Report } from './reports.ts'
import { onBothStores } from './stores.ts'

const report = (name: string, published: string | null, body: string): Report =>
  reportOf(
    `---\ntitle: ${name}\nurl: https://a.example/${name}\n${published ? `published: ${published}\n` : ''}---\n\n${body}\n`,
    `${name}.txt`,
  )

/** 28 April was a Friday in 2017 and in 2023: only other reports tell which it is. Two stories meet in the first. */
const UNDATED = report(
  'undated',
  null,
  'Norway and Iceland signed a fisheries treaty in Oslo on Friday, 28 April, both governments said. Peru and Chile signed their border agreement in Lima on Friday, 28 April, the Peruvian president said.',
)
const OTHERS = [
  report(
    'peru',
    '2017-01-10',
    'Peru and Chile are negotiating a border agreement, the Peruvian president said in Lima on Tuesday.',
  ),
  report(
    'norway',
    '2023-04-02',
    'Norway and Iceland are negotiating a fisheries treaty, both governments said in Oslo on Sunday.',
  ),
  report(
    'chile',
    '2023-04-20',
    'Peru and Chile have agreed the text of a border agreement, the Chilean president said on Thursday.',
  ),
  report(
    'kenya',
    '2017-04-27',
    'Kenya and Uganda signed a trade deal in Nairobi on Thursday, the Kenyan president said.',
  ),
]

const content = (agreements: readonly Agreement[]): string[] =>
  agreements.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort()

function said(reports: readonly Report[], asOf: string | null): readonly Agreement[] {
  const known = reports.filter(({ article }) => !asOf || !article.published || article.published <= asOf)
  const alone = inOrder(known.map(({ claims }) => claims))
  return dossierOf(
    inTheirYears(alone, ({ article }, days) => claimsOf(article, days)),
    asOf,
  ).agreements
}

async function agreementsIn(record: OpenRecord, asOf: string | null): Promise<Agreement[]> {
  const { rows } = await record.list({ asOf, limit: 500 })
  return Promise.all(rows.map(async ({ id }) => (await record.dossier(id, { asOf }))!.agreement))
}

const signedOn = (agreements: readonly Agreement[]): string[] =>
  agreements
    .flatMap(({ steps }) => steps)
    .flatMap(({ step, on }) => (step === 'sign' && on?.endsWith('-04-28') ? [on] : []))

onBothStores(
  'an article without a date is read in the year of its stories, in whatever order they came, as of every day',
  async (fresh) => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([UNDATED, ...OTHERS], { minLength: 3 }), async (reports) => {
        const record = await (await fresh()).open()
        try {
          for (const { article } of reports) await record.add(article)
          for (const asOf of [null, '2016-06-01', '2017-06-01', '2023-04-10', '2023-04-25'])
            assert.deepEqual(
              content(await agreementsIn(record, asOf)),
              content(said(reports, asOf)),
              String(asOf),
            )
          for await (const fault of record.check({ deep: true })) assert.fail(fault)
        } finally {
          await record.close()
        }
      }),
      { numRuns: 6 },
    )
  },
)

onBothStores(
  'its year comes with the report that tells it, is kept, and is told as a change',
  async (fresh) => {
    const record = await (await fresh()).open()
    const [peru, norway] = OTHERS
    const { article } = await record.add(UNDATED.article)
    assert.deepEqual(signedOn(await agreementsIn(record, null)), [])
    const first = await record.add(peru!.article)
    assert.deepEqual(signedOn(await agreementsIn(record, null)), ['2017-04-28', '2017-04-28'])
    assert.ok(first.changes.some(({ what }) => what === 'step' || what === 'history'))
    await record.add(norway!.article)
    assert.deepEqual(signedOn(await agreementsIn(record, null)), ['2023-04-28', '2023-04-28'])
    assert.deepEqual(signedOn(await agreementsIn(record, '2020-01-01')), ['2017-04-28', '2017-04-28'])
    const kept = (await record.article(article))!
    assert.equal(kept.published, null)
    assert.equal(kept.runs.length, 3)
    assert.ok(JSON.stringify(kept.claims).includes('2023-04-28'))
    await record.review({
      action: 'retract',
      article: norway!.article.id,
      author: 'desk',
      reason: 'not ours',
    })
    assert.deepEqual(signedOn(await agreementsIn(record, null)), ['2017-04-28', '2017-04-28'])
    for await (const fault of record.check({ deep: true })) assert.fail(fault)
    await record.close()
  },
)

/** Tells of the treaty, and of a matter of its own that nobody else tells of. */
const OF_TWO_MATTERS = report(
  'two-matters',
  '2023-04-20',
  'Norway and Iceland have agreed the text of a fisheries treaty, both governments said in Oslo on Thursday. Poland and Latvia signed their border agreement in Riga on Thursday, the Latvian president said.',
)

onBothStores(
  'a report that comes late is late for the story of an open year too, whatever else the one before it told',
  async (fresh) => {
    const record = await (await fresh()).open()
    const reports = [UNDATED, OF_TWO_MATTERS, OTHERS[1]!]
    for (const { article } of reports) await record.add(article)
    for (const asOf of [null, '2023-04-01', '2023-04-10', '2023-04-25'])
      assert.deepEqual(content(await agreementsIn(record, asOf)), content(said(reports, asOf)), String(asOf))
    await record.close()
  },
)
