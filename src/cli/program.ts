import { run } from './run.ts'

/** The whole program: runs what the command line says and leaves the exit code. */
export async function program(process: NodeJS.Process): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read us has read enough (`| head`): not our failure.
    if (error.code === 'EPIPE') process.exit(0)
    const why = error.code === 'ENOSPC' ? 'no room left' : (error.code ?? error.message)
    process.stderr.write(
      `rapporteur: standard output: cannot be written (${why}). Make room or write elsewhere.\n`,
    )
    process.exit(1)
  })
  // Where even complaints cannot be written, the exit code still tells.
  process.stderr.on('error', () => process.exit(1))
  try {
    process.exitCode = await run(process.argv.slice(2), process)
  } catch (error) {
    // Nothing that a user gives may lead here; what does is our mistake, and its trace is wanted.
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(
      `rapporteur: a mistake in the program, please report it with these lines.\n${trace}\n`,
    )
    process.exitCode = 70
  }
}
