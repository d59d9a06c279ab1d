import type { Io } from './io.ts'
import { RECORD } from './record/record-options.ts'
import { recordCommands } from './record/rows.ts'
import { roomCommands } from './room/rows.ts'

/** One option of a command: `--name VALUE`, or a flag where `value` is absent. */
export interface OptionRow {
  readonly name: string
  readonly short?: string
  /** How the value is called in help ("DATE"). */
  readonly value?: string
  readonly summary: string
  /** May be given more than once. */
  readonly many?: true
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
  /** Reads all its inputs through `gather`, which calls the optimiser in where they are many. */
  readonly brisk?: true
  readonly load: () => Promise<Command>
}

export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>
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
  { name: 'follow', summary: 'fetch what a feed file or a list of feeds only names' },
  { name: 'allow-private', summary: 'fetch from loopback, private and link-local addresses too' },
]
const WIDTH: OptionRow = { name: 'width', value: 'COLUMNS', summary: 'lay out for so many columns' }

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'brief',
    summary: 'Print a dossier for each agreement that the articles tell of',
    operands: 'FILE|FOLDER|URL|FEED|- …',
    arity: [1, Infinity],
    about:
      'Reads plain text or Markdown (with optional YAML front matter: url, outlet, title, published, byline), HTML, PDF, e-mail, feeds, JSON Lines and web archives (WARC), packed or not, takes site furniture out, and prints one dossier for each agreement in the making: where it stands and on whose word, what is owed before it takes effect, what is in it, what is open, who denies what, meetings, quotations and sources. Every fact shows the words it rests on. Nothing is stored, and the network is touched only for addresses given.',
    options: [
      { name: 'json', summary: 'print the record as JSON, with evidence on every fact' },
      { name: 'markdown', summary: 'print Markdown' },
      { name: 'html', summary: 'print one page that needs nothing else, for a browser or for paper' },
      { name: 'why', summary: 'show for each fact its id and the rule or model that found it' },
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
      { command: 'rapporteur brief crawl.warc.gz minutes.pdf', does: 'a web archive and a PDF' },
      { command: 'rapporteur brief https://example.org/feed.xml', does: 'what a feed carries and names' },
      { command: 'rapporteur brief --json - < report.txt', does: 'from standard input, for a program' },
    ],
    brisk: true,
    load: async () => (await import('./brief-command.ts')).briefCommand,
  },
  {
    name: 'export',
    summary: 'Write the dossier in a format of other tools',
    operands: 'FORMAT [FILE|FOLDER|URL|- …]',
    arity: [1, Infinity],
    about:
      'Formats: json, jsonl, csv, markdown, html, web-annotation, prov, schema-org, followthemoney, plover, cameo, csl-json, icalendar, atom, json-feed. Without inputs it writes what a record holds. Standard error tells what the file holds and what its format has no room for. docs/exports.md says how facts are laid out in each.',
    options: [
      { name: 'output', short: 'o', value: 'FILE', summary: 'write there instead of to standard output' },
      {
        name: 'base',
        value: 'URL',
        summary: 'address of a reading room: names of agreements and facts are its pages',
      },
      { name: 'as-of', value: 'DATE', summary: 'leave out what was published after this day' },
      RECORD,
      { name: 'party', value: 'PARTY', summary: 'of a record: only agreements of this party' },
      { name: 'words', value: 'WORDS', summary: 'of a record: only agreements that hold these words' },
      ...READING,
    ],
    examples: [
      { command: 'rapporteur export csv examples > facts.csv', does: 'a table for a spreadsheet or R' },
      {
        command: 'rapporteur export icalendar -o ahead.ics reports',
        does: 'what lies ahead, for a calendar',
      },
      {
        command: 'rapporteur export web-annotation --base https://desk.example/ reports',
        does: 'linked data',
      },
    ],
    load: async () => (await import('./export-command.ts')).exportCommand,
  },
  {
    name: 'what-if',
    summary:
      'Run the ledger of an agreement forward: what would be owed, from when it would hold, until when',
    operands: 'AGREEMENT FILE|FOLDER|URL|- …',
    arity: [2, Infinity],
    about:
      'AGREEMENT is its name, or a part of it that no other has. Takes days for steps and for outside events, and prints what is then still owed and in what order, what holds it back, the earliest day of effect, and the day on which it lapses under each duration that somebody holds. Ledgers that cannot come about (steps that wait for each other, dates against the order, refusals) are said to be so. Steps: propose, agree-text, initial, approve, sign, ratify, exchange-instruments, enter-into-force.',
    options: [
      {
        name: 'done',
        value: 'STEP[:PARTY|#N]=DATE',
        summary:
          'suppose that a step is done on a day, by a party, or for the Nth time; by all who owe it if neither is given',
        many: true,
      },
      {
        name: 'when',
        value: 'EVENT=DATE',
        summary: 'suppose that an outside condition comes about',
        many: true,
      },
      { name: 'json', summary: 'print JSON' },
      { name: 'as-of', value: 'DATE', summary: 'leave out what was published after this day' },
      ...READING,
      WIDTH,
    ],
    examples: [
      {
        command:
          'rapporteur what-if "security pact" examples --done sign=2026-03-01 --done ratify:US=2026-06-15',
        does: 'what one parliament is still owed',
      },
      {
        command: 'rapporteur what-if "high seas" reports --done ratify#60=2025-09-19',
        does: 'a treaty that waits for a number of ratifications',
      },
    ],
    brisk: true,
    load: async () => (await import('./what-if-command.ts')).whatIfCommand,
  },
  {
    name: 'why',
    summary: 'Print what a fact rests on: claims, origins, rules, weights',
    operands: 'FACT FILE|FOLDER|URL|- …',
    arity: [2, Infinity],
    about:
      'FACT is the id that brief --why and brief --json give each fact (its first digits will do), or the name of an agreement, which asks why it is believed to stand where it does. Prints each claim with its words, whose word it is and where it stands, and the rule with its reason, or the model, that found it.',
    options: [
      { name: 'json', summary: 'print JSON' },
      { name: 'as-of', value: 'DATE', summary: 'leave out what was published after this day' },
      ...READING,
      WIDTH,
    ],
    examples: [
      { command: 'rapporteur why "security pact" examples', does: 'why it stands there' },
      { command: 'rapporteur why 3fa91c examples', does: 'one fact, by its id from brief --why' },
    ],
    brisk: true,
    load: async () => (await import('./why-command.ts')).whyCommand,
  },
  {
    name: 'read',
    summary: 'Print the articles as they are read, every block with its role',
    operands: 'FILE|FOLDER|URL|FEED|- …',
    arity: [1, Infinity],
    about:
      'Prints what was taken for headline, reporting, list, caption and site furniture, by which rule, and when the article was published and how that is known. For finding out why a fact is missing.',
    options: [
      { name: 'json', summary: 'print a JSON array of articles' },
      { name: 'source-map', summary: 'with --json: where the text of each article stands in its source' },
      ...READING,
      WIDTH,
    ],
    examples: [
      { command: 'rapporteur read page.html', does: 'what is left of a page' },
      {
        command: 'rapporteur read --json --source-map page.html',
        does: 'for showing evidence in the page itself',
      },
    ],
    brisk: true,
    load: async () => (await import('./read-command.ts')).readCommand,
  },
  {
    name: 'quotes',
    summary: 'Print who says what in the articles',
    operands: 'FILE|FOLDER|URL|FEED|- …',
    arity: [1, Infinity],
    about:
      'Prints every direct quotation of the body with its speaker, the party that the speaker speaks for, the cue and the place in the text (UTF-16 code units). With --indirect also what is reported without quotation marks.',
    options: [
      { name: 'indirect', summary: 'indirect and mixed speech too' },
      { name: 'json', summary: 'print a JSON array' },
      { name: 'csv', summary: 'print CSV (RFC 4180) with a header line' },
      ...READING,
    ],
    examples: [
      { command: 'rapporteur quotes examples', does: 'for reading' },
      { command: 'rapporteur quotes --csv --indirect reports > quotes.csv', does: 'for a spreadsheet' },
    ],
    brisk: true,
    load: async () => (await import('./quotes-command.ts')).quotesCommand,
  },
  {
    name: 'times',
    summary: 'Print every time expression of the articles with its value',
    operands: 'FILE|FOLDER|URL|FEED|- …',
    arity: [1, Infinity],
    about:
      'Prints each expression with its TIMEX3 value, its EDTF date, which parts stand in the words and which are implied, what it is counted from, and the rule that found it. What hangs on an unknown publication date stays open: give --published.',
    options: [{ name: 'json', summary: 'print a JSON array' }, ...READING],
    examples: [
      { command: 'rapporteur times report.txt --published 2026-01-23', does: 'relative to that day' },
    ],
    brisk: true,
    load: async () => (await import('./times-command.ts')).timesCommand,
  },
  {
    name: 'parse',
    summary: 'Print the sentences of the articles with tags, trees and names',
    operands: 'FILE|FOLDER|URL|FEED|- …',
    arity: [1, Infinity],
    about:
      'Prints for each sentence its tokens with tags, lemmas and relations after Universal Dependencies, and the names found in it. Site furniture is not analysed.',
    options: [
      { name: 'conllu', summary: 'print CoNLL-U' },
      { name: 'svg', summary: "print one sentence's tree as an SVG picture (the first, or --sentence)" },
      { name: 'sentence', value: 'N', summary: 'only the sentence of this number, counted from 1' },
      ...READING,
    ],
    examples: [
      { command: 'rapporteur parse --conllu report.txt > report.conllu', does: 'for other tools' },
      { command: 'rapporteur parse --svg --sentence 3 report.txt > tree.svg', does: 'a picture' },
    ],
    brisk: true,
    load: async () => (await import('./parse-command.ts')).parseCommand,
  },
  ...recordCommands(READING),
  ...roomCommands(),
]

export function commandNamed(name: string): CommandRow | null {
  return COMMANDS.find((row) => row.name === name) ?? null
}
