import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMMANDS } from '../../src/cli/commands.ts'
import { cliPage, helpOf, overview } from '../../src/cli/help.ts'
import { captured } from './captured.ts'
import { matchesGolden } from './golden.ts'

test('docs/cli.md says what the commands say of themselves', () => {
  matchesGolden('docs/cli.md', cliPage())
})

test('help keeps to its width and names every option', () => {
  for (const width of [60, 80, 110])
    for (const text of [overview(width), ...COMMANDS.map((row) => helpOf(row, width))])
      for (const line of text.split('\n'))
        if (!/^(?:  |Usage: )rapporteur /.test(line)) assert.ok(line.length <= width, line)
  for (const row of COMMANDS)
    for (const option of row.options) assert.ok(helpOf(row).includes(`--${option.name}`))
})

test('help is asked for in every usual way', async () => {
  for (const args of [['--help'], ['-h'], ['help']]) {
    const { code, out } = await captured(args)
    assert.equal(code, 0)
    assert.match(out, /^Reads news coverage/)
  }
  for (const args of [
    ['brief', '--help'],
    ['brief', '-h'],
    ['help', 'brief'],
  ]) {
    const { code, out } = await captured(args)
    assert.equal(code, 0)
    assert.match(out, /--as-of DATE/)
  }
})

test('no command at all prints the overview on standard error and is wrong usage', async () => {
  const { code, out, err } = await captured([])
  assert.equal(code, 2)
  assert.equal(out, '')
  assert.match(err, /Usage: rapporteur COMMAND/)
})

test('the version is the package’s', async () => {
  assert.match((await captured(['--version'])).out, /^\d+\.\d+\.\d+\n$/)
})

const WRONG: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
  ['an unknown command', ['breif', 'a.txt'], /no command "breif"/],
  ['an unknown option', ['brief', '--jsn', 'a.txt'], /'--jsn'/],
  ['an option without its value', ['brief', 'a.txt', '--published'], /--published/],
  ['no input', ['brief'], /FILE\|FOLDER\|URL\|FEED\|- … is missing/],
  ['a date that is none', ['brief', 'a.txt', '--published', 'soon'], /--published is not a date \("soon"\)/],
  ['a day that is none', ['brief', 'a.txt', '--as-of', '2026-02-30'], /--as-of is not a date/],
  ['a size that is none', ['brief', 'a.txt', '--max-size', 'large'], /--max-size is not a size/],
  ['a width that is none', ['brief', 'a.txt', '--width', 'wide'], /--width is not a number/],
  ['two formats at once', ['brief', 'a.txt', '--json', '--markdown'], /exclude each other/],
]

for (const [what, args, message] of WRONG)
  test(`${what} is wrong usage: one line on standard error, exit code 2, nothing read`, async () => {
    const { code, out, err } = await captured(args)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, message)
    assert.match(err, /^rapporteur: [^\n]+ See rapporteur [^\n]*--help\.\n$/)
  })
