import { run } from '../../src/cli/run.ts'

export interface Captured {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, as if piped, with what it printed. */
export async function captured(
  args: readonly string[],
  stdin = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Captured> {
  const chunks = { out: '', err: '' }
  const sink = (name: 'out' | 'err') => ({
    write(text: string, done?: () => void) {
      chunks[name] += text
      done?.()
    },
  })
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(stdin)
  }
  const code = await run(args, { stdout: sink('out'), stderr: sink('err'), stdin: bytes(), env })
  return { code, ...chunks }
}
