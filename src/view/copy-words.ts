import type { CopyOf, DossierArticle } from '../agreement/agreement.ts'

/** Of what an article is a copy, or whose text it carries, in words; null where it is a report of its own. */
export function copyWords({ agency, copyOf }: Pick<DossierArticle, 'agency' | 'copyOf'>): string | null {
  if (copyOf) return `${copyOfWords(copyOf, agency ?? null)}, counted once with it`
  return agency === undefined ? null : `text of ${agency}`
}

/** "a copy of [02], 93 % of its words". */
export function copyOfWords({ article, share, why }: CopyOf, agency: string | null): string {
  const of = agency === null ? '' : `text of ${agency}, `
  if (why === 'same') return `${of}the same words as [${article}]`
  const words = `${Math.round(share * 100)} % of its words`
  return why === 'text'
    ? `${of}a copy of [${article}], ${words}`
    : `${of}reworked from the same as [${article}], ${words}`
}
