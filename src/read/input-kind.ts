import { looksLikeHtml } from './html-article.ts'

/** What bytes are, as far as reading goes. `text` is everything that nothing else claims, binary files too. */
export type InputKind =
  | 'gzip'
  | 'pdf'
  | 'warc'
  | 'mbox'
  | 'e-mail'
  | 'json'
  | 'json-lines'
  | 'feed'
  | 'feed-list'
  | 'sitemap'
  | 'html'
  | 'text'

/** True for what is read as it comes, whatever its size. */
export function isArchive(kind: InputKind): boolean {
  return kind === 'gzip' || kind === 'warc' || kind === 'mbox' || kind === 'json-lines'
}

/** Bytes from the beginning of an input that its kind is told by. */
export const KIND_SAMPLE = 4096

const MAIL_HEADER = /^[A-Za-z][A-Za-z-]{1,40}:[ \t].*\r?\n/
const MAIL_NAMES =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|dkim-signature|x-[\w-]+):/gim
const XML_ROOT =
  /^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:[\w-]+:)?([a-z]+)[\s>/]/i

/**
 * Tells what an input is by how it begins (its first {@link KIND_SAMPLE} bytes); a name or a declared type only where that does
 * not say. Pure; any bytes have a kind.
 */
export function inputKind(
  head: Uint8Array,
  hint: { name?: string; contentType?: string | null } = {},
): InputKind {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  const text = latin1(head).replace(/^(?:\xef\xbb\xbf)?\s*/, '')
  // A PDF may have a few bytes of a mail gateway or a web server before it.
  if (/^[\s\S]{0,1000}%PDF-\d/.test(text) && !/^<|^[{[]/.test(text)) return 'pdf'
  if (/^WARC\/\d/.test(text)) return 'warc'
  if (/^From \S+.*\d{4}\r?\n/.test(text)) return 'mbox'
  if (/^\{\s*["}]/.test(text)) return jsonKind(text, hint.name)
  if (/^\[\s*[{\]]/.test(text)) return 'json'
  if (text.startsWith('<')) return markupKind(text, hint.contentType ?? null)
  if (MAIL_HEADER.test(text) && (text.split(/\r?\n\r?\n/, 1)[0]!.match(MAIL_NAMES)?.length ?? 0) >= 3)
    return 'e-mail'
  return looksLikeHtml(text, hint.contentType ?? null) ? 'html' : 'text'
}

function latin1(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  if (wide) return new TextDecoder(wide).decode(bytes.subarray(0, KIND_SAMPLE))
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, KIND_SAMPLE)).toString('latin1')
}

/** One object that ends on the line it began on is a line of many, unless the name says otherwise. */
function jsonKind(text: string, name = ''): InputKind {
  if (/^\{[^{]*"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(text)) return 'feed'
  if (/\.(?:jsonl|ndjson|jsonlines)(?:\.gz)?$/i.test(name)) return 'json-lines'
  const firstLine = text.split('\n', 1)[0]!.trimEnd()
  if (
    firstLine.length < text.length
      ? firstLine.endsWith('}')
      : text.length >= KIND_SAMPLE - 8 && /^\{\s*"/.test(firstLine)
  )
    return 'json-lines'
  return 'json'
}

function markupKind(text: string, contentType: string | null): InputKind {
  const root = XML_ROOT.exec(text)?.[1]?.toLowerCase()
  if (root === 'rss' || root === 'feed' || root === 'rdf') return 'feed'
  if (root === 'opml') return 'feed-list'
  if (root === 'urlset' || root === 'sitemapindex') return 'sitemap'
  return looksLikeHtml(text, contentType) ? 'html' : 'text'
}
