import { caseOf, childrenBy } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Event } from './event.ts'
import { nameAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { sidesOf } from './meeting-people.ts'
import { HOLDING, INTERNAL, PEOPLE } from './rules/en/meeting-words.ts'
import type { MeetingRule } from './rules/en/meeting-words.ts'

/** What a rule asks to stand with its word. */
export function meetsNeed(
  reading: Reading,
  s: number,
  tree: Tree,
  token: number,
  predicate: number | null,
  events: ReadonlyMap<number, Event>,
  rule: MeetingRule,
): boolean {
  if (rule.sort === 'verb') return isComingTogether(reading, s, tree, token, events.get(token) ?? null, rule)
  return rule.needs !== 'site' || isHeld(tree, token, predicate) || isComing(tree, token)
}

const TALKS = /^(talks?|negotiations?|discussions?|consultations?|meetings?|dialogue|contacts?|diplomacy)$/i

const PHONE = /^(phone|telephone|video|videoconference|teleconference)$/i

/** "Parliament met", "the cabinet held a meeting": one side by itself. */
export function isInternal(tree: Tree, event: Event | null): boolean {
  const agents = event?.agents ?? []
  return (
    agents.length > 0 &&
    agents.every((i) => INTERNAL.has(tree.tokens[i]!.lemma.toLowerCase()) || ORGAN.test(tree.tokens[i]!.text))
  )
}
const ORGAN =
  /^(senate|knesset|bundestag|duma|sejm|rada|diet|majlis|riksdag|court|judges|lawmakers|mps|legislators|ministry)$/i

export function isOccasion(tree: Tree, i: number): boolean {
  const before = [
    ...childrenBy(tree, i, 'compound', 'amod', 'nmod:poss').map((child) => tree.tokens[child]!),
    ...(i > 0 ? [tree.tokens[i - 1]!] : []),
  ]
  if (before.some((word) => INTERNAL.has(word.lemma.toLowerCase()) || INTERNAL.has(word.text.toLowerCase())))
    return false
  if (childrenBy(tree, i, 'nmod').some((child) => INTERNAL.has(tree.tokens[child]!.lemma.toLowerCase())))
    return false
  const { deprel, text } = tree.tokens[i]!
  if (/^rounds?$/i.test(text)) {
    const of = childrenBy(tree, i, 'nmod').filter((c) => caseOf(tree, c) === 'of')
    if (of.length > 0 && !of.some((c) => TALKS.test(tree.tokens[c]!.text))) return false
  }
  if (/^(without|despite|like)$/.test(caseOf(tree, i))) return false
  if (deprel === 'compound' || (deprel === 'amod' && tree.tokens[i]!.head > i)) return false
  // "calls for a treaty", "in talks": no occasion of its own.
  if (
    /^calls?$/i.test(text) &&
    childrenBy(tree, i, 'nmod', 'acl').some((c) => /^(for|to|on)$/.test(caseOf(tree, c)))
  )
    return false
  return !childrenBy(tree, i, 'det').some((d) => /^(no|any)$/i.test(tree.tokens[d]!.text))
}

/** "talks resumed in", "a round of talks was held": what is held, opened or ended, or has a place hanging from it. */
function isHeld(tree: Tree, i: number, predicate: number | null): boolean {
  if (
    childrenBy(tree, i, 'nmod').some(
      (c) => /^(in|at|near)$/.test(caseOf(tree, c)) && tree.tokens[c]!.upos === 'PROPN',
    )
  )
    return true
  // "talks with Chad" is one where it frames something else ("after talks with"), not where it goes on ("in talks with").
  const frame = caseOf(tree, i)
  if (frame !== 'in' && childrenBy(tree, i, 'nmod').some((c) => /^(with|between)$/.test(caseOf(tree, c))))
    return true
  const round = childrenBy(tree, i, 'amod', 'nummod').some((c) =>
    /^(first|second|third|fourth|fifth|sixth|last|latest|new|next|fresh|final|further)$/i.test(
      tree.tokens[c]!.text,
    ),
  )
  if (
    childrenBy(tree, i, 'acl', 'acl:relcl', 'amod').some((c) =>
      HOLDING.has(tree.tokens[c]!.lemma.toLowerCase()),
    )
  )
    return true
  const verb = predicate === null ? '' : tree.tokens[predicate]!.lemma.toLowerCase()
  return HOLDING.has(verb) || round
}

function isComingTogether(
  reading: Reading,
  s: number,
  tree: Tree,
  i: number,
  event: Event | null,
  rule: MeetingRule,
): boolean {
  const objects = childrenBy(tree, i, 'obj')
  const sided = (token: number): boolean => {
    if (/^(he|she|they|we)$/i.test(tree.tokens[token]!.text)) return true
    const name = nameAt(reading, s, token)
    return (
      (name !== null && (sidesOf(name).length > 0 || name.entity.kind === 'person')) ||
      PEOPLE.test(tree.tokens[token]!.text)
    )
  }
  switch (rule.needs) {
    case 'guest':
      return event !== null && (event.passive ? event.patients : objects).some(sided)
    case 'journey': {
      const goal = [...objects, ...childrenBy(tree, i, 'obl')].some((child) => {
        const name = nameAt(reading, s, child)
        return (
          name !== null &&
          (name.entity.kind === 'place' || name.entity.kind === 'state' || name.form === 'metonym')
        )
      })
      return goal && event !== null && event.agents.some(sided)
    }
    case 'company': {
      if (event === null) return false
      const withOthers = event.obliques.some(
        (phrase) => /^(with|to)$/.test(phrase.case) && sided(phrase.token),
      )
      const byPhone = event.obliques.some((phrase) => PHONE.test(tree.tokens[phrase.token]!.text))
      return (
        event.agents.some(sided) &&
        (withOthers || byPhone || objects.some(sided) || event.agents.filter(sided).length > 1)
      )
    }
    case 'together':
      if (/^(shake|clasp)$/i.test(tree.tokens[i]!.lemma) && !/^hands?$/i.test(tree.tokens[i + 1]?.text ?? ''))
        return false
      if (
        /^(read|hand)$/i.test(tree.tokens[i]!.lemma) &&
        !/^(out|over|each)$/i.test(tree.tokens[i + 1]?.text ?? '')
      )
        return false
      return event !== null && event.agents.length > 0 && event.patients.length + event.obliques.length > 0
    default:
      return objects.every((object) => sided(object) || tree.tokens[object]!.upos !== 'NOUN')
  }
}

/** "upcoming talks", "the next round": to come, by the words before it. */
export function isComing(tree: Tree, token: number): boolean {
  for (let i = token - 1; i >= Math.max(0, token - 3); i--)
    if (/^(upcoming|forthcoming|planned|scheduled|coming)$/i.test(tree.tokens[i]!.text)) return true
  return false
}

/** The nearest verb above a noun, at most five steps up; null where there is none. */
export function governing(tree: Tree, i: number): number | null {
  for (let at = tree.tokens[i]!.head, steps = 0; at >= 0 && steps < 5; at = tree.tokens[at]!.head, steps++)
    if (tree.tokens[at]!.upos === 'VERB') return at
  return null
}
