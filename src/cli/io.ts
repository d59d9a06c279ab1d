/** What a command may touch of the world: `process`, or a stand-in in tests. */
export interface Io {
  readonly stdout: Out
  readonly stderr: Out
  readonly stdin: AsyncIterable<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
}

interface Out {
  write(text: string, done?: (error?: Error | null) => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Writes all of a text, or gives up quietly where nobody reads any more (`| head`). */
export function print(out: Out, text: string): Promise<void> {
  return new Promise((resolve) => {
    out.write(text, () => resolve())
  })
}

/** FORCE_COLOR before NO_COLOR before TERM=dumb; else colour only on a terminal. */
export function wantsColour(io: Io): boolean {
  const force = io.env['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (io.env['NO_COLOR']) return false
  return io.stdout.isTTY === true && io.env['TERM'] !== 'dumb'
}

/** Columns to lay out for: the option, the terminal, COLUMNS, else 80 where piped. Between 40 and 200. */
export function widthOf(io: Io, given: number | null): number {
  const columns = given ?? (io.stdout.isTTY ? (io.stdout.columns ?? 80) : Number(io.env['COLUMNS']) || 80)
  return Math.max(40, Math.min(columns, given ?? 110))
}
