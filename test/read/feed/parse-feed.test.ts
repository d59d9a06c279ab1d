import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Feed } from '../../../src/read/feed/feed-item.ts'
import { parseFeed } from '../../../src/read/feed/parse-feed.ts'
import { parseFeedList, parseSitemap } from '../../../src/read/feed/parse-list.ts'

const BASE = 'https://news.example.org/feeds/all.xml'

async function fed(text: string): Promise<Feed> {
  const feed = await parseFeed(text, BASE)
  assert.ok('items' in feed, JSON.stringify(feed))
  return feed
}

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour &amp; Hill</title><link>https://news.example.org</link><ttl>30</ttl>${items}</channel></rss>`
const ITEM = `<item><title>Ports pact &amp; tolls</title><link>/2026/ports?a=1&amp;b=2</link><guid isPermaLink="false">p-1</guid><pubDate>Thu, 08 Jan 2026 10:00:00 +0200</pubDate><dc:creator>Ana Ruud</dc:creator><description>The ports agreed.</description><content:encoded><![CDATA[<p>The ports agreed on tolls & berths.</p><p>More follows.</p>]]></content:encoded></item>`

test('RSS: address made absolute, date with its zone, the fuller of two texts', async () => {
  const feed = await fed(rss(ITEM))
  assert.equal(feed.title, 'Harbour & Hill')
  assert.equal(feed.ttl, 1800)
  assert.deepEqual(feed.items, [
    {
      guid: 'p-1',
      url: 'https://news.example.org/2026/ports?a=1&b=2',
      title: 'Ports pact & tolls',
      byline: 'Ana Ruud',
      outlet: null,
      published: '2026-01-08T10:00:00+02:00',
      html: '<p>The ports agreed on tolls & berths.</p><p>More follows.</p>',
    },
  ])
})

test('Atom: relative to xml:base, the alternate link, text that is no markup', async () => {
  const feed = await fed(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example.org/x/"><title>A</title><entry><id>tag:1</id><title type="html">One &amp;amp; two</title><link rel="self" href="s"/><link rel="alternate" href="one.html"/><published>2026-01-08T09:00:00Z</published><updated>2026-01-09T09:00:00Z</updated><summary>if a &lt; b</summary><author><name>Bo</name></author></entry></feed>`,
  )
  const [item] = feed.items
  assert.equal(item?.url, 'https://a.example.org/x/one.html')
  assert.equal(item.title, 'One & two')
  assert.equal(item.published, '2026-01-08T09:00:00Z')
  assert.equal(item.byline, 'Bo')
  assert.match(item.html!, /a &lt; b/)
})

test('RDF and JSON Feed', async () => {
  const rdf = await fed(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r.example.org"><title>R</title></channel><item rdf:about="https://r.example.org/1"><title>I</title><link>https://r.example.org/1</link><dc:date>2026-01-08</dc:date></item></rdf:RDF>`,
  )
  assert.equal(rdf.items[0]?.published, '2026-01-08')
  const json = await fed(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        {
          id: '7',
          url: 'https://j.example.org/7',
          title: 'T',
          content_html: '<p>x</p>',
          date_published: '2026-01-08T00:00:00Z',
        },
      ],
    }),
  )
  assert.equal(json.items[0]?.html, '<p>x</p>')
  assert.equal(json.title, 'J')
})

test('a feed that is cut off or broken in one item gives the whole items and says so', async () => {
  const second = ITEM.replace('p-1', 'p-2')
  const text = rss(ITEM + second)
  const cut = await fed(text.slice(0, text.lastIndexOf('<content:encoded>') + 40))
  assert.deepEqual(
    cut.items.map(({ guid }) => guid),
    ['p-1'],
  )
  assert.match(cut.damage!, /1 of 2 items/)
  const broken = await fed(rss(`${ITEM}<item><title>Odd<b></title></i></item>${second}`))
  assert.ok(broken.items.some(({ guid }) => guid === 'p-1'))
  assert.ok(broken.items.some(({ guid }) => guid === 'p-2'))
})

test('hostile feeds are refused in a line', async () => {
  const bomb = `<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`
  const rows: readonly (readonly [string, RegExp])[] = [
    [rss(ITEM, bomb), /entities of its own/],
    [rss(`<x>`.repeat(100_000)), /nested deeper/],
    [rss(ITEM, '<!DOCTYPE z [<!ELEMENT a'), /not closed|cannot be read/],
    ['<rss><channel><item>', /cannot be read/],
    ['{"version":"https://jsonfeed.org/version/1","items":[', /cannot be read/],
  ]
  for (const [text, says] of rows) {
    const begun = performance.now()
    const refusal = await parseFeed(text, BASE)
    assert.ok('message' in refusal, text.slice(0, 60))
    assert.match(refusal.message, says)
    assert.ok(performance.now() - begun < 2000)
  }
})

test('an old document type does not matter', async () => {
  const old =
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
  assert.equal((await fed(rss(ITEM, old))).items.length, 1)
})

test('OPML gives the feeds it lists, each once', async () => {
  const list = await parseFeedList(
    `<?xml version="1.0"?><opml version="2.0"><head><title>Desk</title></head><body><outline text="All"><outline type="rss" xmlUrl="https://a.example.org/rss?x=1&amp;y=2"/><outline xmlUrl="https://b.example.org/atom"/></outline><outline xmlUrl="https://b.example.org/atom"/><outline xmlUrl="javascript:alert(1)"/></body></opml>`,
  )
  assert.ok('lists' in list)
  assert.equal(list.title, 'Desk')
  assert.deepEqual(list.lists, ['https://a.example.org/rss?x=1&y=2', 'https://b.example.org/atom'])
})

test('a news sitemap gives addresses with title, outlet and date; an index gives sitemaps', async () => {
  const map = await parseSitemap(
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://n.example.org/1</loc><news:news><news:publication><news:name>Harbour Post</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-01-08T06:30:00Z</news:publication_date><news:title><![CDATA[Tolls & berths]]></news:title></news:news></url><url><loc>https://n.example.org/2</loc></url></urlset>`,
    null,
  )
  assert.ok('items' in map)
  assert.deepEqual(
    map.items.map(({ url, title, outlet, published }) => [url, title, outlet, published]),
    [
      ['https://n.example.org/1', 'Tolls & berths', 'Harbour Post', '2026-01-08T06:30:00Z'],
      ['https://n.example.org/2', null, null, null],
    ],
  )
  const index = await parseSitemap(
    '<sitemapindex><sitemap><loc>https://n.example.org/s1.xml</loc></sitemap></sitemapindex>',
    null,
  )
  assert.ok('lists' in index)
  assert.deepEqual(index.lists, ['https://n.example.org/s1.xml'])
})
