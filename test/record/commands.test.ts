import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { AgreementRow, Change, Hit } from '../../src/index.ts'
import { captured } from '../cli/captured.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-commands-'))
after(() => rmSync(folder, { recursive: true }))
const env = { RAPPORTEUR_RECORD: join(folder, 'desk.db') }

test('add tells what the record learned, once; list, show, changes and search read it', async () => {
  const first = await captured(['add', examples], '', env)
  assert.equal(first.code, 0)
  assert.match(first.out, /opened, signed since 2026-W02/)
  assert.match(first.err, /^2 new, \d+ changes\.$/m)
  const again = await captured(['add', examples], '', env)
  assert.equal(again.out, '')
  assert.match(again.err, /^0 new, 2 known, 0 changes\.$/m)

  const list = JSON.parse((await captured(['list', '--json'], '', env)).out) as AgreementRow[]
  assert.equal(list.length, 3)
  const then = JSON.parse(
    (await captured(['list', '--json', '--as-of', '2026-01-10'], '', env)).out,
  ) as AgreementRow[]
  assert.notDeepEqual(
    then.map(({ stage }) => stage),
    list.map(({ stage }) => stage),
  )
  const agreed = list.find(({ stage }) => stage === 'text-agreed')!
  const show = await captured(['show', agreed.id], '', env)
  assert.equal(show.code, 0)
  assert.match(show.out, /Stands at {2}TEXT AGREED/)
  const changes = JSON.parse(
    (await captured(['changes', '--json', '--since', '2026-01-20'], '', env)).out,
  ) as Change[]
  assert.ok(changes.length > 0)
  assert.ok(changes.every(({ on, cause }) => on >= '2026-01-20' && cause.kind === 'report'))
  const hits = JSON.parse((await captured(['search', '--json', 'ratified'], '', env)).out) as Hit[]
  assert.ok(hits.length > 0)
  const article = await captured(['show', hits[0]!.article], '', env)
  const claim = /\[([0-9a-f]{12}\.\w+\.\d+-\d+)\]/.exec(article.out)![1]!
  assert.equal((await captured(['show', claim], '', env)).code, 0)
})

test('a party is asked for by name or code; a stage that is none is refused with those there are', async () => {
  const ids = async (...args: string[]) =>
    (JSON.parse((await captured(['list', '--json', ...args], '', env)).out) as AgreementRow[]).map(
      ({ id }) => id,
    )
  assert.deepEqual(await ids('--party', 'france'), await ids('--party', 'FR'))
  assert.equal((await ids('--party', 'France')).length, 1)
  assert.deepEqual(await ids('--party', 'Atlantis'), [])
  const wrong = await captured(['list', '--stage', 'done'], '', env)
  assert.equal(wrong.code, 2)
  assert.match(wrong.err, /--stage is one of proposed, .*signed/)
})

test('words in quotation marks are looked for in a row, and where that finds nothing it is said', async () => {
  const none = await captured(['search', 'ratified Davos'], '', env)
  assert.equal(none.out, 'Nothing found.\n')
  assert.match(none.err, /in a row/)
  const apart = await captured(['search', 'ratified', 'Davos'], '', env)
  assert.match(apart.out, /Davos/)
})

test('articles without a date are added behind those with one, whose changes they are told against', async () => {
  const own = join(folder, 'undated')
  mkdirSync(own)
  const record = { RAPPORTEUR_RECORD: join(folder, 'undated.db') }
  const signed = 'Norway and Iceland signed a fisheries treaty in Oslo on Sunday, both governments said.'
  const ratified =
    "Iceland's parliament ratified the fisheries treaty with Norway on Wednesday, 22 April, by 40 votes to 2."
  writeFileSync(join(own, 'a.txt'), `---\ntitle: Ratified\n---\n\n${ratified}\n`)
  writeFileSync(join(own, 'b.txt'), `---\ntitle: Signed\npublished: 2026-02-01\n---\n\n${signed}\n`)
  const { out } = await captured(['add', own], '', record)
  assert.ok(out.indexOf('] Signed') < out.indexOf('] Ratified'), out)
  assert.match(out, /opened, signed since 2026-02-01/)
  assert.match(out, /ratified since 2026-04-22, before signed/)
})

test('review lists doubts, decides on the fact that a claim went into, and takes it back', async () => {
  const doubts = await captured(['review', '--json'], '', env)
  assert.ok((JSON.parse(doubts.out) as unknown[]).length > 0)
  const [row] = JSON.parse((await captured(['list', '--json', 'guarantee'], '', env)).out) as AgreementRow[]
  const by = ['--author', 'Desk', '--reason', 'Read again']
  const articles = JSON.parse((await captured(['search', '--json', 'ratified'], '', env)).out) as Hit[]
  const shown = await captured(['show', '--json', articles[0]!.article], '', env)
  const { claims } = JSON.parse(shown.out) as {
    claims: { id: string; fact: string; agreement: string | null; claim: { value?: unknown } }[]
  }
  const term = claims.find(({ claim, agreement }) => claim.value === 'P50Y' && agreement === row!.id)!
  assert.equal(term.fact, 'term')
  const rejected = await captured(['review', 'reject', row!.id, '--claim', term.id, ...by], '', env)
  assert.deepEqual(
    [rejected.code, rejected.err],
    [0, 'Review 1 is kept. rapporteur review undo 1 takes it back.\n'],
  )
  assert.match((await captured(['changes', '--cause', 'review'], '', env)).out, /no longer: duration P50Y/)
  assert.equal((await captured(['review', 'undo', '1', ...by], '', env)).code, 0)
  const log = await captured(['review', '--log'], '', env)
  assert.match(log.out, /undo of 1[^]*reject [^]*taken back\s+by 2/)
  assert.equal((await captured(['review', 'reject', row!.id], '', env)).code, 2)
})

test('one bad input is one line, and the others are added', async () => {
  const empty = join(folder, 'empty.txt')
  writeFileSync(empty, '')
  const { code, err } = await captured(['add', empty, examples], '', env)
  assert.equal(code, 1)
  assert.match(err, /empty\.txt: the file is empty\./)
  assert.match(err, /2 known/)
})

test('a backup can be opened, checked and restored; nothing is written over', async () => {
  const copy = join(folder, 'copy.db')
  assert.equal((await captured(['backup', copy], '', env)).code, 0)
  const twice = await captured(['backup', copy], '', env)
  assert.equal(twice.code, 1)
  assert.match(twice.err, /copy\.db: exists already\./)
  assert.equal((await captured(['check', '--deep'], '', { RAPPORTEUR_RECORD: copy })).code, 0)
  const place = join(folder, 'restored.db')
  assert.equal((await captured(['restore', copy, '--record', place])).code, 0)
  assert.equal((await captured(['list', '--record', place])).out, (await captured(['list'], '', env)).out)
  const over = await captured(['restore', copy, '--record', place])
  assert.equal(over.code, 1)
  assert.match(over.err, /exists already/)
})

test('reading a record that is not there makes none', async () => {
  const { code, err } = await captured(['list', '--record', join(folder, 'none.db')])
  assert.equal(code, 1)
  assert.match(err, /none\.db: no record here\. Make one with rapporteur add, or check the path\./)
})

test('wrong usage is told before anything is opened', async () => {
  for (const args of [
    ['add'],
    ['list', '--sort', 'size'],
    ['changes', '--cause', 'magic'],
    ['search'],
    ['show'],
  ])
    assert.equal((await captured(args, '', env)).code, 2, args.join(' '))
})
