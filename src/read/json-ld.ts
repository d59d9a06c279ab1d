import { plainText } from './html-scan.ts'

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/

/** Properties of a thing in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>

/** The first article among JSON-LD objects, `@graph` and arrays included; else the first thing with a publication date. */
export function jsonArticle(roots: readonly unknown[]): Thing | null {
  let dated: Thing | null = null
  const queue: unknown[] = [...roots]
  for (let i = 0; i < queue.length && i < 500; i++) {
    const node = queue[i]
    if (Array.isArray(node)) queue.push(...(node as unknown[]).slice(0, 100))
    else if (typeof node === 'object' && node !== null) {
      const thing = node as Thing
      const types = [thing['@type']].flat()
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return thing
      if (dated === null && typeof thing['datePublished'] === 'string') dated = thing
      queue.push(thing['@graph'], thing['mainEntity'], thing['mainEntityOfPage'])
    }
  }
  return dated
}

/** Text of a value, character references decoded; null where it is no text. */
export function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : plainText(text)
}

/** Name of a person or organisation in JSON-LD; several are joined. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return textOf(value)
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 6)
      .map(nameOf)
      .filter((name) => name !== null)
    return names.length > 0 ? names.join(', ') : null
  }
  return typeof value === 'object' && value !== null ? textOf((value as Thing)['name']) : null
}
