import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Article } from '../../../src/read/article.ts'
import { fingerprint, sharedShare } from '../../../src/read/origin/fingerprint.ts'
import { originById, originsOf } from '../../../src/read/origin/origins.ts'
import { dice, paragraphs, story } from './story.ts'

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)

/** What outlets do to copy: cut its end, drop a paragraph, change words, put a line of their own before it. */
function retold(body: readonly string[], seed: number): string[] {
  const roll = dice(seed)
  const kept = body.slice(0, Math.max(2, Math.ceil(body.length * (0.5 + roll() / 2))))
  if (kept.length > 3) kept.splice(1 + Math.floor(roll() * (kept.length - 1)), 1)
  const words = kept.map((text) => text.replace(/\S+/g, (word) => (roll() < 0.02 ? 'changed' : word)))
  return roll() < 0.5 ? words : [`${paragraphs(seed + 7, 1)[0]}`.slice(0, 120) + '.', ...words]
}

test('the same report under another name, with other furniture, is the same origin', () => {
  const body = paragraphs(1, 8)
  const original = story([`OSLO (AP) — ${body[0]}`, ...body.slice(1)], { id: 'ap', published: '2026-01-08' })
  const copy = story(['Advertisement', ...body, 'Share this article'], {
    id: 'post',
    published: '2026-01-09',
    outlet: 'Post',
  })
  const own = story(paragraphs(2, 8), { id: 'own', published: '2026-01-09' })
  const origins = originsOf([copy, own, original])
  assert.deepEqual(
    origins.map(({ id, articles, agency }) => ({ id, articles, agency })),
    [
      { id: 'ap', articles: ['ap', 'post'], agency: 'AP' },
      { id: 'own', articles: ['own'], agency: null },
    ],
  )
  const [link] = origins[0]!.links
  assert.equal(link?.copy, 'post')
  assert.equal(link?.why, 'text')
  assert.ok(link.share > 0.95)
})

test('a copy that was cut to its first paragraphs is found, and is the copy on the same day', () => {
  const body = paragraphs(3, 14)
  const origins = originsOf([
    story(body.slice(0, 3), { id: 'a-short', published: '2026-01-08' }),
    story(body, { id: 'b-long', published: '2026-01-08' }),
  ])
  assert.equal(origins.length, 1)
  assert.equal(origins[0]!.id, 'b-long')
})

test('two reports that quote one statement at length are two origins', () => {
  const statement = paragraphs(4, 2)
  const origins = originsOf([
    story([...paragraphs(5, 5), ...statement], { id: 'a', published: '2026-01-08' }),
    story([...paragraphs(6, 5), ...statement], { id: 'b', published: '2026-01-08' }),
  ])
  assert.equal(origins.length, 2)
})

test('the statement itself, quoted whole by two reports, does not make them one', () => {
  const statement = paragraphs(4, 2)
  const origins = originsOf([
    story(statement, { id: 'office', published: '2026-01-08' }),
    story([...paragraphs(5, 6), ...statement], { id: 'a', published: '2026-01-08' }),
    story([...paragraphs(6, 7), ...statement], { id: 'b', published: '2026-01-08' }),
  ])
  assert.equal(origins.length, 2)
})

test("an agency's update is one origin with what it updates, another outlet's follow-up is not", () => {
  const first = paragraphs(7, 6)
  const update = [...paragraphs(8, 6), ...first.slice(0, 2)]
  const by = (agency: string) => [
    story([`OSLO (${agency}) — ${first[0]}`, ...first.slice(1)], { id: 'first', published: '2026-01-08' }),
    story([`OSLO (AP) — ${update[0]}`, ...update.slice(1)], { id: 'update', published: '2026-01-09' }),
  ]
  assert.equal(originsOf(by('AP')).length, 1)
  assert.equal(originsOf(by('AP'))[0]!.links[0]!.why, 'agency')
  assert.equal(originsOf(by('AFP')).length, 2)
})

test('articles without words are origins of their own', () => {
  const origins = originsOf([story(['Short.'], { id: 'a' }), story(['Other.'], { id: 'b' })])
  assert.equal(origins.length, 2)
})

test('a run of 22 words in common is found, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      const shared = paragraphs(a, 2).join(' ').split(' ').slice(0, 22).join(' ')
      const keys = (seed: number, count: number): readonly number[] =>
        fingerprint(story([...paragraphs(seed, count), shared, ...paragraphs(seed + 1, count)], { id: 'x' }))
          .keys
      const [one, other] = [keys(a + 10, 2), keys(b + 999_999, 3)]
      assert.ok(one.some((key) => other.includes(key)))
    }),
    { numRuns: 60 },
  )
})

test('a shared share is 1 for a part of a report, near the truth for a long one', () => {
  const body = paragraphs(11, 80)
  const whole = fingerprint(story(body, { id: 'a' }))
  assert.ok(
    sharedShare(
      fingerprint(story(body.slice(0, 3), { id: 'b' })),
      fingerprint(story(body.slice(0, 6), { id: 'c' })),
    ) > 0.999,
  )
  const half = fingerprint(story([...body.slice(0, 20), ...paragraphs(12, 20)], { id: 'd' }))
  assert.ok(Math.abs(sharedShare(half, whole) - 0.5) < 0.1)
})

test('a copy adds no origin; the order of the articles does not matter', () => {
  const set = fc.record({
    seeds: fc.uniqueArray(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 8 }),
    days: fc.array(fc.nat({ max: 20 }), { minLength: 8, maxLength: 8 }),
    copied: fc.nat(),
    seed: fc.nat(),
    late: fc.nat({ max: 5 }),
  })
  fc.assert(
    fc.property(set, ({ seeds, days, copied, seed, late }) => {
      const articles: Article[] = seeds.map((s, i) =>
        story(paragraphs(s * 31, 4 + (s % 9)), { id: `a${i}`, published: day(days[i]!) }),
      )
      const of = copied % seeds.length
      const body = paragraphs(seeds[of]! * 31, 4 + (seeds[of]! % 9))
      const copy = story(retold(body, seed), {
        id: 'copy',
        published: day(days[of]! + late),
        outlet: 'Other',
      })
      const before = originsOf(articles)
      const after = originsOf([copy, ...articles])
      assert.equal(after.length, before.length)
      assert.equal(originById(after).get('copy'), originById(after).get(`a${of}`))
      assert.deepEqual(originsOf([...articles].reverse().concat(copy)), after)
    }),
    { numRuns: 80 },
  )
})
