import { rename, rm, writeFile } from 'node:fs/promises'
import type { Dossier } from '../agreement/agreement.ts'
import { accountWords } from '../export/account.ts'
import { FORMATS, formatNamed } from '../export/formats.ts'
import { baseOption } from './base-option.ts'
import type { Values } from './commands.ts'
import { gather } from './gather.ts'
import { print } from './io.ts'
import type { Io } from './io.ts'
import { dateOption, textOption } from './option-values.ts'
import { partyNamed } from './record/party-named.ts'
import { withRecord } from './record/with-record.ts'
import { UsageError } from './usage-error.ts'

/** `rapporteur export`: articles, or without any a record, to one file of another tool's format; the account of it on standard error. */
export async function exportCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const [name, ...inputs] = operands as [string, ...string[]]
  const format = formatNamed(name)
  if (!format) throw new UsageError(`no format "${name}" (there is ${FORMATS.map((f) => f.name).join(', ')})`)
  const asOf = dateOption(values, 'as-of')
  const base = baseOption(values)
  const output = textOption(values, 'output')
  const write = async (dossier: Dossier, texts: ReadonlyMap<string, string>): Promise<boolean> => {
    const exported = (await format.load())(dossier, { texts, ...(base === null ? {} : { base }) })
    if (output === null) await print(io.stdout, exported.text)
    else if (!(await written(output, exported.text, io))) return false
    await print(io.stderr, `rapporteur: ${format.name} holds ${accountWords(exported)}.\n`)
    return true
  }
  if (inputs.length === 0)
    return withRecord(values, io, 'read', async (record) => {
      const { dossierOfRecord, textsOf } = await import('../export/of-record.ts')
      const party = await partyNamed(record, textOption(values, 'party'), asOf)
      const filter = { asOf, party, words: textOption(values, 'words') }
      const dossier = await dossierOfRecord(record, filter)
      return (await write(dossier, await textsOf(record, dossier))) ? 0 : 1
    })
  const { articles, failed } = await gather(inputs, values, io)
  if (articles.length === 0) return failed > 0 ? 1 : 0
  const { brief } = await import('../agreement/brief.ts')
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  return (await write(brief(articles, { asOf }), texts)) && failed === 0 ? 0 : 1
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
