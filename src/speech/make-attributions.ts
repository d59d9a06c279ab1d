import type { Sentence } from '../language/sentence.ts'
import { treeOf } from '../language/tree.ts'
import type { Span } from '../mention/mention.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Attribution, Speaker } from './attribution.ts'
import { cuePolarity } from './cue-polarity.ts'
import { enclosing } from './enclosing.ts'
import { quotesIn } from './quotation-marks.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { saidOn } from './said-on.ts'
import { REPORTER } from './speaker.ts'
import type { MentionIndex } from './speaker.ts'
import type { SpeakerFinder } from './speaker-finder.ts'
import type { FoundSpans } from './spoken-by-rule.ts'

/**
 * Attributions from their bare spans: speaker, form, kind, polarity, time and chain are added.
 *
 * An attribution within another's content inherits that one's speaker as a link of its chain, and its denial: what
 * somebody denies that another said, nobody vouches for.
 */
export function makeAttributions(
  text: string,
  sentences: readonly Sentence[],
  found: readonly FoundSpans[],
  quotes: readonly QuotedSpan[],
  mentions: MentionIndex,
  finder: SpeakerFinder,
  times: readonly TimeMention[],
): Attribution[] {
  const outer = enclosing(found)
  const drafts: Draft[] = []
  found.forEach((one, i) => {
    const sentence = sentences[one.sentence]!
    const firstPerson = isFirstPerson(text, one.source)
    const speaker = firstPerson ? null : finder.find(one.sentence, one.source, one.cueToken)
    const inner = outer[i]! >= 0
    if (speaker && !inner && !isSeveral(text, one, mentions)) finder.note(one.sentence, speaker)
    drafts.push({
      speaker,
      firstPerson,
      relay: relayed(sentence, one, mentions, finder),
      ...cuePolarity(sentence, one.cueToken),
    })
  })
  const done: (Attribution | null)[] = found.map(() => null)
  const finish = (i: number, steps: number): Attribution => {
    const known = done[i]
    if (known) return known
    const one = found[i]!
    const draft = drafts[i]!
    const above: Attribution | null = outer[i]! >= 0 && steps < 12 ? finish(outer[i]!, steps + 1) : null
    const inherited: Speaker | null = draft.firstPerson ? (above?.speaker ?? null) : null
    let speaker: Speaker = draft.speaker ?? inherited ?? REPORTER
    const via: Speaker[] = []
    if (above && above.speaker.class !== 'reporter')
      via.push(...above.via, ...(sameSpeaker(above.speaker, speaker) ? [] : [above.speaker]))
    if (draft.relay) {
      via.push(draft.relay.through ?? speaker)
      speaker = draft.relay.speaker ?? speaker
    }
    const made: Attribution = {
      sentence: one.sentence,
      source: one.source,
      cue: one.cue,
      content: one.content,
      form: formOf(one.content, quotes),
      kind: draft.kind,
      affirmed: draft.affirmed && (above?.affirmed ?? true) && !isNobody(text, one.source),
      speaker,
      via,
      saidOn: saidOn(sentences[one.sentence]!, one, times),
      rule: one.rule,
    }
    done[i] = made
    return made
  }
  return found.map((_, i) => finish(i, 0))
}

interface Draft extends ReturnType<typeof cuePolarity> {
  readonly speaker: Speaker | null
  readonly firstPerson: boolean
  readonly relay: Relay | null
}

/** A link that stands in the cue's own clause: whom an outlet cites, or which outlet was told. */
interface Relay {
  readonly speaker: Speaker | null
  readonly through: Speaker | null
}

function relayed(
  sentence: Sentence,
  one: FoundSpans,
  mentions: MentionIndex,
  finder: SpeakerFinder,
): Relay | null {
  const { tokens } = sentence
  const tree = treeOf(sentence)
  const inContent = (start: number): boolean =>
    one.content.some((span) => start >= span.start && start < span.end)
  const cue = tokens[one.cueToken]!
  // "…, he told Reuters": the outlet passes it on.
  if (cue.lemma === 'tell' || cue.lemma === 'speak') {
    for (const child of tree.children[one.cueToken]!.slice(0, 20)) {
      if (!/^(?:obj|iobj|obl)$/.test(tokens[child]!.deprel) || inContent(tokens[child]!.start)) continue
      const outlet = mentions
        .in(one.sentence)
        .find((name) => name.from <= child && child < name.to && name.entity.kind === 'outlet')
      if (outlet) return { speaker: null, through: mentions.speaker(outlet.entity) }
    }
    return null
  }
  // "X was quoted by local media as saying": the media pass it on.
  if (cue.lemma === 'quote') {
    const quoted = tree.children[one.cueToken]!.find((child) => tokens[child]!.deprel === 'nsubj:pass')
    if (quoted === undefined) return null
    const first = Math.max(tree.first[quoted]!, quoted - 20)
    const span = { start: tokens[first]!.start, end: tokens[Math.min(tree.last[quoted]!, quoted + 20)]!.end }
    const speaker = finder.find(one.sentence, [span], one.cueToken)
    return speaker ? { speaker, through: null } : null
  }
  // "Axios reported, citing two officials, that …": theirs is the word.
  const near = tokens.slice(Math.max(0, one.cueToken - 40), one.cueToken + 60)
  const citing = near.find(
    (token) => token.xpos === 'VBG' && /^(?:cite|quote)$/.test(token.lemma) && !inContent(token.start),
  )
  if (!citing || citing.i === one.cueToken) return null
  const object = tree.children[citing.i]!.find((child) => tokens[child]!.deprel === 'obj')
  if (object === undefined) return null
  const first = Math.max(tree.first[object]!, object - 20)
  const last = Math.min(tree.last[object]!, object + 20)
  const span = { start: tokens[first]!.start, end: tokens[last]!.end }
  const speaker = finder.find(one.sentence, [span], null)
  return speaker ? { speaker, through: null } : null
}

const sameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a === b || (a.entity !== null && a.entity === b.entity) || a.name === b.name

function isFirstPerson(text: string, source: readonly Span[]): boolean {
  const span = source[0]
  return span !== undefined && /^(?:I|we|my|our)$/i.test(text.slice(span.start, span.end).trim())
}

/** "A. B. and C. D. said": neither of them is whom "he" means after it. */
function isSeveral(text: string, one: FoundSpans, mentions: MentionIndex): boolean {
  return one.source.some((span) => {
    if (!/\sand\s/.test(text.slice(span.start, span.end))) return false
    const persons = mentions
      .within(one.sentence, span.start, span.end)
      .filter((name) => name.entity.kind === 'person' && name.form !== 'pronoun')
    return new Set(persons.map((name) => name.entity)).size > 1
  })
}

/** "No one has confirmed": what nobody says is vouched for by nobody. */
function isNobody(text: string, source: readonly Span[]): boolean {
  const span = source[0]
  return (
    span !== undefined &&
    /^(?:no|nobody|none|neither|nor|few)\b/i.test(text.slice(span.start, span.start + 10))
  )
}

function formOf(content: readonly Span[], quotes: readonly QuotedSpan[]): Attribution['form'] {
  let quoted = 0
  let whole = 0
  for (const span of content) {
    whole += span.end - span.start
    for (const quote of quotesIn(quotes, span.start, span.end))
      if (quote.depth === 0)
        quoted += Math.max(0, Math.min(span.end, quote.close) - Math.max(span.start, quote.open))
  }
  return quoted === 0 ? 'indirect' : quoted >= whole - 4 ? 'direct' : 'mixed'
}
