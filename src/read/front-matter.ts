import { createRequire } from 'node:module'
import { toEdtf } from './edtf-date.ts'

/** What a file says about itself above its text. Null is: not said. */
export interface FrontMatter {
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly language: string | null
}

/** Front matter and where the text after it begins; or what is wrong with it, with its line (from 1) and the way out. */
export type FrontMatterReading =
  | { readonly matter: FrontMatter | null; readonly bodyStart: number }
  | { readonly line: number; readonly message: string; readonly wayOut: string }

const require = createRequire(import.meta.url)
const LONGEST = 64 * 1024
const OPEN = /^---[ \t]*\n/
const CLOSE = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g
const PAIR = /^([A-Za-z_][\w-]*):(?: +(.*))?$/
/** A value YAML reads as the plain string that it looks like. */
const PLAIN = /^[\p{L}\d(][^#"'{}[\]&*!|>%@`]*$/u
/** Says nothing. */
export const NO_MATTER: FrontMatter = {
  url: null,
  outlet: null,
  title: null,
  byline: null,
  published: null,
  language: null,
}

/**
 * Reads YAML front matter (`---` … `---`) at the head of a text with `\n` line ends. A text that opens with a rule
 * of dashes and no `key: value` after it has none. Keys: url, outlet (or publisher), title, byline (or author), published
 * (or date), language (or lang); others are left alone. Lines that YAML refuses only for a colon or a quoted word in a value
 * are taken as written.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const open = OPEN.exec(text)
  if (!open) return { matter: null, bodyStart: 0 }
  CLOSE.lastIndex = open[0].length - 1
  const close = CLOSE.exec(text)
  const first = text.slice(open[0].length, open[0].length + 200).split('\n', 1)[0] ?? ''
  if (!close || close.index > LONGEST) {
    if (!/^[A-Za-z_][\w-]*:/.test(first)) return { matter: null, bodyStart: 0 }
    return { line: 1, message: 'front matter is not closed', wayOut: 'end it with a line of three dashes' }
  }
  const inside = text.slice(open[0].length, Math.max(open[0].length, close.index))
  const bodyStart = close.index + close[0].length
  if (inside.trim() === '') return { matter: NO_MATTER, bodyStart }
  const yaml = pairsOf(inside, plain) ?? parseYaml(inside)
  const pairs = 'line' in yaml ? (pairsOf(inside, asWritten) ?? yaml) : yaml
  if ('line' in pairs) return pairs
  return fields(pairs.values, inside, bodyStart)
}

/** `key: value` lines, each key once, values as `valueOf` takes them. Null for any other line, and where it takes none. */
function pairsOf(
  inside: string,
  valueOf: (written: string) => string | null,
): { values: Record<string, unknown> } | null {
  const values: Record<string, unknown> = {}
  for (const line of inside.split('\n')) {
    if (line.trim() === '') continue
    const [, key, written] = PAIR.exec(line.trimEnd()) ?? []
    if (key === undefined || written === undefined || key in values) return null
    const value = valueOf(written)
    if (value === null) return null
    values[key] = value
  }
  return { values }
}

/** The usual case without loading the YAML library (30 ms): plain words. */
const plain = (written: string): string | null =>
  PLAIN.test(written) && !/: |:$/.test(written) ? written : null

/** A value that opens with words, or with words in quotation marks and more behind them. */
const WORDY = /^(?:[\p{L}\d(]|"[^"]+"\s*\S|'[^']+'\s*\S)/u

/**
 * What people write where YAML wants quotation marks: a headline with a colon in it (`title: Talks: no end in sight`), or one
 * that opens with a quoted word.
 */
function asWritten(written: string): string | null {
  const quoted = /^"([^"]*)"$|^'([^']*)'$/.exec(written)
  if (quoted) return quoted[1] ?? quoted[2]!
  return WORDY.test(written) ? written : null
}

function parseYaml(
  inside: string,
): { values: Record<string, unknown> } | { line: number; message: string; wayOut: string } {
  const yaml = require('yaml') as typeof import('yaml')
  const wayOut = 'put values with a colon or quotation marks into quotation marks'
  try {
    const document = yaml.parseDocument(inside, { logLevel: 'silent', uniqueKeys: true })
    const error = document.errors[0]
    if (error) {
      const line = (error.linePos?.[0].line ?? 1) + 1
      const message = error.message
        .split('\n', 1)[0]!
        .replace(/ at line \d+, column \d+:?$/, '')
        .replace(/[.:]+$/, '')
      return { line, message: `front matter is not valid YAML (${message})`, wayOut }
    }
    const values: unknown = document.toJS({ maxAliasCount: 10 })
    if (values === null) return { values: {} }
    if (typeof values === 'object' && !Array.isArray(values))
      return { values: values as Record<string, unknown> }
    return {
      line: 2,
      message: 'front matter holds no "key: value" lines',
      wayOut: 'write one key a line, as "title: …"',
    }
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n', 1)[0]!.slice(0, 80) : 'unreadable'
    return {
      line: 2,
      message: `front matter is not valid YAML (${message})`,
      wayOut: 'write plain "key: value" lines',
    }
  }
}

function fields(values: Record<string, unknown>, inside: string, bodyStart: number): FrontMatterReading {
  const word = (...keys: string[]): string | null => {
    for (const key of keys) {
      const value = Object.hasOwn(values, key) ? values[key] : null
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
      if (text !== '') return text
    }
    return null
  }
  const written = word('published', 'date')
  let published: string | null = null
  if (written !== null && !/^(unknown|none|null|n\/?a|undated)$/i.test(written)) {
    published = toEdtf(written)
    if (published === null) {
      const at = inside.split('\n').findIndex((line) => /^(published|date)\s*:/.test(line))
      return {
        line: at + 2,
        message: `published is not a date ("${written.slice(0, 40)}")`,
        wayOut: 'write it as 2026-01-08 or 2026-01-08T06:30:00Z, or leave the line out',
      }
    }
  }
  const matter: FrontMatter = {
    url: word('url'),
    outlet: word('outlet', 'publisher'),
    title: word('title'),
    byline: word('byline', 'author'),
    published,
    language: word('language', 'lang')?.slice(0, 2).toLowerCase() ?? null,
  }
  return { matter, bodyStart }
}
