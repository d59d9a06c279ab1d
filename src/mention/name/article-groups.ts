import type { Sentence, Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'
import { isCapitalised, isUpper } from './fold.ts'
import { matchNames } from './gazetteer.ts'
import type { Entry } from './gazetteer.ts'
import { GroupNames } from './group-names.ts'
import { endsAsGroup, namesOfGroups } from './group-name.ts'
import type { Stretch } from './group-name.ts'
import { hasSign, isCalledFighter, wordsOfWar } from './group-signs.ts'
import { LONGEST } from './longest.ts'
import { isLetters, lettersAfter, shortLettersIn } from './short-letters.ts'

const OF_MANY =
  /^(?:National|Popular|People|['’]s|Democratic|Revolutionary|United|Liberation|Resistance|Army|Front)$/

type Candidates = readonly (readonly Candidate[])[]

/**
 * The armed groups that no table knows and that the article itself says are such, by the words beside a name or by the name's
 * own: their names become known ones of the kind `armed-group`, each its own side. Everything else stays as it was.
 *
 * A group goes by its name, or by its letters where the article has them more often. Linear in the length of the article.
 */
export function withArmedGroups(
  text: string,
  sentences: readonly Sentence[],
  candidates: Candidates,
): Candidates {
  if (wordsOfWar(text) < 2) return candidates
  const groups = new GroupNames()
  const homes = statesNamed(candidates)
  sentences.forEach(({ tokens }, s) => {
    if (tokens.length > LONGEST) return
    const say = ({ from, to }: Stretch): string =>
      text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ')
    const list = candidates[s]!
    const unknown = (span: Stretch): boolean =>
      !list.some((one) => coversKnown(one, span, homes, ofMany(tokens, span)))
    const own = namesOfGroups(tokens).filter(unknown)
    const learn = (span: Stretch): void => {
      const known = ofTables(tokens, span, homes)
      if (known) return groups.know(say(span), words(tokens, span), known)
      groups.arm(say(span), words(tokens, span))
      const letters = lettersAfter(tokens, span.to)
      if (letters) pair(span, letters)
    }
    const pair = (full: Stretch, letters: Stretch): void => {
      const known = list.find(({ from, what }) => from === letters.from && what.type === 'known')?.what
      if (known?.type !== 'known')
        groups.pair(say(full), words(tokens, full), say(letters), words(tokens, letters))
      else if (known.entry.kind === 'armed-group') groups.know(say(full), words(tokens, full), known.entry)
    }
    for (const span of own) learn(span)
    for (const { full, letters } of shortLettersIn(tokens)) {
      if (!unknown(full) || own.some((span) => span.from === full.from)) continue
      pair(full, letters)
      own.push(full)
      if (isCalledFighter(tokens, full)) learn(full)
    }
    if (!hasSign(tokens)) return
    for (const span of namesBesides(tokens, list, own))
      if (isCalledFighter(tokens, span) || inRowOfFighters(tokens, span)) learn(span)
  })
  return groups.renamed(text, sentences, candidates)
}

/** The group of the tables whose name this is, where the matching of names took its words for something else. */
function ofTables(tokens: readonly Token[], span: Stretch, homes: ReadonlySet<string>): Entry | null {
  const [match] = matchNames(tokens.slice(span.from, span.to))
  if (match?.entry.kind !== 'armed-group' || match.to !== span.to - span.from) return null
  const { party } = match.entry
  return ofMany(tokens, span) && party !== null && !homes.has(party) ? null : match.entry
}

/** Names that may be a group's: organisations, and capital letters that nothing else explains. */
function namesBesides(
  tokens: readonly Token[],
  list: readonly Candidate[],
  own: readonly Stretch[],
): Stretch[] {
  const out: Stretch[] = []
  if (tokens.filter(({ text }) => isUpper(text) && text.length > 1).length * 2 > tokens.length) return out
  const covered = new Set<number>()
  for (const { from, to, what } of list) {
    for (let i = from; i < to; i++) covered.add(i)
    const letters = (to - from === 1 && isLetters(tokens[from]!.text)) || endsAsGroup(tokens[to - 1]!)
    const may = what.type === 'organisation' || (letters && (what.type === 'place' || what.type === 'person'))
    if (may && !own.some((span) => from < span.to && span.from < to)) out.push({ from, to })
  }
  for (let i = 0; i < tokens.length; i++)
    if (!covered.has(i) && isLetters(tokens[i]!.text)) out.push({ from: i, to: i + 1 })
  return out
}

/** "the rebel groups LURD and MODEL": the second as well as the first. */
function inRowOfFighters(tokens: readonly Token[], { from }: Stretch): boolean {
  let i = from - 1
  if (/^the$/i.test(tokens[i]?.text ?? '')) i--
  if (!/^(?:and|,)$/.test(tokens[i]?.text ?? '')) return false
  for (let steps = 0; i >= 0 && steps < 14; steps++, i--) {
    const { text } = tokens[i]!
    if (/^(?:groups|movements|factions|armies|organi[sz]ations)$/.test(text))
      return /^(?:rebel|guerr?illa|insurgent|separatist|armed)$/.test(tokens[i - 1]?.text ?? '')
    if (!isCapitalised(text) && !/^(?:and|,|the|of|for|['’]s)$/.test(text)) return false
  }
  return false
}

/** "National Liberation Army": no word of it tells whose. */
function ofMany(tokens: readonly Token[], { from, to }: Stretch): boolean {
  return tokens.slice(from, to).every(({ text }) => OF_MANY.test(text))
}

/**
 * A name of the tables in the span's place is left alone, save that of an armed group whose state the article never
 * names: groups of several countries bear one name. A newspaper or a place within a longer name is no bar.
 */
function coversKnown(
  { from, to, what }: Candidate,
  span: Stretch,
  homes: ReadonlySet<string>,
  ofMany: boolean,
): boolean {
  if (what.type !== 'known' || to <= span.from || span.to <= from) return false
  const { kind, party } = what.entry
  const whole = from <= span.from && span.to <= to
  if (kind === 'armed-group') return !(whole && ofMany && party !== null && !homes.has(party))
  if (kind === 'outlet' && !whole) return false
  return whole || to > span.to || (from < span.from && span.from < to)
}

function statesNamed(candidates: Candidates): ReadonlySet<string> {
  const states = new Set<string>()
  for (const list of candidates)
    for (const { from, to, what } of list)
      if (what.type === 'known' && what.entry.party)
        if (what.entry.kind !== 'armed-group' || to - from === 1) states.add(what.entry.party)
  return states
}

function words(tokens: readonly Token[], { from, to }: Stretch): readonly string[] {
  return tokens.slice(from, to).map((token) => token.text)
}
