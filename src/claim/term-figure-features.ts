import type { Sentence } from '../language/sentence.ts'
import { caseOf, childrenBy, treeOf } from '../language/tree.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { COMPANY_UNITS, ENDING_VERBS, HARM_NOUNS, LASTING_VERBS, SPELL_NOUNS } from './rules/en/term-words.ts'
import type { TermContext } from './term-context.ts'
import type { TermFigure } from './term-figure.ts'

const FUNCTION = /^(DET|ADV|PRON|PART|ADP|AUX|CCONJ|SCONJ)$/

/** Names of what holds of a figure in its context; each has a weight. */
export function figureFeatures(
  reading: Reading,
  index: InstrumentIndex,
  s: number,
  figure: TermFigure,
  context: TermContext,
): string[] {
  const sentence = reading.sentences[s]!
  const tree = treeOf(sentence)
  const { tokens } = sentence
  const group = figure.term === 'duration' || figure.term === 'deadline' ? figure.term : 'amount'
  const out = context.features.map((name) => `${group}|${name}`)
  const flag = (holds: boolean, name: string): void => {
    if (holds) out.push(name)
  }
  out.push(`term:${figure.term}`)
  const own = context.chain[0]
  const lemma = own?.lemma ?? ''
  const kase = caseOf(tree, figure.token)
  flag(
    tokens.some((t) => HARM_NOUNS.has(t.lemma.toLowerCase())),
    `${group}:harm`,
  )
  flag(LASTING_VERBS.has(lemma), `${group}:lasts`)
  flag(ENDING_VERBS.has(lemma), `${group}:ends`)
  const noun = nounAbove(sentence, figure.token)
  const inside = noun !== null && index.at(s, noun) !== null
  flag(inside, `${group}:of-instrument`)
  const told =
    context.features.includes('own:subject-named') || context.features.includes('own:subject-pronoun')
  flag(group === 'duration' && inside, 'usual:instrument-span')
  flag(group === 'duration' && told && LASTING_VERBS.has(lemma), 'usual:instrument-lasts')
  flag(group === 'deadline' && told && ENDING_VERBS.has(lemma), 'usual:instrument-ends')
  flag(figure.term === 'points' && inside, 'usual:instrument-points')
  flag(noun !== null && SPELL_NOUNS.has(tokens[noun]!.lemma.toLowerCase()), `${group}:of-spell`)
  const below = childrenBy(tree, figure.token, 'nmod').some((i) => index.at(s, i) !== null)
  flag(below, `${group}:with-instrument`)
  if (figure.time) {
    const { time } = figure
    out.push(`${group}:bound-${time.bound ?? 'none'}`)
    flag(time.anchor !== null, `${group}:anchored`)
    out.push(
      `${group}:case-${/^(for|of|in|within|by|until|till|before|on|from|since|after|over|during|at|to|through)$/.test(kase) ? kase : kase === '' ? 'none' : 'other'}`,
    )
    flag(
      /\bago|earlier|later|old|past|last\b/i.test(around(reading, sentence, time.start, time.end)),
      `${group}:bygone`,
    )
    if (group === 'deadline') {
      const day = String(figure.value).slice(0, 10)
      const published = reading.article.published?.slice(0, day.length) ?? null
      out.push(
        `when:${published === null ? 'unknown' : day > published ? 'ahead' : day === published ? 'now' : 'past'}`,
      )
      out.push(`grain:${String(figure.value).length}`)
      flag(time.stated.includes('year'), 'deadline:year')
      flag(
        tokens.some((t) => /^deadline|expir|lapse|due$/i.test(t.text)),
        'deadline:word',
      )
    } else
      out.push(
        `unit:${/[YMWDHS]$/.exec(String(figure.value))?.[0] ?? '?'}`,
        `long:${spanClass(String(figure.value))}`,
      )
  }
  if (figure.amount) {
    const { amount } = figure
    out.push(`kind:${amount.kind}`)
    flag(amount.bound !== null, `amount:bound-${amount.bound}`)
    const unit = amount.unit.toLowerCase().split(/\s+/).at(-1) ?? ''
    flag(
      COMPANY_UNITS.has(unit.replace(/ies$/, 'y').replace(/s$/, '')) || COMPANY_UNITS.has(unit),
      'amount:company',
    )
    flag(amount.kind === 'count' && amount.number <= 3, 'amount:few')
    flag(amount.from !== null, 'amount:range')
    flag(/^nsubj/.test(tokens[figure.token]!.deprel), 'amount:subject')
    flag(/^obj/.test(tokens[figure.token]!.deprel), 'amount:object')
  }
  for (let i = Math.max(0, figure.token - 6); i <= Math.min(tokens.length - 1, figure.token + 6); i++)
    if (FUNCTION.test(tokens[i]!.upos)) out.push(`${group}|near:${tokens[i]!.text.toLowerCase()}`)
  for (const back of [1, 2, 3])
    out.push(`${group}|${back}-before:${tokens[figure.token - back]?.text.toLowerCase() ?? ''}`)
  return [...new Set(out)]
}

function spanClass(value: string): string {
  const m = /^P(T?)(\d+)(?:\.\d+)?([YMWDHS])/.exec(value)
  if (!m) return '?'
  const days =
    Number(m[2]) * (m[1] ? 0.04 : (({ Y: 365, M: 30, W: 7, D: 1 } as Record<string, number>)[m[3]!] ?? 1))
  return days < 3 ? 'days' : days < 20 ? 'weeks' : days < 400 ? 'months' : days < 4000 ? 'years' : 'decades'
}

function around(reading: Reading, sentence: Sentence, start: number, end: number): string {
  return reading.article.text.slice(Math.max(sentence.start, start - 12), Math.min(sentence.end, end + 9))
}

/** The noun that the figure modifies ("a 60-day truce", "a truce of 60 days"), climbing over nouns only; or null. */
function nounAbove(sentence: Sentence, token: number): number | null {
  let at = token
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = sentence.tokens[at]!
    if (head < 0 || /^(obl|nsubj|obj|conj|nsubj:pass|advmod)$/.test(deprel)) return null
    const above = sentence.tokens[head]!
    if (above.upos === 'VERB') return null
    if (above.upos === 'NOUN' || above.upos === 'PROPN') return head
    at = head
  }
  return null
}
