import { harmless } from '../../view/harmless.ts'
import { IMPLIED } from '../../view/agreement-view.ts'
import type { Mark, Row } from '../../view/agreement-view.ts'
import { evidenceLines } from './evidence-lines.ts'
import { MARKS, hang, pad } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import type { Style } from './style.ts'
import { columnsOf, wrap } from './wrap.ts'

/** Three columns where there is room for them, else one below the other. */
export function rowLines(rows: readonly Row[], sheet: Sheet): string[] {
  const paired = rows.filter((row) => row.value !== '' || row.note !== '')
  const head = Math.min(24, Math.max(0, ...paired.map((row) => columnsOf(row.head))))
  const value = Math.min(34, Math.max(...rows.map((row) => columnsOf(row.value))))
  const wide = sheet.width >= head + value + 28
  return rows.flatMap((row) => {
    sheet.used.add(MARKS[row.mark])
    if (`${row.head}${row.value}${row.note}`.includes(IMPLIED)) sheet.used.add(IMPLIED)
    const lines = wide && paired.includes(row) ? columns(row, head, value, sheet) : stacked(row, sheet)
    const id = sheet.why && row.id ? [sheet.style.quiet(`      #${row.id.slice(0, 6)}`)] : []
    return [...lines, ...id, ...evidenceLines(row.evidence, 6, sheet)]
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
  const fact = [row.head, row.value].filter((part) => part !== '').join(': ')
  const text = row.note === '' ? fact : `${fact} — ${row.note}`
  return hang(`  ${paintMark(row.mark, sheet.style)} `, '    ', harmless(text), sheet.width, 4)
}

function paintMark(mark: Mark, style: Style): string {
  const paint =
    mark === 'done' ? style.good : mark === 'refused' || mark === 'overdue' ? style.bad : style.warn
  return mark === 'none' ? ' ' : paint(MARKS[mark])
}
