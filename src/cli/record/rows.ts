import type { CommandRow, OptionRow } from '../commands.ts'
import { AS_OF, JSON_ROWS, LIMIT, RECORD } from './record-options.ts'

const WIDTH: OptionRow = { name: 'width', value: 'COLUMNS', summary: 'lay out for so many columns' }

/** Commands that keep and read a record. `reading` are the options of all commands that read articles. */
export function recordCommands(reading: readonly OptionRow[]): CommandRow[] {
  return [
    {
      name: 'add',
      summary: 'Add articles to a record, and print what it learned from them',
      operands: 'FILE|FOLDER|URL|- …',
      arity: [0, Infinity],
      about:
        'Keeps the articles and what they tell in a record: a SQLite file, or a PostgreSQL database. Adding again changes nothing: the same text is known, also from another address or with other furniture; an edited text at a known address is a new version, and what changed in it is told. Each article is told of once it is on the disk; stopped at any moment, the same command goes on from there.',
      options: [
        RECORD,
        {
          name: 'again',
          summary: 'read all articles again that an older program read; the old claims are kept',
        },
        {
          name: 'extracts',
          value: 'FILE',
          summary: 'add what rapporteur extract printed, without reading the articles again',
        },
        { name: 'json', summary: 'print a JSON line for each article' },
        { name: 'quiet', short: 'q', summary: 'print only the count at the end' },
        ...reading,
        WIDTH,
      ],
      examples: [
        { command: 'rapporteur add reports/', does: 'into rapporteur.db in this folder' },
        {
          command: 'rapporteur add --record postgres://desk@db/desk https://example.org/a',
          does: 'into a database',
        },
        { command: 'rapporteur add --again', does: 'after an update of the program' },
      ],
      load: async () => (await import('./add-command.ts')).addCommand,
    },
    {
      name: 'list',
      summary: 'List the agreements of a record, the latest changed first',
      operands: '[WORD …]',
      arity: [0, Infinity],
      about:
        'Prints where each agreement stands, between whom, and since when; with words only those that hold them all.',
      options: [
        RECORD,
        AS_OF,
        { name: 'party', value: 'PARTY', summary: 'only those of this party (UA, Ukraine, EU, Hamas)' },
        { name: 'kind', value: 'KIND', summary: 'only this kind (ceasefire, trade …)' },
        { name: 'stage', value: 'STAGE', summary: 'only at this stage (text-agreed, signed …)' },
        { name: 'outlet', value: 'NAME', summary: 'only those that this outlet reports of' },
        { name: 'contested', summary: 'only those whose stage is contested' },
        { name: 'since', value: 'DATE', summary: 'only those that changed on this day or later' },
        { name: 'sort', value: 'HOW', summary: '"changed" (if not given) or "name"' },
        LIMIT,
        JSON_ROWS,
        WIDTH,
      ],
      examples: [
        { command: 'rapporteur list --party UA --stage signed', does: 'what Ukraine has signed' },
        { command: 'rapporteur list --as-of 2026-01-15', does: 'as it was known that day' },
      ],
      load: async () => (await import('./list-command.ts')).listCommand,
    },
    {
      name: 'show',
      summary: 'Print the dossier of an agreement, or an article or claim of the record',
      operands: 'ID …',
      arity: [1, Infinity],
      about:
        'ID is what list, changes and search print in brackets. Ids that an agreement had before it was merged or renamed lead to it.',
      options: [
        RECORD,
        AS_OF,
        { name: 'json', summary: 'print JSON, with evidence on every fact' },
        { name: 'markdown', summary: 'print Markdown' },
        { name: 'why', summary: 'show for each fact the rule or model that found it' },
        WIDTH,
      ],
      examples: [{ command: 'rapporteur show ID --as-of 2026-01-15', does: 'what was known that day' }],
      load: async () => (await import('./show-command.ts')).showCommand,
    },
    {
      name: 'changes',
      summary: 'Print what changed in the record, each change with its cause',
      operands: '[ID]',
      arity: [0, 1],
      about:
        'A change is dated by the report that tells it. Its cause is a new report, a correction (a new version of an article), a retraction, a review, or a new run of the program over the articles.',
      options: [
        RECORD,
        { name: 'since', value: 'DATE', summary: 'on this day or later' },
        { name: 'as-of', value: 'DATE', summary: 'until this day' },
        { name: 'cause', value: 'KIND', summary: 'report, correction, retraction, review or run' },
        { name: 'newest', summary: 'newest first' },
        { ...LIMIT, summary: 'at most so many; 500 if not given' },
        JSON_ROWS,
        WIDTH,
      ],
      examples: [{ command: 'rapporteur changes --since 2026-01-19', does: 'what changed since Monday' }],
      load: async () => (await import('./changes-command.ts')).changesCommand,
    },
    {
      name: 'search',
      summary: 'Search the articles and quotations of the record',
      operands: 'WORD …',
      arity: [1, Infinity],
      about:
        'Finds what holds all the words, in any of their forms, newest first. "near final" is a phrase, ratif* a beginning.',
      options: [
        RECORD,
        AS_OF,
        { name: 'in', value: 'WHAT', summary: '"articles", "quotations" or "both" (if not given)' },
        LIMIT,
        JSON_ROWS,
        WIDTH,
      ],
      examples: [{ command: 'rapporteur search --in quotations "red line"', does: 'who said it' }],
      load: async () => (await import('./search-command.ts')).searchCommand,
    },
    {
      name: 'review',
      summary: 'List what is doubtful in the record, or decide on it',
      operands: '[ACTION ID …]',
      arity: [0, Infinity],
      about:
        'Without an action it lists what a person should look at, most consequential first. Actions: accept ID, reject ID, edit ID FIELD=VALUE … (with --claim), rename ID NAME, pin-stage ID STAGE (with --on), merge ID OTHER, split ID ARTICLE …, retract ARTICLE, undo NUMBER. Accept, reject and edit are of the whole agreement, or of the fact that a claim went into (--claim). Every decision has an author and a reason, is evidence itself, holds against new articles and new runs, and can be taken back.',
      options: [
        RECORD,
        { name: 'author', value: 'NAME', summary: 'who decides; RAPPORTEUR_AUTHOR if not given' },
        { name: 'reason', value: 'TEXT', summary: 'why' },
        {
          name: 'claim',
          value: 'ID',
          summary: 'of the fact that this claim went into (see rapporteur show ARTICLE)',
        },
        {
          name: 'value',
          value: 'VALUE',
          summary: 'which fact, where several rest on the words of the claim',
        },
        { name: 'on', value: 'DATE', summary: 'day from which a pinned stage holds; today if not given' },
        { name: 'agreement', value: 'ID', summary: 'only doubts or decisions of this agreement' },
        { name: 'log', summary: 'list the decisions, newest first' },
        LIMIT,
        JSON_ROWS,
        WIDTH,
      ],
      examples: [
        { command: 'rapporteur review', does: 'what to look at first' },
        {
          command:
            'rapporteur review pin-stage ID signed --on 2026-01-23 --author "A. Desk" --reason "Saw the signed text"',
          does: 'a stage from a day on',
        },
        {
          command: 'rapporteur review undo 3 --author "A. Desk" --reason "Wrong paper"',
          does: 'takes it back',
        },
      ],
      load: async () => (await import('./review-command.ts')).reviewCommand,
    },
    {
      name: 'watch',
      summary: 'Add what feeds bring to a record, for ever or once',
      operands: '[FEED …]',
      arity: [0, Infinity],
      about:
        'Polls the feeds given now and before (RSS, Atom, JSON Feed, news sitemaps) and adds their articles. Polite: conditional requests, robots.txt, one request at a time and a pause for each host, longer pauses for feeds that are quiet or fail. Killed at any moment, it goes on from where it was.',
      options: [
        RECORD,
        { name: 'once', summary: 'poll every feed that is due once, and end' },
        { name: 'since', value: 'DATE', summary: 'leave out what is older' },
        { name: 'allow-private', summary: 'fetch from loopback, private and link-local addresses too' },
        { name: 'json', summary: 'print a JSON line for each article' },
        { name: 'quiet', short: 'q', summary: 'print only problems and the count at the end' },
        WIDTH,
      ],
      examples: [
        { command: 'rapporteur watch https://example.org/world.rss', does: 'until it is stopped' },
        { command: 'rapporteur watch --once', does: 'all feeds of the record, from a timer' },
      ],
      load: async () => (await import('./watch-command.ts')).watchCommand,
    },
    {
      name: 'serve-queue',
      summary: 'Queue articles for workers on many machines',
      operands: 'FILE|FOLDER|URL|- …',
      arity: [1, Infinity],
      about:
        'Puts the articles in batches into a queue in the PostgreSQL database of the record (pg-boss, schema pgboss). docs/scale.md tells what runs where.',
      options: [RECORD, ...reading],
      examples: [
        {
          command: 'rapporteur serve-queue --record postgres://desk@db/desk archive/',
          does: 'for rapporteur work',
        },
      ],
      load: async () => (await import('./queue-commands.ts')).serveQueueCommand,
    },
    {
      name: 'work',
      summary: 'Read queued articles into the record, beside any number of other workers',
      operands: '',
      arity: [0, 0],
      about:
        'Takes batches from the queue and adds their articles, each in one transaction. Killed at any moment it loses and doubles nothing: after some seconds another worker takes its batch over.',
      options: [
        RECORD,
        { name: 'once', summary: 'end when the queue is empty and nobody works on anything' },
        { name: 'json', summary: 'print the id of each article once it is kept' },
      ],
      examples: [
        { command: 'rapporteur work --record postgres://desk@db/desk', does: 'until it is stopped' },
      ],
      load: async () => (await import('./queue-commands.ts')).workCommand,
    },
    {
      name: 'extract',
      summary: 'Print what each article tells by itself, a JSON line each',
      operands: '[FILE|FOLDER|URL|- …]',
      arity: [0, Infinity],
      about:
        'A filter without a store, for archives on any engine: instruments, claims and quotations of each article, with their words. Reads JSON Lines from standard input where nothing is given; rapporteur add takes its lines up without reading the articles again.',
      options: [...reading],
      examples: [
        {
          command: 'rapporteur extract < articles.jsonl > claims.jsonl',
          does: 'on as many machines as there are',
        },
      ],
      load: async () => (await import('./queue-commands.ts')).extractCommand,
    },
    {
      name: 'backup',
      summary: 'Write a whole copy of the record into one file',
      operands: 'FILE',
      arity: [1, 1],
      about:
        'The copy is a record itself, a SQLite file whatever the store. Others can add meanwhile. A file that exists is never written over.',
      options: [RECORD],
      examples: [{ command: 'rapporteur backup desk-2026-01-23.db', does: 'of rapporteur.db' }],
      load: async () => (await import('./backup-command.ts')).backupCommand,
    },
    {
      name: 'restore',
      summary: 'Put a backup in the place of a record',
      operands: 'FILE',
      arity: [1, 1],
      about:
        'The place must be free: no file yet, or a database without articles. So a record also moves between SQLite and PostgreSQL.',
      options: [RECORD],
      examples: [
        {
          command: 'rapporteur restore desk.db --record postgres://desk@db/desk',
          does: 'from a file to a database',
        },
      ],
      load: async () => (await import('./backup-command.ts')).restoreCommand,
    },
    {
      name: 'check',
      summary: 'Check that the record is whole',
      operands: '',
      arity: [0, 0],
      about: 'Prints one line for each fault; exit code 1 where there is one. Only reads.',
      options: [RECORD, { name: 'deep', summary: 'also merge every story again and compare (slow)' }],
      examples: [{ command: 'rapporteur check --deep', does: 'before a backup is thrown away' }],
      load: async () => (await import('./backup-command.ts')).checkCommand,
    },
  ]
}
