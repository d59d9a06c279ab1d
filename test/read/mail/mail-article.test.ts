import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byteReader } from '../../../src/read/byte-reader.ts'
import { mailArticle } from '../../../src/read/mail/mail-article.ts'
import { mailsOf } from '../../../src/read/mail/mbox.ts'
import { readStream } from '../../../src/read/read-stream.ts'

const LEAD =
  'Envoys of the two lake states agreed on Monday to open the locks to barges of either flag, officials said.'
const MORE = 'The pact runs for nine years and can be ended by either side with a notice of twelve months.'
const head = (type: string, more = ''): string =>
  `From: "Lake Brief" <brief@example.org>\r\nTo: desk@example.net\r\nSubject: =?utf-8?Q?Locks_open_=E2=80=93_at_last?=\r\nDate: Thu, 8 Jan 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n${more}\r\n`

test('a plain mail: subject, sender, day; quoted-printable and Latin-1 undone', async () => {
  const body = `${LEAD.replace('lake states', 'lake states of Z=FCrich')}\r\n\r\n${MORE}\r\n`
  const mail =
    head('text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable\r\n') + body
  const read = await mailArticle(Buffer.from(mail, 'latin1'), { source: 'a.eml' })
  assert.ok('article' in read)
  assert.equal(read.article.title, 'Locks open – at last')
  assert.equal(read.article.outlet, 'Lake Brief')
  assert.equal(read.article.published?.slice(0, 10), '2026-01-08')
  assert.equal(read.article.publishedFrom, 'e-mail')
  assert.match(read.article.text, /states of Zürich agreed/)
  assert.equal(read.article.blocks.filter(({ role }) => role === 'body').length, 2)
})

test('a newsletter: its HTML where the plain part is only a link', async () => {
  const html = `<html><body><div style="display:none">Peek</div><table><tr><td><h1>Locks open</h1><p>${LEAD}</p><p>${MORE}</p></td></tr></table><p><a href="x">Unsubscribe</a></p></body></html>`
  const mail = `${head('multipart/alternative; boundary=b')}--b\r\nContent-Type: text/plain\r\n\r\nView this in your browser: https://x\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}\r\n--b--\r\n`
  const read = await mailArticle(Buffer.from(mail), { source: 'a.eml' })
  assert.ok('article' in read)
  const body = read.article.blocks
    .filter(({ role }) => role === 'body')
    .map(({ start, end }) => read.article.text.slice(start, end))
  assert.deepEqual(body, [LEAD, MORE])
})

test('a mail of attachments alone, and one nested without end, are problems', async () => {
  const attached = `${head('multipart/mixed; boundary=b')}--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nx\r\n--b--\r\n`
  const read = await mailArticle(Buffer.from(attached), { source: 'a.eml' })
  assert.ok('problem' in read)
  assert.match(read.problem.message, /nothing but attachments \(1\)/)
  let deep = head('multipart/mixed; boundary=b0')
  for (let i = 1; i < 300; i++) deep += `--b${i - 1}\r\nContent-Type: multipart/mixed; boundary=b${i}\r\n\r\n`
  const nested = await mailArticle(Buffer.from(deep), { source: 'a.eml' })
  assert.ok('problem' in nested)
})

test('an mbox is its mails, one by one', async () => {
  const mail = head('text/plain') + `${LEAD}\r\n\r\nFrom the start it was clear. ${MORE}\r\n`
  const box = `From x@y Thu Jan  8 10:00:00 2026\n${mail}\n>From here on it is quoted.\n\nFrom x@y Fri Jan  9 10:00:00 2026\n${mail}`
  const sizes: number[] = []
  for await (const each of mailsOf(byteReader([Buffer.from(box)]), 100_000)) sizes.push(each?.length ?? -1)
  assert.equal(sizes.length, 2)
  const sources: string[] = []
  for await (const reading of readStream(
    [Buffer.from(box)],
    { source: 'a.mbox' },
    { maxSize: 100_000, visitor: null },
  ))
    sources.push('article' in reading ? reading.article.source : reading.problem.message)
  assert.deepEqual(sources, ['a.mbox#1', 'a.mbox#2'])
})
