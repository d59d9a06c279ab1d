import { existsSync, statSync } from 'node:fs'
import { RecordProblem } from '../record-problem.ts'

/** What SQLite said, as a problem with a way out; what is no user's affair comes back as it was. */
export function sqliteProblem(path: string, error: unknown): unknown {
  const { code, errcode, errstr } = error as { code?: string; errcode?: number; errstr?: string }
  if (code !== 'ERR_SQLITE_ERROR' || errcode === undefined) return error
  const said = (error as Error).message
  const problem = (
    kind: ConstructorParameters<typeof RecordProblem>[0],
    message: string,
    wayOut: string,
  ): RecordProblem => new RecordProblem(kind, path, message, wayOut, error)
  // The low byte is the kind of failure, the rest its circumstances.
  switch (errcode & 0xff) {
    case 5:
    case 6:
      return problem(
        'locked',
        'held by another process',
        'wait until that is done, then try again; nothing was lost',
      )
    case 8:
      return problem('read-only', 'may not be written to', 'check the permissions of the file and its folder')
    case 10:
      return problem(
        'full',
        `cannot be written (${said})`,
        'check the disk, then try again; nothing was lost',
      )
    case 13:
      return problem('full', 'no room left on the disk', 'make room, then try again; nothing was lost')
    case 11:
      return problem('damaged', `damaged (${said})`, 'restore a backup with rapporteur restore')
    case 14:
      if (existsSync(path) && statSync(path).isFile())
        return problem(
          'read-only',
          'may not be written to, nor its folder',
          'check the permissions and the disk',
        )
      return problem('unreadable', 'cannot be opened', 'check that its folder exists and may be written to')
    case 26:
      return problem('kind', 'not a record', 'give the path of a record')
    default:
      return errstr === undefined ? error : error
  }
}
