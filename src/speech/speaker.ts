import type { Sentence, Token } from '../language/sentence.ts'
import type { Entity, NameMention } from '../mention/mention.ts'
import type { Speaker } from './attribution.ts'
import { officeHolder } from './office-holder.ts'
import { roleClass } from './role-nouns.ts'

/** The article's mentions, by sentence. */
export class MentionIndex {
  private readonly bySentence = new Map<number, NameMention[]>()
  readonly names: readonly NameMention[]
  private readonly speakers = new Map<Entity, Speaker>()
  private genders: Map<Entity, number> | null = null
  private together: Map<Entity, Map<string, number>> | null = null
  private counts: Map<Entity, number> | null = null

  private readonly text: string

  private readonly sentences: readonly Sentence[]

  constructor(text: string, sentences: readonly Sentence[], names: readonly NameMention[]) {
    this.sentences = sentences
    this.text = text
    this.names = names
    for (const name of names) {
      const list = this.bySentence.get(name.sentence)
      if (list) list.push(name)
      else this.bySentence.set(name.sentence, [name])
    }
  }

  /** Mentions of a sentence that lie in [start, end), in order of position. */
  within(sentence: number, start: number, end: number): NameMention[] {
    const names = this.in(sentence)
    const out: NameMention[] = []
    for (let at = firstFrom(names, start); at < names.length && names[at]!.start < end; at++)
      if (names[at]!.end <= end) out.push(names[at]!)
    return out
  }

  /** The entity behind a mention; for a definite office with no holder of its own, the person the words before suggest. */
  entityOf(name: NameMention, definite: boolean): Entity {
    const { entity } = name
    if (entity.kind !== 'office' || !(definite || name.form === 'pronoun')) return entity
    if (ONE_OF_MANY.test(entity.name)) return entity
    return this.holderOf(entity, name.sentence, name.start) ?? entity
  }

  /** The person that a definite title at an offset means; null where nobody fits. */
  holderOf(office: Entity, sentence: number, start: number): Entity | null {
    return officeHolder(office, this.names, sentence, start, this.sides, this.isSubject, this.weight)
  }

  /** How much an article is about a person: 0 where he is named once, 1 where he is named five times or more. */
  private readonly weight = (person: Entity): number => {
    if (!this.counts) {
      this.counts = new Map()
      for (const name of this.names)
        if (name.entity.kind === 'person')
          this.counts.set(name.entity, (this.counts.get(name.entity) ?? 0) + 1)
    }
    return Math.min(1, ((this.counts.get(person) ?? 1) - 1) / 4)
  }

  /** How often a person is named in a sentence with each side: a hint at whose side the person is on. */
  readonly sides = (person: Entity): ReadonlyMap<string, number> => {
    if (!this.together) {
      this.together = new Map()
      for (const names of this.bySentence.values()) {
        const parties = new Set(
          names.flatMap((name) =>
            name.entity.kind !== 'person' && name.entity.party ? [name.entity.party] : [],
          ),
        )
        const persons = new Set(
          names.flatMap((name) =>
            name.entity.kind === 'person' && name.form !== 'pronoun' ? [name.entity] : [],
          ),
        )
        if (parties.size === 0 || parties.size > 8) continue
        for (const one of persons) {
          const counts = this.together.get(one) ?? new Map<string, number>()
          for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1)
          this.together.set(one, counts)
        }
      }
    }
    return this.together.get(person) ?? new Map()
  }

  /** Whether a mention is the subject of its clause. */
  readonly isSubject = (name: NameMention): boolean => {
    const tokens = this.sentences[name.sentence]?.tokens
    for (let at = name.from; tokens && at < name.to; at++)
      if (tokens[at]?.deprel.startsWith('nsubj')) return true
    return false
  }

  /** The entity as a speaker, under a name that the article uses. */
  speaker(entity: Entity): Speaker {
    let speaker = this.speakers.get(entity)
    if (!speaker) {
      const plain = ofEntity(entity)
      // "NATO", where its full name, which the tables know, is not to be read in the article.
      const short =
        /^[A-Z]{2,8}$/.test(entity.id) && !this.text.includes(entity.name) && this.text.includes(entity.id)
      speaker = short && entity.kind === 'body' ? { ...plain, name: entity.id } : plain
      this.speakers.set(entity, speaker)
    }
    return speaker
  }

  /** The last thing of some sort named before an offset. */
  lastOf(start: number, wanted: (entity: Entity) => boolean): Entity | null {
    const end = firstFrom(this.names, start)
    for (let at = end - 1; at >= Math.max(0, end - 40); at--)
      if (wanted(this.names[at]!.entity)) return this.names[at]!.entity
    return null
  }

  /** Whether the article calls a person by the other pronoun, and never by this one. */
  isOther(entity: Entity, pronoun: string): boolean {
    if (!this.genders) {
      this.genders = new Map()
      for (const name of this.names) {
        if (name.form !== 'pronoun' || name.entity.kind !== 'person') continue
        const bit = /^(?:he|him|his)$/i.test(this.text.slice(name.start, name.end)) ? 1 : 2
        this.genders.set(name.entity, (this.genders.get(name.entity) ?? 0) | bit)
      }
    }
    const seen = this.genders.get(entity) ?? 0
    return seen !== 0 && (seen & (pronoun === 'he' ? 1 : 2)) === 0
  }

  in(sentence: number): readonly NameMention[] {
    return this.bySentence.get(sentence) ?? []
  }
}

/** Index of the first that starts at `start` or later; `spans` are in order of their starts. */
export function firstFrom(spans: readonly { readonly start: number }[], start: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The tokens of [start, end), which are in order. */
export function tokensIn(tokens: readonly Token[], start: number, end: number): Token[] {
  const out: Token[] = []
  for (let at = firstFrom(tokens, start); at < tokens.length && tokens[at]!.end <= end; at++)
    out.push(tokens[at]!)
  return out
}

/** Descriptions that many bear: "the official" is the one named before, not whoever holds an office. */
const ONE_OF_MANY =
  /\b(?:official|(?<!top |chief )diplomat|source|aide|adviser|advisor|officer|member|delegate|staffer|person|spokes\w+|participant|negotiators|colleague|observer)$|^(?:head|director|chief|chair|boss) of\b/i

export const REPORTER: Speaker = { name: 'reporter', class: 'reporter', party: null, entity: null }

/** Index, in the phrase, of the token that the rest hangs from. */
export function headOf(tokens: readonly Token[]): number {
  const first = tokens[0]!.i
  const last = tokens.at(-1)!.i
  const outside = tokens.findIndex((token) => (token.head < first || token.head > last) && isNominal(token))
  if (outside >= 0) return outside
  let head = tokens.findIndex(isNominal)
  while (head >= 0 && head + 1 < tokens.length && isNominal(tokens[head + 1]!)) head++
  return Math.max(0, head)
}

/** "the envoy", "its foreign minister", "Commission president": one known office, not one of many. */
export function isDefinite(tokens: readonly Token[], mention: NameMention): boolean {
  const first = tokens[0]!
  if (/^(?:a|an|one|two|three|some|several|many|another|other|senior|former)$/i.test(first.text)) return false
  const before = tokens.filter((token) => token.start <= mention.start)
  return (
    before.some((token) => /^(?:the|its|his|her|their|['’]s)$/i.test(token.text)) ||
    first.start === mention.start
  )
}

const isNominal = (token: Token): boolean => /^(?:NOUN|PROPN|PRON|NUM)$/.test(token.upos)

/** The mention that a phrase is about: at its head, or the person named beside the office; null where there is none. */
export function headMention(
  tokens: readonly Token[],
  head: number,
  inside: readonly NameMention[],
): NameMention | null {
  const headAt = tokens[head]!.i
  const over = inside
    .filter((name) => name.from <= headAt && headAt < name.to)
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  if (over?.entity.kind === 'person') return over
  // "Kremlin spokesman A. B.", "the foreign minister, A. B.": the person named beside the office.
  const beforeClause = clauseStart(tokens)
  const person = inside.find(
    (name) =>
      name.entity.kind === 'person' &&
      name.form !== 'pronoun' &&
      name.start < beforeClause &&
      !ownsWhatFollows(tokens, name),
  )
  if (person && !underPreposition(tokens, person)) return person
  // "the ambassador who led the team, A. B.": named at the very end, behind a comma.
  const end = inside.at(-1)
  if (end?.entity.kind === 'person' && end.form !== 'pronoun') {
    const first = tokens.findIndex((token) => token.start >= end.start)
    const after = tokens.find((token) => token.start >= end.end)
    if (first > 1 && tokens[first - 1]!.text === ',' && (!after || after.text === ',')) return end
  }
  if (over && speaks(over.entity)) return over
  return null
}

/** "the president's man": the man speaks. */
function ownsWhatFollows(tokens: readonly Token[], name: NameMention): boolean {
  const after = tokens.find((token) => token.start >= name.end)
  return after?.xpos === 'POS' || /^['’]s?$/.test(after?.text ?? '')
}

const speaks = (entity: Entity): boolean => entity.kind !== 'place'

function clauseStart(tokens: readonly Token[]): number {
  const clause = tokens.find((token, i) => i > 0 && /^(?:who|whose|whom|which|that)$/i.test(token.text))
  return clause?.start ?? Infinity
}

function underPreposition(tokens: readonly Token[], name: NameMention): boolean {
  const before = tokens.filter((token) => token.start < name.start)
  const preposition = before.findLastIndex((token) => token.upos === 'ADP')
  if (preposition < 0) return false
  // A comma after the preposition's phrase closes it: "the head of the mission, A. B."
  return !before.slice(preposition).some((token) => token.text === ',')
}

export function ofEntity(entity: Entity): Speaker {
  return { name: entity.name, class: classOf(entity), party: entity.party, entity }
}

function classOf(entity: Entity): Speaker['class'] {
  switch (entity.kind) {
    case 'state':
    case 'government':
    case 'organ':
    case 'place':
      return 'state'
    case 'body':
    case 'armed-group':
    case 'organisation':
      return 'body'
    case 'outlet':
      return 'outlet'
    case 'office':
      return 'named-official'
    case 'group':
      return roleOfPhrase(entity.name) ?? 'unnamed-official'
    case 'person': {
      const role = entity.role ? roleOfPhrase(entity.role) : null
      if (role === 'expert') return 'expert'
      if (role === 'outlet') return 'outlet'
      return role || entity.party ? 'named-official' : 'person'
    }
  }
}

function roleOfPhrase(phrase: string): Speaker['class'] | null {
  const words = phrase.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  for (const word of words.reverse()) {
    const role = roleClass(word) ?? (word.endsWith('s') ? roleClass(word.slice(0, -1)) : null)
    if (role) return role
  }
  return null
}

/** A speaker known only by the words: cut before clauses and asides, its class by its noun. */
export function described(
  text: string,
  tokens: readonly Token[],
  head: number,
  inside: readonly NameMention[],
): Speaker | null {
  const stop = tokens.findIndex(
    (token, i) =>
      i > head && (/^[,(–—:;]$/.test(token.text) || /^(?:who|which|that|whose)$/i.test(token.text)),
  )
  const last = stop > 0 ? tokens[stop - 1]! : tokens.at(-1)!
  const words = text.slice(tokens[0]!.start, last.end).replace(/\s+/g, ' ')
  if (!/[\p{L}]/u.test(words)) return null
  const plain = tokens[0]!.i === 0 && tokens[0]!.upos !== 'PROPN' && !/^\p{Lu}{2}/u.test(words)
  const name =
    plain || /^(?:The|A|An|One|Two|Three|Some|Several|Many|Its|His|Her|Their)\b/.test(words)
      ? words[0]!.toLowerCase() + words.slice(1)
      : words
  const noun = tokens[head]!
  const role = roleClass(noun.lemma) ?? roleClass(noun.text.toLowerCase()) ?? 'person'
  const owner = inside.find((mention) => mention.entity.party !== null)
  return { name, class: role, party: owner?.entity.party ?? null, entity: null }
}
