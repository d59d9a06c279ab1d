import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { newFeed } from '../../../src/read/feed/feed-state.ts'
import type { FeedState, PollStep } from '../../../src/read/feed/feed-state.ts'
import { politeVisitor } from '../../../src/read/feed/polite-visitor.ts'
import type { PoliteOptions } from '../../../src/read/feed/polite-visitor.ts'
import { pollFeed } from '../../../src/read/feed/poll-feed.ts'
import type { PollOptions } from '../../../src/read/feed/poll-feed.ts'
import { watchFeeds } from '../../../src/read/feed/watch-feeds.ts'
import { serving } from '../serving.ts'

type Route = (request: IncomingMessage, response: ServerResponse) => void
const body = (n: number): string =>
  `<p>Envoys of the two island states met for the ${n}th time on Monday to settle who may fish where, officials said.</p><p>They left the talks with a draft of ${n} pages and agreed to meet again within the month, at a place to be named.</p>`
const page = (n: number): string =>
  `<html><head><title>Talks ${n}</title></head><body><article><h1>Talks ${n}</h1>${body(n)}</article></body></html>`
const rss = (...numbers: number[]): string =>
  `<rss version="2.0"><channel><title>Island Post</title>${numbers
    .map(
      (n) =>
        `<item><title>Talks ${n}</title><link>/a/${n}</link><guid>g${n}</guid><pubDate>Thu, ${String(n).padStart(2, '0')} Jan 2026 10:00:00 GMT</pubDate><description>In short.</description></item>`,
    )
    .join('')}</channel></rss>`

/** A clock that moves only when somebody waits. */
function clock(): Pick<PoliteOptions, 'now' | 'wait'> & { waited: number[]; now: () => Date } {
  let at = Date.parse('2026-02-01T00:00:00Z')
  const waited: number[] = []
  return {
    waited,
    now: () => new Date(at),
    wait: (seconds) => {
      waited.push(seconds)
      at += seconds * 1000
      return Promise.resolve()
    },
  }
}

/** Serves by path; `robots` where not given allows everything. Every request is noted. */
async function site(
  routes: Readonly<Record<string, Route | string>>,
  use: (
    address: string,
    asked: string[],
    poll: (state: FeedState, more?: Partial<PollOptions>) => Promise<PollStep[]>,
  ) => Promise<void>,
  options: PoliteOptions = {},
): Promise<void> {
  const asked: string[] = []
  await serving(
    (request, response) => {
      const path = request.url!
      asked.push(path)
      const route = routes[path] ?? (/^\/a\/\d+$/.test(path) ? page(Number(path.slice(3))) : undefined)
      if (typeof route === 'function') route(request, response)
      else if (route === undefined) response.writeHead(404).end('none')
      else
        response
          .writeHead(200, { 'content-type': path.endsWith('.xml') ? 'application/rss+xml' : 'text/html' })
          .end(route)
    },
    async (address) => {
      const time = clock()
      const visitor = politeVisitor({ allowPrivate: true, timeLimit: 20_000, pause: 1, ...time, ...options })
      await use(address, asked, async (state, more = {}) => {
        const steps: PollStep[] = []
        for await (const step of pollFeed(state, { visitor, now: time.now, ...more })) steps.push(step)
        return steps
      })
    },
  )
}

const last = (steps: readonly PollStep[]): PollStep => steps.at(-1)!
const titles = (steps: readonly PollStep[]): (string | null)[] =>
  steps.flatMap(({ reading }) =>
    reading ? ['article' in reading ? reading.article.title : reading.problem.code] : [],
  )

test('new items are read oldest first, once; an unchanged feed is not sent again', async () => {
  let items = [2, 1]
  let sent = 0
  const feed: Route = (request, response) => {
    const etag = `"${items.join('-')}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    sent++
    response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(rss(...items))
  }
  await site({ '/feed.xml': feed }, async (address, asked, poll) => {
    const first = await poll(newFeed(`${address}/feed.xml`))
    assert.deepEqual(titles(first), ['Talks 1', 'Talks 2'])
    const [step] = first
    assert.ok(step?.reading && 'article' in step.reading)
    assert.equal(step.reading.article.url, `${address}/a/1`)
    assert.equal(step.reading.article.published, '2026-01-01T10:00:00Z')
    assert.equal(step.reading.article.publishedFrom, 'feed')
    assert.equal(step.reading.article.outlet, 'Island Post')
    const second = await poll(last(first).state)
    assert.equal(sent, 1)
    assert.deepEqual(titles(second), [])
    items = [3, 2, 1]
    const third = await poll(last(second).state)
    assert.deepEqual(titles(third), ['Talks 3'])
    assert.equal(asked.filter((path) => path === '/robots.txt').length, 1)
    assert.equal(last(third).state.title, 'Island Post')
  })
})

test('a poll that is cut short after any step is taken up again without loss', async () => {
  const feed: Route = (request, response) =>
    void (request.headers['if-none-match']
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"x"' }).end(rss(3, 2, 1)))
  await site({ '/feed.xml': feed }, async (address, _, poll) => {
    const steps = await poll(newFeed(`${address}/feed.xml`))
    for (let cut = 0; cut < steps.length; cut++) {
      const kept = cut === 0 ? newFeed(`${address}/feed.xml`) : steps[cut - 1]!.state
      const rest = await poll(JSON.parse(JSON.stringify(kept)) as FeedState)
      assert.deepEqual([...titles(steps.slice(0, cut)), ...titles(rest)], ['Talks 1', 'Talks 2', 'Talks 3'])
    }
  })
})

test('an item that the feed carries whole is read without fetching its page', async () => {
  const whole = `<item><title>Whole</title><link>/whole</link><description><![CDATA[${Array.from({ length: 5 }, (_, i) => body(i)).join('')}]]></description></item>`
  await site(
    { '/feed.xml': rss().replace('</channel>', `${whole}</channel>`) },
    async (address, asked, poll) => {
      assert.deepEqual(titles(await poll(newFeed(`${address}/feed.xml`))), ['Whole'])
      assert.deepEqual(asked, ['/robots.txt', '/feed.xml'])
    },
  )
})

test('robots.txt is obeyed for the feed and for pages; a summary stands in for a forbidden page', async () => {
  const robots = 'User-agent: *\nDisallow: /a/\n'
  const long = rss(1).replace('In short.', body(1).replace(/<[^>]+>/g, ' '))
  await site({ '/feed.xml': long, '/robots.txt': robots }, async (address, asked, poll) => {
    const steps = await poll(newFeed(`${address}/feed.xml`))
    assert.ok(!asked.includes('/a/1'))
    const [step] = steps
    assert.ok(step?.reading && 'article' in step.reading)
    assert.match(step.reading.notices.join(), /only the feed's summary/)
  })
  await site(
    { '/feed.xml': rss(1), '/robots.txt': 'User-agent: rapporteur\nDisallow: /' },
    async (address, asked, poll) => {
      const { problem } = last(await poll(newFeed(`${address}/feed.xml`)))
      assert.equal(problem?.code, 'robots')
      assert.deepEqual(asked, ['/robots.txt'])
    },
  )
})

test('nothing is fetched while robots.txt fails', async () => {
  const down: Route = (_, response) => void response.writeHead(500).end()
  await site({ '/robots.txt': down, '/feed.xml': rss(1) }, async (address, asked, poll) => {
    assert.equal(last(await poll(newFeed(`${address}/feed.xml`))).problem?.code, 'robots')
    assert.deepEqual(asked, ['/robots.txt'])
  })
})

test('requests to one host keep the pause, and the longer one that robots.txt asks for', async () => {
  const time = clock()
  await site(
    { '/feed.xml': rss(3, 2, 1), '/robots.txt': 'User-agent: *\nCrawl-delay: 7\nAllow: /' },
    async (address, _, poll) => {
      await poll(newFeed(`${address}/feed.xml`))
      assert.equal(time.waited.length, 3)
      assert.ok(
        time.waited.every((seconds) => seconds > 6 && seconds <= 7),
        String(time.waited),
      )
    },
    time,
  )
})

test('429 with Retry-After: the host is left alone as long as it asks', async () => {
  const busy: Route = (_, response) => void response.writeHead(429, { 'retry-after': '7200' }).end()
  await site({ '/feed.xml': busy }, async (address, asked, poll) => {
    const step = last(await poll(newFeed(`${address}/feed.xml`)))
    assert.equal(step.state.failures, 1)
    assert.ok(step.state.nextPollAt! >= '2026-02-01T02:00:00', step.state.nextPollAt!)
    const again = last(await poll({ ...step.state, nextPollAt: null }))
    assert.match(again.problem!.message, /left alone/)
    assert.equal(asked.filter((path) => path === '/feed.xml').length, 1)
  })
})

test('each failure doubles the pause up to a day; a success ends it', async () => {
  let up = false
  const flaky: Route = (_, response) =>
    void (up ? response.writeHead(200).end(rss(1)) : response.writeHead(500).end())
  await site({ '/feed.xml': flaky }, async (address, _, poll) => {
    let state = newFeed(`${address}/feed.xml`)
    const pauses: number[] = []
    for (let i = 0; i < 9; i++) {
      state = last(await poll(state)).state
      pauses.push(Math.round((Date.parse(state.nextPollAt!) - Date.parse(state.polledAt!)) / 60_000))
    }
    assert.deepEqual(pauses, [30, 60, 120, 240, 480, 960, 1440, 1440, 1440])
    up = true
    state = last(await poll(state)).state
    assert.equal(state.failures, 0)
  })
})

test('410 ends a feed', async () => {
  const gone: Route = (_, response) => void response.writeHead(410).end()
  await site({ '/feed.xml': gone }, async (address, _, poll) => {
    const { state, problem } = last(await poll(newFeed(`${address}/feed.xml`)))
    assert.ok(state.gone)
    assert.match(problem!.message, /410/)
  })
})

test('a permanent redirect is remembered, a temporary one is not', async () => {
  const to =
    (status: number, location: string): Route =>
    (_, response) =>
      void response.writeHead(status, { location }).end()
  const routes = {
    '/old.xml': to(301, '/mid.xml'),
    '/mid.xml': to(308, '/feed.xml'),
    '/now.xml': to(302, '/feed.xml'),
    '/feed.xml': rss(1),
  }
  await site(routes, async (address, _, poll) => {
    assert.equal(last(await poll(newFeed(`${address}/old.xml`))).state.location, `${address}/feed.xml`)
    assert.equal(last(await poll(newFeed(`${address}/now.xml`))).state.location, `${address}/now.xml`)
  })
})

test('a ring of redirects, a hop to a private address, a feed that hangs, and junk are problems', async () => {
  const ring: Route = (_, response) => void response.writeHead(302, { location: '/ring.xml' }).end()
  const out: Route = (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/x' }).end()
  const bomb = gzipSync(Buffer.alloc(30_000_000))
  const routes: Record<string, Route | string> = {
    '/ring.xml': ring,
    '/hang.xml': () => undefined,
    '/half.xml': (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/xml' }).write('<rss><channel>'),
    '/page.xml':
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>x</body></html>',
    '/junk.xml': '\u0000\u0001\u0002'.repeat(50),
    '/cut.xml': (_, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(rss(1)).subarray(0, 60)),
    '/bomb.xml': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    '/list.xml': '<opml><body><outline xmlUrl="https://a.example.org/x"/></body></opml>',
  }
  const problems = (rows: readonly (readonly [path: string, said: RegExp])[], options?: PoliteOptions) =>
    site(
      routes,
      async (address, _, poll) => {
        for (const [path, said] of rows) {
          const { problem } = last(await poll(newFeed(address + path)))
          assert.ok(problem, path)
          assert.match(`${problem.code}: ${problem.message}. ${problem.wayOut}`, said)
        }
      },
      options,
    )
  await problems([
    ['/ring.xml', /^unreachable: more than 5 redirects/],
    ['/page.xml', /^feed: a page, not a feed\. watch the feed that it names, http.*\/feed\.xml/],
    ['/junk.xml', /^feed: not a feed/],
    ['/cut.xml', /^unreachable: cannot be fetched/],
    ['/bomb.xml', /^too-large/],
    ['/list.xml', /^feed: not a feed/],
  ])
  // Only what hangs is given little time: the rest has as long as a busy machine takes.
  await problems(
    [
      ['/hang.xml', /^unreachable: no answer within 2 s/],
      ['/half.xml', /^unreachable: no answer within 2 s/],
    ],
    { timeLimit: 2000 },
  )
  await serving(out, async (address) => {
    const visitor = politeVisitor({ allowPrivate: false })
    for await (const { problem } of pollFeed(newFeed(`${address}/x`), { visitor }))
      assert.equal(problem?.code, 'refused-address')
  })
})

test('a page that cannot be had is tried again in later polls and given up after five', async () => {
  let tries = 0
  const down: Route = (_, response) => {
    tries++
    response.writeHead(502).end()
  }
  await site({ '/feed.xml': rss(1), '/a/1': down }, async (address, _, poll) => {
    let state = newFeed(`${address}/feed.xml`)
    for (let i = 1; i < 5; i++) {
      const steps = await poll(state)
      assert.deepEqual(titles(steps), [])
      state = last(steps).state
      assert.equal(state.owed.length, 1)
    }
    assert.deepEqual(titles(await poll(state)), ['unreachable'])
    assert.equal(tries, 5)
  })
})

test('a wrong character set in the header or none at all does not spoil the words', async () => {
  const latin = rss(1)
    .replace('<rss', '<?xml version="1.0" encoding="ISO-8859-1"?><rss')
    .replace('Talks 1', 'Gespräche in Zürich')
  const routes: Record<string, Route> = {
    '/feed.xml': (_, response) =>
      void response.writeHead(200, { 'content-type': 'application/xml' }).end(Buffer.from(latin, 'latin1')),
    '/utf.xml': (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/xml; charset=iso-8859-1' })
        .end(rss(1).replace('Talks 1', 'Gespräche in Zürich')),
    '/a/1': (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end(page(1).replace(/Talks 1/g, '')),
  }
  await site(routes, async (address, _, poll) => {
    for (const path of ['/feed.xml', '/utf.xml'])
      assert.deepEqual(titles(await poll(newFeed(address + path))), ['Gespräche in Zürich'])
  })
})

test('more new items than one poll takes are left for the next, the newest first', async () => {
  await site({ '/feed.xml': rss(5, 4, 3, 2, 1) }, async (address, _, poll) => {
    const first = await poll(newFeed(`${address}/feed.xml`), { most: 3 })
    assert.deepEqual(titles(first), ['Talks 3', 'Talks 4', 'Talks 5'])
    assert.deepEqual(titles(await poll(last(first).state, { most: 3 })), ['Talks 1', 'Talks 2'])
  })
})

test('items older than the day asked for are taken for known', async () => {
  await site({ '/feed.xml': rss(9, 2, 1) }, async (address, _, poll) => {
    const steps = await poll(newFeed(`${address}/feed.xml`), { since: '2026-01-05' })
    assert.deepEqual(titles(steps), ['Talks 9'])
    assert.equal(last(steps).state.known.length, 3)
  })
})

test('watching: a feed that hangs holds up no other, states come in order, once ends', async () => {
  // Hangs until the other feed is done, whatever time that takes; a watch that waited for it would find it given up first.
  let othersDone = (): void => undefined
  const hang = new Promise<void>((resolve) => (othersDone = resolve))
  await serving(
    (request, response) => {
      if (request.url === '/hang.xml') return void hang.then(() => response.destroy())
      if (request.url === '/feed.xml') response.end(rss(2, 1))
      else if (request.url!.startsWith('/a/'))
        response.writeHead(200, { 'content-type': 'text/html' }).end(page(1))
      else response.writeHead(404).end()
    },
    async (address) => {
      const other = address.replace('127.0.0.1', 'localhost')
      const states = new Map([`${other}/hang.xml`, `${address}/feed.xml`].map((url) => [url, newFeed(url)]))
      const visitor = politeVisitor({ allowPrivate: true, timeLimit: 20_000, pause: 0 })
      const order: string[] = []
      for await (const step of watchFeeds(() => Promise.resolve([...states.values()]), {
        visitor,
        once: true,
      })) {
        states.set(step.state.url, step.state)
        order.push(
          `${new URL(step.state.url).pathname} ${step.reading ? 'reading' : (step.problem?.code ?? 'done')}`,
        )
        if (order.at(-1) === '/feed.xml done') othersDone()
      }
      assert.deepEqual(order, [
        '/feed.xml reading',
        '/feed.xml reading',
        '/feed.xml done',
        '/hang.xml unreachable',
      ])
    },
  )
})

test('watching ends at once when it is told to', async () => {
  const end = new AbortController()
  setTimeout(() => end.abort(), 100)
  await serving(
    () => undefined,
    async (address) => {
      const visitor = politeVisitor({ allowPrivate: true, timeLimit: 60_000 })
      const begun = performance.now()
      for await (const _ of watchFeeds(() => Promise.resolve([newFeed(`${address}/x`)]), {
        visitor,
        signal: end.signal,
      }))
        assert.fail()
      assert.ok(performance.now() - begun < 5000)
    },
  )
})
