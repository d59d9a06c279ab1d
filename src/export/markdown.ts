import type { Dossier } from '../agreement/agreement.ts'
import type { Evidence } from '../claim/claim.ts'
import { complete } from './account.ts'
import type { Exported } from './export-format.ts'
import { harmless } from '../view/harmless.ts'
import { IMPLIED, agreementView } from '../view/agreement-view.ts'
import type { AgreementView, Row } from '../view/agreement-view.ts'
import { copyWords } from '../view/copy-words.ts'
import { dateWords } from '../view/date-words.ts'
import { publishedWords } from '../view/published-words.ts'
import { quoted } from '../view/quoted.ts'

const MOST_QUOTES = 3

/** The briefing note, whole. */
export function markdownOf(dossier: Dossier): Exported {
  return complete(dossier, markdownDossier(dossier, false))
}

/** A dossier as Markdown: one second-level heading for each agreement, every fact with its words. `why` adds the rules. */
export function markdownDossier(dossier: Dossier, why: boolean): string {
  const as = dossier.asOf === null ? '' : ` as of ${dateWords(dossier.asOf)}`
  const parts = [`# Agreements in the making${as}`]
  if (dossier.agreements.length === 0) parts.push('No agreement in the making was found.')
  for (const agreement of dossier.agreements) parts.push(agreementPart(agreementView(agreement), why))
  if (dossier.quotes.length > 0)
    parts.push(
      [
        '## What was said',
        '',
        ...dossier.quotes.map(
          (q) => `- **${plain(q.speaker ?? 'speaker not named')}** [${q.article}]: ${quoted(plain(q.text))}`,
        ),
      ].join('\n'),
    )
  const sources = dossier.articles.map((a) => {
    const date =
      a.published === null ? 'undated' : `${dateWords(a.published)} (${publishedWords(a.publishedFrom)})`
    const place =
      a.url !== null && /^https?:\/\//.test(a.url)
        ? `<${a.url.replace(/[<>\s]/g, '')}>`
        : plain(a.url ?? a.source)
    const outlet = a.outlet === null ? '' : `*${plain(a.outlet)}*, `
    const copy = copyWords(a)
    return `- [${a.id}] ${plain(a.title ?? 'untitled')}. ${outlet}${date}, ${place}${copy === null ? '' : `, ${plain(copy)}`}`
  })
  parts.push(['## Sources', '', ...sources].join('\n'))
  if (parts.some((part) => part.includes(IMPLIED))) parts.push(`*${IMPLIED}: worked out, not in the words.*`)
  return `${parts.join('\n\n')}\n`
}

function agreementPart(view: AgreementView, why: boolean): string {
  const { stage } = view
  const contested = stage.contested ? ' (**contested**: a party denies it)' : ''
  const since = stage.since === '' ? '' : `, ${stage.since}`
  const ladder = stage.ladder.map((rung) =>
    rung.at === 'here' ? `**${rung.name}**` : rung.at === 'reached' ? rung.name : `*${rung.name}*`,
  )
  const lines = [
    `## ${plain(view.title)}`,
    '',
    plain(view.about),
    '',
    `**Stands at ${stage.name}**${since}${contested}`,
    '',
  ]
  if (ladder.length > 0) lines.push(ladder.join(' → '), '')
  for (const reason of stage.reasons) lines.push(`- because ${plain(reason)}`)
  for (const line of quotes(stage.evidence, why)) lines.push(`- ${line}`)
  for (const section of view.sections)
    lines.push('', `### ${section.title}`, '', ...withHeads(section.rows).map((row) => rowLine(row, why)))
  return lines.join('\n').replace(/\n{3,}/g, '\n\n')
}

/** A bullet stands alone, so a rival bid names its term again. */
function withHeads(rows: readonly Row[]): Row[] {
  let head = ''
  return rows.map((row) => {
    head = row.head === '' ? head : row.head
    return { ...row, head }
  })
}

const MARKS: Readonly<Record<Row['mark'], string>> = {
  done: '✓ ',
  pending: '○ ',
  scheduled: '◷ ',
  refused: '✕ ',
  overdue: '! ',
  none: '',
}

function rowLine(row: Row, why: boolean): string {
  const head = row.head === '' ? '' : `**${plain(row.head)}**`
  const value = plain(row.value)
  const note = row.note === '' ? '' : ` — ${plain(row.note)}`
  const text = [head, value].filter((part) => part !== '').join(': ')
  return [
    `- ${MARKS[row.mark]}${text}${note}`,
    ...quotes(row.evidence, why).map((line) => `  - ${line}`),
  ].join('\n')
}

function quotes(evidence: readonly Evidence[], why: boolean): string[] {
  const seen = new Set<string>()
  return evidence
    .filter((e) => !seen.has(e.exact) && seen.add(e.exact))
    .slice(0, MOST_QUOTES)
    .map((e) => {
      const said = e.speaker ? ` ${plain(e.speaker)}${e.saidOn ? `, ${dateWords(e.saidOn)}` : ''}` : ''
      return `${quoted(plain(e.exact))} [${e.article}]${said}${why ? ` \`${e.rule.replace(/`/g, "'")}\`` : ''}`
    })
}

/** Others' words as plain text: on one line, with everything escaped that Markdown or HTML would act on. */
function plain(text: string): string {
  return harmless(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#]/g, '\\$&')
    .replace(/&(?=[#\w]+;)/g, '&amp;')
}
