#!/usr/bin/env node
import * as nodeModule from 'node:module'

// Absent from Node 20, which otherwise runs the program too.
nodeModule.enableCompileCache?.()
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read us has read enough (`| head`): not our failure.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), process)
