import type { Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'
import { isCapitalised, isUpper } from './fold.ts'
import type { Match } from './gazetteer.ts'
import type { TaggedName } from './name-model.ts'
import { isGivenName } from './person-name.ts'
import { organTable, titleTable } from './phrase-lexicon.ts'

/** Title nouns that are as often something else: they need a determiner, an owner or a name beside them. */
export const SHY_TITLES = new Set(
  'general,major,head,chief,chair,fellow,deputy,commander,representative,marshal,captain,coach,leader,driver,father,mother,judge,author,lead,secretary,director,prince,count,page,worker,pilot,player,executive,manager,resident,official,private,princess,king,queen,duke,baron,father,brother,sister,saint,peer,justice'.split(
    ',',
  ),
)

const DIRECTIONS = new Set(
  'north northern south southern east eastern west western central north-east mainland upper lower mid inner outer greater occupied northeastern northwestern southeastern southwestern'.split(
    ' ',
  ),
)
/** A name that ends in one of these is of a text or a programme, not of an actor. */
const INSTRUMENT =
  /^(?:agreements?|treaty|treaties|conventions?|protocols?|accords?|pacts?|declarations?|act|acts|framework|deal|memorandum|charter|initiative|plan|bill|law|resolution|constitution|statement|communique|summit|games|prize|war|day|festival|week|road map|roadmap|project|programme|program|process|doctrine|backstop|amendment)$/
const MONTH =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const HOST =
  /^(?:host|photo|image|caption|read|share|related|watch|listen|analysis|opinion|updated|published|correction|editor's|comments|advertisement|copyright|q|a)$/

const LANDSCAPE =
  /^(?:Sea|Seamounts?|Ocean|Bay|Islands?|River|Lake|Hills?|Street|Road|Palace|Castle|Hotel|University|School|Institute|Party|Council|Committee|Union|Group|Bank|Hospital)$/
const PARTICLE = /^(?:von|van|de|der|den|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ben|ter|zu|y)$/

/**
 * The model's names mended: parts of a hyphened name are one ("Jean-Yves Le Drian"), a row of names with commas is
 * several, particles lead back to the given name ("Ursula von der Leyen"), ships are no persons.
 */
export function joined(tokens: readonly Token[], tagged: readonly TaggedName[]): TaggedName[] {
  const out: TaggedName[] = []
  for (const name of tagged) {
    let { from, to } = name
    const last = out.at(-1)
    const glued = (i: number): boolean =>
      tokens[i]?.text === '-' &&
      tokens[i]!.start === tokens[i - 1]?.end &&
      tokens[i]!.end === tokens[i + 1]?.start
    if (name.label === 'person') {
      if (/^(?:HMAS|HMS|USS|USNS|INS|HMCS|MV|MS|SS)$/.test(tokens[from]!.text)) continue
      while (glued(from - 1) && isCapitalised(tokens[from - 2]!.text)) from -= 2
      while (glued(to) && /^\p{Lu}/u.test(tokens[to + 1]!.text)) to += 2
      let lead = from
      while (lead > 0 && PARTICLE.test(tokens[lead - 1]!.text)) lead--
      if (lead < from && lead > 0 && isGivenName(tokens[lead - 1]!.text)) from = lead - 1
      else if (lead < from && /^(?:von|van)$/.test(tokens[lead]!.text)) from = lead
      let tail = to
      while (tail < to + 3 && tail < tokens.length - 1 && PARTICLE.test(tokens[tail]!.text)) tail++
      if (tail > to && isCapitalised(tokens[tail]!.text)) to = tail + 1
    }
    if (last && last.to > from) {
      out[out.length - 1] = { from: Math.min(last.from, from), to: Math.max(last.to, to), label: last.label }
      continue
    }
    let start = from
    for (let i = from; i <= to; i++) {
      if (i < to && tokens[i]!.text !== ',') continue
      if (i > start) out.push({ from: start, to: i, label: name.label })
      start = i + 1
    }
  }
  return out
}

/**
 * The tagged name less what the tables know better; null where nothing is left. "University of Georgia" stays whole,
 * "Ukrainian Volodymyr Zelensky" loses its first word, "western Ukraine" and "Kyiv" are left to the tables.
 */
export function trim(
  tokens: readonly Token[],
  words: readonly string[],
  name: TaggedName,
  known: readonly Match[],
  covered: Int32Array,
): TaggedName | null {
  let { from, to } = name
  const titles = titleTable()
  for (;;) {
    if (from >= to) return null
    const match = covered[from]! >= 0 ? known[covered[from]!]! : null
    const title = titles.longest(words, from)
    if (match && match.from === from && match.to <= to) {
      if (match.to === to) return null
      const { kind, form } = match.entry
      const leads =
        form === 'demonym' || kind === 'state' || kind === 'body' || kind === 'organ' || kind === 'government'
      if (
        name.label === 'person' ? leads || match.to - match.from > 1 : leads && isPhrase(words, match.to, to)
      )
        from = match.to
      else if (
        name.label === 'place' &&
        (kind === 'state' || form === 'capital') &&
        isPhrase(words, match.to, to)
      )
        from = match.to
      else break
    } else if (match && match.from < from) return null
    else if (name.label === 'person' && title && title.to < to && title.value.rank !== 'other')
      from = title.to
    else if (name.label === 'place' && DIRECTIONS.has(words[from]!)) from++
    else break
  }
  if (name.label !== 'person' && isPhrase(words, from, to)) return null
  if (INSTRUMENT.test(words[to - 1]!) || MONTH.test(words[from]!) || HOST.test(words[from]!)) return null
  const last = covered[to - 1]! >= 0 ? known[covered[to - 1]!]! : null
  if (last && last.to > to) return null
  if (last && last.from === from) return null
  if (
    name.label === 'person' &&
    last &&
    last.from > from &&
    last.entry.kind !== 'place' &&
    last.entry.form !== 'name'
  )
    to = last.from
  while (to > from && /^(?:['’]s?|[.,;:–-])$/.test(tokens[to - 1]!.text)) to--
  return from < to ? { from, to, label: name.label } : null
}

/** Whether a title or an organ's noun makes up the words [from, to). */
function isPhrase(words: readonly string[], from: number, to: number): boolean {
  const organ = organTable().longest(words, from)
  if (organ && organ.to >= to) return true
  const title = titleTable().longest(words, from)
  return title !== null && title.to >= to && title.value.rank !== 'courtesy'
}

/** A name of two or three words that a title stands beside is a person's, whatever the model took it for. */
export function namedByTitle(
  tokens: readonly Token[],
  candidate: Candidate,
  before: Candidate | undefined,
  after: Candidate | undefined,
): Candidate {
  const { type } = candidate.what
  if (type !== 'place' && type !== 'organisation') return candidate
  if (LANDSCAPE.test(tokens[candidate.to - 1]!.text)) return candidate
  const length = candidate.to - candidate.from
  if (length < 2 || length > 3) return candidate
  for (let i = candidate.from; i < candidate.to; i++)
    if (!isCapitalised(tokens[i]!.text) || isUpper(tokens[i]!.text)) return candidate
  const titleOf = (other: Candidate | undefined): boolean =>
    other?.what.type === 'title' && !other.what.phrase.plural && other.what.phrase.rank !== 'other'
  const led =
    titleOf(before) &&
    (before!.to === candidate.from ||
      (before!.to === candidate.from - 1 &&
        tokens[before!.to]!.text === ',' &&
        tokens[candidate.to]?.text === ','))
  const followed =
    type === 'place' &&
    titleOf(after) &&
    tokens[candidate.to]?.text === ',' &&
    after!.from - candidate.to <= 3 &&
    /^(?:the|a|an|,)$/i.test(tokens[after!.from - 1]!.text)
  return led || followed ? { ...candidate, what: { type: 'person' } } : candidate
}

/**
 * Capitalised words that nothing else explains, right after a title ("President Foo Bar") or set off by commas after it
 * ("the trade representative, Foo Bar,"): a name that the model missed.
 */
export function nameAfterTitle(
  tokens: readonly Token[],
  taken: Uint8Array,
  title: Candidate,
): { readonly from: number; readonly to: number } | null {
  if (title.what.type !== 'title' || title.what.phrase.plural || title.what.phrase.rank === 'other')
    return null
  if (title.to - title.from === 1 && SHY_TITLES.has(tokens[title.from]!.text.toLowerCase())) return null
  const comma = tokens[title.to]?.text === ','
  const from = title.to + (comma ? 1 : 0)
  let to = from
  while (to < from + 4 && to < tokens.length && !taken[to] && /^\p{Lu}\p{Ll}+$/u.test(tokens[to]!.text)) to++
  if (
    to === from ||
    LANDSCAPE.test(tokens[to - 1]!.text) ||
    INSTRUMENT.test(tokens[to - 1]!.text.toLowerCase())
  )
    return null
  if (comma) return to - from >= 2 && /^[,;]$/.test(tokens[to]?.text ?? '') ? { from, to } : null
  const words = to - from
  const plainTitle = isCapitalised(tokens[title.from]!.text) || words >= 2
  return plainTitle && /^NNP/.test(tokens[from]!.xpos) ? { from, to } : null
}
