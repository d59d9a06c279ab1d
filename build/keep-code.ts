/**
 * `node build/keep-code.ts DIST EXAMPLES`: runs the bundle over the examples and keeps the code that V8 made of what ran.
 * In a process of its own, because V8 takes kept code only under the flags under which it was made.
 */
import { renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [dist, examples] = process.argv.slice(2).map((path) => resolve(path)) as [string, string]
const built = (name: string): string => pathToFileURL(join(dist, 'cli', name)).href
const { spareOptimiser } = (await import(built('optimiser.js'))) as typeof import('../src/cli/optimiser.ts')
const { loadBundle, KEPT_CODE } = (await import(built('bundle.js'))) as typeof import('../src/cli/bundle.ts')

spareOptimiser()
const bundle = loadBundle()
if (!bundle) throw new Error(`${dist}: no bundle; run npm run build`)
process.argv = [process.execPath, 'rapporteur', 'brief', examples]
const write = process.stdout.write
process.stdout.write = ((_text: string, done: () => void) => (done?.(), true)) as typeof process.stdout.write
await bundle.program(process)
process.stdout.write = write
const path = join(dist, 'cli', KEPT_CODE)
writeFileSync(`${path}.tmp`, bundle.script.createCachedData())
renameSync(`${path}.tmp`, path)
