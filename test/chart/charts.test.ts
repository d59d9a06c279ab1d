import assert from 'node:assert/strict'
import { test } from 'node:test'
import { XMLValidator } from 'fast-xml-parser'
import type { Agreement } from '../../src/agreement/agreement.ts'
import { ladderChart } from '../../src/chart/ladder.ts'
import { pictureFile } from '../../src/chart/picture.ts'
import { stepGridChart } from '../../src/chart/step-grid.ts'
import { contestedTerms, termBidsChart } from '../../src/chart/term-bids.ts'
import { timeLineChart } from '../../src/chart/time-line.ts'
import { timeScale } from '../../src/chart/time-scale.ts'
import type { Markup } from '../../src/view/markup.ts'
import { FIXTURE } from '../cli/dossier-fixture.ts'

const [PACT, CEASEFIRE] = FIXTURE.agreements as [Agreement, Agreement]
const CHARTS: readonly (readonly [string, Markup | null])[] = [
  ['ladder', ladderChart(PACT)],
  ['upright ladder', ladderChart(PACT, { upright: true })],
  ['ladder of a stage that is off it', ladderChart(CEASEFIRE)],
  ['time line', timeLineChart(PACT, { asOf: FIXTURE.asOf })],
  ['narrow time line', timeLineChart(PACT, { width: 340 })],
  ['bids', termBidsChart(PACT, 'duration')],
  ['steps', stepGridChart(PACT)],
]

for (const [what, chart] of CHARTS)
  test(`the ${what} is a drawing that a screen reader can tell of, and a file that stands alone`, () => {
    assert.ok(chart)
    assert.equal(XMLValidator.validate(chart.text), true)
    assert.match(
      chart.text,
      /role="img" aria-labelledby="(\S+) (\S+)"><title id="\1">[^<]+<\/title><desc id="\2">[^<]+<\/desc>/,
    )
    assert.doesNotMatch(chart.text, / style=|NaN|undefined|null/)
    assert.equal(XMLValidator.validate(pictureFile(chart)), true)
  })

test('a contested stage says so in words, not by colour alone', () => {
  assert.match(ladderChart(PACT).text, />contested<\/text>/)
  assert.match(ladderChart(PACT).text, /stroke-dasharray/)
  assert.match(ladderChart(CEASEFIRE).text, />rejected/)
})

test('bids on one scale only: what has no measure or another unit is not drawn', () => {
  assert.deepEqual(contestedTerms(PACT), ['duration'])
  const money = (amount: number, currency: string) => ({ ...PACT.terms[2]!, value: { amount, currency } })
  assert.deepEqual(contestedTerms({ ...PACT, terms: [money(5, 'EUR'), money(7, 'USD')] }), [])
  assert.deepEqual(contestedTerms({ ...PACT, terms: [money(5, 'EUR'), money(7, 'EUR')] }), ['money'])
  assert.equal(termBidsChart(CEASEFIRE, 'duration'), null)
})

test('nothing with a day, nothing to draw', () => {
  assert.equal(timeLineChart(CEASEFIRE), null)
  assert.equal(stepGridChart(CEASEFIRE), null)
})

test('names that are hostile stay text', () => {
  const name = '</title><script>alert(1)</script>'
  for (const chart of [
    ladderChart({ ...PACT, name }),
    timeLineChart({ ...PACT, name }),
    stepGridChart({ ...PACT, parties: [name], steps: [{ ...PACT.steps[0]!, by: [name] }] }),
  ])
    assert.doesNotMatch(chart!.text, /<script/)
})

const SPANS: readonly (readonly [first: string, last: string, labels: readonly string[]])[] = [
  ['2026-01-08', '2026-01-08', ['8 Jan 2026']],
  ['2026-01-08', '2026-01-09', ['8 Jan 2026', '9 Jan 2026']],
  ['2025-12-21', '2026-03-02', ['Jan 2026', 'Feb 2026', 'Mar 2026']],
  ['2020-06-01', '2025-02-01', ['2021', '2022', '2023', '2024', '2025']],
]
for (const [first, last, labels] of SPANS)
  test(`from ${first} to ${last} the axis says ${labels.join(', ')}`, () => {
    const day = (text: string): number => Date.parse(text) / 86_400_000
    const scale = timeScale(day(first), day(last), 0, 600, 5)
    assert.deepEqual(
      scale.ticks.map((tick) => tick.label),
      labels,
    )
    for (const tick of scale.ticks) assert.ok(scale.x(tick.day) >= 0 && scale.x(tick.day) <= 600)
  })
