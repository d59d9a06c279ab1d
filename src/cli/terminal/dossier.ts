import type { Dossier, DossierArticle, DossierQuote } from '../../agreement/agreement.ts'
import type { Evidence } from '../../claim/claim.ts'
import { harmless } from '../io.ts'
import { IMPLIED, agreementView, stageWords } from '../view/agreement-view.ts'
import type { AgreementView, Mark, Row, StageView } from '../view/agreement-view.ts'
import { dateWords } from '../view/date-words.ts'
import { quoted } from '../view/quoted.ts'
import { styleFor } from './style.ts'
import type { Style } from './style.ts'
import { columnsOf, wrap } from './wrap.ts'

export interface TerminalOptions {
  readonly width: number
  readonly colour: boolean
  /** Shows the rule or model behind each fact. */
  readonly why: boolean
}

interface Sheet extends TerminalOptions {
  readonly style: Style
  /** Words shown in full before: again they are shown by their first few. */
  readonly shown: Set<string>
  /** Marks that were used, for the legend. */
  readonly used: Set<string>
}

const MARKS: Readonly<Record<Mark, string>> = {
  done: '✓',
  pending: '○',
  scheduled: '◷',
  refused: '✕',
  overdue: '!',
  none: ' ',
}
const MOST_QUOTES = 2
const LONGEST_QUOTE = 320

/** A dossier laid out for reading, ending in a newline. Control characters of the articles never get through. */
export function terminalDossier(dossier: Dossier, options: TerminalOptions): string {
  const sheet: Sheet = { ...options, style: styleFor(options.colour), shown: new Set(), used: new Set() }
  const lines: string[] = indexLines(dossier, sheet)
  for (const agreement of dossier.agreements)
    lines.push(...agreementLines(agreementView(agreement), sheet), '')
  if (dossier.agreements.length === 0) lines.push('No agreement in the making was found.', '')
  if (dossier.quotes.length > 0) lines.push(...quoteLines(dossier.quotes, sheet), '')
  lines.push(...sourceLines(dossier.articles, dossier.asOf, sheet), ...legendLines(sheet))
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** Where each stands, on one line each, where there is more than one. */
function indexLines(dossier: Dossier, sheet: Sheet): string[] {
  if (dossier.agreements.length < 2) return []
  const as = dossier.asOf === null ? '' : ` as of ${dateWords(dossier.asOf)}`
  const rows = dossier.agreements.map((agreement): Row => {
    const since = agreement.since === null ? '' : `, since ${dateWords(agreement.since)}`
    const value = `${agreement.name}${since}${agreement.contested ? ', contested' : ''}`
    return { mark: 'none', head: stageWords(agreement.stage), value, note: '', evidence: [] }
  })
  const title = `${dossier.agreements.length} agreements in the making${as}`
  return [...wrap(title, sheet.width).map(sheet.style.strong), ...rowLines(rows, sheet), '']
}

function agreementLines(view: AgreementView, sheet: Sheet): string[] {
  const { style, width } = sheet
  return [
    style.quiet('━'.repeat(width)),
    ...wrap(harmless(view.title), width).map(style.strong),
    ...wrap(harmless(view.about), width).map(style.quiet),
    '',
    ...stageLines(view.stage, sheet),
    ...view.sections.flatMap((section) => [
      '',
      style.strong(section.title),
      ...rowLines(section.rows, sheet),
    ]),
  ]
}

function stageLines(stage: StageView, sheet: Sheet): string[] {
  const { style, width } = sheet
  const paint = stage.offLadder ? style.bad : stage.contested ? style.warn : style.good
  const contested = stage.contested ? style.warn('contested: a party denies it') : ''
  const since = stage.since === '' ? '' : `, ${stage.since}`
  const short = columnsOf(`Stands at  ${stage.name}${since}  contested: a party denies it`) <= width
  return [
    `${style.strong('Stands at')}  ${paint(stage.name.toUpperCase())}${since}${short && contested ? `  ${contested}` : ''}`,
    ...(short || !contested ? [] : [`  ${contested}`]),
    ...ladderLines(stage, sheet),
    ...stage.reasons
      .slice(0, 4)
      .flatMap((reason) => hang('  because ', '          ', harmless(reason), width)),
    ...evidenceLines(stage.evidence, 2, sheet),
  ]
}

/** All names of the ladder where they fit, else dots and a count. */
function ladderLines(stage: StageView, sheet: Sheet): string[] {
  if (stage.ladder.length === 0) return []
  const { style, width } = sheet
  const paint = { reached: style.good, here: (t: string) => style.strong(style.good(t)), ahead: style.quiet }
  const dot = { reached: '●', here: '◉', ahead: '○' }
  const named = stage.ladder.map((rung) => `${dot[rung.at]}${rung.name}`)
  if (columnsOf(named.join('  ')) + 2 <= width)
    return [`  ${stage.ladder.map((rung, i) => paint[rung.at](named[i]!)).join('  ')}`]
  const last = stage.ladder.findLastIndex((rung) => rung.at !== 'ahead')
  const ahead = stage.ladder[last + 1]
  const dots = stage.ladder.map((rung) => paint[rung.at](dot[rung.at])).join('─')
  const count = `step ${last + 1} of ${stage.ladder.length}`
  const next = ahead === undefined ? '' : `, next would be ${ahead.name}`
  const room = width - stage.ladder.length * 2 - 3
  return [`  ${dots}  ${columnsOf(count + next) <= room ? count + next : count}`]
}

/** Three columns where there is room for them, else one below the other. */
function rowLines(rows: readonly Row[], sheet: Sheet): string[] {
  const paired = rows.filter((row) => row.value !== '' || row.note !== '')
  const head = Math.min(24, Math.max(0, ...paired.map((row) => columnsOf(row.head))))
  const value = Math.min(34, Math.max(...rows.map((row) => columnsOf(row.value))))
  const wide = sheet.width >= head + value + 28
  return rows.flatMap((row) => {
    sheet.used.add(MARKS[row.mark])
    if (`${row.head}${row.value}${row.note}`.includes(IMPLIED)) sheet.used.add(IMPLIED)
    const lines = wide && paired.includes(row) ? columns(row, head, value, sheet) : stacked(row, sheet)
    return [...lines, ...evidenceLines(row.evidence, 6, sheet)]
  })
}

function columns(row: Row, head: number, value: number, sheet: Sheet): string[] {
  const { style, width } = sheet
  const a = wrap(harmless(row.head), head)
  // A long value with nothing beside it takes the whole line.
  const room = row.note === '' ? width - head - 6 : value
  const b = wrap(harmless(row.value), room)
  const c = wrap(harmless(row.note), width - head - value - 8)
  const lines: string[] = []
  for (let i = 0; i < Math.max(a.length, b.length, c.length); i++) {
    const mark = i === 0 ? paintMark(row.mark, style) : ' '
    lines.push(`  ${mark} ${pad(a[i] ?? '', head)}  ${style.name(pad(b[i] ?? '', room))}  ${c[i] ?? ''}`)
  }
  return lines
}

function stacked(row: Row, sheet: Sheet): string[] {
  const text = [row.head, row.value, row.note].filter((part) => part !== '').join(': ')
  return hang(`  ${paintMark(row.mark, sheet.style)} `, '    ', harmless(text), sheet.width, 4)
}

function paintMark(mark: Mark, style: Style): string {
  const paint =
    mark === 'done' ? style.good : mark === 'refused' || mark === 'overdue' ? style.bad : style.warn
  return mark === 'none' ? ' ' : paint(MARKS[mark])
}

function evidenceLines(evidence: readonly Evidence[], indent: number, sheet: Sheet): string[] {
  const { style, width } = sheet
  const seen = new Set<string>()
  const distinct = evidence.filter((e) => !seen.has(e.exact) && seen.add(e.exact))
  const space = ' '.repeat(indent)
  const lines = distinct.slice(0, MOST_QUOTES).flatMap((e) => {
    const key = `${e.article} ${e.exact}`
    const words = harmless(sheet.shown.has(key) ? opening(e.exact) : shorten(e.exact))
    sheet.shown.add(key)
    const said = e.speaker ? ` ${e.speaker}${e.saidOn ? `, ${dateWords(e.saidOn)}` : ''}` : ''
    const why = sheet.why ? ` {${e.rule}}` : ''
    return hang(`${space}“`, `${space} `, `${words}” [${e.article}]${harmless(said)}${why}`, width).map(
      style.quiet,
    )
  })
  const more = distinct.length - MOST_QUOTES
  return more > 0 ? [...lines, style.quiet(`${space}and ${more} more in --json`)] : lines
}

function quoteLines(quotes: readonly DossierQuote[], sheet: Sheet): string[] {
  const { style, width } = sheet
  return [
    style.quiet('━'.repeat(width)),
    style.strong('What was said'),
    ...quotes.flatMap((quote, i) => {
      const before = quotes[i - 1]
      const goesOn = before?.speaker === quote.speaker && before.article === quote.article
      const who = harmless(quote.speaker ?? 'speaker not named')
      const lead = goesOn ? [] : [`  ${style.name(who)} [${quote.article}]`]
      return [...lead, ...hang('    ', '     ', quoted(harmless(oneLine(quote.text))), width)]
    }),
  ]
}

function sourceLines(articles: readonly DossierArticle[], asOf: string | null, sheet: Sheet): string[] {
  const { style, width } = sheet
  const as = asOf === null ? '' : `, as of ${dateWords(asOf)}`
  return [
    style.quiet('━'.repeat(width)),
    style.strong(`Sources${as}`),
    ...articles.flatMap((a) => {
      const date =
        a.published === null ? 'undated' : `${dateWords(a.published)} (${publishedWords(a.publishedFrom)})`
      const about = [a.outlet, date, a.url ?? a.source].filter((part) => part !== null).join(', ')
      const lead = `  [${a.id}] `
      return hang(
        lead,
        ' '.repeat(Math.min(columnsOf(lead), 12)),
        harmless(`${a.title ?? 'untitled'}. ${about}`),
        width,
      )
    }),
  ]
}

const PLACES: Readonly<Record<string, string>> = {
  url: 'address',
  'json-ld': 'JSON-LD',
  meta: 'metadata',
  'time-element': 'time mark',
}

/** What the marks mean that were used. */
function legendLines({ used, style, width }: Sheet): string[] {
  const meanings: readonly (readonly [mark: string, meaning: string])[] = [
    [MARKS.done, 'done'],
    [MARKS.pending, 'owed'],
    [MARKS.scheduled, 'scheduled'],
    [MARKS.refused, 'refused or denied'],
    [IMPLIED, 'worked out, not in the words'],
  ]
  const known = meanings.filter(([mark]) => used.has(mark)).map(([mark, meaning]) => `${mark} ${meaning}`)
  return known.length === 0 ? [] : ['', ...wrap(known.join(' · '), width).map(style.quiet)]
}

/** Where a publication date was read, in words. */
export function publishedWords(from: string | null): string {
  if (from === 'lead') return "implied by its first paragraph's day"
  if (from === 'given') return 'as given'
  return from === null ? 'unknown' : `from its ${PLACES[from] ?? from.replace('-', ' ')}`
}

function shorten(text: string): string {
  const words = oneLine(text)
  if (words.length <= LONGEST_QUOTE) return words
  return `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …`
}

/** First words of a quotation that stands above in full. */
function opening(text: string): string {
  const words = oneLine(text).split(' ')
  return words.length <= 9 ? words.join(' ') : `${words.slice(0, 7).join(' ')} …`
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Wraps with a first lead and a hanging one; `lead` may hold colour of `columns` visible columns. */
function hang(lead: string, rest: string, text: string, width: number, columns = columnsOf(lead)): string[] {
  return wrap(text, width - Math.max(columns, rest.length)).map((line, i) => (i === 0 ? lead : rest) + line)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}
