import type { Sentence } from '../../language/sentence.ts'
import { mayHold } from '../../read/required-words.ts'
import type { RequiredWords } from '../../read/required-words.ts'
import type { Groups, RuleReading, TimeRule } from './time-rule.ts'
import { compilePattern, requiredByRule } from './time-rule.ts'
import { rulesAt } from './rule-index.ts'

/** A rule's match in the text, before anything is worked out. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly sentence: number
  /** Tokens [from, to) of the sentence that it covers. */
  readonly from: number
  readonly to: number
  readonly rule: TimeRule
  readonly reading: RuleReading
}

const PARAGRAPH = /\n[ \t]*\r?\n/
const compiled = new WeakMap<TimeRule, RegExp>()

/** What one rule reads at an offset, context stripped; null where it does not match. */
function readAt(
  rule: TimeRule,
  text: string,
  at: number,
  around: Surroundings,
): { start: number; end: number; reading: RuleReading } | null {
  let pattern = compiled.get(rule)
  if (!pattern) {
    if (!around.mayHold(requiredByRule(rule))) return null
    compiled.set(rule, (pattern = compilePattern(rule.pattern)))
  }
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match || match[0] === '' || PARAGRAPH.test(match[0])) return null
  const groups: Groups = { ...match.groups, 0: match[0] }
  const reading = rule.read(groups)
  if (!reading) return null
  return {
    start: at + (reading.skip?.start ?? 0),
    end: at + match[0].length - (reading.skip?.end ?? 0),
    reading,
  }
}

/** Longest sentence, and longest rest of a paragraph, that is asked for words before a pattern is compiled. */
const LONGEST_REST = 2000

/** A sentence and what follows it up to the end of its paragraph, where no match reaches further. */
class Surroundings {
  private lowerCase: string | null = null
  private readonly asked = new Map<RequiredWords, boolean>()
  private readonly text: string
  private readonly sentence: Sentence

  constructor(text: string, sentence: Sentence) {
    this.text = text
    this.sentence = sentence
  }

  mayHold(words: RequiredWords): boolean {
    let answer = this.asked.get(words)
    if (answer === undefined) {
      this.lowerCase ??= this.read()
      answer = this.lowerCase === '' || mayHold(words, this.lowerCase)
      this.asked.set(words, answer)
    }
    return answer
  }

  /** Empty where the paragraph goes on for too long to be asked. */
  private read(): string {
    const { start, end } = this.sentence
    if (end - start > LONGEST_REST) return ''
    const rest = this.text.slice(end, end + LONGEST_REST)
    const stop = rest.search(PARAGRAPH)
    if (stop < 0 && rest.length === LONGEST_REST) return ''
    return this.text.slice(start, stop < 0 ? end + rest.length : end + stop).toLowerCase()
  }
}

/**
 * Time expressions of a sentence, left to right: at every token the longest match wins, the earlier rule where two are
 * equally long; what it covers is not read again.
 */
export function recognise(text: string, sentence: Sentence, index: number): Candidate[] {
  const found: Candidate[] = []
  const { tokens } = sentence
  const around = new Surroundings(text, sentence)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    let best: { start: number; end: number; reading: RuleReading } | null = null
    let bestRule: TimeRule | null = null
    for (const rule of rulesAt(token.text)) {
      const read = readAt(rule, text, token.start, around)
      if (read && (!best || read.end > best.end)) [best, bestRule] = [read, rule]
    }
    if (!best || !bestRule) continue
    let from = i
    while (from + 1 < tokens.length && tokens[from]!.end <= best.start) from++
    let to = from + 1
    while (to < tokens.length && tokens[to]!.start < best.end) to++
    found.push({
      start: best.start,
      end: best.end,
      sentence: index,
      from,
      to,
      rule: bestRule,
      reading: best.reading,
    })
    i = to - 1
  }
  return found
}
