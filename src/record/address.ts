import { resolve } from 'node:path'
import type { Article } from '../read/article.ts'

/** Parameters that tell where a reader came from and not what is read. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|smid|ocid|xtor)$/i

/**
 * Where an article was seen, in one spelling: its URL without tracking, fragment and default port, hosts in lower case;
 * for files the full path; '' for what has no place (standard input).
 */
export function addressOf(article: Pick<Article, 'url' | 'source'>): string {
  const written = article.url ?? article.source
  if (/^https?:/i.test(written)) return oneSpelling(written)
  return written === '-' || written === '' ? '' : resolve(written)
}

function oneSpelling(written: string): string {
  let url: URL
  try {
    url = new URL(written)
  } catch {
    return written
  }
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/+$/, '') : ''
  return `${url.protocol}//${url.host}${path}${url.search}`
}
