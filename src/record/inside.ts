import type { ClaimsShelf } from './claims-kept.ts'
import type { Store } from './store/store.ts'

/** What an open record is made of, for the files of this room. */
export interface Inside {
  readonly store: Store
  readonly shelf: ClaimsShelf
}
