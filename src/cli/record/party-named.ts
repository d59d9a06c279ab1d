import type { OpenRecord } from '../../record/record.ts'
import { partyWords } from '../../view/value-words.ts'

/** A party as the record has it, by its id or its name in any case: "kenya" is KE. What it does not have stays as it is. */
export async function partyNamed(
  record: OpenRecord,
  asked: string | null,
  asOf: string | null,
): Promise<string | null> {
  if (asked === null || /^[A-Z]{2}$/.test(asked)) return asked
  const known = (await record.facets({ asOf })).party.map(({ value }) => value)
  const lower = asked.toLowerCase()
  return (
    known.find((value) => value === asked) ??
    known.find((value) => value.toLowerCase() === lower || partyWords(value).toLowerCase() === lower) ??
    asked
  )
}
