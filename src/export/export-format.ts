import type { Dossier } from '../agreement/agreement.ts'

/** What a dossier consists of, for counting: every export accounts for each of them. */
export const COUNTED = [
  'agreement',
  'stage',
  'step',
  'term',
  'issue',
  'meeting',
  'relation',
  'quote',
  'article',
] as const
export type Counted = (typeof COUNTED)[number]
export type Counts = Readonly<Record<Counted, number>>

/** So many of a kind are not in the file, and why. */
export interface Omission {
  readonly what: Counted
  readonly count: number
  readonly why: string
}

/** A written file with its account: for each kind, `written` and `leftOut` add up to what the dossier has. */
export interface Exported {
  readonly text: string
  readonly written: Counts
  readonly leftOut: readonly Omission[]
}

export interface ExportOptions {
  /** Address of a reading room, ending in `/`, under which agreements and facts have their pages; else URNs. */
  readonly base?: string
  /** Texts of the articles by id, for formats that count offsets otherwise. */
  readonly texts?: ReadonlyMap<string, string>
}

/** One format: everything that help, the API and the tests need to know, and where its code is. */
export interface ExportFormat {
  /** The word on the command line and in addresses. */
  readonly name: string
  readonly title: string
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  /** Where the format is defined. */
  readonly definedBy: string
  readonly load: () => Promise<Exporter>
}

export type Exporter = (dossier: Dossier, options: ExportOptions) => Exported
