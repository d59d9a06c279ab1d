import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { inputKind } from '../../src/read/input-kind.ts'

const ROWS: readonly (readonly [begins: string, kind: string, name?: string])[] = [
  ['%PDF-1.7\n%âãÏÓ', 'pdf'],
  ['\n\n%PDF-1.4', 'pdf'],
  ['WARC/1.0\r\nWARC-Type: warcinfo', 'warc'],
  ['<?xml version="1.0"?><rss version="2.0">', 'feed'],
  ['<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- made by us --><feed xmlns="a">', 'feed'],
  ['<!DOCTYPE rss PUBLIC "-//N//DTD 0.91//EN" "x.dtd">\n<rss>', 'feed'],
  ['<rdf:RDF xmlns:rdf="x">', 'feed'],
  ['{"version": "https://jsonfeed.org/version/1.1", "title": "x"', 'feed'],
  ['{\n "version": "https://jsonfeed.org/version/1"', 'feed'],
  ['<opml version="2.0">', 'feed-list'],
  ['<?xml version="1.0"?><urlset xmlns="x">', 'sitemap'],
  ['<sitemapindex>', 'sitemap'],
  ['{"url":"https://a","text":"b"}\n{"url":"https://c"', 'json-lines'],
  ['{"url":"https://a","text":"b"}', 'json'],
  ['{"url":"https://a","text":"b"}', 'json-lines', 'a.jsonl'],
  ['{\n  "url": "https://a"', 'json'],
  ['[{"url":"https://a"}]', 'json'],
  ['From MAILER Thu Jan  8 10:00:00 2026\nFrom: a@b', 'mbox'],
  ['Received: from x\r\nFrom: a@example.org\r\nTo: b@example.org\r\nSubject: Hi\r\n\r\nText', 'e-mail'],
  ['From: a@example.org\nSubject: Hi\nDate: Thu, 8 Jan 2026 10:00:00 +0000\n\nText', 'e-mail'],
  ['<!doctype html><html>', 'html'],
  ['<div><p>x', 'html'],
  ['The ministers met.', 'text'],
  ['From: the desk\n\nThe ministers met.', 'text'],
  ['Update: the ministers met.\nNote: no date was named.\n\nMore.', 'text'],
  ['[1] A footnote.', 'text'],
  ['{a plain text in braces}', 'text', 'a.txt'],
  ['---\nurl: x\n---\nText', 'text'],
  ['', 'text'],
]

for (const [begins, kind, name] of ROWS)
  test(`kind of ${JSON.stringify(begins.slice(0, 50))}${name ? ` in ${name}` : ''}`, () => {
    assert.equal(inputKind(Buffer.from(begins, 'latin1'), name ? { name } : {}), kind)
  })

test('gzip, a byte order mark, UTF-16', () => {
  assert.equal(inputKind(gzipSync('x')), 'gzip')
  assert.equal(inputKind(Buffer.from('\ufeff<rss>')), 'feed')
  assert.equal(inputKind(Buffer.from('\ufeff<rss><channel>', 'utf16le')), 'feed')
})
