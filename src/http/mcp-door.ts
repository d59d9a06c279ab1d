import type { Context } from 'hono'
import type { OpenRecord } from '../record/record.ts'
import type { RoomEnv } from './room-options.ts'

/** MCP over HTTP at `/mcp`; its library is loaded by the first who asks. */
export function mcpDoor(record: OpenRecord): (c: Context<RoomEnv>) => Promise<Response> {
  let handler: { fetch(request: Request): Promise<Response> } | null = null
  return async (c) => {
    if (handler === null) {
      const { createMcpHandler } = await import('@modelcontextprotocol/server')
      const { mcpServer } = await import('../mcp/mcp-server.ts')
      handler = createMcpHandler(() => mcpServer(record))
    }
    return handler.fetch(c.req.raw)
  }
}
