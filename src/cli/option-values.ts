import { toEdtf } from '../read/edtf-date.ts'
import type { InputOptions } from '../read/read-inputs.ts'
import type { Values } from './commands.ts'
import { print } from './io.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
}

/** The options that every reading command shares, checked. */
export function inputOptions(values: Values, io: Io): InputOptions {
  const published = dateOption(values, 'published')
  const outlet = textOption(values, 'outlet')
  const size = textOption(values, 'max-size')
  return {
    published,
    outlet,
    allowPrivate: values['allow-private'] === true,
    follow: values['follow'] === true,
    sourceMap: values['source-map'] === true,
    stdin: io.stdin,
    ...(size === null ? {} : { maxSize: sizeOf(size) }),
    ...(io.stderr.isTTY ? { onProgress: progress(io) } : {}),
  }
}

export function textOption(values: Values, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** What an option that may be given more than once was given, in order. */
export function listOption(values: Values, name: string): readonly string[] {
  const value = values[name]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** An EDTF date or null; anything else is wrong usage. */
export function dateOption(values: Values, name: string): string | null {
  const written = textOption(values, name)
  if (written === null) return null
  const date = toEdtf(written)
  if (date === null) throw new UsageError(`--${name} is not a date ("${written}"): write it as 2026-01-23`)
  return date
}

export function numberOption(values: Values, name: string): number | null {
  const written = textOption(values, name)
  if (written === null) return null
  if (!/^\d{1,6}$/.test(written)) throw new UsageError(`--${name} is not a number ("${written}")`)
  return Number(written)
}

function sizeOf(written: string): number {
  const m = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(written)
  const unit = m ? UNITS[m[2]!.toLowerCase()] : undefined
  if (!m || unit === undefined)
    throw new UsageError(`--max-size is not a size ("${written}"): write it as 50MB`)
  return Math.round(Number(m[1]) * unit)
}

/** One line on a terminal that is written over and cleared by whoever prints next. */
function progress(io: Io): NonNullable<InputOptions['onProgress']> {
  return (source, done, of, articles) => {
    const name = source.slice(-48).replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')
    if (articles > 0) {
      if (articles % 25 === 1) io.stderr.write(`\r\x1b[Kreading ${name}: ${articles} articles`)
    } else if (of > 3) io.stderr.write(`\r\x1b[Kreading ${done + 1} of ${of}: ${name}`)
  }
}

/** Takes the line of progress away. */
export async function clearProgress(io: Io): Promise<void> {
  if (io.stderr.isTTY) await print(io.stderr, '\r\x1b[K')
}
