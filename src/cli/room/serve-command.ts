import { existsSync } from 'node:fs'
import type { Values } from '../commands.ts'
import { print } from '../io.ts'
import type { Io } from '../io.ts'
import { numberOption, textOption } from '../option-values.ts'
import { recordPlace, untilStopped, withRecord } from '../record/with-record.ts'
import { UsageError } from '../usage-error.ts'
import { baseOption } from '../base-option.ts'

const PORT = 4747
const RATE = 1200
/** Milliseconds between looks for changes that others wrote. */
const LOOK = 5000

export const TOKEN_FILE = 'rapporteur-tokens.json'

/** The file of tokens that `--tokens` or RAPPORTEUR_TOKENS names. */
export function tokenPlace(values: Values, io: Io): string {
  return textOption(values, 'tokens') ?? (io.env['RAPPORTEUR_TOKENS'] || TOKEN_FILE)
}

/** `rapporteur serve`: opens the room and stays until it is stopped. */
export async function serveCommand(_: readonly string[], values: Values, io: Io): Promise<number> {
  const port = numberOption(values, 'port') ?? PORT
  if (port > 65_535) throw new UsageError(`--port is at most 65535, not ${port}`)
  const host = textOption(values, 'host') ?? '127.0.0.1'
  const rate = numberOption(values, 'rate') ?? RATE
  const base = baseOption(values)
  const hooks = textOption(values, 'webhooks')
  const { serveRoom, isLoopback } = await import('../../http/serve-room.ts')
  const { addExamples } = await import('../../http/add-examples.ts')
  const { TokenFile } = await import('../../http/token-file.ts')
  const file = tokenPlace(values, io)
  if (values['ask-token'] && !existsSync(file))
    throw new UsageError(`there is no token in ${file}: make one with rapporteur token create`)
  return withRecord(values, io, 'write', async (record) => {
    const messenger =
      hooks === null ? null : await messengerOf(hooks, record, values['allow-private'] === true)
    const stop = untilStopped()
    try {
      const room = await serveRoom({
        record,
        host,
        port,
        base,
        rate,
        tokens: values['ask-token'] || !isLoopback(host) ? new TokenFile(file) : null,
        addExamples: () => addExamples(record),
        onWrite: () => void messenger?.round().catch(() => {}),
        onMistake: (error) =>
          void print(io.stderr, `rapporteur: a mistake in the program: ${traceOf(error)}\n`),
      })
      const halt = messenger?.start(
        LOOK,
        (error) => void print(io.stderr, `rapporteur: webhooks: ${traceOf(error)}\n`),
      )
      await print(
        io.stderr,
        `rapporteur: ${recordPlace(values, io)} is open at ${room.address} (stop with Ctrl+C)\n`,
      )
      await new Promise<void>((resolve) => {
        if (stop.signal.aborted) resolve()
        stop.signal.addEventListener('abort', () => resolve(), { once: true })
      })
      halt?.()
      await room.close()
      return 0
    } catch (error) {
      const line = lineOf(error, host, port)
      if (line === null) throw error
      await print(io.stderr, `rapporteur: ${line}\n`)
      return 1
    } finally {
      stop.release()
    }
  })
}

async function messengerOf(
  file: string,
  record: import('../../record/record.ts').OpenRecord,
  allowPrivate: boolean,
): Promise<import('../../http/webhook/messenger.ts').Messenger> {
  const { Messenger } = await import('../../http/webhook/messenger.ts')
  const { readWebhooks } = await import('../../http/webhook/webhook-file.ts')
  try {
    return new Messenger({ record, webhooks: readWebhooks(file), file, allowPrivate })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** One line for what a user can mend; null where it is our mistake. */
function lineOf(error: unknown, host: string, port: number): string | null {
  const { code, message, constructor } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return `port ${port} of ${host} is taken. Choose another with --port, or 0 for any that is free.`
  if (code === 'EACCES')
    return `port ${port} may not be opened by this user. Choose one above 1023 with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine.`
  if (constructor.name === 'UnsafeRoom') return `${message}.`
  return null
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
