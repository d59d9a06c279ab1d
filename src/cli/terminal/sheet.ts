import type { Mark } from '../../view/agreement-view.ts'
import type { Style } from './style.ts'
import { columnsOf, wrap } from './wrap.ts'

export interface TerminalOptions {
  readonly width: number
  readonly colour: boolean
  /** Shows the rule or model behind each fact. */
  readonly why: boolean
}

/** Everything that the parts of a dossier share while it is printed. */
export interface Sheet extends TerminalOptions {
  readonly style: Style
  /** Words shown in full before: again they are shown by their first few. */
  readonly shown: Set<string>
  /** Marks that were used, for the legend. */
  readonly used: Set<string>
}

export const MARKS: Readonly<Record<Mark, string>> = {
  done: '✓',
  pending: '○',
  scheduled: '◷',
  refused: '✕',
  overdue: '!',
  none: ' ',
}

/** White space of any kind as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Wraps with a first lead and a hanging one; `lead` may hold colour of `columns` visible columns. */
export function hang(
  lead: string,
  rest: string,
  text: string,
  width: number,
  columns = columnsOf(lead),
): string[] {
  return wrap(text, width - Math.max(columns, rest.length)).map((line, i) => (i === 0 ? lead : rest) + line)
}

/** Filled up with spaces to so many columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}
