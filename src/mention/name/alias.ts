import type { ArticleNames } from './article-names.ts'
import type { Candidate } from './candidate.ts'

const KNOWN_AS = /^(?:alias|aka|a\.k\.a\.|nicknamed|nom|born|called|known|name)$/i
const BETWEEN =
  /^(?:,|\(|"|“|‘|'|alias|aka|a\.k\.a\.|better|also|widely|commonly|who|is|was|known|as|by|his|her|nom|nome|de|guerre|guerra|nicknamed|born|real|whose|name|called|the|code)$/i

/**
 * "Rodrigo Londoño, better known as Timochenko": two names of one person. The one the article uses more often stays.
 * Runs before anything else is learned of the persons.
 */
export function linkAliases(names: ArticleNames): void {
  const counts = new Map<string, number>()
  for (const list of names.candidates)
    for (const candidate of list)
      if (candidate.what.type === 'person') {
        const { id } = names.personOf(candidate)
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
  for (const list of names.candidates)
    list.forEach((candidate, i) => {
      const next = list[i + 1]
      if (!next || !isAlias(names, candidate, next)) return
      const first = names.personOf(candidate)
      const second = names.personOf(next)
      if (first === second) return
      const secondStays = (counts.get(second.id) ?? 0) > (counts.get(first.id) ?? 0)
      names.persons.unite(secondStays ? first : second, secondStays ? second : first)
    })
}

function isAlias(names: ArticleNames, a: Candidate, b: Candidate): boolean {
  if (a.what.type !== 'person' || b.what.type !== 'person') return false
  const between = names.tokens(a).slice(a.to, b.from)
  if (between.length === 0 || between.length > 9) return false
  return between.every(({ text }) => BETWEEN.test(text)) && between.some(({ text }) => KNOWN_AS.test(text))
}
