import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { LAYOUTS } from '../../measure/pages/layouts.ts'
import type { PageStory } from '../../measure/pages/page-story.ts'
import { UNSEEN_LAYOUTS } from '../../measure/pages/unseen-layouts.ts'
import { readArticle } from '../../src/read/read-article.ts'
import { sourceSpan } from '../../src/read/source-map.ts'
import { sourceText } from '../../src/read/source-text.ts'
import { dice, paragraphs } from './origin/story.ts'

const story = (seed: number): PageStory => ({
  title: 'Two valleys & a river: the pact’s “last” clause',
  paragraphs: paragraphs(seed, 9).map((text, i) => (i % 3 === 1 ? `“${text}” – said <one> & all.` : text)),
  byline: 'Ingrid Solvang',
  published: '2031-03-04',
  others: Array.from({ length: 8 }, (_, i) => ({
    title: paragraphs(seed + 100 + i, 1)[0]!.slice(0, 50),
    teaser: paragraphs(seed + 200 + i, 1)[0]!.slice(0, 200),
  })),
})

/** The same page as other hands would write it: references for letters, broken lines, comments and marks inside of sentences. */
function roughened(html: string, seed: number): string {
  const roll = dice(seed)
  const [head, body] = [html.slice(0, html.indexOf('<body')), html.slice(html.indexOf('<body'))]
  let raw = false
  const words = (text: string): string =>
    text.replace(/(?<![&\w#])[a-z]+| /g, (word) => {
      const n = roll()
      if (word === ' ')
        return n < 0.04
          ? '\r\n   '
          : n < 0.06
            ? ' <!-- a > b --> '
            : n < 0.08
              ? '&nbsp;'
              : n < 0.09
                ? '\t'
                : word
      if (n < 0.02) return `&#${word.charCodeAt(0)};${word.slice(1)}`
      if (n < 0.04) return `<b class="x">${word}</b>`
      return n < 0.05
        ? `${word[0]!}&shy;${word.slice(1)}`
        : n < 0.06
          ? `<em>${word[0]!}</em>${word.slice(1)}`
          : word
    })
  return (
    head +
    body.replace(/(<[^>]*>)|([^<]+)/g, (whole, tag?: string) => {
      if (tag === undefined) return raw ? whole : words(whole)
      if (/^<\/?(?:script|style|textarea|noscript)/i.test(tag)) raw = tag[1] !== '/'
      return tag
    })
  )
}

/** What a reader sees of a stretch of a page, by another way than the program's. */
function seen(html: string): string {
  const bare = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br[^>]*>|<\/(?:p|div|li)>/gi, ' ')
    .replace(/<t[dh][^>]*>/gi, ' | ')
  return folded(parseHTML(`<html><body>${bare}</body></html>`).document.body.textContent ?? '')
}

function folded(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** These take the report from the page's metadata, where no word stands as it is read. */
const WITHOUT_PLACE = new Set(['body in JSON-LD, page drawn by script'])

for (const [name, layout] of Object.entries({ ...LAYOUTS, ...UNSEEN_LAYOUTS }))
  test(`every paragraph stands where the map says: ${name}`, () => {
    for (let seed = 1; seed <= 6; seed++) {
      const set = layout(story(seed * 977)).html
      const bytes = Buffer.from(seed % 2 ? set : roughened(set, seed))
      const read = readArticle(bytes, { source: 'page.html', sourceMap: true })
      assert.ok('article' in read)
      const source = sourceText(bytes)
      const { text } = read.article
      const map = read.sourceMap!
      assert.ok(map.every((run, i) => i === 0 || run.text >= map[i - 1]!.text + map[i - 1]!.length))
      assert.ok(map.every((run, i) => i === 0 || run.source >= map[i - 1]!.source))
      const report = read.article.blocks.filter(({ role }) => role === 'body' || role === 'list')
      assert.ok(report.length > 0)
      for (const block of report) {
        const words = folded(text.slice(block.start, block.end))
        const span = sourceSpan(map, block)
        if (WITHOUT_PLACE.has(name)) assert.equal(span, null, words)
        else {
          assert.ok(span, words)
          assert.equal(seen(source.slice(span.start, span.end)), words)
        }
      }
    }
  })
