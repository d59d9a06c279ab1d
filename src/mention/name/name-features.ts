import { mix } from '../../language/feature-hash.ts'
import type { Token } from '../../language/sentence.ts'
import { letterCase } from '../../language/tagger-features.ts'
import type { WordFacts, WordMemory } from '../../language/word-facts.ts'
import { fold, isCapitalised } from './fold.ts'
import type { Match } from './gazetteer.ts'
import { genderOfGivenName, isGivenName } from './person-name.ts'
import { lowerWords, titleTable } from './phrase-lexicon.ts'

/** Most features a token can have. */
export const NAME_FEATURES = 64

/** A sentence as the name model sees it: what is known of each word and what the tables say. */
export interface NameInput {
  readonly words: readonly WordFacts[]
  /** Hash-like number of the tag, per token. */
  readonly tags: Int32Array
  /** Kind and place of the known name that covers the token; 0 for none. */
  readonly known: Int32Array
  /** Given name (1–3), title (4 and up), or a word that tells an organisation or a place; 0 for none. */
  readonly role: Int32Array
  readonly letters: number
}

const KINDS = [
  'state',
  'government',
  'organ',
  'body',
  'armed-group',
  'outlet',
  'organisation',
  'person',
  'office',
  'place',
  'group',
]
const RANKS = [
  'head',
  'minister',
  'envoy',
  'spokesman',
  'official',
  'soldier',
  'lawmaker',
  'courtesy',
  'other',
]
const ORGANISATION =
  /^(?:inc|inc\.|corp|corp\.|co|co\.|ltd|ltd\.|llc|plc|company|corporation|group|bank|university|college|institute|school|party|association|union|federation|council|committee|commission|agency|authority|ministry|department|office|organization|organisation|foundation|society|club|league|court|church|court|army|brigade|front|movement|alliance|network|news|times|post|press|tv|radio|magazine|journal|hospital|museum|airlines|airways|holdings|systems|partners|team|fc|united|city|board|bureau|center|centre|service|services|police|forum|fund|trust|studios|records|band|coalition|congress|senate|parliament|assembly|house)$/
const PLACE =
  /^(?:street|st|st\.|avenue|ave|ave\.|road|rd|river|lake|mount|mountain|mountains|island|islands|county|province|region|district|state|city|town|village|valley|bay|sea|ocean|gulf|park|square|bridge|airport|port|beach|desert|peninsula|cape|strait|canal|coast|hills|hill|creek|forest|north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|san|santa|los|las|el|saint|fort|boulevard|blvd|highway|palace|castle|oblast|governorate|prefecture)$/

export function nameInput(
  tokens: readonly Token[],
  memory: WordMemory,
  matches: readonly Match[],
): NameInput {
  const n = tokens.length
  const words: WordFacts[] = []
  const tags = new Int32Array(n)
  const known = new Int32Array(n)
  const role = new Int32Array(n)
  const lower = lowerWords(tokens)
  for (let i = 0; i < n; i++) {
    const { text, xpos } = tokens[i]!
    words.push(memory.of(text))
    tags[i] = tagNumber(xpos)
    if (isCapitalised(text)) {
      const plain = fold(text)
      if (isGivenName(plain)) {
        const gender = genderOfGivenName(plain)
        role[i] = gender === 'male' ? 1 : gender === 'female' ? 2 : 3
      }
    }
    if (role[i] === 0) {
      if (ORGANISATION.test(lower[i]!)) role[i] = 20
      else if (PLACE.test(lower[i]!)) role[i] = 21
    }
  }
  const titles = titleTable()
  for (let i = 0; i < n; i++) {
    const title = titles.longest(lower, i)
    if (!title) continue
    const rank = 4 + RANKS.indexOf(title.value.rank)
    for (let j = i; j < title.to; j++) if (role[j] === 0 || role[j]! >= 20) role[j] = rank
    i = title.to - 1
  }
  for (const { from, to, entry } of matches) {
    const kind = KINDS.indexOf(entry.kind) + 1
    const form = entry.form === 'demonym' ? 1 : entry.form === 'capital' ? 2 : 0
    for (let i = from; i < to; i++)
      known[i] =
        (kind * 4 + form) * 8 + (i === from ? 1 : 0) + (i === to - 1 ? 2 : 0) + (to - from > 2 ? 4 : 0)
  }
  return { words, tags, known, role, letters: letterCase(words) }
}

const tagNumbers = new Map<string, number>()

/** A Penn tag has at most four characters: they are its number. */
function tagNumber(xpos: string): number {
  const known = tagNumbers.get(xpos)
  if (known !== undefined) return known
  let number = 0
  for (let i = 0; i < xpos.length && i < 5; i++) number = number * 91 + (xpos.charCodeAt(i) % 91)
  tagNumbers.set(xpos, number)
  return number
}

const EDGE = 7919

/** Features of token `i`, written to `out`; returns how many. */
export function nameFeatures(input: NameInput, i: number, out: Int32Array): number {
  const { words, tags, known, role } = input
  const n = words.length
  const w = words[i]!
  const l1 = i > 0 ? words[i - 1]! : null
  const l2 = i > 1 ? words[i - 2]! : null
  const r1 = i + 1 < n ? words[i + 1]! : null
  const r2 = i + 2 < n ? words[i + 2]! : null
  const t = tags[i]!
  const tl = i > 0 ? tags[i - 1]! : EDGE
  const tr = i + 1 < n ? tags[i + 1]! : EDGE
  const k0 = known[i]!
  const kr = i + 1 < n ? known[i + 1]! : -1
  const g0 = role[i]!
  const gl = i > 0 ? role[i - 1]! : -1
  const gr = i + 1 < n ? role[i + 1]! : -1
  const lw = l1 ? l1.word : EDGE
  const rw = r1 ? r1.word : EDGE
  const ls = l1 ? l1.shape : 0
  const rs = r1 ? r1.shape : 0
  const place = (i === 0 ? 1 : 0) | (input.letters << 1)
  let c = 0
  out[c++] = 1
  out[c++] = mix(4, w.word)
  out[c++] = mix(mix(5, w.word), w.shape)
  out[c++] = mix(mix(7, w.shape), place)
  out[c++] = mix(mix(9, w.shape), t)
  out[c++] = mix(10, w.suffix3)
  out[c++] = mix(11, w.suffix4)
  out[c++] = mix(12, w.prefix3)
  out[c++] = mix(mix(13, w.suffix3), w.shape)
  out[c++] = mix(mix(14, w.suffix2), w.shape)
  out[c++] = mix(mix(15, w.cluster), w.shape)
  out[c++] = mix(mix(17, w.casing), mix(w.shape, place))
  out[c++] = mix(mix(18, w.classes), w.shape)
  out[c++] = mix(19, t)
  out[c++] = mix(mix(21, tl), t)
  out[c++] = mix(mix(22, t), tr)
  out[c++] = mix(mix(23, tl), mix(t, tr))
  out[c++] = mix(24, lw)
  out[c++] = mix(25, rw)
  out[c++] = mix(26, l2 ? l2.word : EDGE)
  out[c++] = mix(27, r2 ? r2.word : EDGE)
  out[c++] = mix(mix(28, lw), w.shape)
  out[c++] = mix(mix(29, rw), w.shape)
  out[c++] = mix(mix(30, lw), w.word)
  out[c++] = mix(mix(31, rw), w.word)
  out[c++] = mix(34, l1 ? l1.cluster : EDGE)
  out[c++] = mix(35, r1 ? r1.cluster : EDGE)
  out[c++] = mix(mix(36, r1 ? r1.cluster : EDGE), w.shape)
  out[c++] = mix(mix(37, ls), mix(w.shape, rs))
  out[c++] = mix(mix(38, rs), w.shape)
  out[c++] = mix(39, k0)
  out[c++] = mix(mix(40, k0), w.shape)
  out[c++] = mix(mix(42, k0), kr)
  out[c++] = mix(mix(43, k0), rs)
  out[c++] = mix(44, g0)
  out[c++] = mix(mix(45, g0), w.shape)
  out[c++] = mix(mix(46, g0), mix(gr, rs))
  out[c++] = mix(mix(47, gl), w.shape)
  out[c++] = mix(mix(48, gr), w.shape)
  out[c++] = mix(mix(49, g0), k0)
  out[c++] = mix(mix(50, rs), r2 ? r2.shape : 0)
  out[c++] = mix(mix(51, w.coarse), mix(l1 ? l1.coarse : EDGE, r1 ? r1.coarse : EDGE))
  out[c++] = mix(mix(52, w.casing), mix(ls, rs))
  out[c++] = mix(53, runEnd(input, i))
  out[c++] = mix(mix(54, runEnd(input, i)), w.shape)
  out[c++] = mix(mix(55, t), mix(g0, k0))
  return c
}

/** The last word of the run of capitalised words that the token stands in: "University" says what "Kyiv" is before it. */
function runEnd(input: NameInput, i: number): number {
  const { words } = input
  const capital = (j: number): boolean =>
    j < words.length && (words[j]!.shape & 15) >= 2 && (words[j]!.shape & 15) <= 5
  let j = i
  while (j < i + 6 && capital(j + 1)) j++
  return j === i ? 0 : words[j]!.word
}
