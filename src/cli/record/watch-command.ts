import { newFeed } from '../../read/feed/feed-state.ts'
import type { FeedState, PollStep } from '../../read/feed/feed-state.ts'
import { politeVisitor } from '../../read/feed/polite-visitor.ts'
import { watchFeeds } from '../../read/feed/watch-feeds.ts'
import { problemLine } from '../../read/problem.ts'
import type { OpenRecord } from '../../record/record.ts'
import { harmless } from '../../view/harmless.ts'
import type { Values } from '../commands.ts'
import { print, wantsColour, widthOf } from '../io.ts'
import type { Io } from '../io.ts'
import { dateOption, numberOption } from '../option-values.ts'
import { styleFor } from '../terminal/style.ts'
import { changeLines } from './change-lines.ts'
import { untilStopped, withRecord } from './with-record.ts'

/** `rapporteur watch`: what feeds bring, into the record, for ever or once. */
export async function watchCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  return withRecord(values, io, 'write', async (record) => {
    for (const url of operands)
      if ((await record.feed(url)) === null) await record.saveFeed(url, newFeed(url))
    if ((await record.feeds()).length === 0) {
      await print(io.stderr, 'rapporteur: no feed is watched yet. Give the addresses of some.\n')
      return 1
    }
    const { signal, release } = untilStopped()
    const visitor = politeVisitor({ allowPrivate: values['allow-private'] === true })
    const options = {
      visitor,
      signal,
      once: values['once'] === true,
      since: dateOption(values, 'since'),
    }
    const tell = teller(io, values)
    try {
      for await (const step of watchFeeds(() => statesOf(record), options)) await keep(record, step, tell)
      await tell.end()
      return tell.failed() ? 1 : 0
    } finally {
      release()
    }
  })
}

async function statesOf(record: OpenRecord): Promise<FeedState[]> {
  return (await record.feeds()).map(({ state }) => state as FeedState)
}

/** An article and the state behind it are kept in one transaction, or neither: see {@link PollStep}. */
async function keep(record: OpenRecord, { state, reading, problem }: PollStep, tell: Teller): Promise<void> {
  const feed = { url: state.url, state }
  if (reading && 'article' in reading) {
    const added = await record.add(reading.article, { by: 'watch', feed })
    await tell.added(reading.article.title ?? reading.article.source, added)
    return
  }
  await record.saveFeed(feed.url, feed.state)
  const wrong = problem ?? (reading && 'problem' in reading ? reading.problem : null)
  if (wrong) await tell.problem(problemLine(wrong), problem !== null)
}

interface Teller {
  added(title: string, added: Awaited<ReturnType<OpenRecord['add']>>): Promise<void>
  problem(line: string, ofFeed: boolean): Promise<void>
  end(): Promise<void>
  failed(): boolean
}

function teller(io: Io, values: Values): Teller {
  const options = { width: widthOf(io, numberOption(values, 'width')), style: styleFor(wantsColour(io)) }
  let fresh = 0
  let changes = 0
  let failed = false
  return {
    added: async (title, added) => {
      if (added.outcome === 'new' || added.outcome === 'version') fresh++
      changes += added.changes.length
      if (values['json']) return print(io.stdout, `${JSON.stringify(added)}\n`)
      if (added.outcome === 'known' || values['quiet']) return
      const lines = changeLines(added.changes, null, options).map((line) => `  ${line}`)
      await print(
        io.stdout,
        `${[options.style.name(harmless(`[${added.article}] ${title}`)), ...lines].join('\n')}\n`,
      )
    },
    problem: async (line, ofFeed) => {
      failed ||= ofFeed
      await print(io.stderr, `rapporteur: ${harmless(line)}\n`)
    },
    end: () => print(io.stderr, `${fresh} new, ${changes} ${changes === 1 ? 'change' : 'changes'}.\n`),
    failed: () => failed,
  }
}
