import type { CueKind } from './attribution.ts'

/**
 * Words that make known that somebody speaks, wants or believes, by what the speaker does with the content.
 *
 * `vouches: false` marks words that speak against their content ("denied that …"): the content is not affirmed.
 * The kind is read from the cue's head word; where several lists hold a word, the first in this order wins.
 */
export interface CueRule {
  readonly id: string
  readonly kind: CueKind
  readonly why: string
  readonly vouches: boolean
  readonly words: readonly string[]
  readonly examples: readonly string[]
  readonly not: readonly string[]
}

const list = (text: string): string[] => text.trim().split(/\s+/)

export const CUE_RULES: readonly CueRule[] = [
  {
    id: 'cue-denies',
    kind: 'denies',
    why: 'The speaker says that the content is not so.',
    vouches: false,
    words: list(`deny denial refute rebut dispute contradict disavow disclaim debunk dismiss repudiate rubbish
      negate gainsay discount pooh-pooh rebuff`),
    examples: ['The ministry denied that a text had been agreed.'],
    not: ['The ministry said that a text had been agreed.'],
  },
  {
    id: 'cue-refuses',
    kind: 'refuses',
    why: 'The speaker will not do, or will not have, what the content names.',
    vouches: false,
    words:
      list(`refuse refusal reject rejection decline rule-out oppose opposition object objection veto spurn resist
      balk forswear disallow scorn protest ban forbid unwilling`),
    examples: ['The minister refused to sign the protocol.'],
    not: ['The minister agreed to sign the protocol.'],
  },
  {
    id: 'cue-doubts',
    kind: 'doubts',
    why: 'The speaker leaves open, or questions, whether the content is so.',
    vouches: false,
    words:
      list(`doubt question sceptical skeptical doubtful unsure uncertain wonder distrust mistrust suspicious
      unconvinced disbelieve challenge`),
    examples: ['The envoy doubted that the truce would hold.'],
    not: ['The envoy confirmed that the truce would hold.'],
  },
  {
    id: 'cue-warns',
    kind: 'warns',
    why: 'The content is what the speaker says may come, or fears.',
    vouches: true,
    words: list(`warn warning caution threaten threat fear worry afraid worried alarm concern concerned alert
      anxious dread vow-revenge`),
    examples: ['The general warned that the line could break.'],
    not: ['The general hoped that the line would hold.'],
  },
  {
    id: 'cue-confirms',
    kind: 'confirms',
    why: 'The speaker vouches for what another has said.',
    vouches: true,
    words:
      list(`confirm confirmation affirm reaffirm acknowledge acknowledgement admit admission concede concession
      corroborate verify attest certify validate recognise recognize reiterate`),
    examples: ['Both delegations confirmed that a date had been set.'],
    not: ['Both delegations hoped for a date.'],
  },
  {
    id: 'cue-agrees',
    kind: 'agrees',
    why: 'The speaker takes on, or takes, what the content names.',
    vouches: true,
    words:
      list(`agree accept acceptance consent endorse endorsement approve approval welcome support back embrace
      accede assent subscribe favor favour praise hail applaud commend laud concur bless ratify ready willing`),
    examples: ['The council agreed to extend the truce.'],
    not: ['The council refused to extend the truce.'],
  },
  {
    id: 'cue-offers',
    kind: 'offers',
    why: 'The content is put forward by the speaker as something to be taken up.',
    vouches: true,
    words:
      list(`offer propose proposal suggest suggestion recommend recommendation advise advice invite volunteer tender
      float moot submit pledge promise undertake guarantee commit vow swear assure assurance`),
    examples: ['The presidency proposed a pause of ten days.'],
    not: ['The presidency demanded a pause of ten days.'],
  },
  {
    id: 'cue-demands',
    kind: 'demands',
    why: 'The content is what the speaker wants another to do.',
    vouches: true,
    words:
      list(`demand insist urge call-for call-on require press order command instruct tell-to exhort implore appeal
      plead beg request push want wish seek desire need lobby petition advocate demandeur insistence`),
    examples: ['The negotiators demanded that the roads be opened.'],
    not: ['The negotiators reported that the roads were open.'],
  },
  {
    id: 'cue-hopes',
    kind: 'hopes',
    why: 'The content is what the speaker would like to come true.',
    vouches: true,
    words:
      list(`hope expect expectation look-forward anticipate aspire hopeful optimistic confident long yearn like love
      prefer await`),
    examples: ['The mediator hopes that both sides will come.'],
    not: ['The mediator doubts that both sides will come.'],
  },
  {
    id: 'cue-plans',
    kind: 'plans',
    why: 'The content is what the speaker means to do.',
    vouches: true,
    words:
      list(`plan intend intention aim mean consider prepare schedule decide decision resolve determine set propose-to
      due mull weigh prepared`),
    examples: ['The parliament plans to vote in the autumn.'],
    not: ['The parliament voted in the autumn.'],
  },
  {
    id: 'cue-asks',
    kind: 'asks',
    why: 'The content is a question, or what the speaker asks for.',
    vouches: false,
    words: list('ask inquire enquire query interrogate pose probe'),
    examples: ['A delegate asked whether the annex was binding.'],
    not: ['A delegate said that the annex was binding.'],
  },
  {
    id: 'cue-believes',
    kind: 'believes',
    why: 'The content is held to be so by the speaker, without being said to be seen.',
    vouches: true,
    words:
      list(`believe think consider reckon suspect guess assume presume feel suppose imagine view regard see deem judge
      estimate predict forecast foresee know understand belief opinion conviction trust convinced sure seem appear
      figure conclude conclusion`),
    examples: ['Diplomats believe that the deadline will slip.'],
    not: ['Diplomats deny that the deadline will slip.'],
  },
  {
    id: 'cue-reports',
    kind: 'reports',
    why: 'The speaker passes on what others did or said, or a text says it.',
    vouches: true,
    words:
      list(`report reportedly cite citing quote according show find reveal publish broadcast document indicate allege
      allegedly read account testify testimony relay recount detail list record`),
    examples: ['The agency reported that the convoy had left.'],
    not: ['The agency refused to send a convoy.'],
  },
]

const byWord = new Map<string, CueRule>()
for (const rule of CUE_RULES) for (const word of rule.words) if (!byWord.has(word)) byWord.set(word, rule)

/** The rule for a cue's head word, given as its lemma; null for plain words of saying, whose kind is `states`. */
export function cueRule(lemma: string): CueRule | null {
  return byWord.get(lemma) ?? null
}

/** Verbs, in their plain form, that introduce words quoted to the letter. */
export const SAYING: ReadonlySet<string> = new Set(
  list(`say tell add note explain write tweet post declare announce state remark comment reply respond answer argue insist
    claim assert contend maintain recall continue stress emphasise emphasize underline underscore observe acknowledge admit
    concede confirm deny warn caution promise pledge vow predict suggest urge ask wonder joke quip shout cry whisper mutter
    exclaim describe call dub label term complain lament boast hint signal testify conclude report read go speak repeat
    reiterate affirm proclaim pronounce put summarise sum retort counter object protest demand beg plead advise recommend
    propose hope fear believe think feel thank accuse denounce condemn criticise criticize slam blast welcome praise hail
    reject dismiss refer cite quote according scold chide chant shriek yell scream roar boom bark snap sneer snarl
    growl groan grumble gripe murmur sigh sob wail weep laugh grin smile beam crow gush fume thunder rage muse opine
    intone preach lecture interject interrupt interpose chime echo recount relate elaborate clarify confide reveal
    disclose inform remind reassure notify allege charge speculate reason posit surmise marvel tease taunt mock
    testify type sing pray sum volunteer venture deadpan enthuse`),
)
