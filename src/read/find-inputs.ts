import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem, ProblemCode } from './problem.ts'

/** One thing to read, found before anything is read; or what was wrong with it. */
export type Found =
  | { readonly source: string; readonly kind: 'file' | 'stream' | 'url' | 'stdin' }
  | { readonly problem: Problem }

/**
 * Files that a folder is searched for. Not `.json` and `.xml`: most of those are no articles. By name alone any file is read, and told by
 * what it holds.
 */
const ARTICLES = /\.(?:(?:txt|md|html?|xhtml|jsonl|ndjson|warc|mbox|eml|rss|atom)(?:\.gz)?|pdf|opml)$/i

/** What an argument stands for: a file, the articles of a folder in order of their paths, an address, or standard input. */
export async function findInputs(arg: string): Promise<Found[]> {
  if (arg === '-') return [{ source: arg, kind: 'stdin' }]
  if (isUrl(arg)) return [{ source: arg, kind: 'url' }]
  try {
    const info = await stat(arg)
    if (info.isFile()) return [{ source: arg, kind: 'file' }]
    if (!info.isDirectory()) return [{ source: arg, kind: 'stream' }]
    const found = await walk(arg)
    const wayOut =
      'give one that holds texts, pages, PDF, mails or archives (.txt, .html, .pdf, .eml, .jsonl, .warc.gz …)'
    return found.length > 0 ? found : [inputProblem('no-articles', arg, 'a folder without articles', wayOut)]
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return [inputProblem('missing', arg, 'no such file or folder', 'check the path')]
    return [unreadable(arg, error)]
  }
}

/**
 * Articles under a folder by path; links to folders are not followed, so no ring of them can hold us. A folder inside that
 * cannot be read is a problem in its place.
 */
async function walk(folder: string, found: Found[] = []): Promise<Found[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const source = join(folder, entry.name)
    if (entry.isDirectory())
      await walk(source, found).catch((error: unknown) => void found.push(unreadable(source, error)))
    else if (!entry.isSocket() && !entry.isFIFO() && ARTICLES.test(entry.name))
      found.push({ source, kind: 'file' })
  }
  return found
}

/** What the system said, as a problem. */
export function unreadable(source: string, error: unknown): { problem: Problem } {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  return inputProblem('unreadable', source, `cannot be read (${code})`, 'check its permissions')
}

export function isUrl(arg: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(arg)
}

export function inputProblem(
  code: ProblemCode,
  source: string,
  message: string,
  wayOut: string,
): { problem: Problem } {
  return { problem: { code, source, place: null, message, wayOut } }
}
