import type { Token } from '../../language/sentence.ts'
import type { NameForm } from '../mention.ts'
import type { Candidate } from './candidate.ts'
import { sideOf } from './draft-entity.ts'
import type { Draft } from './draft-entity.ts'

interface Remembered {
  readonly draft: Draft
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly subject: boolean
  /** Opens its sentence as the owner of its subject ("Kurti's night was better"). */
  readonly topic: boolean
  readonly quoted: boolean
  readonly form: NameForm
  /** Second or later of a row ("Macron and Merkel"): "they" may be the row. */
  readonly inRow: boolean
}

/** How many mentions back a pronoun looks. */
const REACH = 60
const SPEECH =
  /^(?:said|says|added|adds|told|wrote|insisted|stressed|warned|argued|noted|explained|announced|confirmed|denied|called|described|hopes|wants|hoped|wanted|has|had|will|would|could|is|was|did|does|agreed|signed|accused|rejected|plans|expects|expected)$/i

/** What the reader has in mind: the mentions so far, latest last, and whom a pronoun would mean now. */
export class Salience {
  private readonly mentions: Remembered[] = []

  add(
    mention: { sentence: number; from: number; to: number; draft: Draft; form: NameForm },
    tokens: readonly Token[],
  ): void {
    const { sentence, from, to, draft, form } = mention
    this.mentions.push({
      draft,
      sentence,
      from,
      to,
      subject: isSubject(tokens, from, to),
      topic: isTopic(tokens, from, to),
      quoted: isQuoted(tokens, from),
      form,
      inRow: isInRow(tokens, from, this.mentions.at(-1), sentence),
    })
  }

  /** The entity mentioned last that fits; looks through the whole article. */
  latest(fits: (draft: Draft) => boolean): Draft | null {
    for (let i = this.mentions.length - 1; i >= 0 && i >= this.mentions.length - 2000; i--)
      if (fits(this.mentions[i]!.draft)) return this.mentions[i]!.draft
    return null
  }

  /** The one state that this sentence before the token and the sentence before it speak of; null where there are more. */
  nearbyParty(sentence: number, before: number): string | null {
    let only: string | null = null
    for (let i = this.mentions.length - 1; i >= 0 && i >= this.mentions.length - REACH; i--) {
      const seen = this.mentions[i]!
      if (sentence - seen.sentence > 1) break
      if (seen.sentence === sentence && seen.from >= before) continue
      const side = sideOf(seen.draft)
      if (!side || seen.draft.kind === 'person' || !/^[A-Z]{2}$/.test(side) || side === 'EU' || side === 'UN')
        continue
      if (only !== null && only !== side) return null
      only = side
    }
    return only
  }

  /** Side of the last subject in this sentence before the token, or else in the sentence before it; null where it has none. */
  subjectParty(sentence: number, before: number): string | null {
    for (let i = this.mentions.length - 1; i >= 0 && i >= this.mentions.length - REACH; i--) {
      const seen = this.mentions[i]!
      if (sentence - seen.sentence > 1) break
      if (!seen.subject || (seen.sentence === sentence && seen.from >= before)) continue
      const side = sideOf(seen.draft)
      if (side && /^[A-Z]{2}$/.test(side) && side !== 'EU' && side !== 'UN') return side
    }
    return null
  }

  /** The only person spoken of in this sentence before the token and in the sentence before it, or null. */
  onlyPerson(sentence: number, before: number): Draft | null {
    let only: Draft | null = null
    for (let i = this.mentions.length - 1; i >= 0 && i >= this.mentions.length - REACH; i--) {
      const seen = this.mentions[i]!
      if (sentence - seen.sentence > 1) break
      if ((seen.sentence === sentence && seen.from >= before) || seen.draft.kind !== 'person') continue
      if (only !== null && only !== seen.draft) return null
      only = seen.draft
    }
    return only
  }

  /** Whom the pronoun means, or null where nobody fits. */
  antecedent(
    word: string,
    candidate: Candidate,
    tokens: readonly Token[],
    at: (token: number) => Candidate | undefined,
  ): Draft | null {
    const fits = FITS[kindOf(word)]!
    const possessive = /^(?:his|her|its|their)$/.test(word)
    if (/^it/.test(word) && !meansActor(word, candidate, tokens, at)) return null
    // "Mr X and his team": the one just named.
    const last = this.mentions.at(-1)
    if (possessive && last && last.sentence === candidate.sentence && last.to === candidate.from - 1)
      if (/^(?:and|or|with)$/i.test(tokens[last.to]!.text) && fits(last)) return last.draft
    const quoted = isQuoted(tokens, candidate.from)
    let best: Draft | null = null
    let bestScore = -Infinity
    for (let i = this.mentions.length - 1; i >= 0 && i >= this.mentions.length - REACH; i--) {
      const seen = this.mentions[i]!
      const distance = candidate.sentence - seen.sentence
      if (distance > (word.startsWith('it') ? 1 : word.startsWith('th') ? 2 : 8)) break
      // "They" after "Macron and Merkel" are the two, who are no one entity.
      if (word.startsWith('th') && seen.inRow && best === null && seen.from !== candidate.from) return null
      if (!fits(seen)) continue
      // Inside a quotation "he" is not the one who says so; outside of it, quoted names weigh little.
      if (distance === 0 && quoted && !seen.quoted) continue
      let score = -3 * distance
      if (seen.subject) score += 3
      else if (seen.topic) score += 2
      if (seen.form === 'pronoun') score += 1
      if (!quoted && seen.quoted) score -= 2
      if (distance === 0) score += possessive ? seen.from / 50 : 0
      score -= (this.mentions.length - i) / 40
      // An object is seldom its own subject ("Trump told him").
      if (
        distance === 0 &&
        !possessive &&
        /^(?:him|her|them|it)$/.test(word) &&
        sameClause(tokens, seen.from, candidate.from)
      )
        score -= 6
      if (score > bestScore) {
        best = seen.draft
        bestScore = score
      }
    }
    return best
  }
}

type PronounKind = 'he' | 'she' | 'they' | 'it'

function kindOf(word: string): PronounKind {
  if (/^hi|^he$/.test(word)) return 'he'
  if (/^he|^she/.test(word)) return 'she'
  return word.startsWith('th') ? 'they' : 'it'
}

const FITS: Record<PronounKind, (seen: Remembered) => boolean> = {
  he: ({ draft }) =>
    (draft.kind === 'person' || draft.kind === 'office') && !draft.plural && draft.gender !== 'female',
  she: ({ draft }) =>
    (draft.kind === 'person' || draft.kind === 'office') && !draft.plural && draft.gender !== 'male',
  they: ({ draft }) => draft.plural || draft.kind === 'group' || draft.kind === 'armed-group',
  it: ({ draft, form }) =>
    form !== 'demonym' &&
    (draft.kind === 'state' ||
      draft.kind === 'body' ||
      draft.kind === 'organ' ||
      draft.kind === 'government' ||
      draft.kind === 'armed-group' ||
      draft.kind === 'organisation'),
}

/** "It" is taken for an actor only where it owns an office or an organ, or says or decides something. */
function meansActor(
  word: string,
  candidate: Candidate,
  tokens: readonly Token[],
  at: (token: number) => Candidate | undefined,
): boolean {
  if (word === 'its') {
    for (let i = candidate.to; i < candidate.to + 4; i++) {
      const next = at(i)
      if (next) return next.what.type === 'title' || next.what.type === 'organ'
    }
    return false
  }
  const next = tokens[candidate.to]?.text ?? ''
  return word === 'it' && SPEECH.test(next) && !/^(?:is|was|has|had|will|would|could|did|does)$/i.test(next)
}

function isSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^nsubj/.test(tokens[i]!.deprel)) return true
  const next = tokens[to]
  return next !== undefined && (/^(?:VBD|VBZ|VBP|MD)$/.test(next.xpos) || SPEECH.test(next.text))
}

function isTopic(tokens: readonly Token[], from: number, to: number): boolean {
  if (from > 2 || !/^['’]s?$/.test(tokens[to]?.text ?? '')) return false
  // "Trump's man for Africa said": the man is meant from here on.
  return !/^(?:man|woman|aide|envoy|people|team|men|son|daughter|wife|husband|brother|sister|friend|ally|allies|rival|lawyer)$/i.test(
    tokens[to + 1]?.text ?? '',
  )
}

function isInRow(
  tokens: readonly Token[],
  from: number,
  before: Remembered | undefined,
  sentence: number,
): boolean {
  if (!before || before.sentence !== sentence || before.form === 'demonym') return false
  let i = from - 1
  if (/^(?:the|mr|mrs|ms|president)\.?$/i.test(tokens[i]?.text ?? '')) i--
  return /^(?:and|&)$/i.test(tokens[i]?.text ?? '') && i - before.from <= 6
}

const quotes = new WeakMap<readonly Token[], Uint8Array>()

/** Whether the token stands between quotation marks of its own sentence. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
  let inside = quotes.get(tokens)
  if (!inside) {
    inside = new Uint8Array(tokens.length)
    let open = false
    tokens.forEach((token, i) => {
      if (/^["“”«»]|^``|^''/.test(token.text))
        open =
          token.text === '“' || token.text === '«' || token.text === '``'
            ? true
            : token.text === '"'
              ? !open
              : false
      inside![i] = open ? 1 : 0
    })
    quotes.set(tokens, inside)
  }
  return inside[at] === 1
}

/** Whether only one verb stands between the two: then they are subject and object of it. */
function sameClause(tokens: readonly Token[], from: number, to: number): boolean {
  let verbs = 0
  for (let i = from; i < to && verbs < 2; i++) if (/^VB[DZP]|^MD/.test(tokens[i]!.xpos)) verbs++
  return verbs < 2
}
