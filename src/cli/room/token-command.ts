import type { Scope } from '../../http/room-options.ts'
import type { Values } from '../commands.ts'
import { print } from '../io.ts'
import type { Io } from '../io.ts'
import { textOption } from '../option-values.ts'
import { UsageError } from '../usage-error.ts'
import { harmless } from '../../view/harmless.ts'
import { tokenPlace } from './serve-command.ts'

/** `rapporteur token create NAME | list | revoke ID`. */
export async function tokenCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const { SCOPES } = await import('../../http/room-options.ts')
  const { TokenFile } = await import('../../http/token-file.ts')
  const [what, name] = operands
  const file = new TokenFile(tokenPlace(values, io))
  const scope = textOption(values, 'scope') ?? 'read'
  if (!(SCOPES as readonly string[]).includes(scope))
    throw new UsageError(`--scope is one of ${SCOPES.join(', ')}, not "${scope}"`)
  if (what === 'list') {
    const tokens = file.list().map(({ hash: _, ...token }) => token)
    const lines = tokens.map(
      (t) =>
        `${t.id}  ${t.scope.padEnd(6)}  ${t.createdAt.slice(0, 10)}  ${t.name}${t.revokedAt === null ? '' : ` (revoked ${t.revokedAt.slice(0, 10)})`}\n`,
    )
    await print(
      io.stdout,
      values['json'] ? `${JSON.stringify(tokens, null, 2)}\n` : lines.join('') || 'No token.\n',
    )
    return 0
  }
  if (name === undefined) throw new UsageError(`${what === 'revoke' ? 'ID' : 'NAME'} is missing`)
  if (what === 'create') {
    const { token, kept } = file.create(name, scope as Scope)
    const { hash: _, ...told } = kept
    await print(io.stdout, values['json'] ? `${JSON.stringify({ ...told, token }, null, 2)}\n` : `${token}\n`)
    await print(
      io.stderr,
      `rapporteur: token ${kept.id} (${scope}) for ${harmless(name)}; it is shown this once. Kept as a hash in ${file.path}.\n`,
    )
    return 0
  }
  if (what === 'revoke') {
    if (file.revoke(name)) return 0
    await print(io.stderr, `rapporteur: no token has the id ${harmless(name)}. See rapporteur token list.\n`)
    return 1
  }
  throw new UsageError(`"${what}" is neither create nor list nor revoke`)
}
