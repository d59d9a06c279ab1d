import { ACT_NOUNS, ACT_RULES, STATE_RULES } from './act-rules.ts'
import { CUES } from './cues.ts'
import { ISSUE_RULES } from './issue-words.ts'
import { MEETING_RULES } from './meeting-words.ts'

/** Why a rule or model is believed, as its table says. */
export interface RuleReason {
  /** `rule`: written down with examples; `model`: learned from the development stories. */
  readonly sort: 'rule' | 'model'
  readonly reason: string
  /** Sentences in which it finds its fact; none for a model. */
  readonly examples: readonly string[]
}

/** The reason behind the `rule` of a piece of evidence; null for an id that stands in no table. */
export function reasonOfRule(id: string): RuleReason | null {
  const row = [...ACT_RULES, ...CUES, ...ISSUE_RULES, ...MEETING_RULES].find((rule) => rule.id === id)
  if (row)
    return rule(
      row.reason,
      row.examples.map((example) => (typeof example === 'string' ? example : example[0])),
    )
  const state = STATE_RULES.find((one) => one.id === id)
  if (state) return rule(`The instrument is said to be ${state.words.slice(0, 6).join(', ')}.`)
  if (SINGLE[id]) return rule(SINGLE[id])
  const [family, name] = id.split('.')
  const nouns = [...ACT_NOUNS].filter(([, step]) => step === name).map(([noun]) => noun)
  if (family === 'noun' && nouns.length > 0)
    return rule(`An act named by its noun (${nouns.join(', ')}), needed or still to come.`)
  if (family === 'term')
    return {
      sort: 'model',
      reason:
        'Learned weights over named features of grammar and place say that this clause or figure belongs to the instrument (models/terms).',
      examples: [],
    }
  return null
}

const rule = (reason: string, examples: readonly string[] = []): RuleReason => ({
  sort: 'rule',
  reason,
  examples,
})

/** Rules that are code, not rows. */
const SINGLE: Readonly<Record<string, string>> = {
  instrument: 'A phrase whose noun names an instrument, with a party, a subject or an act done to it.',
  quotation: 'Words between quotation marks that somebody is said to have spoken.',
  'meeting.signing': 'Where and when parties sign, their envoys meet.',
  'issue.contest': 'Two sides are said to want different things.',
  'issue.undisclosed': 'Its text or details are said not to be public.',
  'noun.answer': 'An answer that is waited for is an approval still owed.',
  'issue.whether': 'A clause with "whether" that nobody answers.',
  'state.talks-stalled': 'Talks that are stalled stall the instrument that they are about.',
  'state.none': 'There is said to be no such instrument yet.',
  'state.exists': 'There is said to be such an instrument.',
}
