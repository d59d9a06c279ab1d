import type { Dossier } from '../agreement/agreement.ts'
import type { AgreementRow, ListFilter, OpenRecord, Page } from '../record/record.ts'

/** Agreements asked for at a time. */
const AT_A_TIME = 500

/** All agreements of a record that the filter lets through as one dossier, in the shape that `brief` prints. */
export async function dossierOfRecord(record: OpenRecord, filter: ListFilter): Promise<Dossier> {
  const asOf = filter.asOf ?? null
  const found = []
  let cursor: string | null = null
  do {
    const page: Page<AgreementRow> = await record.list({
      ...filter,
      limit: AT_A_TIME,
      ...(cursor ? { cursor } : {}),
    })
    for (const { id } of page.rows) {
      const dossier = await record.dossier(id, { asOf })
      if (dossier) found.push(dossier)
    }
    cursor = page.next
  } while (cursor !== null)
  const articles = new Map(found.flatMap((d) => d.articles.map((article) => [article.id, article] as const)))
  const quotes = new Map(
    found.flatMap((d) => d.quotes.map((q) => [JSON.stringify([q.article, q.text, q.evidence]), q] as const)),
  )
  const days = found.flatMap((d) => d.asOf ?? []).sort()
  return {
    asOf: asOf ?? days.at(-1) ?? null,
    agreements: found.map((d) => d.agreement),
    quotes: [...quotes.values()],
    articles: [...articles.values()],
  }
}

/** Texts of the articles of a dossier, for formats that count offsets otherwise. */
export async function textsOf(record: OpenRecord, dossier: Dossier): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const { id } of dossier.articles) {
    const kept = await record.article(id)
    if (kept) texts.set(id, kept.article.text)
  }
  return texts
}
