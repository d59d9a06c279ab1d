import type { Stage, StepName } from '../../claim.ts'

/**
 * What is done to an instrument, or what it does: from the verb and the place the instrument takes in its clause to a
 * stage of treaty practice (Vienna Convention on the Law of Treaties, articles 9 to 25 and 54 to 60) and a step of
 * the ledger. Examples and counter-examples run as tests.
 */
export interface ActRule {
  readonly id: string
  /** Lemmas, one of which is the predicate. */
  readonly verbs: readonly string[]
  /** Where the instrument stands: acted on, acting, or in a phrase with this case ("agree on a deal"). */
  readonly slot: 'patient' | 'subject' | 'oblique'
  /** For `oblique`: the prepositions; for phrasal verbs also the particle that must be there. */
  readonly cases?: readonly string[]
  readonly particles?: readonly string[]
  /** Head noun that must be the object ("take effect", "enter into force"). */
  readonly with?: readonly string[]
  readonly stage: Stage | null
  readonly step: StepName | null
  /** `refused`: the act itself is a refusal of the step. */
  readonly refusal?: boolean
  /** Only for these sorts of instrument. */
  readonly only?: 'ceasefire'
  readonly reason: string
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}

const v = (words: string): string[] => words.split(' ')

export const ACT_RULES: readonly ActRule[] = [
  {
    id: 'act.sign',
    verbs: v('sign ink countersign cosign co-sign'),
    slot: 'patient',
    stage: 'signed',
    step: 'sign',
    reason: 'Signature, article 12.',
    examples: ['Norway and Chad signed the fisheries agreement on Monday.'],
    counterExamples: ['Norway and Chad want to sign the fisheries agreement.'],
  },
  {
    id: 'act.put-name',
    verbs: v('put set append affix add'),
    slot: 'oblique',
    cases: ['to'],
    with: v('name signature initials hand pen'),
    stage: 'signed',
    step: 'sign',
    reason: 'Signature, as newsrooms put it.',
    examples: ['Norway and Chad put their names to a fisheries treaty on Monday.'],
    counterExamples: ['Norway and Chad put an end to the fisheries treaty.'],
  },
  {
    id: 'act.initial',
    verbs: v('initial'),
    slot: 'patient',
    stage: 'initialled',
    step: 'initial',
    reason: 'Initialling authenticates the text, article 10.',
    examples: ['Negotiators from Norway and Chad initialled the fisheries treaty on Monday.'],
    counterExamples: ['The initial treaty between Norway and Chad was short.'],
  },
  {
    id: 'act.ratify',
    verbs: v('ratify'),
    slot: 'patient',
    stage: 'ratified',
    step: 'ratify',
    reason: 'Ratification, article 14.',
    examples: ['The parliament of Norway ratified the fisheries treaty with Chad on Monday.'],
    counterExamples: ['Norway must ratify the fisheries treaty with Chad.'],
  },
  {
    id: 'act.reach',
    verbs: v(
      'reach strike clinch conclude finalise finalize seal secure complete settle close hammer thrash wrap',
    ),
    slot: 'patient',
    stage: 'text-agreed',
    step: 'agree-text',
    reason: 'The parties say that they have a text or a deal: adoption, article 9.',
    examples: ['Norway and Chad reached a fisheries agreement on Monday.'],
    counterExamples: ['Norway and Chad failed to reach a fisheries agreement.'],
  },
  {
    id: 'act.agree',
    verbs: v('agree'),
    slot: 'oblique',
    cases: ['to', 'on', 'upon'],
    stage: 'text-agreed',
    step: 'agree-text',
    reason: 'Agreement to a text or plan.',
    examples: ['Norway and Chad agreed on a ceasefire on Monday.'],
    counterExamples: ['Norway and Chad could not agree on a ceasefire.'],
  },
  {
    id: 'act.agree-object',
    verbs: v('agree'),
    slot: 'patient',
    stage: 'text-agreed',
    step: 'agree-text',
    reason: 'British usage: "agreed a deal"; passive: "a truce was agreed".',
    examples: ['A ceasefire between Norway and Chad was agreed on Monday.'],
    counterExamples: ['No ceasefire between Norway and Chad was agreed.'],
  },
  {
    id: 'act.accept',
    verbs: v('accept approve endorse adopt clear pass back'),
    slot: 'patient',
    stage: 'text-agreed',
    step: 'approve',
    reason: "One party's acceptance, or an organ's approval.",
    examples: ['Norway accepted the ceasefire proposed by Chad.'],
    counterExamples: ['Norway will not accept the ceasefire proposed by Chad.'],
  },
  {
    id: 'act.say-yes',
    verbs: v('say'),
    slot: 'oblique',
    cases: ['to'],
    with: v('yes'),
    stage: 'text-agreed',
    step: 'approve',
    reason: 'Acceptance, as newsrooms put it.',
    examples: ['Norway said yes to the ceasefire with Chad.'],
    counterExamples: ['Norway said no to the ceasefire with Chad.'],
  },
  {
    id: 'act.propose',
    verbs: v(
      'propose offer suggest table submit present float unveil outline draft circulate draw advance moot pitch',
    ),
    slot: 'patient',
    stage: 'proposed',
    step: 'propose',
    reason: 'An offer that awaits an answer.',
    examples: ['Norway proposed a ceasefire to Chad on Monday.'],
    counterExamples: ['Norway did not propose a ceasefire to Chad.'],
  },
  {
    id: 'act.put-forward',
    verbs: v('put set bring lay'),
    slot: 'patient',
    particles: v('forward out down'),
    stage: 'proposed',
    step: 'propose',
    reason: 'An offer, by phrasal verb.',
    examples: ['Norway put forward a ceasefire plan to Chad on Monday.'],
    counterExamples: ['Norway put off the ceasefire with Chad.'],
  },
  {
    id: 'act.call-for',
    verbs: v('call push press appeal plead'),
    slot: 'oblique',
    cases: ['for'],
    stage: 'proposed',
    step: null,
    reason: 'A demand for an instrument is a proposal of it.',
    examples: ['Norway called for a ceasefire with Chad on Monday.'],
    counterExamples: ['Norway called on Chad for help under the treaty.'],
  },
  {
    id: 'act.negotiate',
    verbs: v('negotiate discuss renegotiate debate prepare draft revise'),
    slot: 'patient',
    stage: 'negotiating',
    step: null,
    reason: 'The text is being worked on.',
    examples: ['Norway and Chad are negotiating a trade agreement.'],
    counterExamples: ['Norway refused to negotiate a trade agreement with Chad.'],
  },
  {
    id: 'act.work-on',
    verbs: v('work talk negotiate'),
    slot: 'oblique',
    cases: ['on', 'about', 'towards', 'toward', 'over'],
    stage: 'negotiating',
    step: null,
    reason: 'The text is being worked on.',
    examples: ['Norway and Chad are working on a trade agreement.'],
    counterExamples: ['Norway is not working on a trade agreement with Chad.'],
  },
  {
    id: 'act.reject',
    verbs: v('reject refuse rebuff spurn dismiss oppose veto decline block denounce scorn'),
    slot: 'patient',
    stage: 'rejected',
    step: 'approve',
    refusal: true,
    reason: 'A refusal of the instrument by one side.',
    examples: ['Norway rejected the ceasefire proposed by Chad.'],
    counterExamples: ['Norway did not reject the ceasefire proposed by Chad.'],
  },
  {
    id: 'act.turn-down',
    verbs: v('turn vote rule throw shoot strike'),
    slot: 'patient',
    particles: v('down out'),
    stage: 'rejected',
    step: 'approve',
    refusal: true,
    reason: 'A refusal, by phrasal verb.',
    examples: ['Norway turned down the ceasefire proposed by Chad.'],
    counterExamples: ['Norway turned to the ceasefire proposed by Chad.'],
  },
  {
    id: 'act.enter-into-force',
    verbs: v('enter come go put bring'),
    slot: 'subject',
    cases: ['into'],
    with: v('force effect operation being'),
    stage: 'in-force',
    step: 'enter-into-force',
    reason: 'Entry into force, article 24.',
    examples: ['The fisheries treaty between Norway and Chad entered into force on Monday.'],
    counterExamples: ['The fisheries treaty between Norway and Chad has yet to enter into force.'],
  },
  {
    id: 'act.take-effect',
    verbs: v('take'),
    slot: 'subject',
    with: v('effect hold force'),
    stage: 'in-force',
    step: 'enter-into-force',
    reason: 'Entry into force, as newsrooms put it.',
    examples: ['The ceasefire between Norway and Chad took effect on Monday.'],
    counterExamples: ['The ceasefire between Norway and Chad took months to draft.'],
  },
  {
    id: 'act.begin',
    verbs: v('begin start hold'),
    slot: 'subject',
    only: 'ceasefire',
    stage: 'in-force',
    step: 'enter-into-force',
    reason: 'A ceasefire that has begun is in force.',
    examples: ['The ceasefire between Norway and Chad began on Monday.'],
    counterExamples: ['The ceasefire between Norway and Chad did not begin on Monday.'],
  },
  {
    id: 'act.declare',
    verbs: v('declare proclaim'),
    slot: 'patient',
    only: 'ceasefire',
    stage: 'in-force',
    step: null,
    reason: 'A ceasefire declared by those who fight binds those who declare it.',
    examples: ['Norway declared a ceasefire on Monday.'],
    counterExamples: ['Norway refused to declare a ceasefire on Monday.'],
  },
  {
    id: 'act.announce',
    verbs: v('announce'),
    slot: 'patient',
    stage: 'text-agreed',
    step: null,
    reason: 'A deal that the parties announce is agreed.',
    examples: ['Norway and Chad announced a trade deal on Monday.'],
    counterExamples: ['Norway and Chad are expected to announce a trade deal on Monday.'],
  },
  {
    id: 'act.suspend',
    verbs: v('suspend freeze'),
    slot: 'patient',
    stage: 'suspended',
    step: null,
    reason: 'Suspension of the operation, article 57.',
    examples: ['Norway suspended the fisheries treaty with Chad on Monday.'],
    counterExamples: ['Norway threatened to suspend the fisheries treaty with Chad.'],
  },
  {
    id: 'act.leave',
    verbs: v(
      'leave quit exit abandon scrap terminate denounce renounce repudiate cancel annul ditch abrogate tear',
    ),
    slot: 'patient',
    stage: 'terminated',
    step: 'withdraw',
    reason: 'Denunciation or withdrawal, articles 54 to 56.',
    examples: ['Norway quit the fisheries treaty with Chad on Monday.'],
    counterExamples: ['Norway threatened to quit the fisheries treaty with Chad.'],
  },
  {
    id: 'act.withdraw-from',
    verbs: v('withdraw pull walk exit'),
    slot: 'oblique',
    cases: ['from', 'of', 'out of', 'away from'],
    stage: 'terminated',
    step: 'withdraw',
    reason: 'Withdrawal, article 54.',
    examples: ['Norway withdrew from the fisheries treaty with Chad on Monday.'],
    counterExamples: ['Norway withdrew troops under the fisheries treaty with Chad.'],
  },
  {
    id: 'act.collapse',
    verbs: v('collapse unravel fail'),
    slot: 'subject',
    stage: 'terminated',
    step: null,
    reason: 'It no longer holds.',
    examples: ['The ceasefire between Norway and Chad collapsed on Monday.'],
    counterExamples: ['The ceasefire between Norway and Chad did not collapse.'],
  },
  {
    id: 'act.stall',
    verbs: v('stall falter stagnate deadlock'),
    slot: 'subject',
    stage: 'stalled',
    step: null,
    reason: 'No movement.',
    examples: ['The trade agreement between Norway and Chad has stalled.'],
    counterExamples: ['The trade agreement between Norway and Chad has not stalled.'],
  },
  {
    id: 'act.expire',
    verbs: v('expire lapse'),
    slot: 'subject',
    stage: 'expired',
    step: null,
    reason: 'Its term has run out, article 54.',
    examples: ['The fisheries treaty between Norway and Chad expired on Monday.'],
    counterExamples: ['The fisheries treaty between Norway and Chad will expire in May.'],
  },
  {
    id: 'act.extend',
    verbs: v('extend renew prolong'),
    slot: 'patient',
    stage: 'in-force',
    step: 'extend',
    reason: 'A prolonged instrument is in force.',
    examples: ['Norway and Chad extended the truce on Monday.'],
    counterExamples: ['Norway and Chad failed to extend the truce.'],
  },
  {
    id: 'act.implement',
    verbs: v('implement fulfil fulfill honour honor'),
    slot: 'patient',
    stage: null,
    step: 'implement',
    reason: 'Performance, article 26.',
    examples: [],
    counterExamples: [],
  },
  {
    id: 'act.replace',
    verbs: v('replace supersede'),
    slot: 'patient',
    stage: 'superseded',
    step: null,
    reason: 'A later treaty on the same matter, article 59.',
    examples: ['A new treaty replaced the fisheries treaty between Norway and Chad.'],
    counterExamples: ['Nothing will replace the fisheries treaty between Norway and Chad.'],
  },
]

/** What an instrument is said to be: predicate words of a copular clause or participle, with degree words apart. */
export interface StateRule {
  readonly id: string
  readonly words: readonly string[]
  /** "almost", "nearly", "90 per cent": then it is `nearly` instead; absent where no such reading exists. */
  readonly stage: Stage
  readonly nearly?: Stage
}

export const STATE_RULES: readonly StateRule[] = [
  {
    id: 'state.done',
    words: v('done complete completed finished settled agreed final finalised finalized ready sealed'),
    stage: 'text-agreed',
    nearly: 'near-final',
  },
  { id: 'state.close', words: v('close near nearing imminent within-reach'), stage: 'near-final' },
  {
    id: 'state.dead',
    words: v('dead over finished-with void null defunct'),
    stage: 'terminated',
    nearly: 'stalled',
  },
  { id: 'state.deadlocked', words: v('deadlocked stalled stuck moribund'), stage: 'stalled' },
]

/** Nouns that stand for an act: "the signing of", "its ratification". */
export const ACT_NOUNS: ReadonlyMap<string, StepName> = new Map([
  ['signature', 'sign'],
  ['signatures', 'sign'],
  ['signing', 'sign'],
  ['ratification', 'ratify'],
  ['approval', 'approve'],
  ['consent', 'approve'],
  ['adoption', 'approve'],
  ['endorsement', 'approve'],
  ['extension', 'extend'],
  ['renewal', 'extend'],
  ['prolongation', 'extend'],
  ['withdrawal', 'withdraw'],
  ['implementation', 'implement'],
  ['initialling', 'initial'],
])

/** "nearly", "essentially": the state is not quite reached. */
export const NEARLY: ReadonlySet<string> = new Set(
  'almost nearly essentially practically virtually largely mostly basically all-but near close broadly substantially'.split(
    ' ',
  ),
)
