import type { Article } from '../article.ts'
import { AGENCIES } from './agencies.ts'
import type { Agency } from './agencies.ts'

/** What of an article a credit is looked for in. */
export type CreditSource = Pick<Article, 'text' | 'blocks' | 'outlet' | 'byline' | 'url'>

/** The agency that an article's text comes from, and the words that say so. */
export interface AgencyCredit {
  /** Name as in {@link AGENCIES}, or as the dateline gives it. */
  readonly agency: string
  /** `dateline`: "KYIV (AP) —"; `byline`; `credit`: a line of its own; `outlet`: the agency's own site. */
  readonly by: 'dateline' | 'byline' | 'credit' | 'outlet'
  readonly words: string
}

/** "KYIV, Jan. 8 (AP) —", "(Reuters) -", "GENEVA/PARIS [Federated Cable] —", at the head of a paragraph. */
const DATELINE = /^(?:[A-Z][^()[\]\n—–]{1,60}?)?\s*[([]([A-Z][\w .&'’-]{1,38}|dpa)[)\]]\s*[-–—]{1,2}\s*\S/
/** What stands in brackets there and is no agency. */
const NOT_AGENCY = /\d|\b(?:updated?|corrects?|local|time|file|photo|opinion|analysis|video)\b/i
/** Lines this long are sentences: what they say of an agency is news ("told Reuters"). */
const LONGEST_CREDIT = 80
const LONGEST_BYLINE = 120
/** Blocks of the head and of the foot that are looked at. */
const EDGE = 8

/**
 * The agency whose text an article carries, by its dateline, byline, a credit line at its head or foot, or its own address; null
 * where none is named. "Reuters contributed to this report" is no such credit, nor is that of a picture.
 */
export function agencyCredit(article: CreditSource): AgencyCredit | null {
  return (
    inDateline(article) ??
    inByline(article.byline) ??
    inCreditLine(article) ??
    ownSite(article.outlet, article.url)
  )
}

function inDateline({ text, blocks }: CreditSource): AgencyCredit | null {
  const heads = blocks.filter(({ role }) => role === 'body').slice(0, 3)
  for (const { start, end } of heads) {
    const found = DATELINE.exec(text.slice(start, Math.min(end, start + 140)))
    const given = found?.[1]?.trim()
    if (!found || given === undefined || NOT_AGENCY.test(given)) continue
    const known = named(given)
    // Of names not listed only those after a place in capitals: "Portland (Oregon) — a city of bridges" credits nobody.
    if (!known && !/^[A-Z]{3}/.test(found[0])) continue
    return { agency: known?.name ?? given, by: 'dateline', words: found[0].slice(0, -1).trim() }
  }
  return null
}

function inByline(byline: string | null): AgencyCredit | null {
  if (byline === null || byline.length > LONGEST_BYLINE) return null
  const found = mentioned(byline)
  return found ? { agency: found.name, by: 'byline', words: byline } : null
}

function inCreditLine({ text, blocks }: CreditSource): AgencyCredit | null {
  const edges = blocks.length <= 2 * EDGE ? blocks : [...blocks.slice(0, EDGE), ...blocks.slice(-EDGE)]
  for (const { start, end, role } of edges) {
    if (role === 'caption' || role === 'headline' || end - start > LONGEST_CREDIT) continue
    const line = text.slice(start, end)
    const words = line
      .replace(/^(?:by|source|sources|credit|from|via|copyright|©|\(c\)|[-–—])[\s:]*/i, '')
      .replace(/^(?:©|\(c\)|copyright)?\s*\d{4}\s*/i, '')
      .replace(/^the\s+/i, '')
      .replace(/[\s.]*(?:all rights reserved)?[\s.]*$/i, '')
      .replace(/^\(([^()]*)\)$/, '$1')
    const found = named(words)
    if (found) return { agency: found.name, by: 'credit', words: line }
  }
  return null
}

function ownSite(outlet: string | null, url: string | null): AgencyCredit | null {
  const byName = outlet === null ? null : named(outlet.replace(/^the\s+/i, '').replace(/\s+News$/, ''))
  if (byName) return { agency: byName.name, by: 'outlet', words: outlet! }
  const host = url === null ? null : /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase()
  const bySite = host
    ? AGENCIES.find(({ sites }) => sites.some((site) => host === site || host.endsWith(`.${site}`)))
    : undefined
  return bySite ? { agency: bySite.name, by: 'outlet', words: host! } : null
}

/** The agency of which these words are the name and nothing else. */
function named(words: string): Agency | null {
  const bare = words.trim()
  const lower = bare.toLowerCase()
  return (
    AGENCIES.find(
      ({ names, marks }) => marks.includes(bare) || names.some((name) => name.toLowerCase() === lower),
    ) ?? null
  )
}

let mentions: readonly (readonly [RegExp, Agency])[] | null = null

/** The first agency that a byline names among others: "By Jane Roe, Associated Press". */
function mentioned(words: string): Agency | null {
  mentions ??= AGENCIES.map((agency) => {
    const all = [...agency.names, ...agency.marks].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return [new RegExp(`(?<![\\w-])(?:${all.join('|')})(?![\\w-])`), agency] as const
  })
  return mentions.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
