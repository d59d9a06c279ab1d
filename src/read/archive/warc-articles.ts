import type { ByteReader } from '../byte-reader.ts'
import { inputProblem } from '../find-inputs.ts'
import { inputKind } from '../input-kind.ts'
import { readDocument } from '../read-document.ts'
import type { Reading, ReadingHint } from '../read-article.ts'
import { sizeName } from '../size-name.ts'
import { httpMessage } from './http-message.ts'
import { placed } from './json-lines.ts'
import { warcRecords } from './warc.ts'
import type { WarcRecord } from './warc.ts'

const PAGE = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf))\b/i
const TYPES = new Set(['response', 'resource', 'conversion'])
const HEAD = 65_536

/**
 * Articles of a web archive, record by record. What a crawl brings home besides articles (pictures, redirects, front pages without a
 * report) is no mistake: it is counted and named in a notice with the last article. A record that is too large is a problem.
 */
export async function* readWarc(
  bytes: ByteReader,
  hint: ReadingHint,
  maxSize: number,
): AsyncGenerator<Reading> {
  const passed = { pages: 0, other: 0 }
  let held: Extract<Reading, { article: unknown }> | null = null
  for await (const record of warcRecords(bytes, maxSize + HEAD, (type) => TYPES.has(type))) {
    const place = `record ${record.number}${record.url ? ` (${record.url})` : ''}`
    if (record.tooLarge) {
      const large = `larger than the limit of ${sizeName(maxSize)}`
      yield placed(inputProblem('too-large', hint.source, large, 'raise --max-size'), hint.source, place)
      continue
    }
    const page = pageOf(record, maxSize)
    if (page === null) {
      if (TYPES.has(record.type)) passed.other++
      continue
    }
    const own: ReadingHint = {
      ...hint,
      source: record.url ?? `${hint.source}#${record.number}`,
      contentType: page.contentType,
    }
    for await (const reading of readDocument(page.body, own)) {
      if ('problem' in reading) {
        if (reading.problem.code === 'no-text' || reading.problem.code === 'empty') passed.pages++
        else yield placed(reading, hint.source, place)
        continue
      }
      if (held) yield held
      held = { ...reading, article: { ...reading.article, source: `${hint.source}#${record.number}` } }
    }
  }
  if (held === null) {
    yield inputProblem(
      'no-articles',
      hint.source,
      'an archive without articles',
      'check that it holds pages and not only pictures',
    )
    return
  }
  const notice = `${hint.source}: left out ${passed.pages} pages without a report and ${passed.other} records that are no pages`
  yield passed.pages + passed.other > 0 ? { ...held, notices: [...held.notices, notice] } : held
}

/** The page of a record; null for what is none. */
function pageOf(record: WarcRecord, maxSize: number): { body: Buffer; contentType: string | null } | null {
  const { block } = record
  if (block === null || block.length === 0 || !/^(?:https?:|$)/i.test(record.url ?? '')) return null
  if (record.type !== 'response') return wanted(block, record.contentType)
  if (!/\bapplication\/http\b/i.test(record.contentType ?? 'application/http')) return null
  const message = httpMessage(block, maxSize)
  return message && message.status === 200 && message.body ? wanted(message.body, message.contentType) : null
}

function wanted(
  body: Buffer,
  contentType: string | null,
): { body: Buffer; contentType: string | null } | null {
  if (contentType !== null && !PAGE.test(contentType)) return null
  const kind = inputKind(body, { contentType })
  return kind === 'html' || kind === 'text' || kind === 'pdf' ? { body, contentType } : null
}
