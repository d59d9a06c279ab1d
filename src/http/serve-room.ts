import { serve } from '@hono/node-server'
import { BlockList, isIP } from 'node:net'
import type { AddressInfo } from 'node:net'
import { roomOf } from './room.ts'
import type { RoomOptions } from './room-options.ts'

export interface ServeOptions extends Omit<RoomOptions, 'hosts' | 'base'> {
  /** Address to listen at; 127.0.0.1 where not given. */
  readonly host?: string
  /** 0 takes any that is free. */
  readonly port: number
  /** Address under which others see the room (behind a proxy); worked out where not given. */
  readonly base?: string | null
}

export interface OpenRoom {
  /** Ends in `/`. */
  readonly address: string
  /** Lets answers that have begun end, then closes. */
  close(): Promise<void>
}

/** Thrown where a room would be open to the world without a token. */
export class UnsafeRoom extends Error {}

/**
 * Opens a reading room. On any address but loopback it refuses to start without a token: the record may hold what is
 * nobody else's business, and review writes.
 */
export async function serveRoom(options: ServeOptions): Promise<OpenRoom> {
  const host = options.host ?? '127.0.0.1'
  const anyToken = options.tokens?.list().some((token) => token.revokedAt === null) ?? false
  if (!isLoopback(host) && !anyToken)
    throw new UnsafeRoom(
      `${host} can be reached by others, and no token is asked for. Make one with rapporteur token create, or listen on 127.0.0.1`,
    )
  // The port is known only when it listens, and names things: the room is made for the first request.
  let room: ReturnType<typeof roomOf> | null = null
  const server = serve({
    hostname: host,
    port: options.port,
    fetch: (request, env) => room!.fetch(request, env),
    serverOptions: {
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16_384,
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  const { port } = server.address() as AddressInfo
  const address = `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}/`
  const base = options.base ?? address
  const hosts = new Set([
    'localhost',
    '127.0.0.1',
    '[::1]',
    new URL(address).hostname,
    new URL(base).hostname,
  ])
  room = roomOf({ ...options, base, hosts: [...hosts] })
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

/** Names are not looked up: only an address that is loopback in itself is. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true
  const family = isIP(host)
  return family !== 0 && LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4')
}
