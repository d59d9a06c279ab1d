import { COMMANDS } from './commands.ts'
import type { CommandRow, OptionRow } from './commands.ts'
import { wrap } from './terminal/wrap.ts'

const EXIT_CODES = [
  ['0', 'every input was read'],
  ['1', 'an input failed (one line on standard error each), the others were read'],
  ['2', 'wrong usage: nothing was read'],
] as const

/** Options of every command. */
export const COMMON: readonly OptionRow[] = [{ name: 'help', short: 'h', summary: 'print this help' }]

/** `rapporteur --help`. */
export function overview(width = 80): string {
  const rows = COMMANDS.map((row) => [`${row.name} ${row.operands}`, row.summary] as const)
  return [
    ...wrap('Reads news coverage of negotiations and keeps the record of agreements in the making.', width),
    '',
    'Usage: rapporteur COMMAND [OPTION …] OPERAND …',
    '',
    table(rows, width),
    '',
    ...wrap(
      'rapporteur COMMAND --help tells of one command; rapporteur --version prints the version.',
      width,
    ),
    '',
    exitCodes(width),
    '',
  ].join('\n')
}

/** `rapporteur brief --help`. */
export function helpOf(row: CommandRow, width = 80): string {
  return [
    ...wrap(`${row.summary}.`, width),
    '',
    `Usage: rapporteur ${row.name} [OPTION …] ${row.operands}`,
    '',
    ...wrap(row.about, width),
    '',
    table([...row.options, ...COMMON].map(optionRow), width),
    '',
    'Examples:',
    ...row.examples.flatMap(({ command, does }) => [`  ${command}`, `      ${does}`]),
    '',
    exitCodes(width),
    '',
  ].join('\n')
}

/** docs/cli.md, whole. */
export function cliPage(): string {
  const parts = COMMANDS.map((row) =>
    [
      `## rapporteur ${row.name}`,
      '',
      `${row.summary}.`,
      '',
      '```',
      `rapporteur ${row.name} [OPTION …] ${row.operands}`,
      '```',
      '',
      row.about,
      '',
      '| option | |',
      '| --- | --- |',
      ...[...row.options, ...COMMON].map(optionRow).map(([name, does]) => `| \`${name}\` | ${does} |`),
      '',
      ...row.examples.map(({ command, does }) => `- \`${command}\`: ${does}`),
      '',
    ].join('\n'),
  )
  return [
    '# Command line',
    '',
    'Written by `UPDATE=1 node --test test/cli/help.test.ts` from `src/cli/commands.ts`; a test fails where it is stale.',
    '',
    ...parts,
    '## Exit codes',
    '',
    ...EXIT_CODES.map(([code, meaning]) => `- ${code}: ${meaning}`),
    '',
    '## Environment',
    '',
    '- `RAPPORTEUR_RECORD`: the record where `--record` is not given. `RAPPORTEUR_AUTHOR`: who decides in `review`.',
    '- `NO_COLOR` (any value): no colour. `FORCE_COLOR`: colour even where the output is piped.',
    '- `COLUMNS`: width where the output is not a terminal and `--width` is not given.',
    '',
  ].join('\n')
}

function optionRow(option: OptionRow): readonly [string, string] {
  const short = option.short ? `-${option.short}, ` : ''
  return [`${short}--${option.name}${option.value ? ` ${option.value}` : ''}`, option.summary]
}

function exitCodes(width: number): string {
  return `Exit codes:\n${table(EXIT_CODES, width)}`
}

function table(rows: readonly (readonly [string, string])[], width: number): string {
  const left = Math.min(26, Math.max(...rows.map(([name]) => name.length))) + 4
  return rows
    .flatMap(([name, text]) => {
      const lines = wrap(text, width - left)
      const first = `  ${name}`
      if (first.length + 2 > left) return [first, ...lines.map((line) => ' '.repeat(left) + line)]
      return lines.map((line, i) => (i === 0 ? first : '').padEnd(left) + line)
    })
    .join('\n')
}
