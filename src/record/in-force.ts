import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Tables } from './store/tables.ts'

/** Of heads (`h`) those that count on a day (since 1970), or to this day. */
export function inForceOn(
  eb: ExpressionBuilder<Tables & { h: Tables['article_head'] }, 'h'>,
  asOf: number | null,
): Expression<SqlBool> {
  if (asOf === null) return eb('h.until_day', 'is', null)
  return eb.and([
    eb.or([eb('h.from_day', 'is', null), eb('h.from_day', '<=', asOf)]),
    eb.or([eb('h.until_day', 'is', null), eb('h.until_day', '>', asOf)]),
  ])
}
