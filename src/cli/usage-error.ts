/** Wrong usage: caught by `run`, printed on one line, exit code 2. */
export class UsageError extends Error {}
