import type { Speaker } from './attribution.ts'
import { attributionModel } from './spoken-by-model.ts'

/** Nouns that say what sort of speaker an unnamed source is; plain form, lower case. The first list that holds the word decides. */
export interface RoleRule {
  readonly id: string
  readonly class: Speaker['class']
  readonly why: string
  readonly words: readonly string[]
  readonly examples: readonly string[]
  readonly not: readonly string[]
}

const list = (text: string): string[] => text.trim().split(/\s+/)

export const ROLE_RULES: readonly RoleRule[] = [
  {
    id: 'role-document',
    class: 'document',
    why: 'A text speaks: what it says holds for whoever wrote it.',
    words:
      list(`statement communique communiqué report draft document text letter memo memorandum declaration readout
      transcript paper resolution treaty agreement accord protocol annex clause article preamble filing
      complaint ruling verdict study survey poll analysis book column editorial email e-mail tweet post message note
      summary leaflet constitution law bill decree notice release dispatch cable leak recording video data figure
      records papers plan proposal deal pact section chapter paragraph page website indictment affidavit review`),
    examples: ['the joint statement', 'a draft seen by reporters'],
    not: ['a spokesman'],
  },
  {
    id: 'role-expert',
    class: 'expert',
    why: 'Speaks from study, not for a side.',
    words:
      list(`analyst expert professor researcher scholar academic economist historian scientist scholar fellow
      strategist observer lecturer author pollster critic commentator columnist economist lawyer doctor
      think-tank specialist epidemiologist consultant broker`),
    examples: ['an analyst at a bank'],
    not: ['the foreign minister'],
  },
  {
    id: 'role-official',
    class: 'unnamed-official',
    why: 'Speaks for a side without being named.',
    words:
      list(`official officials diplomat diplomats source sources spokesman spokeswoman spokesperson spokesmen spokespeople
      representative negotiator envoy minister ministers president premier chancellor ambassador secretary adviser advisor
      aide aides senator lawmaker legislator deputy mp governor mayor general colonel commander officer officers delegate
      delegation participant emissary counsellor consul commissioner director chief chairman chair head leader leaders
      monarch king queen prince emir sheikh speaker attorney prosecutor judge mediator mediators politician figure insider
      admiral captain sergeant serviceman staffer functionary bureaucrat authority authorities government presidency
      civil-servant servant pm secretary-general member members person people`),
    examples: ['a senior official', 'two Western diplomats'],
    not: ['a farmer'],
  },
  {
    id: 'role-outlet',
    class: 'outlet',
    why: 'Passes on what others said.',
    words:
      list(`newspaper newspapers daily weekly magazine broadcaster channel network agency outlet media press journal
      reporter reporters journalist journalists correspondent tv radio television`),
    examples: ['the daily newspaper'],
    not: ['the ministry'],
  },
  {
    id: 'role-body',
    class: 'body',
    why: 'Many speak as one.',
    words:
      list(`committee council commission parliament congress senate union group company organisation organization party
      association federation board court ministry department office army military command movement coalition alliance
      team bank firm institute institution foundation charity campaign assembly cabinet administration embassy police
      rebels militia tribunal bloc chamber side camp house`),
    examples: ['the committee'],
    not: ['the farmer'],
  },
]

const byWord = new Map<string, RoleRule>()
for (const rule of ROLE_RULES) for (const word of rule.words) if (!byWord.has(word)) byWord.set(word, rule)

/** Class of an unnamed speaker by its head noun (lemma or form, lower case); null where the noun tells nothing. */
export function roleClass(noun: string): Speaker['class'] | null {
  return byWord.get(noun)?.class ?? null
}

/** A noun for people ("farmer", "voters") by the model's dictionary of word classes, or a name of its own. */
export function isPersonNoun(noun: string): boolean {
  if (/^\p{Lu}/u.test(noun)) return true
  const word = noun.toLowerCase()
  const classes = attributionModel()?.classes
  if (!classes) return true
  const code =
    classes.of(word, 'NOUN') ||
    classes.of(word.replace(/s$/, ''), 'NOUN') ||
    (word.endsWith('men') ? classes.of(word.replace(/men$/, 'man'), 'NOUN') : 0)
  return (code & 63) === PERSON || ((code >> 6) & 2) !== 0
}

/** The class of first senses that name people, as training/speech-classes.ts numbers them. */
const PERSON = 16
