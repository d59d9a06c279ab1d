import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { Added, OpenRecord } from '../../record/record.ts'
import { problemLine } from '../../read/problem.ts'
import type { Article } from '../../read/article.ts'
import { readInputs } from '../../read/read-inputs.ts'
import type { Values } from '../commands.ts'
import { print, wantsColour, widthOf } from '../io.ts'
import { harmless } from '../../view/harmless.ts'
import type { Io } from '../io.ts'
import { inputOptions, numberOption, textOption } from '../option-values.ts'
import { styleFor } from '../terminal/style.ts'
import { UsageError } from '../usage-error.ts'
import { changeLines } from './change-lines.ts'
import { progressOn, untilStopped, withRecord } from './with-record.ts'

/** Articles put in order of publication at a time: changes then tell what each report changed for a reader of its day. */
const IN_ORDER = 200

/** Behind all dates: what an article without one changes is told against what those with dates tell. */
const UNDATED = '9999'

/** `rapporteur add`: articles into the record, each reported once it is kept. */
export async function addCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const again = values['again'] === true
  const extracts = textOption(values, 'extracts')
  if (operands.length === 0 && !again && extracts === null)
    throw new UsageError('FILE|FOLDER|URL|FEED|- … is missing')
  return withRecord(values, io, 'write', async (record) => {
    const report = reportTo(io, values)
    const { signal, release } = untilStopped()
    try {
      const failed =
        (await addAll(record, operands, values, io, report, signal)) +
        (extracts === null ? 0 : await addExtracts(record, extracts, io, report, signal))
      if (again && !signal.aborted) await readAgain(record, values, io, signal)
      await report.end(signal.aborted)
      return failed > 0 || signal.aborted ? 1 : 0
    } finally {
      release()
    }
  })
}

async function addAll(
  record: OpenRecord,
  operands: readonly string[],
  values: Values,
  io: Io,
  report: Report,
  signal: AbortSignal,
): Promise<number> {
  let failed = 0
  let waiting: Article[] = []
  const flush = async (): Promise<void> => {
    const row = waiting.sort((a, b) => {
      const [from, to] = [a.published ?? UNDATED, b.published ?? UNDATED]
      return from < to ? -1 : from > to ? 1 : 0
    })
    waiting = []
    for (const [i, article] of row.entries()) {
      if (signal.aborted) return
      report.progress(article, i, row.length)
      await report.added(article, await record.add(article, { by: 'cli' }))
    }
  }
  for await (const read of readInputs(operands, inputOptions(values, io))) {
    if (signal.aborted) break
    if ('problem' in read) {
      failed++
      await report.line(`rapporteur: ${harmless(problemLine(read.problem))}\n`)
      continue
    }
    for (const notice of read.notices) await report.line(`rapporteur: ${harmless(notice)}.\n`)
    waiting.push(read.article)
    if (waiting.length >= IN_ORDER) await flush()
  }
  await flush()
  return failed
}

/** Lines of `rapporteur extract`: added without reading the articles again, unless another program wrote them. */
async function addExtracts(
  record: OpenRecord,
  file: string,
  io: Io,
  report: Report,
  signal: AbortSignal,
): Promise<number> {
  const { asExtract } = await import('../../record/extract.ts')
  const { SHAPE } = await import('../../record/claims-kept.ts')
  let failed = 0
  let number = 0
  const wrong = async (what: string, wayOut: string): Promise<void> => {
    failed++
    await report.line(`rapporteur: ${harmless(file)}: ${what}. ${wayOut}.\n`)
  }
  try {
    const input = file === '-' ? Readable.from(io.stdin) : createReadStream(file)
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++
      if (signal.aborted) break
      if (line.trim() === '') continue
      let value: unknown = null
      try {
        value = JSON.parse(line)
      } catch {
        // Told below, like any other line that is no extract.
      }
      const article = (value as { extract?: unknown; article?: Article } | null)?.article
      if (!article?.sha256 || !article.blocks) {
        await wrong(`line ${number}: no line of extract`, 'Give what rapporteur extract printed')
        continue
      }
      const read = asExtract(value, SHAPE)
      await report.added(article, await record.add(article, { by: 'cli', ...(read ? { read } : {}) }))
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error
    await wrong(`cannot be read (${code})`, 'Check the path')
  }
  return failed
}

async function readAgain(record: OpenRecord, values: Values, io: Io, signal: AbortSignal): Promise<void> {
  const progress = progressOn(io)
  let changed = 0
  let read = 0
  let merged = 0
  for await (const { article, changes, done, of } of record.readAgain({ by: 'cli' })) {
    progress.show(article === null ? `merging again ${done}` : `reading again ${done} of ${of}`)
    if (article === null) merged++
    else read++
    changed += changes.length
    if (values['json'])
      await print(io.stdout, `${JSON.stringify({ outcome: 'read-again', article, changes })}\n`)
    if (signal.aborted) break
  }
  progress.clear()
  await print(
    io.stderr,
    `${count(read, 'article')} read again, ${merged === 1 ? '1 story' : `${merged} stories`} merged again, ${count(changed, 'change')}.\n`,
  )
}

/** What is told of the work: one place for standard output, standard error and the count of it all. */
interface Report {
  added(article: Article, added: Added): Promise<void>
  progress(article: Article, done: number, of: number): void
  line(text: string): Promise<void>
  end(stopped: boolean): Promise<void>
}

function reportTo(io: Io, values: Values): Report {
  const progress = progressOn(io)
  const options = { width: widthOf(io, numberOption(values, 'width')), style: styleFor(wantsColour(io)) }
  const outcomes = { new: 0, version: 0, address: 0, known: 0 }
  let changes = 0
  return {
    progress: (article, done, of) => {
      if (of > 1) progress.show(`adding ${done + 1} of ${of}: ${article.source.slice(-50)}`)
    },
    line: async (text) => {
      progress.clear()
      await print(io.stderr, text)
    },
    added: async (article, added) => {
      outcomes[added.outcome]++
      changes += added.changes.length
      progress.clear()
      if (values['json']) return print(io.stdout, `${JSON.stringify({ source: article.source, ...added })}\n`)
      if (values['quiet'] || added.outcome === 'known') return
      const title = article.title ?? article.source
      const what = {
        new: '',
        known: '',
        address: ', known from elsewhere',
        version: `, a new version of [${added.replaces}]`,
      }[added.outcome]
      const head = options.style.name(harmless(`[${added.article}] ${title}${what}`))
      const edit = [
        ...(added.edit?.removed ?? []).map((sentence) => `    − ${sentence}`),
        ...(added.edit?.added ?? []).map((sentence) => `    + ${sentence}`),
      ]
      const learned = changeLines(added.changes, null, options)
      await print(
        io.stdout,
        `${[head, ...edit.map(harmless), ...learned.map((line) => `  ${line}`)].join('\n')}\n`,
      )
    },
    end: async (stopped) => {
      progress.clear()
      const parts = [
        `${outcomes.new} new`,
        outcomes.version > 0 ? `${count(outcomes.version, 'new version')}` : '',
        outcomes.address > 0 ? `${outcomes.address} at another address` : '',
        outcomes.known > 0 ? `${outcomes.known} known` : '',
        count(changes, 'change'),
      ].filter(Boolean)
      const end = stopped ? ' Stopped: what is told above is kept; the same command goes on from there.' : ''
      await print(io.stderr, `${parts.join(', ')}.${end}\n`)
    },
  }
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
