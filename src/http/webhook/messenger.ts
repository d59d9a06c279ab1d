import type { Cause, Change } from '../../record/change.ts'
import type { ChangeFilter, OpenRecord } from '../../record/record.ts'
import { changeWords } from '../../view/change-words.ts'
import { postMessage } from './post-message.ts'
import { signedHeaders } from './signature.ts'
import { Places } from './webhook-file.ts'
import type { Place, Webhook } from './webhook-file.ts'

/** Seconds to wait after each failed try; after the last the message is given up, which the audit says. */
export const WAITS: readonly number[] = [5, 30, 120, 600, 3600, 21_600, 43_200]
const PAGE = 100

export interface MessengerOptions {
  readonly record: OpenRecord
  readonly webhooks: readonly Webhook[]
  /** Path of their file; places are kept beside it. */
  readonly file: string
  readonly allowPrivate: boolean
  readonly now?: () => number
  readonly post?: typeof postMessage
}

/**
 * Tells webhooks of changes, each in the order of the record, one message a change, again until it is taken or given up. A
 * webhook that is new is told of what changes from now on.
 */
export class Messenger {
  readonly #options: MessengerOptions
  readonly #places: Places
  #running: Promise<void> | null = null

  constructor(options: MessengerOptions) {
    this.#options = options
    this.#places = new Places(options.file)
  }

  /** One round: everything that is due. A round asked for during a round waits for that one. */
  round(): Promise<void> {
    this.#running ??= Promise.all(this.#options.webhooks.map((hook) => this.#tell(hook)))
      .then(() => {})
      .finally(() => (this.#running = null))
    return this.#running
  }

  /** Rounds every so many milliseconds until the function that it answers is called. */
  start(every: number, onMistake: (error: unknown) => void): () => void {
    const timer = setInterval(() => void this.round().catch(onMistake), every)
    timer.unref()
    void this.round().catch(onMistake)
    return () => clearInterval(timer)
  }

  async #tell(hook: Webhook): Promise<void> {
    let place = this.#places.of(hook.id) ?? (await this.#fromNow(hook))
    if (place.dueAt > this.#now()) return
    for (;;) {
      const page = await this.#options.record.changes({
        ...filterOf(hook),
        cursor: place.cursor,
        limit: PAGE,
      })
      for (const change of page.rows) {
        if (change.id <= place.after) continue
        const next = (await this.#wants(hook, change))
          ? await this.#send(hook, change, place)
          : passed(place, change)
        this.#places.put(hook.id, next)
        place = next
        if (place.after < change.id) return
      }
      if (page.next === null) return
      place = { ...place, cursor: page.next }
      this.#places.put(hook.id, place)
    }
  }

  /** The place behind the last change there is. */
  async #fromNow(hook: Webhook): Promise<Place> {
    let place: Place = { cursor: null, after: 0, tries: 0, dueAt: 0 }
    for (;;) {
      const page = await this.#options.record.changes({ ...filterOf(hook), cursor: place.cursor, limit: 500 })
      place = { ...place, after: page.rows.at(-1)?.id ?? place.after }
      if (page.next === null) break
      place = { ...place, cursor: page.next }
    }
    this.#places.put(hook.id, place)
    return place
  }

  async #wants(hook: Webhook, change: Change): Promise<boolean> {
    if (hook.party === undefined) return true
    const dossier = await this.#options.record.dossier(change.agreement)
    return dossier?.agreement.parties.includes(hook.party) ?? false
  }

  async #send(hook: Webhook, change: Change, place: Place): Promise<Place> {
    const now = this.#now()
    const body = JSON.stringify({
      type: `change.${change.what}`,
      timestamp: change.at,
      data: { ...change, words: changeWords(change) },
    })
    const headers = signedHeaders(hook.secret, `change-${change.id}`, Math.floor(now / 1000), body)
    const why = await (this.#options.post ?? postMessage)(
      hook.url,
      headers,
      body,
      this.#options.allowPrivate,
    ).then(
      (status) => (status >= 200 && status < 300 ? null : `status ${status}`),
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (why === null) return passed(place, change)
    const wait = WAITS[place.tries]
    const action = wait === undefined ? 'webhook given up' : 'webhook failed'
    await this.#options.record.audit({
      who: hook.id,
      door: 'http',
      action,
      detail: { change: change.id, why, tries: place.tries + 1 },
    })
    return wait === undefined
      ? passed(place, change)
      : { ...place, tries: place.tries + 1, dueAt: now + wait * 1000 }
  }

  #now(): number {
    return (this.#options.now ?? Date.now)()
  }
}

function passed(place: Place, change: Change): Place {
  return { ...place, after: change.id, tries: 0, dueAt: 0 }
}

function filterOf(hook: Webhook): ChangeFilter {
  return {
    agreement: hook.agreement ?? null,
    what: (hook.what ?? null) as Change['what'] | null,
    cause: (hook.cause ?? null) as Cause['kind'] | null,
    order: 'oldest',
  }
}
