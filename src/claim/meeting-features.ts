import { caseOf, childrenBy, treeOf } from '../language/tree.ts'
import { dayNumber } from '../mention/time/calendar.ts'
import type { MeetingCandidate } from './meeting-candidate.ts'
import { isSite } from './meeting-site.ts'
import { sidesOf } from './meeting-people.ts'
import { realisOf } from './realis.ts'
import type { Reading } from './reading.ts'
import { HOLDING } from './rules/en/meeting-words.ts'

/**
 * Named features of a candidate, for the judge of models/topics: the word and its rule, how day, place and company are
 * told, grammar, and where in the report it stands. None is a word of the articles beside the rules' own.
 */
export function meetingFeatures(
  reading: Reading,
  candidate: MeetingCandidate,
  all: readonly MeetingCandidate[],
): string[] {
  const { sentence: s, token, predicate, event, day, place, company, filled, state, rule } = candidate
  const sentence = reading.sentences[s]!
  const tree = treeOf(sentence)
  const word = tree.tokens[token]!
  const features = [
    `rule:${rule}`,
    `firm:${candidate.firm}`,
    `rule+firm:${rule}:${candidate.firm}`,
    `day:${day?.from ?? 'none'}`,
    `place:${place?.from ?? 'none'}`,
    `day+place:${day?.from ?? 'none'}:${place?.from ?? 'none'}`,
    `rule+place:${rule}:${place !== null}`,
    `company:${Math.min(company.length, 3)}`,
    `heads:${Math.min(candidate.heads, 3)}`,
    `filled:${filled}`,
    `filled+place:${filled}:${place !== null}`,
    `state:${state}`,
    `state+day:${state}:${day?.from ?? 'none'}`,
    `named:${candidate.named}`,
    `size:${sizeOf(day?.on ?? null)}`,
    `ago:${agoOf(day?.on ?? null, reading.written)}`,
    `kind:${blockKind(reading, s)}`,
    `part:${partOf(reading, s)}`,
  ]
  const others = all.filter((other) => other.sentence !== s)
  const together = (test: (other: MeetingCandidate) => boolean): number =>
    Math.min(others.filter(test).length, 3)
  features.push(
    `word:${word.lemma.toLowerCase()}`,
    `same-day:${day ? together((other) => other.day?.on === day.on) : 'none'}`,
    `same-place:${place ? together((other) => other.place?.text === place.text) : 'none'}`,
    `beside:${Math.min(all.length - others.length, 4)}`,
  )
  if (place) features.push(`title:${(reading.article.title ?? '').includes(place.text)}`)
  if (candidate.coming) features.push('coming')
  if (word.upos !== 'VERB') {
    features.push(`case:${caseOf(tree, token) || 'none'}`)
    features.push(`deprel:${word.deprel.split(':')[0]}`)
    for (const child of childrenBy(tree, token, 'nmod')) features.push(`below:${caseOf(tree, child)}`)
    if (childrenBy(tree, token, 'amod', 'nummod').some((c) => ORDINAL.test(tree.tokens[c]!.text)))
      features.push('ordinal')
    if (word.xpos.endsWith('S')) features.push('plural')
  }
  if (event) {
    features.push(`tense:${event.tense}`, `passive:${event.passive}`)
    features.push(`realis:${realisOf(sentence, event).factuality}`)
    if (predicate !== token && HOLDING.has(event.lemma)) features.push('held')
    if (event.sort === 'verb') features.push(`clause:${tree.tokens[event.token]!.deprel.split(':')[0]}`)
    const sides = event.agents.some((i) =>
      reading.in[s]!.names.some((n) => n.from <= i && i < n.to && sidesOf(n).length > 0),
    )
    features.push(`sided:${sides}`)
  } else features.push('no-event')
  if (
    reading.in[s]!.attributions.some(({ content }) =>
      content.some((c) => c.start <= word.start && word.end <= c.end),
    )
  )
    features.push('said')
  const sides = new Set(
    reading.in[s]!.names.filter((name) => !isSite(tree, name)).flatMap((name) => sidesOf(name)),
  ).size
  features.push(`sides:${Math.min(sides, 3)}`)
  return features
}

const ORDINAL =
  /^(first|second|third|fourth|fifth|sixth|seventh|last|latest|new|next|fresh|final|further|previous|earlier)$/i

/** How long the time is that the words give. */
function sizeOf(on: string | null): string {
  if (on === null) return 'none'
  if (on.includes('/')) return 'span'
  if (/W/.test(on)) return 'week'
  return on.length >= 10 ? 'day' : on.length >= 7 ? 'month' : 'year'
}

/** How long before the report it lies, in steps of the calendar. */
function agoOf(on: string | null, written: string | null): string {
  const [then, now] = [numberOf(on), numberOf(written)]
  if (then === null || now === null) return 'unknown'
  const days = now - then
  return days < 0
    ? 'ahead'
    : days <= 1
      ? 'today'
      : days <= 7
        ? 'week'
        : days <= 31
          ? 'month'
          : days <= 366
            ? 'year'
            : 'years'
}

function numberOf(edtf: string | null): number | null {
  const m = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(edtf ?? '')
  return m ? dayNumber(Number(m[1]), Number(m[2]), Number(m[3] ?? 1)) : null
}

const blockKind = (reading: Reading, s: number): string =>
  reading.article.blocks[reading.sentences[s]!.block]?.role ?? 'none'

/** Thirds of the report. */
const partOf = (reading: Reading, s: number): string =>
  s < 3 ? 'head' : s < reading.sentences.length / 2 ? 'first' : 'second'
