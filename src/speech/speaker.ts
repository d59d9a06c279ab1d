import type { Sentence, Token } from '../language/sentence.ts'
import type { Entity, NameMention, Span } from '../mention/mention.ts'
import type { Speaker } from './attribution.ts'
import { officeHolder } from './office-holder.ts'
import { roleClass } from './role-nouns.ts'

/** The article's mentions, by sentence. */
export class MentionIndex {
  private readonly bySentence = new Map<number, NameMention[]>()
  private readonly names: readonly NameMention[]

  constructor(names: readonly NameMention[]) {
    this.names = names
    for (const name of names) {
      const list = this.bySentence.get(name.sentence)
      if (list) list.push(name)
      else this.bySentence.set(name.sentence, [name])
    }
  }

  /** Mentions of a sentence that lie in [start, end), in order of position. */
  within(sentence: number, start: number, end: number): NameMention[] {
    return this.in(sentence).filter((name) => name.start >= start && name.end <= end)
  }

  /** The entity behind a mention; for a definite office with no holder of its own, the person the words before suggest. */
  entityOf(name: NameMention, definite: boolean): Entity {
    const { entity } = name
    if (entity.kind !== 'office' || !(definite || name.form === 'pronoun')) return entity
    return officeHolder(entity, this.names, name.sentence, name.start) ?? entity
  }

  in(sentence: number): readonly NameMention[] {
    return this.bySentence.get(sentence) ?? []
  }
}

export const REPORTER: Speaker = { name: 'reporter', class: 'reporter', party: null, entity: null }

/**
 * Who the words of a source name: an entity of the article, where a mention stands at their head, or else what they
 * describe ("a senior official"), cut before relative clauses and asides. Null where they name nobody (an unresolved
 * pronoun, no words).
 */
export function speakerOf(
  text: string,
  sentence: Sentence,
  at: number,
  source: readonly Span[],
  mentions: MentionIndex,
): Speaker | null {
  const span = source[0]
  if (!span) return null
  const tokens = sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end)
  if (tokens.length === 0) return null
  const inside = mentions.within(at, tokens[0]!.start, tokens.at(-1)!.end)
  const head = headOf(tokens)
  const mention = headMention(tokens, head, inside)
  if (mention) return ofEntity(mentions.entityOf(mention, isDefinite(tokens, mention)))
  if (
    tokens.length === 1 &&
    tokens[0]!.upos === 'PRON' &&
    !/^(?:one|some|many|others|those)$/i.test(tokens[0]!.text)
  )
    return null
  return described(text, tokens, head, inside)
}

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
function isDefinite(tokens: readonly Token[], mention: NameMention): boolean {
  const first = tokens[0]!
  if (/^(?:a|an|one|two|three|some|several|many|another|other|senior|former)$/i.test(first.text)) return false
  const before = tokens.filter((token) => token.start <= mention.start)
  return (
    before.some((token) => /^(?:the|its|his|her|their|['’]s)$/i.test(token.text)) ||
    first.start === mention.start
  )
}

const isNominal = (token: Token): boolean => /^(?:NOUN|PROPN|PRON|NUM)$/.test(token.upos)

function headMention(
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
    (name) => name.entity.kind === 'person' && name.form !== 'pronoun' && name.start < beforeClause,
  )
  if (person && !underPreposition(tokens, person)) return person
  if (over && speaks(over.entity)) return over
  return null
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

function described(
  text: string,
  tokens: readonly Token[],
  head: number,
  inside: readonly NameMention[],
): Speaker | null {
  const stop = tokens.findIndex(
    (token, i) =>
      i > head && (/^[,(–—:;-]$/.test(token.text) || /^(?:who|which|that|whose)$/i.test(token.text)),
  )
  const last = stop > 0 ? tokens[stop - 1]! : tokens.at(-1)!
  const words = text.slice(tokens[0]!.start, last.end).replace(/\s+/g, ' ')
  if (!/[\p{L}]/u.test(words)) return null
  const name = /^(?:The|A|An|One|Two|Three|Some|Several|Many|Its|His|Her|Their)\b/.test(words)
    ? words[0]!.toLowerCase() + words.slice(1)
    : words
  const noun = tokens[head]!
  const role = roleClass(noun.lemma) ?? roleClass(noun.text.toLowerCase()) ?? 'person'
  const owner = inside.find((mention) => mention.entity.party !== null)
  return { name, class: role, party: owner?.entity.party ?? null, entity: null }
}
