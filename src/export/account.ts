import type { Dossier } from '../agreement/agreement.ts'
import { COUNTED } from './export-format.ts'
import type { Counted, Counts, Exported, Omission } from './export-format.ts'

/** What a dossier has of each kind. */
export function countsOf(dossier: Dossier): Counts {
  const sum = (length: (agreement: Dossier['agreements'][number]) => number): number =>
    dossier.agreements.reduce((n, agreement) => n + length(agreement), 0)
  return {
    agreement: dossier.agreements.length,
    stage: sum((a) => a.history.length),
    step: sum((a) => a.steps.length),
    term: sum((a) => a.terms.length),
    issue: sum((a) => a.issues.length),
    meeting: sum((a) => a.meetings.length),
    relation: sum((a) => a.related.length),
    quote: dossier.quotes.length,
    article: dossier.articles.length,
  }
}

/** Counts what an exporter writes and leaves out, while it does so. */
export class Account {
  readonly #written = new Map<Counted, number>()
  readonly #leftOut = new Map<string, Omission>()

  wrote(what: Counted, count = 1): void {
    this.#written.set(what, (this.#written.get(what) ?? 0) + count)
  }

  leftOut(what: Counted, why: string, count = 1): void {
    if (count === 0) return
    const key = `${what} ${why}`
    this.#leftOut.set(key, { what, count: (this.#leftOut.get(key)?.count ?? 0) + count, why })
  }

  counts(): Counts {
    return Object.fromEntries(COUNTED.map((what) => [what, this.#written.get(what) ?? 0])) as Counts
  }

  omissions(): readonly Omission[] {
    return [...this.#leftOut.values()]
  }

  /** The file; halves of a surrogate pair, which no encoding can hold, become U+FFFD. */
  close(text: string): Exported {
    return { text: text.toWellFormed(), written: this.counts(), leftOut: this.omissions() }
  }
}

/** An account for formats that hold all there is. */
export function complete(dossier: Dossier, text: string): Exported {
  return { text: text.toWellFormed(), written: countsOf(dossier), leftOut: [] }
}

/** "3 agreements, 4 steps; left out: 2 quotes (why)". */
export function accountWords(account: Pick<Exported, 'written' | 'leftOut'>): string {
  const written = COUNTED.filter((what) => account.written[what] > 0)
    .map((what) => many(account.written[what], what))
    .join(', ')
  const leftOut = account.leftOut.map(({ what, count, why }) => `${many(count, what)} (${why})`).join(', ')
  return `${written === '' ? 'nothing' : written}${leftOut === '' ? '; nothing left out' : `; left out: ${leftOut}`}`
}

function many(count: number, what: Counted): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
