import { stateEntry } from './gazetteer.ts'

/** States that headlines call by their letters. */
const BY_LETTERS: Readonly<Record<string, string>> = { US: 'US', GB: 'UK', AE: 'UAE' }

/** A party's usual short name: "Ukraine", "US", "EU"; an id that is no state's code is its own name. */
export function partyName(id: string): string {
  return BY_LETTERS[id] ?? stateEntry(id)?.name ?? id
}
