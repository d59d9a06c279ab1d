import assert from 'node:assert/strict'
import { noteArrival } from '../../src/record/lateness.ts'
import { newStory } from '../../src/record/stories.ts'
import { openStore } from '../../src/record/store/open-store.ts'
import { onBothStores } from './stores.ts'

onBothStores(
  'a report as new as the newest beside it is still the newest of its own story',
  async (fresh) => {
    const { url } = await fresh()
    const store = await openStore(url, { create: true, readOnly: false, patience: 5000 })
    const story = await newStory(store.db, null)
    assert.equal(await noteArrival(store.db, story, 200, 200), 200)
    const came = await noteArrival(store.db, story, 100)
    assert.equal(came, 200, 'what comes of a day before is valid from the newest on')
    const row = await store.db
      .selectFrom('story')
      .select(['late_from', 'late_to', 'newest'])
      .where('id', '=', story)
      .executeTakeFirstOrThrow()
    assert.deepEqual(
      { ...row },
      { late_from: 100, late_to: 200, newest: 200 },
      'the days between are merged anew',
    )
    await store.close()
  },
)
