import type { Token } from '../language/sentence.ts'
import type { Act } from './acts.ts'
import { eventOver } from './event-over.ts'
import type { Reading } from './reading.ts'
import { NEARLY } from './rules/en/act-rules.ts'

/** Two sides named as talking about an instrument that the clause names: "Oslo and Kyiv have been working on a treaty". */
export function isTalkOfTwo(reading: Reading, { rule, named, by, realis, sentence, token }: Act): boolean {
  const verb = reading.sentences[sentence]!.tokens[token]!.upos === 'VERB'
  return rule === 'cue.talks' && verb && named && by.length >= 2 && realis.factuality === 'asserted'
}

/** A rule's act, told outright in the past of the instrument that the clause names: "Norway and Chad signed the treaty". */
export function isPlain(reading: Reading, act: Act): boolean {
  if (!act.rule.startsWith('act.') || !act.named) return false
  const { factuality, condition, governor, near, failed } = act.realis
  if (factuality !== 'asserted' || condition !== null || governor !== null || near || failed) return false
  const event = eventOver(reading, act.sentence, act.token)
  if (event?.token !== act.token || event.tense !== 'past') return false
  const { deprel } = reading.sentences[act.sentence]!.tokens[act.token]!
  return /^(root|conj|ccomp|parataxis|acl:relcl|acl)$/.test(deprel)
}

/**
 * "all but finished", "almost agreed": words of degree right before the predicate, or "all but" right behind it; or what
 * is ready only for somebody's approval.
 */
export function nearly(reading: Reading, act: Act): boolean {
  const { tokens } = reading.sentences[act.sentence]!
  if (isReadyForMore(tokens, act.token)) return true
  const from = Math.max(0, act.token - 3)
  return tokens.slice(from, act.token + 3).some((token) => {
    const word = token.text.toLowerCase()
    if (word === 'all') return tokens[token.i + 1]?.text.toLowerCase() === 'but'
    return token.i < act.token && NEARLY.has(word)
  })
}

/** How far behind "ready for" the word may stand ("ready for the two presidents' final approval"). */
const FAR = 8
const STILL_TO_PASS = /^(approval|review|finalisation|finalization|finalise|finalize|scrutiny|consideration)$/

function isReadyForMore(tokens: readonly Token[], at: number): boolean {
  const ready = tokens.slice(at, at + 3).find((token) => token.lemma.toLowerCase() === 'ready')
  if (!ready || !/^(for|to)$/i.test(tokens[ready.i + 1]?.text ?? '')) return false
  return tokens
    .slice(ready.i + 2, ready.i + FAR)
    .some((token) => STILL_TO_PASS.test(token.lemma.toLowerCase()))
}
