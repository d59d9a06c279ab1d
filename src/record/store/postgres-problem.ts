import { RecordProblem } from '../record-problem.ts'

type Code = ConstructorParameters<typeof RecordProblem>[0]

/** By SQLSTATE or the system's code: what is wrong, and the way out. */
const KNOWN: Readonly<Record<string, readonly [Code, string, string]>> = {
  ECONNREFUSED: ['unreachable', 'nobody answers there', 'start PostgreSQL, or check host and port'],
  ENOTFOUND: ['unreachable', 'no such host', 'check the address'],
  ECONNRESET: ['unreachable', 'the connection broke off', 'try again; nothing was half-written'],
  '57P01': [
    'unreachable',
    'the server is shutting down',
    'try again when it is back; nothing was half-written',
  ],
  '57P03': ['unreachable', 'the server is starting up', 'try again in a moment'],
  '3D000': ['missing', 'no such database', 'make it with createdb, or check the name'],
  '28P01': ['refused-address', 'the password is wrong', 'check user and password'],
  '28000': ['refused-address', 'the server refuses this user', 'check user and password'],
  '42501': ['read-only', 'this user may not do that', 'grant it the right to write'],
  '25006': ['read-only', 'may not be written to', 'open it for writing, or go to the primary'],
  '53100': ['full', 'no room left on the disk of the server', 'make room, then try again; nothing was lost'],
  '53300': ['locked', 'too many connections', 'try again later, or raise max_connections'],
  '55P03': ['locked', 'held by another process', 'wait until that is done, then try again; nothing was lost'],
  '40001': ['locked', 'held by other writers', 'try again; nothing was lost'],
  '40P01': ['locked', 'held by other writers', 'try again; nothing was lost'],
  XX001: ['damaged', 'damaged data on the server', 'restore a backup'],
}

/** What PostgreSQL or the way to it said, as a problem with a way out; what is no user's affair comes back as it was. */
export function postgresProblem(name: string, error: unknown): unknown {
  if (error instanceof RecordProblem || !(error instanceof Error)) return error
  const { code } = error as { code?: string }
  const known = KNOWN[code ?? '']
  if (known) return new RecordProblem(known[0], name, known[1], known[2], error)
  if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message))
    return new RecordProblem(
      'unreachable',
      name,
      'no answer in time',
      'check the address, or try again later',
      error,
    )
  return error
}
