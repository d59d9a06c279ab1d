import { rename, rm, writeFile } from 'node:fs/promises'
import { accountWords } from '../export/account.ts'
import { FORMATS, formatNamed } from '../export/formats.ts'
import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print } from './io.ts'
import type { Io } from './io.ts'
import { dateOption, textOption } from './option-values.ts'
import { UsageError } from './usage-error.ts'

/** `rapporteur export`: articles to one file of another tool's format; the account of it on standard error. */
export async function exportCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const [name, ...inputs] = operands as [string, ...string[]]
  const format = formatNamed(name)
  if (!format) throw new UsageError(`no format "${name}" (there is ${FORMATS.map((f) => f.name).join(', ')})`)
  const asOf = dateOption(values, 'as-of')
  const base = baseOption(values)
  const output = textOption(values, 'output')
  const { articles, failed } = await gather(inputs, values, io)
  if (articles.length === 0) return failed > 0 ? 1 : 0
  const { brief } = await import('../agreement/brief.ts')
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  const write = await format.load()
  const exported = write(brief(articles, { asOf }), { texts, ...(base === null ? {} : { base }) })
  if (output === null) await print(io.stdout, exported.text)
  else if (!(await written(output, exported.text, io))) return 1
  await print(io.stderr, `rapporteur: ${format.name} holds ${accountWords(exported)}.\n`)
  return failed > 0 ? 1 : 0
}

/** Whole or not at all: a full disk or a killed process leaves what was there before. */
async function written(file: string, text: string, io: Io): Promise<boolean> {
  const part = `${file}.${process.pid}.part`
  try {
    await writeFile(part, text)
    await rename(part, file)
    return true
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    const why = (error as NodeJS.ErrnoException).code ?? 'cannot be written'
    await print(
      io.stderr,
      `rapporteur: ${file}: cannot be written (${why}). Name another file with --output.\n`,
    )
    return false
  }
}

/** An http or https address ending in `/`, or null. */
function baseOption(values: Values): string | null {
  const given = textOption(values, 'base')
  if (given === null) return null
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new UsageError(`--base is not an address ("${given}"): write it as https://desk.example/`)
  const { href } = new URL(given)
  return href.endsWith('/') ? href : `${href}/`
}
