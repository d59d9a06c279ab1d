import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { OpenRecord } from '../record/record.ts'
import { mcpServer } from './mcp-server.ts'

/** Answers the client at the other end of standard input and output until its input ends or `signal` says so. */
export async function mcpOnStdio(record: OpenRecord, signal: AbortSignal): Promise<void> {
  const handle = serveStdio(() => mcpServer(record))
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await handle.close()
}
