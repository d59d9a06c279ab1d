import type { Sentence } from '../language/sentence.ts'
import { caseOf, treeOf } from '../language/tree.ts'
import type { Span } from '../mention/mention.ts'
import { clauseSpan, predicateSpan, spanOfSentence } from './clause.ts'
import type { Standing, TermClaim, TermName, TermValue } from './claim.ts'
import { eventsOf } from './event.ts'
import type { Event } from './event.ts'
import { evidenceFor } from './evidence.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { partiesAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { realisOf } from './realis.ts'
import { FRAME_CASES, PROVISION_VERBS, SEEKING_VERBS, UNDERTAKING_VERBS } from './rules/en/provision-verbs.ts'
import { rangeTerms } from './term-number.ts'
import { voiceAt } from './voice.ts'

/** A clause that lays something down, for an instrument, on somebody's word. */
export interface Provision {
  readonly sentence: number
  readonly instrument: number
  readonly span: Span
  readonly term: 'obligation' | 'condition'
  readonly standing: Standing
  readonly by: string | null
  readonly rule: string
  readonly token: number
}

/** What is in the instruments of an article, or what somebody wants in them: clauses, and the figures inside. */
export function termClaims(reading: Reading, index: InstrumentIndex): TermClaim[] {
  const claims: TermClaim[] = []
  let running: { instrument: number; sentence: number } | null = null
  for (const [s, sentence] of reading.sentences.entries()) {
    if (index.skip(s)) continue
    const provisions = provisionsOf(reading, sentence, s, index, running)
    for (const provision of provisions) {
      const token = sentence.tokens[provision.token]!
      const voice = voiceAt(reading, s, token.start)
      const value = reading.article.text.slice(provision.span.start, provision.span.end).replace(/\s+/g, ' ')
      claims.push(
        claim(
          reading,
          s,
          provision.instrument,
          provision.term,
          value,
          provision.standing,
          provision.by,
          provision.rule,
        ),
      )
      void voice
    }
    const last = provisions.at(-1)
    if (last) running = { instrument: last.instrument, sentence: s }
    claims.push(
      ...rangeTerms(reading, s, index, last ?? null).map((found) =>
        claim(
          reading,
          s,
          found.instrument,
          found.term,
          found.value,
          found.standing,
          found.by,
          found.rule,
          found.note,
        ),
      ),
    )
  }
  return claims

  function claim(
    from: Reading,
    s: number,
    instrument: number,
    term: TermName,
    value: TermValue,
    standing: Standing,
    by: string | null,
    rule: string,
    note: string | null = null,
  ): TermClaim {
    const sentence = from.sentences[s]!
    const voice = voiceAt(
      from,
      s,
      sentence.tokens[Math.floor(sentence.tokens.length / 2)]?.start ?? sentence.start,
    )
    return {
      fact: 'term',
      instrument,
      term,
      value,
      standing,
      by,
      note,
      factuality: 'asserted',
      speaker: voice?.speaker ?? null,
      via: voice?.via ?? [],
      evidence: evidenceFor(from, spanOfSentence(sentence), rule, voice),
    }
  }
}

function provisionsOf(
  reading: Reading,
  sentence: Sentence,
  s: number,
  index: InstrumentIndex,
  running: { instrument: number; sentence: number } | null,
): Provision[] {
  const out: Provision[] = []
  const tree = treeOf(sentence)
  for (const event of eventsOf(sentence)) {
    const found =
      bySubject(event, s, index) ??
      byFrame(sentence, event, s, index) ??
      byUndertaking(reading, sentence, event, s, index)
    const provision = found ?? byRunning(sentence, event, s, running)
    if (!provision) continue
    const complement = provision.complement
      ? tree.children[event.token]!.find((i) => /^(xcomp|ccomp)$/.test(tree.tokens[i]!.deprel))
      : undefined
    if (provision.complement && complement === undefined) continue
    const token = complement ?? event.token
    const span = provision.whole ? clauseSpan(sentence, token) : predicateSpan(sentence, token)
    out.push({
      sentence: s,
      instrument: provision.instrument,
      span,
      term: conditional(sentence, token) ? 'condition' : 'obligation',
      standing: provision.standing,
      by:
        provision.standing === 'sought' || provision.standing === 'proposed'
          ? byWhom(reading, s, event, index, provision.instrument)
          : null,
      rule: provision.rule,
      token,
    })
  }
  return out
}

interface Match {
  readonly instrument: number
  readonly rule: string
  readonly standing: Standing
  /** The clause is that of the verb's complement ("agreed to withdraw" → "withdraw"). */
  readonly complement?: boolean
  /** Take the subject along. */
  readonly whole?: boolean
}

function bySubject(event: Event, s: number, index: InstrumentIndex): Match | null {
  if (event.sort !== 'verb' || event.passive || event.negated || !PROVISION_VERBS.has(event.lemma))
    return null
  for (const agent of event.agents) {
    const found = index.at(s, agent)
    if (found) return { instrument: found.instrument, rule: 'term.provides', standing: 'agreed' }
  }
  return null
}

function byFrame(sentence: Sentence, event: Event, s: number, index: InstrumentIndex): Match | null {
  const tree = treeOf(sentence)
  for (const { case: kase, token } of event.obliques) {
    if (!FRAME_CASES.has(kase) && !FRAME_CASES.has(caseOf(tree, token))) continue
    const found = index.at(s, token)
    if (found && !found.pronoun && kase === 'under')
      return { instrument: found.instrument, rule: 'term.under', standing: 'agreed', whole: true }
  }
  return null
}

function byUndertaking(
  reading: Reading,
  sentence: Sentence,
  event: Event,
  s: number,
  index: InstrumentIndex,
): Match | null {
  const undertakes = UNDERTAKING_VERBS.has(event.lemma)
  const seeks = SEEKING_VERBS.has(event.lemma)
  if ((!undertakes && !seeks) || event.negated) return null
  const who = partiesAt(reading, s, event.agents, ['*'])
  if (who.parties.length === 0) return null
  const instrument = index.inSentence(s)[0] ?? index.salientAt(s)
  if (instrument === null || instrument === undefined) return null
  const realis = realisOf(sentence, event)
  if (realis.factuality !== 'asserted') return null
  return seeks
    ? { instrument, rule: 'term.seeks', standing: 'sought', complement: true, whole: true }
    : { instrument, rule: 'term.undertakes', standing: 'agreed', complement: true, whole: true }
}

/** A modal sentence that goes on where a provision stood one sentence before. */
function byRunning(
  sentence: Sentence,
  event: Event,
  s: number,
  running: { instrument: number; sentence: number } | null,
): Match | null {
  if (!running || s - running.sentence !== 1 || event.negated) return null
  if (sentence.tokens[event.token]!.deprel !== 'root') return null
  const modal = event.auxiliaries.some((word) => /^(would|will|must|shall|may)$/.test(word))
  return modal
    ? { instrument: running.instrument, rule: 'term.runs-on', standing: 'agreed', whole: true }
    : null
}

function conditional(sentence: Sentence, token: number): boolean {
  const tree = treeOf(sentence)
  return tree.children[token]!.some((child) =>
    tree.children[child]!.concat(child).some((i) =>
      /^(if|unless|once|provided|until|only)$/i.test(tree.tokens[i]!.text),
    ),
  )
}

function byWhom(
  reading: Reading,
  s: number,
  event: Event,
  index: InstrumentIndex,
  instrument: number,
): string | null {
  const who = partiesAt(reading, s, event.agents, index.partiesOf(instrument)).parties
  return who.length === 1 ? who[0]! : null
}
