import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { serveRoom } from '../../src/http/serve-room.ts'
import type { OpenRoom } from '../../src/http/serve-room.ts'
import { openRecord } from '../../src/record/open-record.ts'
import { addExamples } from '../../src/http/add-examples.ts'
import { addHostile, aRoom } from '../http/a-room.ts'
import { openBrowser, whyNoBrowser } from './a-browser.ts'

const skip = whyNoBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const room = await aRoom()
const hostile = await addHostile(room.record)
const PACT = (await room.record.list({ words: 'guarantees' })).rows[0]!.id
const ARTICLE = (await room.record.articles({ agreement: PACT })).rows[0]!.id
const CLAIM = (await room.record.article(ARTICLE))!.claims[0]!.id
let served: OpenRoom
let browser: Browser
before(async () => {
  if (skip) return
  served = await serveRoom({ record: room.record, port: 0, tokens: null })
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await served?.close()
})

type Look = Parameters<Browser['newContext']>[0]

/** Opens a page of the room, in its own visit, and fails where it says anything on its console. */
async function at(path: string, look: Look, see: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...look })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  try {
    await page.goto(new URL(path, served.address).href)
    await see(page)
    // A browser says of every page that is not there that it is not there.
    assert.deepEqual(
      said.filter((line) => !/status of 404/.test(line)),
      [],
    )
  } finally {
    await context.close()
  }
}

/** A room of its own for one test, closed whatever happens. */
async function inRoom(
  options: Partial<Parameters<typeof serveRoom>[0]>,
  see: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  const own = await serveRoom({ record: room.record, port: 0, tokens: null, ...options })
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await see(page, own.address)
  } finally {
    await context.close()
    await own.close()
  }
}

const PAGES: readonly (readonly [what: string, path: string])[] = [
  ['agreements', '/'],
  ['agreements of a day', '/?as-of=2026-01-10'],
  ['the dossier', `/agreements/${PACT}`],
  ['the dossier with a what-if', `/agreements/${PACT}?do.sign.US=2026-03-01&do.sign.UA=2026-03-01`],
  ['an article', `/articles/${ARTICLE}`],
  ['a hostile article', `/articles/${hostile}`],
  ['articles', '/articles'],
  ['a claim', `/claims/${CLAIM}`],
  ['changes', '/changes'],
  ['search', '/search?q=ratif*'],
  ['review', '/review'],
  ['a page that there is not', '/nowhere'],
]
const LOOKS: readonly (readonly [string, Look])[] = [
  ['wide, light', {}],
  ['narrow, dark', { colorScheme: 'dark', viewport: { width: 360, height: 760 } }],
]

for (const [what, path] of PAGES)
  for (const [how, look] of LOOKS)
    test(`${what} (${how}): axe finds nothing serious, nothing sticks out`, { skip }, () =>
      at(path, { ...look, bypassCSP: true }, async (page) => {
        await page.evaluate(axe)
        const found = await page.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as {
              axe: {
                run: () => Promise<{
                  violations: { id: string; impact: string; nodes: { html: string }[] }[]
                }>
              }
            }
          ).axe.run()
          return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 160)}`)
        })
        assert.deepEqual(
          found.filter((line) => /^(?:serious|critical|moderate)/.test(line)),
          [],
        )
        const wide = await page.evaluate(() => {
          const { documentElement: root } = (
            globalThis as unknown as {
              document: { documentElement: { scrollWidth: number; clientWidth: number } }
            }
          ).document
          return root.scrollWidth - root.clientWidth
        })
        assert.ok(wide <= 0, `${wide} pixels stick out to the right`)
      }),
    )

test('the first screen of a dossier answers the five questions', { skip }, () =>
  at(`/agreements/${PACT}`, {}, async (page) => {
    for (const id of ['owed', 'in-it', 'disagree', 'new']) {
      const box = await page.locator(`#${id}`).boundingBox()
      assert.ok(box && box.y + box.height < 900, `#${id} is below the first screen`)
    }
    assert.match(await page.locator('.stands').innerText(), /It stands at text agreed, since 23 Jan 2026/)
    assert.equal(await page.locator('.standing svg:visible').count(), 1)
  }),
)

test('a fact opens its sentence in its article at one click, and the sentence is lit', { skip }, () =>
  at(`/agreements/${PACT}`, {}, async (page) => {
    const cite = page.locator('#in-it ~ dl .cite, .panel .terms .cite').first()
    const words = (await cite.getAttribute('title'))!.slice(1, -1)
    await cite.click()
    assert.match(page.url(), /\/articles\/[0-9a-z-]+#c\d+-\d+$/)
    const lit = await page.locator('mark.lit').allInnerTexts()
    assert.equal(lit.join('').replace(/\s+/g, ' '), words.replace(/\s+/g, ' '))
    const anchor = await page.locator('mark.lit').first().boundingBox()
    assert.ok(anchor && anchor.y >= 0 && anchor.y < 900)
  }),
)

test('without scripts everything is still there: as-of, what-if, search, narrowing', { skip }, () =>
  at('/', { javaScriptEnabled: false }, async (page) => {
    await page.getByRole('link', { name: 'France', exact: true }).first().click()
    assert.match(page.url(), /party=FR/)
    assert.equal(
      await page.locator('.agreements > li').count(),
      (await room.record.list({ party: 'FR' })).rows.length,
    )
    await page.getByLabel('As of').fill('2026-01-10')
    await page.locator('form.as-of button').click()
    assert.match(page.url(), /party=FR/)
    assert.match(page.url(), /as-of=2026-01-10/)
    await page.locator('.agreements a').first().click()
    assert.match(page.url(), /as-of=2026-01-10/, 'the day goes along')
    await page.getByRole('link', { name: 'Back to now' }).click()
    assert.doesNotMatch(page.url(), /as-of/)
    await page.locator('#find').fill('ratif*')
    await page.locator('#find').press('Enter')
    assert.ok((await page.locator('.hits mark').count()) > 0)
  }),
)

test('what-if takes days and says when it takes effect and lapses', { skip }, () =>
  at(`/agreements/${PACT}`, {}, async (page) => {
    for (const field of await page.locator('.what-if input[type=date]').all()) await field.fill('2026-06-15')
    await page.getByRole('button', { name: 'Work it out' }).click()
    assert.match(page.url(), /do\.sign\.US=2026-06-15/)
    const answer = await page.locator('.answer').innerText()
    assert.match(answer, /take effect on 15 Jun 2026/)
    assert.match(answer, /15 years \(agreed\) it lapses on 15 Jun 2041/)
    assert.match(answer, /50 years \(sought by Ukraine\) it lapses on 15 Jun 2076/)
  }),
)

test('the slider goes back in time, and the day is in the address', { skip }, () =>
  at('/', {}, async (page) => {
    const slider = page.getByRole('slider', { name: 'As of, by slider' })
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/as-of=\d{4}-\d{2}-\d{2}/)
  }),
)

test('keys lead through a list and to the search', { skip }, () =>
  at('/', {}, async (page) => {
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = await page.locator('main h2 > a').nth(1).innerText()
    assert.equal(await page.locator('main h2 > a:focus').innerText(), second)
    await page.keyboard.press('/')
    assert.equal(await page.locator('#find:focus').count(), 1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
  }),
)

test('the first tab leads to the content', { skip }, () =>
  at('/', {}, async (page) => {
    await page.keyboard.press('Tab')
    assert.equal(await page.locator('.skip:focus').isVisible(), true)
    await page.keyboard.press('Enter')
    assert.match(page.url(), /#content$/)
  }),
)

test('a hostile article runs nothing', { skip }, () =>
  at(`/articles/${hostile}`, {}, async (page) => {
    page.on('dialog', () => assert.fail('a script ran'))
    assert.doesNotMatch(await page.title(), /^owned/)
    assert.match(await page.locator('main').innerText(), /<script>alert\("in the text"\)<\/script>/)
    assert.equal(await page.locator('main script, main img').count(), 0)
  }),
)

test('on the next visit the changes since the last one are offered', { skip }, async () => {
  let now = Date.parse('2026-03-01T08:00:00Z')
  await inRoom({ now: () => now }, async (page, address) => {
    await page.goto(`${address}changes`)
    assert.equal(await page.getByText('since your last visit').count(), 0)
    now += 3 * 86_400_000
    await page.goto(`${address}changes`)
    await page.getByRole('link', { name: 'since your last visit (1 Mar 2026)' }).click()
    assert.match(await page.locator('h1').innerText(), /What changed since 1 Mar 2026/)
  })
})

test('printed, a dossier is a briefing note: facts and words, no ways and no forms', { skip }, () =>
  at(`/agreements/${PACT}`, {}, async (page) => {
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.top', '.foot', 'form', '.take'])
      assert.equal(await page.locator(`${gone}:visible`).count(), 0, gone)
    for (const kept of ['h1', '.standing svg', '#owed', '.facts blockquote', '.sources'])
      assert.ok((await page.locator(`${kept}:visible`).count()) > 0, kept)
    const pdf = await page.pdf({ format: 'A4' })
    assert.ok(pdf.length > 10_000)
  }),
)

test('an empty record offers the examples, and one press reads them', { skip }, async () => {
  const record = await openRecord(`${room.place}.empty.db`)
  await inRoom({ record, addExamples: () => addExamples(record) }, async (page, address) => {
    await page.goto(address)
    assert.match(await page.locator('h1').innerText(), /Nothing has been read yet/)
    await page.getByRole('button', { name: 'Read the two examples' }).click()
    await page.waitForSelector('.agreements > li')
    assert.equal((await record.counts()).articles, 2)
  })
  await record.close()
})

test(
  'a decision is made with name and reason on the page of a fact, and taken back on the page of reviews',
  { skip },
  () =>
    at(`/agreements/${PACT}`, {}, async (page) => {
      await page.locator('#terms ~ ul .fact a').first().click()
      const form = page.locator('form.decide').first()
      await form.getByLabel('Your name').fill('Vera')
      await form.getByLabel('Reason').fill('The outlet misread the draft')
      await form.getByRole('button', { name: 'It is wrong' }).click()
      await page.waitForURL(/\/review#r\d+$/)
      const decision = page.locator('.decisions > li').first()
      assert.match(await decision.innerText(), /reject[^]*Vera[^]*The outlet misread the draft/)
      await decision.locator('summary').click()
      await decision.getByLabel('Your name').fill('Vera')
      await decision.getByLabel('Reason').fill('It stands in the draft after all')
      await decision.getByRole('button', { name: 'Take it back' }).click()
      await page.waitForURL(/\/review#r\d+$/)
      assert.equal(await page.locator('.decisions > li.undone').count(), 1)
    }),
)

test('with a token: sign in, read, sign out', { skip }, async () => {
  const { token } = room.tokens.create('Vera', 'review')
  await inRoom({ tokens: room.tokens }, async (page, address) => {
    await page.goto(`${address}changes`)
    await page.getByLabel('Token').fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    assert.match(await page.getByRole('alert').innerText(), /not known/)
    await page.getByLabel('Token').fill(token)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(/\/changes$/)
    await page.getByRole('button', { name: 'Sign out (Vera)' }).click()
    await page.waitForURL(/sign-in/)
  })
})
