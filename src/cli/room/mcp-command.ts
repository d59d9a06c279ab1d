import type { Values } from '../commands.ts'
import type { Io } from '../io.ts'
import { untilStopped, withRecord } from '../record/with-record.ts'

/** `rapporteur mcp`: the record for an MCP client, until its input ends. */
export async function mcpCommand(_: readonly string[], values: Values, io: Io): Promise<number> {
  return withRecord(values, io, 'read', async (record) => {
    const { mcpOnStdio } = await import('../../mcp/mcp-on-stdio.ts')
    const stop = untilStopped()
    try {
      await mcpOnStdio(record, stop.signal)
      return 0
    } finally {
      stop.release()
    }
  })
}
