import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Worker } from 'node:worker_threads'

const THREADS = 3
const ROUNDS = 80
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-made-'))
after(() => rmSync(folder, { recursive: true }))

test('whoever makes a new file at the same moment as others waits for them', async () => {
  const places = Array.from({ length: ROUNDS }, (_, n) => join(folder, `${n}.db`))
  const workerData = { places, threads: THREADS, arrived: new SharedArrayBuffer(4) }
  const workers = places
    .slice(0, THREADS)
    .map(() => new Worker(new URL('opener.ts', import.meta.url), { workerData }))
  const wrong: unknown[] = []
  try {
    const ended = workers.map((worker) => {
      worker.on('message', (message) => wrong.push(message))
      return new Promise<number>((resolve, reject) => worker.on('exit', resolve).on('error', reject))
    })
    assert.deepEqual(await Promise.all(ended), [0, 0, 0])
    assert.deepEqual(wrong, [])
  } finally {
    // One that broke would leave the others waiting for it.
    for (const worker of workers) await worker.terminate()
  }
})
