import type { Agreement } from '../agreement/agreement.ts'
import { agreementTitle } from '../view/agreement-title.ts'
import { UsageError } from './usage-error.ts'

/** The one agreement whose id, name or other name holds these words; none or several is wrong usage that names them. */
export function agreementNamed(agreements: readonly Agreement[], written: string): Agreement {
  const found = agreementsLike(agreements, written)
  if (found.length === 1) return found[0]!
  const names = (list: readonly Agreement[]): string =>
    list.map((one) => `"${agreementTitle(one)}"`).join(', ')
  if (found.length > 1) throw new UsageError(`"${written}" is the name of several: ${names(found)}`)
  throw new UsageError(
    agreements.length === 0
      ? 'no agreement in the making was found'
      : `no agreement is called "${written}": there is ${names(agreements)}`,
  )
}

/** All whose names hold the words; the one that is called just so stands alone. */
export function agreementsLike(agreements: readonly Agreement[], written: string): Agreement[] {
  const wanted = written.trim().toLowerCase()
  const called = (agreement: Agreement): string[] =>
    [agreement.id, agreement.name, agreementTitle(agreement), ...agreement.aliases].map((name) =>
      name.toLowerCase(),
    )
  const just = agreements.filter((one) => called(one).slice(0, 3).includes(wanted))
  return just.length > 0
    ? just
    : agreements.filter((one) => called(one).some((name) => name.includes(wanted)))
}
