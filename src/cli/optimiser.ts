import { setFlagsFromString } from 'node:v8'

/** Characters of articles from which on the optimising compiler earns back what it costs. */
const WORTH_IT = 60_000

/** From this version on V8 has a quick compiler (Maglev) between its slowest and its fastest code. */
const WITH_MAGLEV = 13

/**
 * Leaves V8's optimising compiler out for now: for two reports it costs more than it saves. Without the quick compiler
 * in between it would be missed.
 */
export function spareOptimiser(): void {
  if (Number.parseInt(process.versions.v8, 10) >= WITH_MAGLEV) setFlagsFromString('--no-opt')
}

/** Calls it back in, for whatever may run long. */
export function useOptimiser(): void {
  setFlagsFromString('--opt')
}

/** Calls the optimiser back in once so much has been read that the rest will run long. */
export function optimiserFor(): (characters: number) => void {
  let seen = 0
  return (characters) => {
    if (seen <= WORTH_IT && (seen += characters) > WORTH_IT) useOptimiser()
  }
}
