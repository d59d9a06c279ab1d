import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeEntities } from '../../src/read/html-entities.ts'
import { readArticle } from '../../src/read/read-article.ts'

const A =
  'The ministers of the two valleys initialled a pact on sharing the water of the river on Tuesday, ending eleven years of talks.'
const B =
  'It must still be ratified by both parliaments before it takes effect, and neither has set a day for the vote.'
const C =
  'The opposition in the lower valley called the pact a surrender and promised to vote against it in the spring.'

function read(html: string, contentType: string | null = null) {
  const reading = readArticle(Buffer.from(html), { source: 'page.html', contentType })
  assert.ok('article' in reading, JSON.stringify(reading))
  return reading.article
}

function body(html: string): string[] {
  const article = read(html)
  return article.blocks
    .filter((b) => b.role === 'body' || b.role === 'list')
    .map((b) => article.text.slice(b.start, b.end))
}

const PAGE = `<!DOCTYPE html><html lang="en"><head><title>River pact initialled | The Sample Post</title>
<meta property="og:site_name" content="The Sample Post">
<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"River pact initialled",
"datePublished":"2031-03-04T10:00:00Z","author":[{"@type":"Person","name":"A. Sample"}]}]}</script>
<style>p{color:red}</style></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav>
<main><article><h1>River pact initialled</h1><p class="byline">By A. Sample</p>
<figure><img src="x"><figcaption>The ministers at the bridge. (Sample Photos)</figcaption></figure>
<p>${A}</p><p>${B.replace('both parliaments', '<a href="javascript:alert(1)">both parliaments</a>')}</p>
<script>var words = "<p>never text</p>"</script>
<h2>What is in it</h2><ul><li>Equal shares of the summer flow, measured at the bridge.</li><li>A fund of 40 million crowns.</li></ul>
<p>${C}</p>
<aside class="related"><h3>Related</h3><ul><li><a href="/x">The river in pictures</a></li></ul></aside></article></main>
<section id="comments"><h3>Leave a Reply</h3><p>They signed nothing, says this reader with a good deal of time on his hands.</p></section>
<footer>© 2031 The Sample Post. All rights reserved.</footer></body></html>`

test('a page gives its report, its metadata and nothing of the site', () => {
  const article = read(PAGE)
  assert.deepEqual(body(PAGE), [
    A,
    B,
    'Equal shares of the summer flow, measured at the bridge.',
    'A fund of 40 million crowns.',
    C,
  ])
  assert.equal(article.title, 'River pact initialled')
  assert.equal(article.outlet, 'The Sample Post')
  assert.equal(article.byline, 'A. Sample')
  assert.deepEqual([article.published, article.publishedFrom], ['2031-03-04T10:00:00Z', 'json-ld'])
  assert.doesNotMatch(article.text, /never text|color|alert|rights reserved/)
  assert.equal(article.blocks[0]?.role, 'headline')
  assert.ok(article.blocks.some((b) => b.role === 'caption'))
})

const DATES: readonly (readonly [place: string, head: string, body: string, from: string])[] = [
  ['meta', '<meta property="article:published_time" content="2031-03-04">', '', 'meta'],
  ['a time element', '', '<time datetime="2031-03-04T08:00Z">today</time>', 'time-element'],
  ['the words of a time element', '', '<time>4 March 2031</time>', 'time-element'],
  ['the canonical address', '<link rel="canonical" href="https://example.org/2031/03/04/river">', '', 'url'],
]

for (const [place, head, extra, from] of DATES)
  test(`the date of publication is read from ${place}`, () => {
    const article = read(
      `<html><head>${head}</head><body><h1>River</h1>${extra}<p>${A}</p><p>${B}</p><p>${C}</p></body></html>`,
    )
    assert.equal(article.published?.slice(0, 10), '2031-03-04')
    assert.equal(article.publishedFrom, from)
  })

test('a page cut off anywhere is read as far as it goes', () => {
  for (let cut = PAGE.indexOf(A) + A.length; cut < PAGE.length; cut += 97)
    assert.equal(body(PAGE.slice(0, cut))[0], A)
})

const HOSTILE: readonly (readonly [what: string, html: string])[] = [
  ['100,000 nested elements', `${'<div>'.repeat(100_000)}<p>${A}</p><p>${B}</p>`],
  ['100,000 nested inline elements', `<p>${A}</p><p>${B}</p>${'<b>'.repeat(100_000)}`],
  ['an attribute of a million letters', `<p data-x="${'a'.repeat(1_000_000)}">${A}</p><p>${B}</p>`],
  ['100,000 attributes', `<p ${'a=1 '.repeat(100_000)}>${A}</p><p>${B}</p>`],
  ['comments that never end', `<p>${A}</p><p>${B}</p>${'<!--'.repeat(100_000)}`],
  ['scripts that never end', `<p>${A}</p><p>${B}</p>${'<script>'.repeat(50_000)}`],
  [
    'a bomb of entities',
    `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(999)}">]><p>${A}</p><p>${B}</p>${'&a;'.repeat(50_000)}`,
  ],
  ['a bomb of end tags', `<p>${A}</p><p>${B}</p>${'</div>'.repeat(200_000)}`],
]

for (const [what, html] of HOSTILE)
  test(`${what} do not hide or stop the report`, () => {
    const lines = body(`<html><body>${html}`)
    assert.deepEqual(lines.slice(0, 2), [A, B])
  })

test('hidden parts are not text', () => {
  const html = `<html><body><p>${A}</p><div hidden><p>Nobody sees this sentence about a treaty at all.</p></div><p style="display: none">Nor this one, which is about a pact.</p><p>${B}</p></body></html>`
  assert.deepEqual(body(html), [A, B])
})

test('character references are decoded once', () => {
  assert.equal(
    decodeEntities('&ldquo;a&rdquo; &amp;amp; &#8217; &#x2014; &eacute; &nosuch; &#150; &#0; & b'),
    '“a” &amp; ’ — é &nosuch; – \ufffd & b',
  )
})

test('a declared character set of a page is believed', () => {
  const html = Buffer.concat([
    Buffer.from('<html><head><meta charset="windows-1252"></head><body><p>'),
    Buffer.from([0x93]),
    Buffer.from(`${A}</p><p>${B}</p></body></html>`),
  ])
  const reading = readArticle(html, { source: 'page.html' })
  assert.ok('article' in reading)
  assert.match(reading.article.text, /“The ministers/)
})

const CARD = (n: number): string =>
  `<article><h3><a href="/n/${n}">Other story number ${n}</a></h3><p>In the other story of that day a harbour was closed for good, it was said.</p></article>`

test('cards of other stories after the report are not of it, nor the heading above them', () => {
  const html = `<html><body><div><h1>River pact initialled</h1><p>${A}</p><p>${B}</p><div><h2>More news</h2>${CARD(1)}${CARD(2)}${CARD(3)}</div></div></body></html>`
  assert.deepEqual(body(html), [A, B])
})

test('a paragraph that is one link and no sentence leads elsewhere; a linked sentence stays', () => {
  const linked = 'The text of the pact was put on the site of the ministry the same evening.'
  const html = `<article><h1>River pact</h1><p>${A}</p><p><a href="/x"><em>Ten years of river talks</em></a></p><p><a href="/y">${linked}</a></p><p>${B}</p></article>`
  assert.deepEqual(body(html), [A, linked, B])
})

test('a page drawn by script is read from the text that it gives for machines', () => {
  const data = {
    '@type': 'NewsArticle',
    headline: 'River pact initialled',
    articleBody: [A, B, C, A, B].join('\n\n'),
  }
  const html = `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><div id="app"></div><noscript>Turn scripts on.</noscript></body></html>`
  assert.deepEqual(body(html), [A, B, C, A, B])
  const whole = `<html><head><script type="application/ld+json">${JSON.stringify({ ...data, articleBody: A })}</script></head><body><article><p>${A}</p><p>${B}</p></article></body></html>`
  assert.deepEqual(body(whole), [A, B])
})

test('parts and headings that were never closed do not swallow the report', () => {
  const paragraphs = [A, B, C, A, B, C].map((text) => `<p>${text}`).join('\n')
  const html = `<html><body><div class=nav><a href=/>Home</a><div class=main><h1>River pact initialled<div class=text>${paragraphs}</div></body></html>`
  assert.deepEqual(body(html), [A, B, C, A, B, C])
})

test('a thread of comments longer than the report is not the report', () => {
  const comments = Array.from(
    { length: 30 },
    (_, n) =>
      `<div class="comment"><p>I for one, number ${n}, have never believed a word of what they say about that river.</p></div>`,
  )
  const html = `<html><body><div class="post"><h2>River pact</h2><p>${A}</p><p>${B}</p><p>${C}</p></div><div class="comments">${comments.join('')}</div></body></html>`
  assert.deepEqual(body(html), [A, B, C])
})
