import { createHash } from 'node:crypto'
import type { Report } from './reports.ts'

/**
 * A report made of another by changing its identity and, where asked for, the parties it tells of: reading a hundred
 * thousand texts would take hours, and what the record costs does not depend on who read them.
 */
export function variant(report: Report, n: number, parties = ''): Report {
  const { article, claims } = report
  const sha256 = createHash('sha256').update(`${article.sha256} ${n}`).digest('hex')
  const id = sha256.slice(0, 12)
  const url = `https://example.org/${article.id}/${n}`
  const own = { ...article, id, sha256, url, source: url }
  const { article: _, ...found } = claims
  let text = JSON.stringify(found).replaceAll(`"${article.id}"`, `"${id}"`)
  if (parties !== '')
    text = text
      .replace(/"(UA|US|RU|EU|GB|FR|NATO|PL|CH|UN)"/g, `"$1${parties}"`)
      .replace(/"acronyms":\[[^\]]*\]/g, '"acronyms":[]')
  return { article: own, claims: { ...(JSON.parse(text) as typeof found), article: own } }
}
