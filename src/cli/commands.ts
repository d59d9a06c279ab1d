import type { Io } from './io.ts'

/** One option of a command: `--name VALUE`, or a flag where `value` is absent. */
export interface OptionRow {
  readonly name: string
  readonly short?: string
  /** How the value is called in help ("DATE"). */
  readonly value?: string
  readonly summary: string
}

/** One command: everything that help, docs and the parser need to know, and where its code is. */
export interface CommandRow {
  readonly name: string
  readonly summary: string
  /** What stands after the name: "FILE|FOLDER|URL|- …". */
  readonly operands: string
  /** Least and most operands. */
  readonly arity: readonly [number, number]
  readonly about: string
  readonly options: readonly OptionRow[]
  readonly examples: readonly { readonly command: string; readonly does: string }[]
  readonly load: () => Promise<Command>
}

export type Values = Readonly<Record<string, string | boolean | undefined>>
/** Runs with operands and options already checked; answers the exit code. */
export type Command = (operands: readonly string[], values: Values, io: Io) => Promise<number>

/** Options of every command that reads articles. */
const READING: readonly OptionRow[] = [
  {
    name: 'published',
    value: 'DATE',
    summary: 'publication date of articles that do not say theirs (2026-01-23)',
  },
  { name: 'outlet', value: 'NAME', summary: 'outlet of articles that do not name theirs' },
  { name: 'max-size', value: 'SIZE', summary: 'largest input to read (500kB, 50MB); 10MB if not given' },
  { name: 'allow-private', summary: 'fetch from loopback, private and link-local addresses too' },
]
const WIDTH: OptionRow = { name: 'width', value: 'COLUMNS', summary: 'lay out for so many columns' }

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'brief',
    summary: 'Print a dossier for each agreement that the articles tell of',
    operands: 'FILE|FOLDER|URL|- …',
    arity: [1, Infinity],
    about:
      'Reads plain text or Markdown (with optional YAML front matter: url, outlet, title, published, byline) and HTML, takes site furniture out, and prints one dossier for each agreement in the making: where it stands and on whose word, what is owed before it takes effect, what is in it, what is open, who denies what, meetings, quotations and sources. Every fact shows the words it rests on. Nothing is stored, and the network is touched only for addresses given.',
    options: [
      { name: 'json', summary: 'print the record as JSON, with evidence on every fact' },
      { name: 'markdown', summary: 'print Markdown' },
      { name: 'why', summary: 'show for each fact the rule or model that found it' },
      { name: 'as-of', value: 'DATE', summary: 'leave out what was published after this day' },
      ...READING,
      WIDTH,
    ],
    examples: [
      { command: 'rapporteur brief examples', does: 'every article of a folder' },
      {
        command: 'rapporteur brief a.txt b.html --published 2026-01-23',
        does: 'the date for an article without one',
      },
      { command: 'rapporteur brief --json - < report.txt', does: 'from standard input, for a program' },
    ],
    load: async () => (await import('./brief-command.ts')).briefCommand,
  },
]

export function commandNamed(name: string): CommandRow | null {
  return COMMANDS.find((row) => row.name === name) ?? null
}
