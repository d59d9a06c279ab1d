import type { Sentence, Token } from '../language/sentence.ts'
import { treeOf } from '../language/tree.ts'
import type { Entity, NameMention, Span } from '../mention/mention.ts'
import type { Speaker } from './attribution.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { quotesIn } from './quotation-marks.ts'
import { isPersonNoun, roleClass } from './role-nouns.ts'
import { described, headMention, headOf, isDefinite, tokensIn } from './speaker.ts'
import type { MentionIndex } from './speaker.ts'

/** Where things are said, not who says them. */
const PLATFORM =
  /^(?:Twitter|X|Facebook|Telegram|Truth Social|Instagram|Weibo|TikTok|YouTube|Bluesky|WhatsApp|LinkedIn)$/

/** Sentences to look back on for whom a pronoun means. */
const LOOK_BACK = 4

/**
 * Finds who the words of a source name, in the order of the article: it remembers who spoke last, since a pronoun beside
 * a verb of saying means the one who has the word more often than the one named nearest.
 */
export class SpeakerFinder {
  private readonly text: string
  private readonly sentences: readonly Sentence[]
  private readonly quotes: readonly QuotedSpan[]
  private readonly mentions: MentionIndex
  /** Who had the word in a sentence, the outermost of a chain. */
  private readonly spoke = new Map<number, Speaker>()
  private readonly subjects = new Map<number, Speaker[]>()

  constructor(
    text: string,
    sentences: readonly Sentence[],
    quotes: readonly QuotedSpan[],
    mentions: MentionIndex,
  ) {
    this.text = text
    this.sentences = sentences
    this.quotes = quotes
    this.mentions = mentions
  }

  /** Notes that somebody has the word in a sentence. */
  note(sentence: number, speaker: Speaker): void {
    this.spoke.set(sentence, speaker)
  }

  /** Who spoke last, at most `back` sentences before `sentence`, itself included. */
  lastBefore(sentence: number, back: number): Speaker | null {
    for (let at = sentence; at >= Math.max(0, sentence - back); at--) {
      const speaker = this.spoke.get(at)
      if (speaker) return speaker
    }
    return null
  }

  /**
   * The speaker named by `source` in sentence `at`; `cue` is the token of the verb beside it, where known. Null where the
   * words name nobody.
   */
  find(at: number, source: readonly Span[], cue: number | null, depth = 0): Speaker | null {
    const span = source[0]
    const sentence = this.sentences[at]
    if (!span || !sentence) return null
    const tokens = withoutPreposition(withoutDateline(tokensIn(sentence.tokens, span.start, span.end)))
    const first = tokens[0]
    if (!first || depth > 3) return null
    const word = first.text.toLowerCase()
    if (/^(?:who|which|that|whom|whose)$/.test(word)) return this.antecedent(at, tokens, cue, depth)
    if (tokens.length <= 4 && /^(?:he|she)$/.test(word)) return this.pronoun(at, first, word)
    const inside = this.mentions.within(at, first.start, tokens.at(-1)!.end)
    if (/^(?:one|two|another|some|others|many|both|most|several|a)$/.test(word)) {
      const person = inside.find((name) => name.entity.kind === 'person' && name.form !== 'pronoun')
      const partitive = person ? this.mentions.speaker(person.entity) : this.oneOf(at, tokens)
      if (partitive) return partitive
    }
    const head = this.headBeside(sentence, tokens, cue)
    const mention = headMention(tokens, head, inside)
    if (mention) {
      if (mention.form === 'pronoun' && /^(?:he|she)$/i.test(first.text)) return this.pronoun(at, first, word)
      // "the head of strategy at a bank" is told apart by what follows, not by what went before.
      const owned =
        /^(?:of|at|in|for)$/.test(sentence.tokens[mention.to]?.text ?? '') && mention.entity.party === null
      const definite = isDefinite(tokens, mention) && !owned
      // "a senior official": an office that is one of many has no name of its own.
      if (mention.entity.kind === 'office' && !definite && mention.form !== 'pronoun') {
        const speaker = described(this.text, tokens, head, inside)
        if (speaker)
          return {
            ...speaker,
            class: speaker.class === 'person' ? 'unnamed-official' : speaker.class,
            party: mention.entity.party ?? speaker.party,
          }
      }
      return this.mentions.speaker(this.mentions.entityOf(mention, definite))
    }
    if (tokens.length === 1 && first.upos === 'PRON') {
      if (/^(?:they|it)$/.test(word)) return this.lastBefore(at - 1, 2)
      return null
    }
    const speaker = described(this.text, tokens, head, inside)
    if (!speaker || PLATFORM.test(speaker.name)) return null
    return this.known(at, first, tokens[head]!, speaker)
  }

  /** The head of the phrase: the subject of the cue, where it is in the phrase. */
  private headBeside(sentence: Sentence, tokens: readonly Token[], cue: number | null): number {
    if (cue !== null) {
      const index = subjectAmong(sentence, tokens, cue)
      const aside = tokens.findIndex((token) => token.text === ',')
      const behind = aside > 0 && index > aside && /^(?:NOUN|PROPN)$/.test(tokens[aside - 1]!.upos)
      if (index >= 0 && !behind && /^(?:NOUN|PROPN|PRON)$/.test(sentence.tokens[tokens[index]!.i]!.upos))
        return index
    }
    let head = headOf(tokens)
    // "the minister, voice almost gone": what stands before the first comma is the speaker.
    const comma = tokens.findIndex((token) => token.text === ',')
    if (comma > 0 && head > comma) {
      const before = headOf(tokens.slice(0, comma))
      if (/^(?:NOUN|PROPN)$/.test(tokens[before]!.upos)) head = before
    }
    // "an Iranian diplomat": the demonym is never the one who speaks.
    while (
      head + 1 < tokens.length &&
      tokens[head + 1]!.upos === 'NOUN' &&
      tokens[head]!.upos !== 'NOUN' &&
      !this.isPersonName(tokens[head]!)
    )
      head++
    return head
  }

  private isPersonName(token: Token): boolean {
    return token.upos === 'PRON' || token.upos === 'NUM'
  }

  /** "the minister", "the force": somebody or something named before, where the words do not name it themselves. */
  private known(at: number, first: Token, noun: Token, speaker: Speaker): Speaker {
    if (!/^(?:the|its|his|her|their)$/i.test(first.text) || noun.xpos === 'NNS') return speaker
    const word = noun.text.toLowerCase()
    if (
      noun.i === first.i + 1 &&
      /^(?:force|group|alliance|bloc|movement|union|organisation|organization|ministry|agency|body|council|army|party|coalition)$/.test(
        word,
      )
    ) {
      const armed = /^(?:force|army|movement)$/.test(word)
      const body = this.mentions.lastOf(first.start, (entity) =>
        (armed ? /^(?:armed-group|organ)$/ : /^(?:body|organ|armed-group|organisation)$/).test(entity.kind),
      )
      return body ? this.mentions.speaker(body) : speaker
    }
    // "the head of strategy at a bank" is told apart by what follows, not by what went before.
    const after = this.sentences[at]!.tokens[noun.i + 1]
    if (after && /^(?:of|at|in|for|with|from|on)$/.test(after.text)) return speaker
    const before = this.describedBefore(at, first, noun)
    if (before) return before
    if (speaker.class !== 'unnamed-official' || /^(?:source|sources|one|person|member|aide)$/.test(word))
      return speaker
    const office: Entity = {
      id: '',
      kind: 'office',
      name: word,
      party: speaker.party,
      role: this.title(first, noun),
    }
    const holder = this.mentions.holderOf(office, at, first.start)
    return holder ? this.mentions.speaker(holder) : speaker
  }

  /** "the diplomat said": the "one Danish diplomat" of a sentence or two before. */
  private describedBefore(at: number, first: Token, noun: Token): Speaker | null {
    for (let back = at; back >= Math.max(0, at - 3); back--) {
      for (const token of this.sentences[back]!.tokens.slice(0, 300)) {
        if (token.start >= first.start) break
        if (token.upos !== 'NOUN' || token.lemma !== noun.lemma || this.isQuoted(back, token)) continue
        const tree = treeOf(this.sentences[back]!)
        const from = Math.max(tree.first[token.i]!, token.i - 8)
        const lead = this.sentences[back]!.tokens[from]!
        if (!/^(?:a|an|one|another|two|three)$/i.test(lead.text)) continue
        return this.describedSubject(back, token)
      }
    }
    return null
  }

  private title(first: Token, noun: Token): string {
    const words = this.text.slice(first.end, noun.end).trim().toLowerCase()
    return words === 'pm' ? 'prime minister' : words
  }

  /** "…, who wrote to us", "…, whose spokesman said": what the clause hangs from. */
  private antecedent(
    at: number,
    tokens: readonly Token[],
    cue: number | null,
    depth: number,
  ): Speaker | null {
    const sentence = this.sentences[at]!
    let verb = cue ?? tokens.at(-1)!.i
    for (let step = 0; verb >= 0 && step < 8 && !/^acl/.test(sentence.tokens[verb]!.deprel); step++)
      verb = sentence.tokens[verb]!.head
    let noun = verb >= 0 ? sentence.tokens[verb]!.head : -1
    if (noun < 0 || noun >= tokens[0]!.i) {
      noun = tokens[0]!.i - 1
      while (noun > 0 && !/^(?:NOUN|PROPN|PRON)$/.test(sentence.tokens[noun]!.upos)) noun--
    }
    if (noun < 0) return null
    const tree = treeOf(sentence)
    const from = Math.max(tree.first[noun]!, noun - 20)
    const end = sentence.tokens[Math.min(tokens[0]!.i - 1, tree.last[noun]!)]!
    let last = end.i
    while (last > noun && sentence.tokens[last]!.upos === 'PUNCT') last--
    const span = { start: sentence.tokens[from]!.start, end: sentence.tokens[Math.max(noun, last)]!.end }
    const owner = this.find(at, [span], null, depth + 1)
    if (!owner || tokens[0]!.text.toLowerCase() !== 'whose' || tokens.length < 2) return owner
    const rest = this.text.slice(tokens[1]!.start, tokens.at(-1)!.end)
    return {
      name: `${owner.name} ${rest}`,
      class: roleClass(tokens.at(-1)!.lemma) ?? 'unnamed-official',
      party: owner.party,
      entity: null,
    }
  }

  /** "one of them", "another", "some": of those whom the sentence before was about. */
  private oneOf(at: number, tokens: readonly Token[]): Speaker | null {
    const words = tokens.map((token) => token.text.toLowerCase()).join(' ')
    if (
      !/^(?:one|two|another|some|others|many|both|most|several|a third|a second)(?: of (?:them|the \w+))?(?: ,.*)?$/.test(
        words,
      )
    )
      return null
    const plural = / of the (\w+)/.exec(words)?.[1]
    for (let back = at; back >= Math.max(0, at - 2); back--) {
      const sentence = this.sentences[back]!
      const tree = treeOf(sentence)
      for (const token of sentence.tokens.slice(0, 300)) {
        if (token.xpos !== 'NNS' || (back === at && token.i >= tokens[0]!.i)) continue
        if (plural ? token.text.toLowerCase() !== plural : roleClass(token.lemma) === null) continue
        if (this.isQuoted(back, token)) continue
        if (plural && back === at) continue
        let from = token.i
        while (
          from > tree.first[token.i]! &&
          /^(?:ADJ|PROPN|NOUN|NUM)$/.test(sentence.tokens[from - 1]!.upos)
        )
          from--
        const phrase = this.text.slice(sentence.tokens[from]!.start, token.end)
        const first = tokens[0]!.text.toLowerCase()
        const single =
          this.text.slice(sentence.tokens[from]!.start, token.start) +
          (token.lemma === 'people' ? 'person' : token.lemma)
        return {
          name:
            first === 'one'
              ? `${/^[aeiou]/i.test(single) ? 'an' : 'a'} ${single}`
              : first === 'another'
                ? `another ${single}`
                : `${first} ${phrase}`,
          class: roleClass(token.lemma) ?? 'person',
          party:
            this.mentions
              .within(back, sentence.tokens[from]!.start, token.end)
              .find((name) => name.entity.party)?.entity.party ?? null,
          entity: null,
        }
      }
    }
    return null
  }

  /**
   * "he said": the names' own reading where that person is the subject of a sentence just before; else who had the word,
   * or whom the sentence before is about.
   */
  private pronoun(at: number, token: Token, word: string): Speaker | null {
    const mention = this.mentions.in(at).find((name) => name.start <= token.start && name.end >= token.end)
    const named = mention ? this.mentions.entityOf(mention, true) : null
    const fits = (speaker: Speaker): boolean =>
      isPerson(speaker) && !(speaker.entity && this.mentions.isOther(speaker.entity, word))
    for (let back = at; back >= Math.max(0, at - LOOK_BACK); back--) {
      const subjects = this.subjectsOf(back, back === at ? token.start : Infinity)
      if (back < at) {
        const spoke = this.spoke.get(back)
        if (spoke && fits(spoke)) return spoke
      }
      if (named && subjects.some((subject) => subject.entity === named)) return this.mentions.speaker(named)
      // "A successor, he said, would …": in his own sentence only somebody named can be meant.
      const subject = subjects.find((one) => fits(one) && (back < at || one.entity !== null))
      if (subject) return subject
      if (back === at - 1 && this.sentences[back]!.block === this.sentences[at]!.block) {
        const leading = this.leadingPerson(back)
        if (leading && fits(leading)) return leading
      }
    }
    return named ? this.mentions.speaker(named) : this.lastBefore(at, 6)
  }

  /** The person that a sentence begins with, or the only one it names, outside of quotation marks. */
  private leadingPerson(at: number): Speaker | null {
    const persons = this.mentions
      .in(at)
      .filter(
        (name) =>
          name.entity.kind === 'person' &&
          name.form !== 'pronoun' &&
          quotesIn(this.quotes, name.start, name.end).length === 0,
      )
    const first = persons[0]
    if (!first) return null
    const alone = persons.every((name) => name.entity === first.entity)
    const token = this.sentences[at]!.tokens.slice(first.from, first.to).find(
      ({ head }) => head < first.from || head >= first.to,
    )
    if (!alone && token && this.isOneOfSeveral(at, token)) return null
    return alone || first.from <= 4 ? this.mentions.speaker(first.entity) : null
  }

  /** The persons, and persons described, that are subjects outside of quotation marks, the main clause's first. */
  private subjectsOf(at: number, before: number): Speaker[] {
    const kept = before === Infinity ? this.subjects.get(at) : undefined
    if (kept) return kept
    const sentence = this.sentences[at]!
    const found: { readonly main: boolean; readonly speaker: Speaker }[] = []
    for (const token of sentence.tokens.slice(0, 300)) {
      if (token.start >= before) break
      if (!token.deprel.startsWith('nsubj') || this.isQuoted(at, token)) continue
      if (token.upos === 'PRON' && !/^(?:he|she)$/i.test(token.text)) continue
      // "A. B. and C. D. would report to him": of two or more, neither is "he".
      if (this.isOneOfSeveral(at, token)) continue
      const mention = this.mentions
        .in(at)
        .filter((name) => name.from <= token.i && token.i < name.to)
        .sort((a, b) => b.to - b.from - (a.to - a.from))[0]
      const above = token.head >= 0 ? sentence.tokens[token.head]! : null
      const main = above === null || above.head < 0
      const speaker = mention
        ? this.mentions.speaker(this.mentions.entityOf(mention, isKnown(sentence, mention)))
        : token.xpos === 'NN'
          ? this.describedSubject(at, token)
          : null
      if (speaker && isPerson(speaker)) found.push({ main, speaker })
    }
    const speakers = [...found.filter((one) => one.main), ...found.filter((one) => !one.main)].map(
      (one) => one.speaker,
    )
    if (before === Infinity) this.subjects.set(at, speakers)
    return speakers
  }

  private isOneOfSeveral(at: number, token: Token): boolean {
    const { tokens } = this.sentences[at]!
    const { children } = treeOf(this.sentences[at]!)
    const joined = (i: number): boolean =>
      children[i]!.some(
        (child) =>
          child > i &&
          /^(?:PROPN|PRON)$/.test(tokens[child]!.upos) &&
          (tokens[child]!.deprel === 'conj' || (tokens[child]!.deprel === 'appos' && joined(child))),
      )
    return joined(token.i)
  }

  private describedSubject(at: number, token: Token): Speaker | null {
    const sentence = this.sentences[at]!
    const tree = treeOf(sentence)
    const from = Math.max(tree.first[token.i]!, token.i - 12)
    const to = Math.min(tree.last[token.i]!, token.i + 12)
    const tokens = sentence.tokens.slice(from, to + 1)
    const inside = this.mentions.within(at, tokens[0]!.start, tokens.at(-1)!.end)
    const mention = headMention(tokens, token.i - from, inside)
    if (mention) return this.mentions.speaker(this.mentions.entityOf(mention, isDefinite(tokens, mention)))
    const speaker = described(this.text, tokens, token.i - from, inside)
    return speaker ? this.known(at, tokens[0]!, token, speaker) : null
  }

  private isQuoted(at: number, token: Token): boolean {
    return quotesIn(this.quotes, token.start, token.end).length > 0 && at >= 0
  }

  /** Persons, offices, bodies and groups: who can be quoted without a verb of saying to say so. */
  subject(at: number): Speaker | null {
    return this.subjectsOf(at, Infinity)[0] ?? this.leadingPerson(at)
  }

  /** The person or office whose name ends right before `end`, at the start of its clause: "…, and the minister: “…”". */
  rightBefore(at: number, end: number): Speaker | null {
    const name = this.mentions
      .in(at)
      .find((one) => one.end <= end && end - one.end <= 2 && /^(?:person|office)$/.test(one.entity.kind))
    if (!name) return null
    let before = name.from - 1
    const { tokens } = this.sentences[at]!
    const least = Math.max(-1, before - 6)
    while (before > least && /^(?:NOUN|PROPN|ADJ|DET|PART)$/.test(tokens[before]!.upos)) before--
    return before < 0 || /^(?:[,.;:–—]|and|but|from|per|by)$/i.test(tokens[before]!.text)
      ? this.mentions.speaker(this.mentions.entityOf(name, true))
      : null
  }

  /** The last person, office or body named in [from, to) of a sentence, outside of quotation marks. */
  named(at: number, from: number, to: number): Speaker | null {
    const name = this.mentions
      .in(at)
      .find(
        (one: NameMention) =>
          one.start >= from &&
          one.end <= to &&
          one.form !== 'demonym' &&
          /^(?:person|office|organ|body|armed-group|government|state)$/.test(one.entity.kind) &&
          quotesIn(this.quotes, one.start, one.end).length === 0,
      )
    return name ? this.mentions.speaker(this.mentions.entityOf(name, true)) : null
  }
}

/** Which of the tokens is the subject of a verb, or of one that it hangs from ("emerged to say"); -1 for none. */
function subjectAmong(sentence: Sentence, tokens: readonly Token[], cue: number): number {
  let verb = cue
  for (let step = 0; verb >= 0 && step < 3; step++) {
    const at = verb
    const index = tokens.findIndex(
      (token) => token.head === at && (step === 0 ? /^nsubj|^obl/ : /^nsubj/).test(token.deprel),
    )
    if (index >= 0) return index
    const { deprel, head } = sentence.tokens[verb]!
    if (!/^(?:xcomp|conj|advcl|aux)$/.test(deprel)) return -1
    verb = head
  }
  return -1
}

/** No "a", "one" or "another" in front: the title means somebody known. */
function isKnown(sentence: Sentence, mention: NameMention): boolean {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 4); at--) {
    const word = sentence.tokens[at]!.text.toLowerCase()
    if (/^(?:a|an|one|another|some)$/.test(word)) return false
    if (/^(?:the|its|his|her|their|[,.;:])$/.test(word)) return true
  }
  return true
}

/** "BRUSSELS, 14 May - The agency": what stands before the dash says where the words were written. */
function withoutDateline(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.i !== 0 || !/^\p{Lu}{3}/u.test(tokens[0].text)) return tokens
  const dash = tokens.findIndex((token) => /^(?:—|–|-|--)$/.test(token.text))
  return dash > 0 && dash < 14 && dash + 1 < tokens.length ? tokens.slice(dash + 1) : tokens
}

/** "On 7 March the minister", "by the alliance": the phrase that speaks, without what leads up to it. */
function withoutPreposition(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.upos !== 'ADP' || tokens.length < 2) return tokens
  const comma = tokens.findIndex((token) => token.text === ',')
  const end = comma > 1 ? comma : tokens.length
  for (let at = end - 1; at > 0; at--)
    if (tokens[at]!.upos === 'DET' || tokens[at]!.deprel === 'nmod:poss') return tokens.slice(at)
  return tokens.slice(1)
}

/** Whether a speaker is one person, not a state or a body. */
export function isPerson(speaker: Speaker): boolean {
  if (speaker.entity) return speaker.entity.kind === 'person' || speaker.entity.kind === 'office'
  if (/^(?:officials|diplomats|sources|two|three|some|many|several|both)\b/i.test(speaker.name)) return false
  return (
    speaker.class === 'unnamed-official' || speaker.class === 'expert' || isPersonNoun(nounOf(speaker.name))
  )
}

/** Whether a speaker is somebody, or a body or text, that can have words of its own: not "the talks" or "a region". */
export function canSpeak(speaker: Speaker): boolean {
  if (speaker.entity) return speaker.entity.kind !== 'place'
  return speaker.class !== 'person' || isPersonNoun(nounOf(speaker.name))
}

/** The noun of a description: the last word before what follows it ("the head of strategy"). */
function nounOf(name: string): string {
  const words = name
    .split(
      /\s+(?:of|at|in|for|with|from|on|who|near|to|by|and|selling|among|between|against|about|over|whose|which|that|whom|after|before)\b|,/,
    )[0]!
    .trim()
    .split(/\s+/)
  return words.at(-1) ?? ''
}
