import type { Agreement, HistoryEntry } from '../agreement/agreement.ts'
import { dayRange } from '../agreement/day-range.ts'
import type { DayRange } from '../agreement/day-range.ts'
import { STAGES } from '../claim/claim.ts'
import type { Stage } from '../claim/claim.ts'
import { stageWords } from '../view/agreement-view.ts'
import { dateWords } from '../view/date-words.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'
import { partiesWords } from '../view/value-words.ts'
import { picture } from './picture.ts'
import { round, timeScale } from './time-scale.ts'

const ROW = 26
const TOP = 18

export interface TimeLineOptions {
  /** Pixels; 720 where not given. */
  readonly width?: number
  /** EDTF day drawn as a line: what lies to its right lies ahead. */
  readonly asOf?: string | null
  readonly id?: string
}

/**
 * Stage over time: a row for each stage that an account gives, higher is nearer to force. A filled mark is an account, a
 * cross one that somebody denies; a bar is a time known only as a range. Meetings and dated steps stand on the lowest rows.
 * Null where nothing has a day.
 */
export function timeLineChart(agreement: Agreement, options: TimeLineOptions = {}): Markup | null {
  const width = options.width ?? 720
  const accounts = agreement.history.flatMap((entry) => withRange(entry, entry.on))
  const meetings = agreement.meetings.flatMap((meeting) => withRange(meeting, meeting.on))
  const steps = agreement.steps
    .filter((step) => step.state !== 'done')
    .flatMap((step) => withRange(step, step.on))
  const asOf = dayRange(options.asOf ?? null)
  const ranges = [...accounts, ...meetings, ...steps].map(({ range }) => range)
  if (ranges.length === 0) return null
  if (asOf) ranges.push({ from: asOf.to, to: asOf.to })
  const rows = rowsOf(accounts.map(({ of }) => of))
  const labels = [
    ...rows.map(stageWords),
    ...(steps.length > 0 ? ['owed steps'] : []),
    ...(meetings.length > 0 ? ['meetings'] : []),
  ]
  const left = 12 + Math.max(...labels.map((label) => label.length)) * 6.9
  const first = Math.min(...ranges.map((range) => range.from))
  const last = Math.max(...ranges.map((range) => range.to))
  const scale = timeScale(first, last, left + 14, width - 44, Math.floor((width - left) / 95))
  const yOf = (row: number): number => TOP + row * ROW
  const bottom = yOf(labels.length - 1) + 18
  const mark = (
    range: DayRange,
    row: number,
    title: string,
    draw: (x: number, y: number) => Content,
  ): Markup => {
    const [x1, x2, y] = [scale.x(range.from), scale.x(range.to), yOf(row)]
    const span =
      range.to > range.from && markup`<line x1="${x1}" y1="${y}" x2="${x2}" y2="${y}" class="span"/>`
    return markup`<g><title>${title}</title>${span}${draw(round((x1 + x2) / 2), y)}</g>`
  }
  const stepRow = rows.length
  const meetingRow = rows.length + (steps.length > 0 ? 1 : 0)
  const body: Content[] = [
    labels.map(
      (label, row) =>
        markup`<text x="${left}" y="${yOf(row) + 4.5}" class="end ${row >= rows.length && 'quiet'}">${label}</text><line x1="${left + 8}" y1="${yOf(row)}" x2="${width - 12}" y2="${yOf(row)}" class="grid"/>`,
    ),
    markup`<line x1="${left + 8}" y1="${bottom}" x2="${width - 12}" y2="${bottom}" class="axis"/>`,
    scale.ticks.map(
      ({ day, label }) =>
        markup`<line x1="${scale.x(day)}" y1="${bottom}" x2="${scale.x(day)}" y2="${bottom + 5}" class="axis"/><text x="${scale.x(day)}" y="${bottom + 19}" class="mid small quiet">${label}</text>`,
    ),
    asOf &&
      markup`<line x1="${scale.x(asOf.to)}" y1="4" x2="${scale.x(asOf.to)}" y2="${bottom}" class="today"/>`,
    path(accounts, rows, scale.x, yOf),
    accounts.map(({ of, range }) =>
      mark(range, rows.indexOf(of.stage), accountWords(of), (x, y) =>
        of.deniedBy !== undefined || of.factuality === 'denied'
          ? markup`<circle cx="${x}" cy="${y}" r="7.5" class="mark hollow"/>${cross(x, y)}`
          : markup`<circle cx="${x}" cy="${y}" r="5" class="mark ${of.factuality !== 'asserted' && 'hollow'}"/>`,
      ),
    ),
    steps.map(({ of, range }) =>
      mark(
        range,
        stepRow,
        `${of.step.replace(/-/g, ' ')}, ${of.state}, ${dateWords(of.on!)}`,
        (x, y) => markup`<rect x="${x - 4.5}" y="${y - 4.5}" width="9" height="9" class="mark owed"/>`,
      ),
    ),
    meetings.map(({ of, range }) =>
      mark(
        range,
        meetingRow,
        `${of.state}: ${dateWords(of.on!)}, ${of.place ?? 'place not named'}, ${partiesWords(of.participants)}`,
        (x, y) =>
          of.state === 'cancelled'
            ? cross(x, y)
            : markup`<path d="M${x} ${y - 6}L${round(x + 6)} ${y}L${x} ${y + 6}L${round(x - 6)} ${y}Z" class="mark ${of.state !== 'held' && 'hollow'}"/>`,
      ),
    ),
  ]
  return picture({
    id: options.id ?? `time-line-${agreement.id}-${width}`,
    width,
    height: bottom + 28,
    className: width < 500 ? 'narrow' : 'wide',
    title: `Time line of ${agreement.name}`,
    description: [
      ...accounts.map(({ of }) => accountWords(of)),
      ...meetings.map(
        ({ of }) => `Meeting ${of.state}, ${dateWords(of.on!)}, ${of.place ?? 'place not named'}`,
      ),
      ...steps.map(({ of }) => `${of.step.replace(/-/g, ' ')} ${of.state}, ${dateWords(of.on!)}`),
    ].join('. '),
    body,
  })
}

function withRange<T>(of: T, on: string | null): { readonly of: T; readonly range: DayRange }[] {
  const range = dayRange(on)
  return range ? [{ of, range }] : []
}

/** Stages that occur, nearest to force on top, those off the ladder below. */
function rowsOf(entries: readonly HistoryEntry[]): Stage[] {
  const order: readonly Stage[] = [...STAGES].reverse()
  const found = [...new Set(entries.map((entry) => entry.stage))]
  const rank = (stage: Stage): number => (order.includes(stage) ? order.indexOf(stage) : order.length)
  return found.sort((a, b) => rank(a) - rank(b))
}

/** The way from account to account, those that are denied left out. */
function path(
  accounts: readonly { readonly of: HistoryEntry; readonly range: DayRange }[],
  rows: readonly Stage[],
  x: (day: number) => number,
  y: (row: number) => number,
): Content {
  const points = accounts
    .filter(({ of }) => of.deniedBy === undefined && of.factuality === 'asserted')
    .map(({ of, range }) => ({ x: x((range.from + range.to) / 2), y: y(rows.indexOf(of.stage)) }))
    .sort((a, b) => a.x - b.x)
  if (points.length < 2) return null
  const d = points.map((p, i) => (i === 0 ? `M${p.x} ${p.y}` : `H${p.x}V${p.y}`)).join('')
  return markup`<path d="${d}" class="path"/>`
}

function cross(x: number, y: number): Markup {
  return markup`<path d="M${round(x - 4)} ${y - 4}l8 8m0 -8l-8 8" class="mark against"/>`
}

function accountWords(entry: HistoryEntry): string {
  const who = entry.claimant === null ? 'as reported' : `by ${entry.claimant}`
  const denied = entry.deniedBy === undefined ? '' : `, denied by ${entry.deniedBy}`
  return `${stageWords(entry.stage)}, ${dateWords(entry.on!)}, ${who}${denied}`
}
