import type { Evidence } from '../claim/claim.ts'

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** A path with its query; what is null, false or empty is left out. */
export function pathTo(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== false && value !== '')
      search.set(name, String(value))
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

const part = (text: string): string => encodeURIComponent(text.toWellFormed())

/** The addresses of the reading room. Each takes the day it is asked for along. */
export const paths = {
  agreements: (asOf: string | null, query: Query = {}): string => pathTo('/', { ...query, 'as-of': asOf }),
  agreement: (id: string, asOf: string | null): string =>
    pathTo(`/agreements/${part(id)}`, { 'as-of': asOf }),
  fact: (id: string, fact: string, asOf: string | null): string =>
    pathTo(`/agreements/${part(id)}/facts/${part(fact)}`, { 'as-of': asOf }),
  article: (id: string, asOf: string | null): string => pathTo(`/articles/${part(id)}`, { 'as-of': asOf }),
  words: (e: Pick<Evidence, 'article' | 'start' | 'end'>, asOf: string | null): string =>
    `${pathTo(`/articles/${part(e.article)}`, { 'as-of': asOf })}#c${e.start}-${e.end}`,
  claim: (id: string, asOf: string | null): string => pathTo(`/claims/${part(id)}`, { 'as-of': asOf }),
  party: (id: string, asOf: string | null): string => pathTo('/', { party: id, 'as-of': asOf }),
}
