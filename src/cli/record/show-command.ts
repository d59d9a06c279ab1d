import type { OpenRecord, RecordArticle, RecordClaim, RecordDossier } from '../../record/record.ts'
import type { Values } from '../commands.ts'
import { print, wantsColour, widthOf } from '../io.ts'
import { harmless } from '../../view/harmless.ts'
import type { Io } from '../io.ts'
import { dateOption, numberOption } from '../option-values.ts'
import { terminalDossier } from '../terminal/dossier.ts'
import { hang } from '../terminal/sheet.ts'
import { UsageError } from '../usage-error.ts'
import { withRecord } from './with-record.ts'

/** `rapporteur show`: an agreement's dossier, an article with what was found in it, or a claim. */
export async function showCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const asOf = dateOption(values, 'as-of')
  if (values['json'] && values['markdown']) throw new UsageError('--json and --markdown exclude each other')
  const width = widthOf(io, numberOption(values, 'width'))
  return withRecord(values, io, 'read', async (record) => {
    let missing = 0
    for (const id of operands) {
      const text = await shown(record, id, asOf, values, io, width)
      if (text === null) {
        missing++
        const day = asOf === null ? '' : ` as of ${asOf}`
        await print(
          io.stderr,
          `rapporteur: ${harmless(id)}: no agreement, article or claim of this name${day}. See rapporteur list.\n`,
        )
      } else await print(io.stdout, text)
    }
    return missing > 0 ? 1 : 0
  })
}

async function shown(
  record: OpenRecord,
  id: string,
  asOf: string | null,
  values: Values,
  io: Io,
  width: number,
): Promise<string | null> {
  const dossier = await record.dossier(id, { asOf })
  if (dossier) return dossierText(dossier, values, io, width)
  const article = await record.article(id)
  if (article) return values['json'] ? json(article) : articleText(article, width)
  const claim = await record.claim(id)
  if (claim) return values['json'] ? json(claim) : claimText(claim, width)
  return null
}

async function dossierText(dossier: RecordDossier, values: Values, io: Io, width: number): Promise<string> {
  if (values['json']) return json(dossier)
  const why = values['why'] === true
  if (values['markdown']) return (await import('../../export/markdown.ts')).markdownDossier(dossier, why)
  return terminalDossier(dossier, { width, colour: wantsColour(io), why })
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function articleText(article: RecordArticle, width: number): string {
  const rows: (readonly [string, string | null])[] = [
    ['title', article.title],
    ['outlet', article.outlet],
    ['published', article.published],
    ['address', article.url ?? article.source],
    ['added', article.addedAt],
    [
      'state',
      article.retracted ? 'retracted' : article.replacedBy ? `replaced by ${article.replacedBy}` : 'in force',
    ],
    ['agreements', article.agreements.join(', ') || 'none'],
    ['read by', article.runs.map(({ run }) => run).join(', ')],
    ...article.copies.map(({ copy, original, share, agency }): [string, string] => {
      const words = `${agency === null ? '' : `text of ${agency}, `}${Math.round(share * 100)} %`
      return copy === article.id
        ? ['copy of', `[${original}] (${words} of this one's words)`]
        : ['copied by', `[${copy}] (${words} of that one's words)`]
    }),
    ...article.addresses.slice(1).map(({ url, source }) => ['also at', url ?? source] as const),
  ]
  return [
    `[${article.id}]`,
    ...rows.flatMap(([name, value]) =>
      hang(`  ${name.padEnd(11)}`, ' '.repeat(13), harmless(value ?? 'not known'), width),
    ),
    '',
    ...article.claims.flatMap((claim) => claimText(claim, width).trimEnd().split('\n')),
    '',
  ].join('\n')
}

function claimText({ id, fact, claim, evidence, agreement }: RecordClaim, width: number): string {
  const { instrument: _, evidence: __, fact: ___, speaker, via: ____, ...values } = claim
  const said = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const who = speaker === null ? 'as reported' : `says ${speaker.name}`
  return [
    ...hang('  ', '    ', harmless(`${fact}: ${said.join(', ')}; ${who}`), width),
    ...hang('    ', '    ', harmless(`“${evidence.exact}”`), width),
    ...hang('    ', '    ', harmless(`[${id}]${agreement === null ? '' : ` of ${agreement}`}`), width),
    '',
  ].join('\n')
}
