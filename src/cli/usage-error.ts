/** Wrong usage: caught by `run`, printed on one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** By name: a command outside the bundle throws the class of its own module. */
export function isUsageError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'UsageError'
}
