import type { Token } from '../../language/sentence.ts'
import type { ArticleNames } from './article-names.ts'
import type { Candidate } from './candidate.ts'
import { isDateline } from './dateline.ts'

const VENUE_OF = /^(?:in|at|near|to|from|outside)$/i
const MEETS =
  /^(?:talks?|met|meets?|meeting|signed|ceremony|summit|rounds?|negotiations|conference|hosted|hosts|venue|flew|arrived|resumed?)$/i
/** Groups tell of their state, but no more than a few of its own mentions do. */
const MOST_OF_GROUPS = 4
/** So much more must an article be on its own state than on one just named for the latter not to be meant. */
const MUCH_MORE = 4
const MEDIATES =
  /^(?:mediat\w+|broker\w*|facilitat\w+|hosts?|hosted|hosting|sponsor\w*|chaired|monitors?|observers?|guarantors?|peacekeepers?|diplomats?)$/i

interface Home {
  readonly state: string | null
  /** The article names an armed group: its government has an opponent at home. */
  readonly atWar: boolean
  /** How much the article speaks of each state, in halves of a mention. */
  readonly weights: ReadonlyMap<string, number>
}

const known = new WeakMap<ArticleNames, Home>()

/**
 * The state that the article is about: named at least twice as often as any other, datelines, venues and mediators aside; the
 * state of an armed group counts with it. Null where no state stands out, as in reports on two states.
 */
export function homeOf(names: ArticleNames): Home {
  let home = known.get(names)
  if (home === undefined) known.set(names, (home = find(names)))
  return home
}

/**
 * Whose "the government", "the army" or "the president" is that no owner stands beside. What the sentences around tell
 * (`nearby`) comes first, but an article on a state and its armed group means that state wherever it does not begin with
 * another ("In Kenya the government ...").
 */
export function unownedSide(
  names: ArticleNames,
  candidate: Candidate,
  nearby: string | null,
  subject: string | null,
): string | null {
  const set = setIn(names, candidate)
  if (set !== null) return set
  const { state, atWar, weights } = homeOf(names)
  if (state === null) return nearby ?? subject
  if (!atWar) return nearby ?? subject ?? state
  const other = nearby ?? subject
  return other !== null && (weights.get(other) ?? 0) * MUCH_MORE > weights.get(state)! ? other : state
}

/** Whether an organ of `party` that was named before is not meant: the sentence or the whole article is on another state. */
export function isOthers(names: ArticleNames, candidate: Candidate, party: string | null): boolean {
  const { state, atWar } = homeOf(names)
  const set = setIn(names, candidate)
  return set === null ? atWar && state !== null && state !== party : set !== party
}

/** The state that the sentence is set in before the candidate ("In Kenya the government"), or null. */
function setIn(names: ArticleNames, candidate: Candidate): string | null {
  const first = names.candidates[candidate.sentence]![0]
  if (first?.what.type !== 'known' || first.what.entry.kind !== 'state' || first.from >= candidate.from)
    return null
  const tokens = names.tokens(first)
  if (first.from !== 1 || !/^in$/i.test(tokens[0]!.text)) return null
  return meetsWithin(tokens, 0, 40) ? null : first.what.entry.id
}

/** Whether the words before the candidate tell of a meeting: then a city after it is the place and not the seat. */
export function isMet(names: ArticleNames, { sentence, from }: Candidate): boolean {
  const { tokens } = names.sentences[sentence]!
  return meetsWithin(tokens, from - 7, from)
}

function meetsWithin(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to && i < tokens.length; i++)
    if (MEETS.test(tokens[i]!.text)) return true
  return false
}

function find(names: ArticleNames): Home {
  const weights = new Map<string, number>()
  let atWar = false
  const ofGroups = new Map<string, number>()
  for (const list of names.candidates)
    for (const candidate of list) {
      const { what } = candidate
      if (what.type !== 'known') continue
      const { kind, id, party } = what.entry
      if (kind === 'armed-group') atWar = true
      const side = kind === 'state' ? id : party
      if (!side || !/^[A-Z]{2}$/.test(side) || side === 'EU' || side === 'UN') continue
      let weight = weightOf(names, candidate)
      if (kind === 'armed-group') {
        const before = ofGroups.get(side) ?? 0
        if (before >= MOST_OF_GROUPS) weight = 0
        ofGroups.set(side, before + weight)
      }
      if (weight > 0) weights.set(side, (weights.get(side) ?? 0) + weight)
    }
  const [best, second] = [...weights].sort((a, b) => b[1] - a[1])
  const state =
    best && best[1] >= (atWar ? 2 : 4) && best[1] >= (atWar ? 2 : 3) * (second?.[1] ?? 0) ? best[0] : null
  return { state, atWar, weights }
}

/** In halves: two for a state, an organ or a group of it, one for a town. */
function weightOf(names: ArticleNames, candidate: Candidate): number {
  const { what, from, to } = candidate
  if (what.type !== 'known') return 0
  const tokens = names.tokens(candidate)
  const { kind, form } = what.entry
  if (kind === 'armed-group' || kind === 'organ' || kind === 'government') return 2
  if (kind !== 'state' && kind !== 'place') return 0
  if (isDateline(tokens, candidate)) return 0
  if (VENUE_OF.test(tokens[from - 1]?.text ?? '') && meetsWithin(tokens, from - 25, to + 25)) return 0
  for (let i = Math.max(0, from - 3); i < to + 3 && i < tokens.length; i++)
    if ((i < from || i >= to) && MEDIATES.test(tokens[i]!.text)) return 0
  return kind === 'state' && form !== 'capital' ? 2 : 1
}
