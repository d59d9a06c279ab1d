import type { Sentence, Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'
import { isCapitalised, isUpper } from './fold.ts'
import { matchNames } from './gazetteer.ts'
import type { Match } from './gazetteer.ts'
import { nameTagger } from './name-model.ts'
import type { TaggedName } from './name-model.ts'
import { joined, nameAfterTitle, namedByTitle, SHY_TITLES, trim } from './mend-names.ts'
import { isGivenName } from './person-name.ts'
import { lowerWords, organTable, titleTable } from './phrase-lexicon.ts'

/** Names that are common words too: at the head of a sentence they are taken for words. */
const WORDS_TOO = new Set(
  'Nice,Split,Pale,Cork,Shire,Dawn,Time,Gulf,Bath,Standard,Sky,Gori,Kan,Commons,Diet,Pole,Poles,Turkey,Polish,Arak,Hama,Angel,Reading,Java,Phoenix,Rosario,Beni,Windsor,Guardian,Telegraph,Contact Group,Western,Mars,Earth,Tyre,March,Pravda,Bild'.split(
    ',',
  ),
)
/** Acronyms that are short words or something else in capitals (a headline). */
const CAPITALS_TOO = new Set([
  'US',
  'WHO',
  'IS',
  'IT',
  'AU',
  'AM',
  'ERR',
  'CAR',
  'ISA',
  'RAI',
  'MIA',
  'TT',
  'DR',
  'ANI',
])
const PRONOUNS = new Set(
  'he,him,his,himself,she,her,hers,herself,they,them,their,theirs,themselves,it,its,itself'.split(','),
)
/** Names of states and places that persons bear as well. */
const PERSONS_TOO = new Set(
  'Jordan,Chad,Georgia,Israel,Paris,Sofia,Victoria,Santiago,Kingston,Wellington,Washington,Lima,Salvador,Jersey,Austin,Florence,Virginia,Carolina,Windsor,Brest,Engels,Houston,Lincoln,Bush,Cali,Jackson,Derry,Alexandria,Monterrey,Valencia,Aden,Beni,Split,Gary,Guinea,Lagos,Panama,Tripoli,Malta,Tonga,Niger,Bern,Berne,Roman,Holland,Ireland,England,France,Brazil,Poland,Denmark,Mali,London,Sydney,Adelaide,Darwin,Perth,Dallas,Orlando,Boston,Cleveland,Montana,Dakota,Asia,India,Cuba,Malawi,Jamaica,Romania,Petra,Kazan,Baku,Dane,Finn,German,Norman,Welsh,English,French,Scott,Spain,Kent'.split(
    ',',
  ),
)
/** Everything in a sentence that may be a mention, left to right, not overlapping. */
export function candidatesOf(sentence: Sentence, index: number): Candidate[] {
  const { tokens } = sentence
  const taken = new Uint8Array(tokens.length)
  const out: Candidate[] = []
  const free = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (taken[i]) return false
    return true
  }
  const take = (from: number, to: number, what: Candidate['what']): void => {
    taken.fill(1, from, to)
    out.push({ sentence: index, from, to, what })
  }
  const words = lowerWords(tokens)
  const capitals = mostlyCapitals(tokens)
  const matches = matchNames(tokens)
  const tagged = nameTagger().tag(tokens, matches)
  const known = matches.filter((match) => !match.entry.weak && plausible(tokens, match, tagged, capitals))
  const covered = coverage(tokens.length, known)

  for (const name of joined(tokens, tagged)) {
    const trimmed = trim(tokens, words, name, known, covered)
    if (trimmed && free(trimmed.from, trimmed.to)) take(trimmed.from, trimmed.to, { type: trimmed.label })
  }
  for (const { from, to, entry } of known) {
    if (!free(from, to)) continue
    if (entry.form === 'thing') taken.fill(1, from, to)
    else take(from, to, { type: 'known', entry })
  }
  const organs = organTable()
  const titles = titleTable()
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at]) continue
    const title = titles.longest(words, at)
    const organ = organs.longest(words, at)
    if (organ && (!title || organ.to > title.to) && free(at, organ.to)) {
      take(at, organ.to, { type: 'organ', phrase: organ.value })
    } else if (title && free(at, title.to) && isTitle(tokens, at, title.to, title.value.rank)) {
      take(at, title.to, { type: 'title', phrase: title.value })
    } else if (PRONOUNS.has(words[at]!) && !(tokens[at]!.text === 'IT')) {
      take(at, at + 1, { type: 'pronoun', word: words[at]! })
    } else continue
    at = out.at(-1)!.to - 1
  }
  for (const title of [...out]) {
    const span = nameAfterTitle(tokens, taken, title)
    if (span) take(span.from, span.to, { type: 'person' })
  }
  return out
    .sort((a, b) => a.from - b.from)
    .map((candidate, i, all) => namedByTitle(tokens, candidate, all[i - 1], all[i + 1]))
}

function isTitle(tokens: readonly Token[], from: number, to: number, rank: string): boolean {
  const first = tokens[from]!
  const next = tokens[to]
  const beforeName = next !== undefined && isCapitalised(next.text)
  if (rank === 'courtesy' || (/^\p{L}{2,4}\.?$/u.test(first.text) && rank === 'soldier'))
    return beforeName && isCapitalised(first.text)
  const last = tokens[to - 1]!
  if (to - from === 1 && /^(?:VB|JJ|RB|MD|IN)/.test(last.xpos) && !beforeName) return false
  // "minister-level", "president-elect's" aside: a noun that qualifies another noun is not a person.
  if (next?.text === '-' && to < tokens.length - 1) return false
  if (to - from > 1 || !SHY_TITLES.has(first.text.toLowerCase())) return true
  if (beforeName || (isCapitalised(first.text) && from > 0)) return true
  const before = tokens[from - 1]
  if (!before || (next && /^NN/.test(next.xpos))) return false
  return (
    /^(?:the|a|an|its|his|her|their|'s|’s|former|new|current|senior|top|military|rebel|army|un|us|eu)$/i.test(
      before.text,
    ) || /^(?:JJ|NN|CD|PRP\$)/.test(before.xpos)
  )
}

function plausible(
  tokens: readonly Token[],
  match: Match,
  tagged: readonly TaggedName[],
  capitals: boolean,
): boolean {
  const { from, to } = match
  if (to - from > 1) return true
  const text = tokens[from]!.text
  const first = from === 0 || /^["“‘'«(—–]$/.test(tokens[from - 1]!.text)
  if (first && WORDS_TOO.has(text) && !tagged.some((name) => name.from <= from && from < name.to))
    return false
  if (capitals && CAPITALS_TOO.has(text)) return false
  if (!PERSONS_TOO.has(text)) return true
  // Between names of persons ("Jordan Peters", "Michael Jordan") it is one of them.
  const before = tokens[from - 1]
  const next = tokens[to]
  if (before && isCapitalised(before.text) && isGivenName(before.text) && !isUpper(before.text) && from > 0)
    return tagged.some((name) => name.from <= from && from < name.to && name.label === 'place')
  const person = tagged.find((name) => name.from <= from && to <= name.to)
  if (person?.label !== 'person') return true
  return person.to - person.from === 1 && !(before && /^(?:mr|mrs|ms|dr)\.?$/i.test(before.text)) && !!next
}

function coverage(length: number, matches: readonly Match[]): Int32Array {
  const covered = new Int32Array(length).fill(-1)
  matches.forEach((match, i) => covered.fill(i, match.from, match.to))
  return covered
}

function mostlyCapitals(tokens: readonly Token[]): boolean {
  let upper = 0
  let letters = 0
  for (const { text } of tokens) {
    if (text.length < 2 || !/^\p{L}/u.test(text)) continue
    letters++
    if (isUpper(text)) upper++
  }
  return letters > 2 && upper * 2 > letters
}
