import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import type { program } from './program.ts'

/** The program as one file, and what V8 made of it when it was built (`build/command-line.ts`). */
export interface Bundle {
  readonly script: Script
  readonly program: typeof program
  /** Whether V8 took the code that was kept; it takes none of another version or with other flags. */
  readonly kept: boolean
}

export const BUNDLE = 'program.cjs'
export const KEPT_CODE = 'program.code'

/**
 * Loads the bundle beside this file, with the code kept from the build, so that nothing is compiled that was compiled
 * there. Null where there is no bundle (in the sources): then the modules are loaded one by one.
 */
export function loadBundle(): Bundle | null {
  const url = new URL(BUNDLE, import.meta.url)
  const source = contentOf(url)?.toString('utf8')
  if (source === undefined) return null
  const cachedData = contentOf(new URL(KEPT_CODE, import.meta.url))
  const script = new Script(`(function (exports, require, __url) {${source}\n})`, {
    filename: fileURLToPath(url),
    ...(cachedData ? { cachedData } : {}),
  })
  const exports = {} as { program: typeof program }
  const run = script.runInThisContext() as (...bound: unknown[]) => void
  run(exports, createRequire(url), url.href)
  return { script, program: exports.program, kept: script.cachedDataRejected === false }
}

function contentOf(url: URL): Buffer | undefined {
  try {
    return readFileSync(url)
  } catch {
    return undefined
  }
}
