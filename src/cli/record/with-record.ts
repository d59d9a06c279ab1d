import type { OpenRecord } from '../../record/record.ts'
import { problemLine } from '../../read/problem.ts'
import type { Problem } from '../../read/problem.ts'
import type { Values } from '../commands.ts'
import { print } from '../io.ts'
import { harmless } from '../../view/harmless.ts'
import type { Io } from '../io.ts'
import { textOption } from '../option-values.ts'

/** Where the record lies when nobody says otherwise: a file in the current folder. */
export const DEFAULT_RECORD = 'rapporteur.db'

/** The record that `--record` or RAPPORTEUR_RECORD names. */
export function recordPlace(values: Values, io: Io): string {
  return textOption(values, 'record') ?? (io.env['RAPPORTEUR_RECORD'] || DEFAULT_RECORD)
}

/** Opens the record, runs, closes; what a user can mend is one line on standard error and exit code 1. */
export async function withRecord(
  values: Values,
  io: Io,
  how: 'write' | 'read',
  work: (record: OpenRecord) => Promise<number>,
): Promise<number> {
  return reported(io, async () => {
    // Outside the one file of the command line: see build/command-line.ts.
    const { openRecord } = await import('../../record/open-record.ts')
    const record = await openRecord(recordPlace(values, io), { create: how === 'write' })
    try {
      return await work(record)
    } finally {
      await record.close()
    }
  })
}

/** Runs; a problem of the record becomes its line and exit code 1. */
export async function reported(io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const problem = (error as { problem?: Problem }).problem
    if (!(error instanceof Error) || error.name !== 'RecordProblem' || !problem) throw error
    await print(io.stderr, `rapporteur: ${harmless(problemLine(problem))}\n`)
    return 1
  }
}

/** Ends what runs long after the present piece on SIGINT and SIGTERM; a second signal ends it at once. */
export function untilStopped(): { readonly signal: AbortSignal; readonly release: () => void } {
  const stop = new AbortController()
  const onSignal = (): void => {
    stop.abort()
    release()
  }
  const release = (): void => {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return { signal: stop.signal, release }
}

/** One line on a terminal that is written over; nothing where standard error is piped. */
export function progressOn(io: Io): { show(text: string): void; clear(): void } {
  const shown = io.stderr.isTTY === true
  return {
    show: (text) => void (shown && io.stderr.write(`\r\x1b[K${text.slice(0, 78)}`)),
    clear: () => void (shown && io.stderr.write('\r\x1b[K')),
  }
}
