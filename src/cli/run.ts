import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { COMMANDS, commandNamed } from './commands.ts'
import type { CommandRow, Values } from './commands.ts'
import { COMMON, helpOf, overview } from './help.ts'
import { print, widthOf } from './io.ts'
import type { Io } from './io.ts'
import { useOptimiser } from './optimiser.ts'
import { UsageError, isUsageError } from './usage-error.ts'

/** Runs one command line (without `node` and the script) and answers the exit code. Never throws for what users do. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = name === 'help' && rest[0] ? commandNamed(rest[0]) : null
    const text = asked ? helpOf(asked, widthOf(io, null)) : overview(widthOf(io, null))
    await print(name === undefined ? io.stderr : io.stdout, text)
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-V') {
    await print(io.stdout, `${version()}\n`)
    return 0
  }
  const row = commandNamed(name)
  if (!row)
    return misuse(io, `no command "${name}" (there is ${COMMANDS.map((c) => c.name).join(', ')})`, '--help')
  try {
    const { values, operands } = parse(row, rest)
    if (values['help']) {
      await print(io.stdout, helpOf(row, widthOf(io, null)))
      return 0
    }
    const [least, most] = row.arity
    if (operands.length < least) throw new UsageError(`${row.operands} is missing`)
    if (operands.length > most) throw new UsageError(`"${operands[most]}" is one too many`)
    if (!row.brisk) useOptimiser()
    return await (
      await row.load()
    )(operands, values, io)
  } catch (error) {
    if (isUsageError(error)) return misuse(io, error.message, `${row.name} --help`)
    throw error
  }
}

function parse(row: CommandRow, args: string[]): { values: Values; operands: string[] } {
  const options = Object.fromEntries(
    [...row.options, ...COMMON].map((o) => [
      o.name,
      {
        type: o.value ? ('string' as const) : ('boolean' as const),
        ...(o.short ? { short: o.short } : {}),
        ...(o.many ? { multiple: true } : {}),
      },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    return { values: values as Values, operands: positionals }
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n', 1)[0]! : 'cannot be read'
    throw new UsageError(message.replace(/\. To specify.*$/, '').replace(/\.$/, ''))
  }
}

async function misuse(io: Io, message: string, help: string): Promise<number> {
  await print(io.stderr, `rapporteur: ${message}. See rapporteur ${help}.\n`)
  return 2
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
