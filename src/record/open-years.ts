import { writtenBeside } from '../agreement/in-their-years.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import { packClaims } from './claims-kept.ts'
import type { ClaimsShelf } from './claims-kept.ts'
import { inForceOn } from './in-force.ts'
import { runOfProgram } from './run-of-program.ts'
import type { Db } from './store/store.ts'

/**
 * An article without a date whose words leave the year open ("on Friday, 28 April") is read in the year that the reports
 * of its stories give, those of a day where one is asked for. Which stories it is in does not depend on its year, so it does
 * not matter whether it comes before those reports or after. Answers, by row of claims, what is to be read otherwise. Claims
 * of another run are left in their year: what this program finds in the article may be other instruments.
 */
export async function readInTheirYears(
  db: Db,
  shelf: ClaimsShelf,
  claims: readonly Row[],
  asOf: number | null,
): Promise<Map<number, ArticleClaims>> {
  const found = new Map<number, ArticleClaims>()
  const open = await ofThisRun(
    db,
    claims.filter(([, { undated }]) => undated !== null),
  )
  if (open.length === 0) return found
  const rows = await db
    .selectFrom('member as own')
    .innerJoin('member as other', 'other.story', 'own.story')
    .innerJoin('article_head as h', 'h.article', 'other.article')
    .select(['own.article', 'h.published'])
    .distinct()
    .where(
      'own.article',
      'in',
      open.map(([, { article }]) => article.id),
    )
    .where('h.published', 'is not', null)
    .where((eb) => inForceOn(eb, asOf))
    .execute()
  for (const [row, one] of open) {
    const days = rows.flatMap(({ article, published }) => (article === one.article.id ? published! : []))
    const written = writtenBeside(one, days)
    if (written !== one.undated!.written) found.set(row, await shelf.readInYear(row, one, written, days))
  }
  return found
}

type Row = readonly [row: number, one: ArticleClaims]

async function ofThisRun(db: Db, claims: readonly Row[]): Promise<Row[]> {
  if (claims.length === 0) return []
  const rows = await db
    .selectFrom('claims')
    .select('seq')
    .where(
      'seq',
      'in',
      claims.map(([row]) => row),
    )
    .where('run', '=', runOfProgram().id)
    .execute()
  const own = new Set(rows.map(({ seq }) => seq))
  return claims.filter(([row]) => own.has(row))
}

const OF_A_YEAR = 'written '

/** Whether claims with this context are of an article that was read in the year of others. */
export const isOfAYear = (context: string): boolean => context.startsWith(OF_A_YEAR)

/** Keeps what was read in a year behind what was read before, and puts it in force. */
export async function keepReadings(db: Db, read: readonly ArticleClaims[], at: string): Promise<void> {
  for (const claims of read) {
    const article = claims.article.id
    const run = runOfProgram()
    const context = claims.undated?.written
      ? `written ${claims.undated.written}`
      : 'written on an unknown day'
    await db
      .insertInto('run')
      .values({ ...run, at })
      .onConflict((on) => on.column('id').doNothing())
      .execute()
    await db
      .insertInto('claims')
      .values({ article, run: run.id, context, data: packClaims(claims), made_at: at })
      .onConflict((on) => on.columns(['article', 'run', 'context']).doNothing())
      .execute()
    await db
      .updateTable('article_head')
      .set((eb) => ({
        claims: eb
          .selectFrom('claims')
          .select('seq')
          .where('article', '=', article)
          .where('run', '=', run.id)
          .where('context', '=', context),
      }))
      .where('article', '=', article)
      .execute()
  }
}
