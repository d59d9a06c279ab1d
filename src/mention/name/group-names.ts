import type { Sentence, Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'
import { LONGEST } from './longest.ts'
import type { Entry } from './gazetteer.ts'
import { isLetters, spelledOut } from './short-letters.ts'

/** Names whose letters are looked for in full; keeps the cost linear. */
const MOST_SPELLED = 50

type Candidates = readonly (readonly Candidate[])[]

interface Name {
  readonly name: string
  readonly words: readonly string[]
  armed: boolean
  /** The letters of a full name, the full name of letters. */
  other: Name | null
  count: number
  entry: Entry | null
}

interface Place {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly name: Name
}

/** The names of groups that an article has shown, which of them are armed, and which letters are short for which name. */
export class GroupNames {
  private readonly byName = new Map<string, Name>()

  arm(name: string, words: readonly string[]): void {
    this.get(name, words).armed = true
  }

  pair(full: string, fullWords: readonly string[], letters: string, itsWords: readonly string[]): void {
    const a = this.get(full, fullWords)
    const b = this.get(letters, itsWords)
    a.other ??= b
    b.other ??= a
  }

  /** A full name whose letters the tables know. */
  know(full: string, words: readonly string[], entry: Entry): void {
    const name = this.get(full, words)
    name.armed = true
    name.entry = entry
  }

  /** The candidates with the armed groups' names in the place of whatever was seen there. */
  renamed(text: string, sentences: readonly Sentence[], candidates: Candidates): Candidates {
    this.spellOut(text, sentences)
    const byFirst = this.armedByFirstWord()
    if (byFirst.size === 0) return candidates
    const places = sentences.map(({ tokens }, s) =>
      tokens.length > LONGEST ? [] : placesIn(tokens, s, byFirst),
    )
    for (const list of places) for (const { name } of list) name.count++
    return candidates.map((list, s) => (places[s]!.length === 0 ? list : replaced(list, places[s]!)))
  }

  /** Finds the full names of letters that the article uses without a word of what they are short for. */
  private spellOut(text: string, sentences: readonly Sentence[]): void {
    for (const name of [...this.byName.values()].slice(0, MOST_SPELLED)) {
      if (!name.armed || name.other !== null || !isLetters(name.name)) continue
      for (const { tokens } of sentences) {
        const span = spelledOut(tokens, name.name)
        if (!span) continue
        const full = text.slice(tokens[span.from]!.start, tokens[span.to - 1]!.end).replace(/\s+/g, ' ')
        const words = tokens.slice(span.from, span.to).map((token) => token.text)
        this.pair(full, words, name.name, name.words)
        name.count = 1
        break
      }
    }
  }

  private armedByFirstWord(): ReadonlyMap<string, Name[]> {
    const byFirst = new Map<string, Name[]>()
    for (const name of this.byName.values()) {
      if (!name.armed && name.other?.armed !== true) continue
      const first = name.words[0]!
      const list = byFirst.get(first)
      if (list) list.push(name)
      else byFirst.set(first, [name])
    }
    for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
    return byFirst
  }

  private get(name: string, words: readonly string[]): Name {
    const known = this.byName.get(name)
    if (known) return known
    const made: Name = { name, words, armed: false, other: null, count: 0, entry: null }
    this.byName.set(name, made)
    return made
  }
}

function placesIn(
  tokens: readonly Token[],
  sentence: number,
  byFirst: ReadonlyMap<string, readonly Name[]>,
): Place[] {
  const out: Place[] = []
  for (let from = 0; from < tokens.length; from++) {
    const name = byFirst
      .get(tokens[from]!.text)
      ?.find(({ words }) => words.every((word, i) => tokens[from + i]?.text === word))
    if (!name) continue
    const to = from + name.words.length
    out.push({ sentence, from, to, name })
    from = to - 1
  }
  return out
}

function replaced(list: readonly Candidate[], places: readonly Place[]): readonly Candidate[] {
  const fitting = places.filter(
    // A longer name that holds the letters ("LURD Women's Council") is somebody else's.
    ({ from, to }) =>
      !list.some((one) => one.from <= from && to <= one.to && one.to - one.from > to - from + 1),
  )
  const kept = list.filter((one) => !fitting.some(({ from, to }) => one.from < to && from < one.to))
  const named = fitting.map(({ sentence, from, to, name }): Candidate => ({
    sentence,
    from,
    to,
    what: { type: 'known', entry: entryOf(name) },
  }))
  return [...kept, ...named].sort((a, b) => a.from - b.from)
}

/** What the name stands for; a full name and its letters are one. */
function entryOf(name: Name): Entry {
  if (name.entry) return name.entry
  const { other } = name
  const chosen = other && other.count > name.count ? other : name
  const tied = other && other.count === name.count && other.words.length > name.words.length ? other : chosen
  const longest = other && other.name.length > name.name.length ? other : name
  const entry: Entry = {
    id: tied.name,
    kind: 'armed-group',
    name: longest.name,
    form: 'name',
    party: null,
    plural: /(?:[^s]s|ers)$/.test(tied.name) && tied.words.length === 1,
  }
  name.entry = entry
  if (other && (other.other === name || other.other === null)) other.entry = entry
  return entry
}
