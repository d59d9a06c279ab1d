/** A thread that opens one new record after another, each at the same moment as the other threads, and says what went wrong. */
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../src/record/store/open-store.ts'

const { places, threads, arrived } = workerData as {
  places: readonly string[]
  threads: number
  arrived: SharedArrayBuffer
}
const count = new Int32Array(arrived)
for (const [round, place] of places.entries()) {
  Atomics.add(count, 0, 1)
  while (Atomics.load(count, 0) < (round + 1) * threads);
  try {
    const store = await openStore(place, { create: true, readOnly: false, patience: 20_000 })
    await store.close()
  } catch (error) {
    parentPort!.postMessage(String(error))
  }
}
