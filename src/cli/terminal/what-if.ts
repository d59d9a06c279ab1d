import type { Agreement } from '../../agreement/agreement.ts'
import type { Supposition, WhatIf } from '../../agreement/what-if.ts'
import { stageWords } from '../../view/agreement-view.ts'
import type { Row } from '../../view/agreement-view.ts'
import { agreementTitle } from '../../view/agreement-title.ts'
import { dateWords } from '../../view/date-words.ts'
import { harmless } from '../../view/harmless.ts'
import { partyWords, termWords } from '../../view/value-words.ts'
import { rowLines } from './row-lines.ts'
import { hang } from './sheet.ts'
import type { Sheet, TerminalOptions } from './sheet.ts'
import { styleFor } from './style.ts'
import { wrap } from './wrap.ts'

const row = (mark: Row['mark'], head: string, value: string, note = ''): Row => ({
  mark,
  head,
  value,
  note,
  evidence: [],
})

/** What would follow, laid out for reading: what is owed and in what order, from when it would hold and until when. */
export function whatIfLines(
  agreement: Agreement,
  suppositions: readonly Supposition[],
  result: WhatIf,
  options: TerminalOptions,
): string {
  const sheet: Sheet = { ...options, style: styleFor(options.colour), shown: new Set(), used: new Set() }
  const { style, width } = sheet
  const section = (title: string, rows: readonly Row[]): string[] =>
    rows.length === 0 ? [] : ['', style.strong(title), ...rowLines(rows, sheet)]
  const effect = result.effective
    ? style.good(`not before ${dateWords(result.effective)}`)
    : style.warn('no day yet')
  const lines = [
    ...wrap(harmless(agreementTitle(agreement)), width).map(style.strong),
    ...wrap(
      `now ${stageWords(agreement.stage)}${suppositions.length === 0 ? '; nothing supposed' : ''}`,
      width,
    ).map(style.quiet),
    ...section('If', suppositions.map(supposedRow)),
    ...section('Then still owed, in this order', result.owed.map(owedRow)),
    '',
    `${style.strong('Takes effect')}  ${effect}`,
    ...result.heldBackBy.flatMap((reason) =>
      hang('  held back: ', '    ', harmless(withNames(reason)), width),
    ),
    ...section(
      'Lapses',
      result.lapses.map(({ term, on }) =>
        row(
          'none',
          termWords(term.term, term.value),
          on === null ? 'no day yet' : dateWords(on),
          `if it is what is ${term.standing}${term.by ? ` by ${partyWords(term.by)}` : ''}${term.note ? `; ${term.note}` : ''}`,
        ),
      ),
    ),
    ...section(
      'Cannot be',
      result.problems.map((problem) => row('refused', problem, '')),
    ),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function supposedRow(s: Supposition): Row {
  if ('event' in s) return row('done', s.event, '', dateWords(s.on))
  const who = s.nth !== undefined ? `no. ${s.nth}` : s.party === null ? 'all who owe it' : partyWords(s.party)
  return row('done', s.step.replace(/-/g, ' '), who, dateWords(s.on))
}

function owedRow({ step, party, waitsFor }: WhatIf['owed'][number]): Row {
  const reasons = waitsFor.map((words) => words.replace(/^waits for: (?:after )?/, 'after '))
  return row(
    'pending',
    step.replace(/-/g, ' '),
    party === null ? 'nobody named' : partyWords(party),
    reasons.join('; '),
  )
}

/** "ratify by UA is owed" as "ratify by Ukraine is owed". */
function withNames(reason: string): string {
  return reason.replace(/ by ([A-Z]{2,}) is owed$/, (_, id: string) => ` by ${partyWords(id)} is owed`)
}
