import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { claimsOf } from '../../src/claim/claims.ts'
import type { ArticleClaims } from '../../src/claim/claims.ts'
import type { Article } from '../../src/read/article.ts'
import { readArticle } from '../../src/read/read-article.ts'
import type { Run } from '../../src/record/run-of-program.ts'

export const RUN: Run = { id: 'test-1', program: '0', models: '1' }
const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url))

/** A report as the record will name it, read before, so that a test that adds it often reads it once. */
export interface Report {
  readonly article: Article
  readonly claims: ArticleClaims
}

/** Reports of a development story, in order of publication. */
export function story(name: string): Report[] {
  return readdirSync(`${corpus}${name}`)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => reportOf(readFileSync(`${corpus}${name}/${file}`, 'utf8'), `/stories/${name}/${file}`))
}

/** A report from a text, front matter included. */
export function reportOf(text: string, source: string): Report {
  const read = readArticle(Buffer.from(text), { source })
  if ('problem' in read) throw new Error(read.problem.message)
  const article = { ...read.article, id: read.article.sha256.slice(0, 12) }
  return { article, claims: claimsOf(article) }
}

/** What `add` takes for a report that was read before. */
export const asRead = ({ claims }: Report) => ({ read: { claims, run: RUN } })
