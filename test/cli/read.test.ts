import assert from 'node:assert/strict'
import { test } from 'node:test'
import { captured } from './captured.ts'

const PAGE = `<article><p>The two ports signed a pact on pilots &amp; tugs on <b>Tuesday</b>, their harbour masters said at noon.</p>
<p>It takes effect once both of the town councils have approved it, which neither of them has put on its list.</p></article>`

test('read --json shows where the text stands in the source where that is asked for', async () => {
  const { code, out } = await captured(['read', '--json', '--source-map', '-'], PAGE)
  assert.equal(code, 0)
  const [article] = JSON.parse(out) as [
    { text: string; sourceMap: { text: number; source: number; length: number; written?: number }[] },
  ]
  const at = article.text.indexOf('&')
  assert.deepEqual(
    article.sourceMap.find(({ text }) => text === at),
    { text: at, source: PAGE.indexOf('&amp;'), length: 1, written: 5 },
  )
  assert.doesNotMatch((await captured(['read', '--json', '-'], PAGE)).out, /sourceMap/)
})

test('read --source-map without --json is wrong usage', async () => {
  const { code, err } = await captured(['read', '--source-map', '-'], PAGE)
  assert.equal(code, 2)
  assert.match(err, /give --json too/)
})
