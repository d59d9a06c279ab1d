import { fileURLToPath } from 'node:url'
import type { Dossier } from '../../src/agreement/agreement.ts'
import { brief } from '../../src/agreement/brief.ts'
import type { ExportOptions } from '../../src/export/export-format.ts'
import type { Article } from '../../src/read/article.ts'
import { readInputs } from '../../src/read/read-inputs.ts'
import { FIXTURE } from '../cli/dossier-fixture.ts'

export interface Case {
  readonly what: string
  readonly dossier: Dossier
  readonly options: ExportOptions
}

const HOSTILE =
  '=cmd|\'/C calc\'!A1 </script><script>alert("x")</script><!--]]> &amp; \u202e\u0000\u001b[31m\ud800 | * # [x](javascript:1)\r\n\t"\'`\\;,😀'

/** Every string that comes from an article replaced by one that tries to break out of every format. */
function hostile(): Dossier {
  const kept = new Set([
    'id',
    'article',
    'sha256',
    'kind',
    'stage',
    'step',
    'state',
    'term',
    'standing',
    'how',
    'factuality',
    'rule',
    'publishedFrom',
  ])
  const dates = new Set(['on', 'since', 'asOf', 'published', 'saidOn'])
  const spoil = (value: unknown, key: string): unknown => {
    if (Array.isArray(value))
      return key === 'articles' ? value.map((v) => spoil(v, 'id')) : value.map((v) => spoil(v, key))
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, spoil(v, k)]))
    if (typeof value !== 'string' || kept.has(key)) return value
    if (dates.has(key)) return value === '2031-03-04' ? '2031-03~/..' : value
    return key === 'url' ? 'javascript:alert(1)' : `${HOSTILE} ${value}`
  }
  const spoilt = spoil(FIXTURE, '') as Dossier
  return {
    ...spoilt,
    articles: spoilt.articles.map((article, i) => ({ ...article, published: i === 0 ? null : 'soon' })),
  }
}

async function examples(): Promise<Case> {
  const folder = fileURLToPath(new URL('../../examples', import.meta.url))
  const articles: Article[] = []
  for await (const read of readInputs([folder], {
    published: null,
    outlet: null,
    allowPrivate: false,
    stdin: process.stdin,
  }))
    if ('article' in read) articles.push(read.article)
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  return {
    what: 'the examples, for a reading room',
    dossier: brief(articles, {}),
    options: { texts, base: 'https://desk.example/' },
  }
}

/** What every format must hold, from nothing at all to words that mean harm. */
export async function cases(): Promise<Case[]> {
  return [
    { what: 'a dossier with every kind of fact', dossier: FIXTURE, options: {} },
    { what: 'hostile words', dossier: hostile(), options: {} },
    {
      what: 'an empty dossier',
      dossier: { asOf: null, agreements: [], quotes: [], articles: [] },
      options: {},
    },
    await examples(),
  ]
}
