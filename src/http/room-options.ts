import type { OpenRecord } from '../record/record.ts'
import type { TokenFile } from './token-file.ts'

export interface RoomOptions {
  readonly record: OpenRecord
  /** Tokens that are asked for; null leaves the room open to whoever reaches it (loopback only). */
  readonly tokens: TokenFile | null
  /** Names under which the room may be asked (`Host`): anything else is a rebound address. */
  readonly hosts: readonly string[]
  /** Address under which others see the room, ending in `/`: feeds and exports name things by it. */
  readonly base: string
  /** Requests a minute of one client; 0 is no limit. */
  readonly rate?: number
  /** Largest body in bytes; 1 MB where not given. */
  readonly maxBody?: number
  /** Milliseconds that an answer may take; 20 s where not given. */
  readonly timeout?: number
  /** Adds the examples to an empty record; absent where they are not at hand. */
  readonly addExamples?: () => Promise<void>
  /** Called after every write, to bring news to those who wait for it. */
  readonly onWrite?: () => void
  readonly now?: () => number
  /** Where a mistake of the program is told; standard error where not given. */
  readonly onMistake?: (error: unknown) => void
}

/** Who asks, as found by `who.ts`. */
export interface Asker {
  /** Name of the token; null where none is asked for. */
  readonly name: string | null
  readonly scope: Scope
  /** Id of the session or visit, which form tokens are bound to. */
  readonly visit: string
}

/** Each scope includes those before it. */
export const SCOPES = ['read', 'review', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

export function mayDo(asker: Pick<Asker, 'scope'>, scope: Scope): boolean {
  return SCOPES.indexOf(asker.scope) >= SCOPES.indexOf(scope)
}

/** What handlers find in the context. */
export interface RoomEnv {
  Variables: { asker: Asker; visit: string }
}
