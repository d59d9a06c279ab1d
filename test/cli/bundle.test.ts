import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const skip = existsSync(join(root, 'dist/cli/program.code')) ? false : 'not built: npm run build'

test('V8 takes the code kept by the build', { skip }, () => {
  const script = `
    import { spareOptimiser } from './dist/cli/optimiser.js'
    import { loadBundle } from './dist/cli/bundle.js'
    spareOptimiser()
    console.log(loadBundle()?.kept)`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    // Other options of Node for the whole test run are other flags, under which V8 takes nothing.
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  assert.equal(out.trim(), 'true')
})
