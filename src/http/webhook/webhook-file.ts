import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** Whom to tell of which changes. */
export const Webhook = z.strictObject({
  /** Its own name, under which its place in the record is kept. */
  id: z.string().regex(/^[\w-]{1,60}$/),
  url: z.url({ protocol: /^https?$/ }),
  /** `whsec_` and base64 of 24 bytes or more, as Standard Webhooks has it. */
  secret: z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/),
  agreement: z.string().optional(),
  party: z.string().optional(),
  what: z.string().optional(),
  cause: z.string().optional(),
})
export type Webhook = z.infer<typeof Webhook>

/** How far a webhook has been told. */
export interface Place {
  /** Page that is being told, and the last change of it that was. */
  readonly cursor: string | null
  readonly after: number
  /** Tries of the message at hand, and when the next is due (ms since 1970). */
  readonly tries: number
  readonly dueAt: number
}

/** Reads the file of webhooks; throws one line that names the entry and what is wrong with it. */
export function readWebhooks(path: string): Webhook[] {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path}: cannot be read as JSON (${(error as Error).message.split('\n', 1)[0]})`)
  }
  const parsed = z.strictObject({ webhooks: z.array(Webhook) }).safeParse(read)
  if (!parsed.success) {
    const { path: at, message } = parsed.error.issues[0]!
    throw new Error(`${path}: ${at.join('.') || 'the whole'}: ${message}. See docs/http.md`)
  }
  return parsed.data.webhooks
}

/** Places of webhooks beside their file, written whole or not at all. */
export class Places {
  readonly #path: string
  readonly #places: Map<string, Place>

  constructor(webhooks: string) {
    this.#path = `${webhooks}.places`
    const kept = existsSync(this.#path)
      ? (JSON.parse(readFileSync(this.#path, 'utf8')) as Record<string, Place>)
      : {}
    this.#places = new Map(Object.entries(kept))
  }

  of(id: string): Place | null {
    return this.#places.get(id) ?? null
  }

  put(id: string, place: Place): void {
    this.#places.set(id, place)
    const part = `${this.#path}.${process.pid}.part`
    writeFileSync(part, JSON.stringify(Object.fromEntries(this.#places)))
    renameSync(part, this.#path)
  }
}
