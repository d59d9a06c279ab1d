import type { Sentence } from '../language/sentence.ts'
import type { TermCandidate } from './term-candidate.ts'

/** The forms in which newsrooms put what a step waits for; each is told by the words from the candidate's first to its last. */
const CONDITION_FORMS: readonly (readonly [string, RegExp])[] = [
  [
    'usual:entry-condition',
    /\b(force|effect|law|binding|begins?|appl(?:y|ies|ied))\b.*\b(after|once|when|until)\b.*\b(ratif|notif|deposit|accession|accede|signator|approv|parliament|instrument)/i,
  ],
  [
    'usual:veto',
    /(?:\b(?:no|not|never|nobody|neither|nothing|cannot|refuse\w*)\b|n['’]t\b).*\b(until|unless|without|before|as long as|so long as)\b/i,
  ],
  ['usual:only-if', /\bonly\s+(if|after|once|when|with|by|on)\b|\bnot\s+(until|unless|before|without)\b/i],
  [
    'usual:proviso',
    /\b(provided|providing|on condition|conditional|as long as|so long as|unless|pending|subject to)\b/i,
  ],
]

/** Tokens looked at after the candidate's last: the parser may have left the verb of the condition out. */
const BEYOND = 4

/** Names of the forms of condition that a candidate has; none for one without a condition. */
export function conditionForms(sentence: Sentence, { sort, tokens }: TermCandidate): string[] {
  if (sort !== 'condition') return []
  const words = sentence.tokens.slice(tokens[0]!, tokens.at(-1)! + 1 + BEYOND).map(({ text }) => text)
  return CONDITION_FORMS.filter(([, form]) => form.test(words.join(' '))).map(([name]) => name)
}

/** Weights, in logits, that the forms of conditions start from where it is asked whether a clause is a condition. */
export const USUAL_CONDITIONS: Readonly<Record<string, number>> = {
  'usual:entry-condition': 3,
  'usual:veto': 2,
  'usual:only-if': 2.5,
  'usual:proviso': 2,
  condition: 1,
}
