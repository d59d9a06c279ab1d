/** One measurement: rows of named figures, printed beside the published figures of others. */
export interface ScoreTable {
  /** Heading as printed ("Tagger: UPOS accuracy, gold tokens"). */
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly name: string
    /** Percentages are 0 to 100. Null prints as a dash. */
    readonly values: readonly (number | string | null)[]
    /** Where a figure of others comes from; absent for our own. */
    readonly source?: string
  }[]
  /** The command that prints this table alone. */
  readonly command: string
}
