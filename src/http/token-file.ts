import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { SCOPES } from './room-options.ts'
import type { Scope } from './room-options.ts'

/** A token as it is kept: never the token itself, only its hash. */
export interface KeptToken {
  readonly id: string
  readonly name: string
  readonly scope: Scope
  /** SHA-256 (hex) of the token: 256 random bits need no slow hash. */
  readonly hash: string
  readonly createdAt: string
  readonly revokedAt: string | null
}

/**
 * Tokens in a file of mode 0600 that is read anew whenever it changes: a token revoked by the command line is refused by a
 * running room from the next request on.
 */
export class TokenFile {
  readonly path: string
  #read: { readonly stamp: string; readonly tokens: readonly KeptToken[] } = { stamp: '', tokens: [] }

  constructor(path: string) {
    this.path = path
  }

  list(): readonly KeptToken[] {
    if (!existsSync(this.path)) return []
    const { mtimeMs, size, ino } = statSync(this.path)
    const stamp = `${mtimeMs} ${size} ${ino}`
    if (stamp !== this.#read.stamp)
      this.#read = { stamp, tokens: parse(readFileSync(this.path, 'utf8'), this.path) }
    return this.#read.tokens
  }

  /** Makes a token and answers it; it is shown this once. */
  create(name: string, scope: Scope, now = new Date()): { readonly token: string; readonly kept: KeptToken } {
    const token = `rap_${randomBytes(32).toString('base64url')}`
    const kept = {
      id: randomBytes(4).toString('hex'),
      name,
      scope,
      hash: hashOf(token),
      createdAt: now.toISOString(),
      revokedAt: null,
    }
    this.#write([...this.list(), kept])
    return { token, kept }
  }

  /** Null where no token has this id. */
  revoke(id: string, now = new Date()): KeptToken | null {
    const tokens = this.list()
    const found = tokens.find((token) => token.id === id)
    if (!found) return null
    const revoked = { ...found, revokedAt: found.revokedAt ?? now.toISOString() }
    this.#write(tokens.map((token) => (token.id === id ? revoked : token)))
    return revoked
  }

  /** The token that this text is, unless it was revoked. */
  find(text: string): KeptToken | null {
    const hash = Buffer.from(hashOf(text))
    return (
      this.list().find(
        (token) => token.revokedAt === null && timingSafeEqual(Buffer.from(token.hash), hash),
      ) ?? null
    )
  }

  byId(id: string): KeptToken | null {
    return this.list().find((token) => token.id === id && token.revokedAt === null) ?? null
  }

  #write(tokens: readonly KeptToken[]): void {
    const part = `${this.path}.${process.pid}.part`
    writeFileSync(part, `${JSON.stringify({ tokens }, null, 2)}\n`, { mode: 0o600 })
    renameSync(part, this.path)
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function parse(text: string, path: string): readonly KeptToken[] {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    read = null
  }
  const tokens = (read as { tokens?: unknown } | null)?.tokens
  const sound = (token: unknown): token is KeptToken =>
    typeof token === 'object' &&
    token !== null &&
    /^[0-9a-f]{64}$/.test(String((token as KeptToken).hash)) &&
    SCOPES.includes((token as KeptToken).scope)
  if (!Array.isArray(tokens) || !tokens.every(sound))
    throw new Error(`${path}: is no file of tokens. Mend it, or remove it and make tokens anew.`)
  return tokens
}
