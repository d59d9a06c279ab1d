/**
 * `npm run build`, after the compiler: makes of the command line one file, `dist/cli/program.cjs`, and keeps beside it the
 * code that V8 made of it while it read the examples. Loading some 200 modules and compiling them anew would be a third of
 * the time to the first dossier. Rooms that only long-running commands enter stay outside.
 *
 *     node build/command-line.ts [DIST]
 */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { BUNDLE, KEPT_CODE } from '../src/cli/bundle.ts'

const INSIDE = ['read', 'language', 'mention', 'speech', 'claim', 'agreement', 'view', 'cli']

/** Commands that are over soon, so that their start counts. The others stay outside, with all that only they need. */
const BRISK = ['brief', 'why', 'what-if', 'read', 'quotes', 'times', 'parse']
/** Only an address needs it, and Node's own modules for the network take long to load. */
const NETWORK = 'read/fetch-page.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = resolve(process.argv[2] ?? join(root, 'dist'))
const cli = join(dist, 'cli')

/** Packages and rooms outside are loaded when they are wanted, from where they lie. */
function outside(id: string, importer: string | undefined): boolean {
  if (importer === undefined) return false
  if (!id.startsWith('.')) return true
  const path = relative(dist, resolve(dirname(importer), id))
    .split(sep)
    .join('/')
  const command = /^cli\/(.+)-command\.js$/.exec(path)?.[1]
  if (command !== undefined) return !BRISK.includes(command)
  return path === NETWORK || !INSIDE.includes(path.split('/')[0]!)
}

/** Modules of Node that every start has loaded already. */
const AT_HAND = /^node:(?:fs|fs\/promises|util|path|module|crypto|url|v8)$/

/**
 * A bundle in one file asks for all that it may need at its very beginning. Here it asks at the first use instead: what
 * reads archives, mail and addresses takes as long to load as a report takes to read.
 */
const askLate = {
  name: 'ask-late',
  renderChunk(code: string): string {
    return code.replace(/^let (\w+) = require\("([^"]+)"\);$/gm, (line, name: string, id: string) =>
      AT_HAND.test(id) ? line : `let ${name} = new Proxy({}, { get: (_, key) => require("${id}")[key] });`,
    )
  },
}

// V8 takes kept code for that of any source of the same length: what an earlier build left would run in place of a changed number.
rmSync(join(cli, KEPT_CODE), { force: true })
const bundle = await rolldown({
  input: join(cli, 'program.js'),
  platform: 'node',
  external: (id, importer, resolved) => !resolved && outside(id, importer),
  transform: { define: { 'import.meta.url': '__url' } },
})
await bundle.write({
  plugins: [askLate],
  file: join(cli, BUNDLE),
  format: 'cjs',
  codeSplitting: false,
  dynamicImportInCjs: false,
  strict: true,
})
execFileSync(process.execPath, [join(root, 'build/keep-code.ts'), dist, join(root, 'examples')])
