import type { Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'
import { NO_SUCH_OFFICE, OFFICE_OF, ROYAL } from './table/offices.ts'

/** A sentence in which a person is named, as evidence for whose side they are on. */
export interface SeenIn {
  readonly tokens: readonly Token[]
  readonly candidates: readonly Candidate[]
  /** First token of the person's mention. */
  readonly at: number
}

const HEAD = /^(?:president|prime minister|premier|chancellor|king|queen|emir)$/
const OPPOSITE =
  /^(?:with|against|tells?|told|urged?|urges|accused?|accuses|to|blamed?|warned|warns|threatened|from|between|hails|praised|met)$/i

/**
 * Side of a person whose titles name none. What the titles themselves tell comes first (a taoiseach is Irish, a prime
 * minister not American), then the sentences that name the person: states that come first count, those acted upon
 * ("told Canada", "his Mexican counterpart") count against. Null unless one side stands out clearly.
 *
 * `nouns`: the person's titles. `impossible`: sides that have another holder of the office. `named`: how often the article
 * names each side. `home`: state of the dateline; a paper at home leaves out whose president it is.
 */
export function inferParty(
  seen: readonly SeenIn[],
  nouns: readonly string[],
  impossible: ReadonlySet<string>,
  named: ReadonlyMap<string, number>,
  home: string | null,
): string | null {
  const only = nouns.map((noun) => OFFICE_OF[noun] ?? ROYAL[noun]).find((codes) => codes !== undefined)
  const fits = (side: string): boolean =>
    !impossible.has(side) &&
    (only === undefined || only.split(' ').includes(side)) &&
    nouns.every((noun) => !NO_SUCH_OFFICE[noun]?.split(' ').includes(side))
  if (only !== undefined) {
    const possible = [...named].filter(([side]) => fits(side)).sort((a, b) => b[1] - a[1])
    if (possible.length === 1) return possible[0]![0]
  }
  const weights = weigh(seen)
  let total = 0
  for (const [side, count] of named) if (fits(side)) total += count
  for (const [side, count] of named)
    if (fits(side)) weights.set(side, (weights.get(side) ?? 0) + count / Math.max(4, total))
  if (home !== null && fits(home) && nouns.some((noun) => HEAD.test(noun)))
    weights.set(home, (weights.get(home) ?? 0) + 1.25)
  const ranked = [...weights].filter(([side]) => fits(side)).sort((a, b) => b[1] - a[1])
  const [best, second] = ranked
  if (!best || best[1] < 2 || (second && best[1] < 2 * second[1])) return null
  return best[0]
}

function weigh(seen: readonly SeenIn[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { tokens, candidates, at } of seen.slice(0, 40)) {
    const counted = new Set<string>()
    for (const { what, from, to } of near(candidates, at)) {
      if (what.type !== 'known') continue
      const side = sideNamed(what.entry)
      if (!side) continue
      const weight = weightOf(tokens, from, to, at, what.entry.kind === 'government')
      if (weight > 0 && counted.has(side)) continue
      counted.add(side)
      weights.set(side, (weights.get(side) ?? 0) + weight)
    }
  }
  return weights
}

/** The state that a known name stands for or lies at the seat of, or null. */
export function sideNamed(entry: {
  kind: string
  id: string
  form: string
  party: string | null
}): string | null {
  if (entry.kind === 'state' || entry.kind === 'body') return entry.id
  return entry.kind === 'government' || entry.kind === 'organ' || entry.form === 'capital'
    ? entry.party
    : null
}

const SAYS =
  /^(?:said|says|added|adds|told|tells|insisted|insists|confirmed|announced|pledged|promised|promises|stressed|repeated|declared|wrote|hopes|hoped|argued)$/i
const OWN_WILL =
  /^(?:will|would|is|was|are|were|has|had|have|wants|wanted|needs|needed|accepts|accepted|agreed|could|can|did|does|remains|expects|expected)$/i

/** "Zelensky said Ukraine would": leaders speak of their own state's will; of others they say what they must do. */
function speaksFor(tokens: readonly Token[], from: number, to: number, person: number): boolean {
  if (!OWN_WILL.test(tokens[to]?.text ?? '') || /^(?:to|by)$/i.test(tokens[to + 1]?.text ?? '')) return false
  let i = from - 1
  while (i > person && /^(?:the|that|,|"|“)$/i.test(tokens[i]!.text)) i--
  return i > person && SAYS.test(tokens[i]!.text)
}

function weightOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  person: number,
  house: boolean,
): number {
  if (/^counterparts?$/i.test(tokens[to]?.text ?? '')) return -3
  const before = tokens[from - 1]?.text ?? ''
  // A guest is "at the White House" as often as its master.
  if (house) return /^(?:at|to)$/i.test(before === 'the' ? (tokens[from - 2]?.text ?? '') : before) ? 0 : 1.5
  if (before === 'capital') return 2
  if (OPPOSITE.test(before)) return -1
  if (from < person) return 1
  if (speaksFor(tokens, from, to, person)) return 1
  return /^(?:his|her)$/i.test(before) ? 0.5 : 0.25
}

/** The candidates of a sentence that stand within forty of the person's place: a sentence can be very long. */
function near(candidates: readonly Candidate[], at: number): readonly Candidate[] {
  if (candidates.length <= 80) return candidates
  let low = 0
  let high = candidates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (candidates[middle]!.from < at) low = middle + 1
    else high = middle
  }
  return candidates.slice(Math.max(0, low - 40), low + 40)
}
