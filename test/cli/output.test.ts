import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const skip =
  existsSync('/dev/full') && spawnSync('bash', ['--version']).status === 0 ? false : 'no /dev/full or bash'
const bash = (command: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath },
  })

test('a full disk behind standard output is one line and exit code 1', { skip }, () => {
  for (const args of ['brief examples', 'brief --json examples', 'read examples', '--help']) {
    const { status, stderr } = bash(`"$NODE" src/cli/main.ts ${args} > /dev/full`)
    assert.equal(status, 1, args)
    assert.equal(
      stderr,
      'rapporteur: standard output: cannot be written (no room left). Make room or write elsewhere.\n',
    )
  }
})

test('whoever has read enough may close the pipe', { skip }, () => {
  const { status, stdout, stderr } = bash(`"$NODE" src/cli/main.ts brief --json examples | head -1`)
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '{\n', stderr: '' })
})

test('complaints that cannot be written change only the exit code', { skip }, () => {
  assert.equal(bash(`"$NODE" src/cli/main.ts brief missing.txt 2> /dev/full`).status, 1)
})
