import type { Agreement, Dossier } from '../agreement/agreement.ts'
import { dateWords } from './date-words.ts'
import { factWords } from './fact-words.ts'
import { factsOf } from './facts.ts'
import { partiesWords, partyWords, termWords } from './value-words.ts'

/** One question of a desk officer and its short answer. */
export interface GlanceRow {
  readonly head: 'denied' | 'in it' | 'missing' | 'open' | 'new'
  readonly value: string
}

const MOST = 4
const LONGEST = 70

/**
 * The short answers for the first screen, below where it stands and on whose word: who denies it, what is in it, what is
 * missing, what is open, and what only the newest reports have. Details follow in the sections.
 */
export function atAGlance(agreement: Agreement, dossier: Pick<Dossier, 'articles'>): GlanceRow[] {
  const rows: GlanceRow[] = [
    {
      head: 'denied',
      value: few(deniers(agreement)) || (agreement.history.length > 0 ? 'by nobody in these reports' : ''),
    },
    { head: 'in it', value: few(termsShort(agreement)) },
    { head: 'missing', value: few(owedShort(agreement)) },
    { head: 'open', value: few(agreement.issues.map(issueShort)) },
    { head: 'new', value: newest(agreement, dossier) },
  ]
  return rows.filter((row) => row.value !== '')
}

function deniers(agreement: Agreement): string[] {
  return agreement.history.flatMap((entry) =>
    entry.deniedBy ? [`${entry.stage.replace(/-/g, ' ')} is denied by ${entry.deniedBy}`] : [],
  )
}

/** Rival bids on one term stand together: "duration 15 years (50 years sought by Ukraine)". */
function termsShort({ terms }: Agreement): string[] {
  const figures = terms.filter(({ term }) => term !== 'obligation' && term !== 'condition')
  const clauses = terms.filter(({ term }) => term === 'obligation' || term === 'condition')
  const short = [...new Set(figures.map(({ term }) => term))].map((name) => {
    const [first, ...others] = figures.filter(({ term }) => term === name)
    const bid = ({ value, standing, by }: (typeof figures)[number]): string =>
      `${termWords(name, value)}${standing === 'agreed' ? '' : ` ${standing}${by ? ` by ${partyWords(by)}` : ''}`}`
    const rivals = others.slice(0, 2).map(bid).join(', ')
    return `${name} ${bid(first!)}${rivals ? ` (${rivals}${others.length > 2 ? ', …' : ''})` : ''}`
  })
  return [...short, ...(short.length >= MOST ? [] : clauses.map(({ value }) => clipped(String(value))))]
}

function owedShort({ steps }: Agreement): string[] {
  return steps
    .filter(({ state }) => state !== 'done')
    .map(({ step, by, body, after, state }) => {
      const who = by.length > 0 ? ` by ${body ?? partiesWords(by)}` : ''
      const when = after ? ` after ${clipped(after.replace(/^after /, ''), 40)}` : ''
      return `${step.replace(/-/g, ' ')}${who}${when}${state === 'pending' ? '' : ` (${state})`}`
    })
}

function issueShort({ issue, positions }: Agreement['issues'][number]): string {
  const sides = positions.map(({ party }) => partyWords(party))
  return `${clipped(issue)}${sides.length > 1 ? ` (${sides.join(' against ')})` : ''}`
}

/** What no report before the day of the newest one had; empty where all reports are of one day. */
function newest(agreement: Agreement, { articles }: Pick<Dossier, 'articles'>): string {
  const day = new Map(articles.map(({ id, published }) => [id, published?.slice(0, 10) ?? null]))
  const days = [...new Set(day.values())].filter((one) => one !== null).sort()
  const last = days.at(-1)
  if (days.length < 2 || last === undefined) return ''
  const fresh = factsOf(agreement).filter(
    ({ fact }) => fact.articles.length > 0 && fact.articles.every((id) => day.get(id) === last),
  )
  const first = fresh.slice(0, 2).map((fact) => clipped(lower(factWords(fact)), 60))
  const more = fresh.length > 2 ? ` and ${fresh.length - 2} more` : ''
  return fresh.length === 0 ? '' : `${dateWords(last)}: ${first.join(' · ')}${more}`
}

function few(parts: readonly string[]): string {
  const more = parts.length > MOST ? ` · and ${parts.length - MOST} more` : ''
  return `${parts.slice(0, MOST).join(' · ')}${more}`
}

function clipped(text: string, longest = LONGEST): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
