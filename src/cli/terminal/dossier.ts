import type { Dossier, DossierArticle, DossierQuote } from '../../agreement/agreement.ts'
import { harmless } from '../../view/harmless.ts'
import { IMPLIED, agreementView, stageWords } from '../../view/agreement-view.ts'
import type { AgreementView, Row } from '../../view/agreement-view.ts'
import { agreementTitle } from '../../view/agreement-title.ts'
import { atAGlance } from '../../view/at-a-glance.ts'
import type { GlanceRow } from '../../view/at-a-glance.ts'
import { copyWords } from '../../view/copy-words.ts'
import { dateWords } from '../../view/date-words.ts'
import { publishedWords } from '../../view/published-words.ts'
import { quoted } from '../../view/quoted.ts'
import { rowLines } from './row-lines.ts'
import { MARKS, hang, oneLine } from './sheet.ts'
import type { Sheet, TerminalOptions } from './sheet.ts'
import { stageLines } from './stage-lines.ts'
import { styleFor } from './style.ts'
import { columnsOf, wrap } from './wrap.ts'

/** A dossier laid out for reading, ending in a newline. Control characters of the articles never get through. */
export function terminalDossier(dossier: Dossier, options: TerminalOptions): string {
  const sheet: Sheet = { ...options, style: styleFor(options.colour), shown: new Set(), used: new Set() }
  const none = dossier.agreements.length === 0 ? ['No agreement in the making was found.', ''] : []
  const lines = [
    indexLines(dossier, sheet),
    ...dossier.agreements.map((agreement) => [
      ...agreementLines(agreementView(agreement), atAGlance(agreement, dossier), sheet),
      '',
    ]),
    none,
    dossier.quotes.length > 0 ? quoteLines(dossier.quotes, sheet).concat('') : [],
    sourceLines(dossier.articles, dossier.asOf, sheet),
    legendLines(sheet),
  ].flat()
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** Where each stands, on one line each, where there is more than one. */
function indexLines(dossier: Dossier, sheet: Sheet): string[] {
  if (dossier.agreements.length < 2) return []
  const as = dossier.asOf === null ? '' : ` as of ${dateWords(dossier.asOf)}`
  const rows = dossier.agreements.map((agreement): Row => {
    const since = agreement.since === null ? '' : `, since ${dateWords(agreement.since)}`
    const value = `${agreementTitle(agreement)}${since}${agreement.contested ? ', contested' : ''}`
    return { mark: 'none', head: stageWords(agreement.stage), value, note: '', evidence: [] }
  })
  const title = `${dossier.agreements.length} agreements in the making${as}`
  return [...wrap(title, sheet.width).map(sheet.style.strong), ...rowLines(rows, sheet), '']
}

function agreementLines(view: AgreementView, glance: readonly GlanceRow[], sheet: Sheet): string[] {
  const { style, width } = sheet
  return [
    style.quiet('━'.repeat(width)),
    ...wrap(harmless(view.title), width).map(style.strong),
    ...wrap(harmless(view.about), width).map(style.quiet),
    '',
    ...stageLines(view.stage, sheet),
    ...glanceLines(glance, sheet),
    ...view.sections.flatMap((section) => [
      '',
      style.strong(section.title),
      ...rowLines(section.rows, sheet),
    ]),
  ]
}

/** The first screen's answers, one or two lines each. */
function glanceLines(rows: readonly GlanceRow[], { style, width }: Sheet): string[] {
  return rows.flatMap(({ head, value }) => {
    const paint = head === 'denied' ? style.warn : style.strong
    const lead = `  ${head.padEnd(8)} `
    return hang(paint(lead), ' '.repeat(lead.length), harmless(value), width, lead.length)
  })
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
      const about = [a.outlet, date, a.url ?? a.source, copyWords(a)]
        .filter((part) => part !== null)
        .join(', ')
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
