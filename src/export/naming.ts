import type { Evidence } from '../claim/claim.ts'

/** Names of things as IRIs: pages of a reading room where there is one, else URNs that are the same everywhere. */
export interface Naming {
  readonly dossier: string
  readonly agreement: (id: string) => string
  readonly fact: (agreement: string, fact: string) => string
  readonly article: (id: string) => string
  readonly words: (evidence: Evidence) => string
  readonly party: (id: string) => string
  readonly speaker: (name: string) => string
  readonly rule: (id: string) => string
}

export function namingUnder(base = 'urn:rapporteur:'): Naming {
  const part = (text: string): string => encodeURIComponent(text.toWellFormed())
  return {
    dossier: `${base}dossier`,
    agreement: (id) => `${base}agreements/${part(id)}`,
    fact: (agreement, fact) => `${base}agreements/${part(agreement)}/facts/${part(fact)}`,
    article: (id) => `${base}articles/${part(id)}`,
    words: ({ article, start, end }) => `${base}articles/${part(article)}#c${start}-${end}`,
    party: (id) => `${base}parties/${part(id)}`,
    speaker: (name) => `${base}speakers/${part(name)}`,
    rule: (id) => `${base}rules/${part(id)}`,
  }
}

/** An address that a browser may follow, or null: never `javascript:` and the like. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null
  return URL.canParse(url) ? new URL(url).href : null
}
