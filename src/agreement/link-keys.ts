import type { Kind } from '../claim/claim.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import type { Instrument } from '../claim/instrument.ts'
import { byWeight, isTold } from '../claim/party-role.ts'
import type { InstrumentRef } from './link.ts'

/** Kinds that newsrooms pass into one another: a truce becomes a peace deal, a minerals deal is a trade deal. */
const FIELD: Partial<Record<Kind, string>> = {
  'security-guarantee': 'security',
  'defence-cooperation': 'security',
  ceasefire: 'peace',
  humanitarian: 'peace',
  'peace-agreement': 'peace',
  trade: 'trade',
  resources: 'trade',
  'arms-control': 'arms',
  nuclear: 'arms',
  'prisoner-exchange': 'prisoners',
  border: 'border',
  environment: 'environment',
  health: 'health',
  accession: 'accession',
}

/** How many of its likeliest parties speak for an instrument. */
const MOST_PARTIES = 5

/**
 * Keys under which one instrument of an article may meet those of other articles: its letters and titles, each pair of
 * its likeliest parties with the field it belongs to, and the field itself where treaties are open to all. One that
 * tells too little of itself ("the deal on the table") goes with what its article speaks of most. Instruments that share
 * no key, not even through others, are never one agreement: what a new article can change is what stands under its
 * keys, however large the record.
 */
export function linkKeys(claims: ArticleClaims, instrument: number): string[] {
  const { main } = claims
  const own = keysOfItsOwn(claims, instrument)
  if (main === null || main === instrument || isTelling(claims.instruments[instrument]!)) return own
  return [...new Set([...own, ...keysOfItsOwn(claims, main)])]
}

/** Whether a key is an instrument's own name; the others it has in common with whatever else its parties conclude. */
export const isNaming = (key: string): boolean => key.startsWith('letters:') || key.startsWith('title:')

function keysOfItsOwn(claims: ArticleClaims, instrument: number): string[] {
  const one = claims.instruments[instrument]!
  const field =
    fieldOf(one) ?? (claims.main === null ? null : fieldOf(claims.instruments[claims.main]!)) ?? 'any'
  const parties = likeliest(one)
  const keys = [...one.acronyms.map((acronym) => `letters:${acronym}`), ...titlesOf(one)]
  parties.forEach((a, i) =>
    parties.slice(i + 1).forEach((b) => keys.push(`parties:${a < b ? `${a}+${b}` : `${b}+${a}`}:${field}`)),
  )
  if (parties.length === 1) keys.push(`party:${parties[0]!}:${field}`)
  if (OPEN_FIELDS.has(field)) keys.push(`field:${field}`)
  return keys
}

/** Fields whose treaties are open to all states: no pair of parties stands for one. */
const OPEN_FIELDS = new Set(['environment', 'health'])

/** Letters, a title, or two parties of its own. */
function isTelling(one: Instrument): boolean {
  const told = Object.values(one.parties).filter(isTold).length
  return one.acronyms.length > 0 || titlesOf(one).length > 0 || told >= 2
}

/** Names in capitals of two words and more beside the noun ("Black Sea Grain Initiative"). */
function titlesOf({ mentions }: Instrument): string[] {
  const titles = mentions
    .filter(({ form, words }) => form === 'name' && words.length >= 2)
    .map(({ words, noun }) => `title:${[...words].sort().join(' ')} ${noun}`)
  return [...new Set(titles)]
}

function fieldOf({ kind }: Instrument): string | null {
  return (kind && FIELD[kind]) ?? null
}

function likeliest({ parties }: Instrument): string[] {
  return byWeight(Object.entries(parties))
    .filter(([, weight]) => weight > 0)
    .slice(0, MOST_PARTIES)
    .map(([party]) => party)
}

/** Instruments of many articles, parted so that no two parts share a key. In order of their first instrument. */
export function partsOf(articles: readonly ArticleClaims[]): InstrumentRef[][] {
  const parts: InstrumentRef[][] = []
  const partAt = new Map<string, number>()
  const into: number[] = []
  const root = (part: number): number => {
    while (into[part] !== part) part = into[part] = into[into[part]!]!
    return part
  }
  articles.forEach((claims, article) =>
    claims.instruments.forEach((_, instrument) => {
      let own = parts.push([{ article, instrument }]) - 1
      into.push(own)
      for (const key of linkKeys(claims, instrument)) {
        const known = partAt.get(key)
        if (known === undefined) partAt.set(key, own)
        else {
          const [first, second] = [root(known), root(own)]
          into[Math.max(first, second)] = own = Math.min(first, second)
        }
      }
    }),
  )
  const merged = new Map<number, InstrumentRef[]>()
  parts.forEach((refs, part) => {
    const at = root(part)
    const known = merged.get(at)
    if (known) known.push(...refs)
    else merged.set(at, refs)
  })
  return [...merged.values()]
}
