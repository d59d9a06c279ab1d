import type { Dossier } from '../agreement/agreement.ts'
import { complete } from './account.ts'
import type { Exported } from './export-format.ts'

/** The dossier, whole, as `brief --json` prints it. */
export function jsonOf(dossier: Dossier): Exported {
  return complete(dossier, `${JSON.stringify(dossier, null, 2)}\n`)
}
