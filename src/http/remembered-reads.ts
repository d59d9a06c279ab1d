import type { OpenRecord } from '../record/record.ts'

/** Answers that are kept; the one asked for longest ago goes first. */
const MOST = 400
/** Milliseconds for which what others write may go unseen; what this room writes is seen at once. */
const UNSEEN = 250

const REMEMBERED = [
  'list',
  'facets',
  'dossier',
  'story',
  'articles',
  'changes',
  'search',
  'doubts',
  'reviews',
] as const

export interface RememberedReads {
  readonly record: OpenRecord
  /** To be called after a write of this process. */
  readonly forget: () => void
}

/**
 * The same record, whose answers are remembered for as long as it holds the same: many readers ask the same few
 * questions, and only a write can change an answer. Its counts say whether something was written.
 */
export function rememberedReads(record: OpenRecord): RememberedReads {
  let answers = new Map<string, Promise<unknown>>()
  let state: { readonly counts: Promise<string>; readonly at: number } | null = null
  let known = ''
  const forget = (): void => {
    state = null
    answers = new Map()
  }

  async function settle(): Promise<void> {
    if (state === null || performance.now() - state.at > UNSEEN)
      state = { counts: record.counts().then((counts) => JSON.stringify(counts)), at: performance.now() }
    const counts = await state.counts
    if (counts === known) return
    known = counts
    answers = new Map()
  }

  async function remembered(name: (typeof REMEMBERED)[number], args: readonly unknown[]): Promise<unknown> {
    await settle()
    const key = JSON.stringify([name, ...args])
    const kept = answers.get(key)
    const answer = kept ?? (record[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
    const mine = answers
    mine.delete(key)
    mine.set(key, answer)
    if (mine.size > MOST) mine.delete(mine.keys().next().value!)
    // A failure is no answer: the next one asks again.
    if (!kept) answer.catch(() => mine.delete(key))
    return answer
  }

  const reads = Object.fromEntries(
    REMEMBERED.map((name) => [name, (...args: readonly unknown[]) => remembered(name, args)]),
  )
  return {
    record: new Proxy(record, { get: (of, name) => reads[name as string] ?? bound(of, name) }),
    forget,
  }
}

function bound(of: OpenRecord, name: string | symbol): unknown {
  const value: unknown = Reflect.get(of, name)
  return typeof value === 'function' ? (value.bind(of) as unknown) : value
}
