const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const cases = (words: string): readonly string[] => words.split(' ')

/**
 * Words by which a report says that something is still open. Examples give the text and the issue in it;
 * counter-examples hold none. Both run as tests.
 */
export interface IssueRule {
  readonly id: string
  /**
   * How the issue stands to the word: `complement` in a phrase with one of `cases`, or a clause that asks; `equated` as its
   * subject or what it is said to be ("the obstacle is X"); `subject` of it ("X remains open");
   * `object` of it ("rejects X"); `glossed` where a participle says what open matters are meant ("referring to X and Y"); `named` with it ("status of X"); `yet` where it lies ahead; `unsaid` where a clause that asks is not answered.
   */
  readonly slot: 'glossed' | 'complement' | 'named' | 'equated' | 'subject' | 'yet' | 'unsaid' | 'object'
  readonly words: ReadonlySet<string>
  readonly upos: 'NOUN' | 'VERB' | 'ADJ'
  readonly cases: readonly string[]
  readonly reason: string
  readonly examples: readonly (readonly [text: string, issue: string])[]
  readonly counterExamples: readonly string[]
}

export const ISSUE_RULES: readonly IssueRule[] = [
  {
    id: 'issue.glossed',
    slot: 'glossed',
    upos: 'VERB',
    words: set('refer allude point'),
    cases: cases('to'),
    reason: 'A reporter says which open matters a speaker means.',
    examples: [
      [
        '"Hard issues in the fisheries treaty remain," the Norwegian minister said, referring to mackerel quotas and the fate of the islands.',
        'mackerel quotas and the fate of the islands',
      ],
    ],
    counterExamples: ['Norway was referring to the fisheries treaty.'],
  },
  {
    id: 'issue.dispute',
    slot: 'complement',
    upos: 'NOUN',
    words: set(
      'dispute disagreement difference row quarrel deadlock gap division rift split wrangle argument impasse clash controversy standoff stalemate contention squabble friction odds odd loggerhead',
    ),
    cases: cases('over about on concerning regarding around'),
    reason: 'Nouns for being apart, with what it is about.',
    examples: [
      ['The fisheries treaty is held up by a dispute over mackerel quotas.', 'mackerel quotas'],
      [
        'Differences remain between Norway and Chad over mackerel quotas in the fisheries treaty.',
        'mackerel quotas in the fisheries treaty',
      ],
      [
        'Norway and Chad are at odds over mackerel quotas, which the fisheries treaty leaves out.',
        'mackerel quotas',
      ],
    ],
    counterExamples: ['Norway and Chad settled the fisheries treaty over lunch.'],
  },
  {
    id: 'issue.question',
    slot: 'complement',
    upos: 'NOUN',
    words: set('question issue problem'),
    cases: cases('of over about concerning around'),
    reason: 'Nouns for what is not settled, with what it is about.',
    examples: [['The fisheries treaty leaves aside the question of mackerel quotas.', 'mackerel quotas']],
    counterExamples: ['Signing the fisheries treaty is a matter of days, Norway said.'],
  },
  {
    id: 'issue.fate',
    slot: 'named',
    upos: 'NOUN',
    words: set('fate status'),
    cases: cases('of'),
    reason: 'What becomes of something is open by its name.',
    examples: [['The fisheries treaty says nothing of the status of the islands.', 'status of the islands']],
    counterExamples: ['Norway gave the fisheries treaty observer status.'],
  },
  {
    id: 'issue.objection',
    slot: 'complement',
    upos: 'NOUN',
    words: set('objection opposition resistance'),
    cases: cases('to over'),
    reason: 'What somebody is against.',
    examples: [
      [
        'Norway dropped its objection to mackerel quotas in the fisheries treaty.',
        'mackerel quotas in the fisheries treaty',
      ],
    ],
    counterExamples: ['The opposition will read the fisheries treaty.'],
  },
  {
    id: 'issue.apart',
    slot: 'complement',
    upos: 'VERB',
    words: set(
      'differ disagree clash argue haggle quarrel wrangle bicker spar split divide stall diverge founder',
    ),
    cases: cases('over on about regarding'),
    reason: 'Verbs for being apart or stuck, with what it is about.',
    examples: [
      [
        'Norway and Chad still differ over mackerel quotas; the fisheries treaty must wait.',
        'mackerel quotas',
      ],
    ],
    counterExamples: ['Norway divided the fisheries treaty into chapters.'],
  },
  {
    id: 'issue.broke',
    slot: 'complement',
    upos: 'VERB',
    words: set('break collapse stumble fail unravel hang fall'),
    cases: cases('over'),
    reason: 'What talks broke down over.',
    examples: [['Talks on the fisheries treaty broke down over mackerel quotas.', 'mackerel quotas']],
    counterExamples: ['The fisheries treaty broke new ground.'],
  },
  {
    id: 'issue.stuck',
    slot: 'complement',
    upos: 'ADJ',
    words: set('deadlocked stuck divided split gridlocked'),
    cases: cases('over on about'),
    reason: 'Being apart or stuck, as a state.',
    examples: [
      [
        'Norway and Chad are deadlocked over mackerel quotas in the fisheries treaty.',
        'mackerel quotas in the fisheries treaty',
      ],
    ],
    counterExamples: ['The fisheries treaty is stuck in parliament.'],
  },
  {
    id: 'issue.not-agreed',
    slot: 'complement',
    upos: 'VERB',
    words: set('agree compromise settle'),
    cases: cases('on over about'),
    reason: 'What they have not agreed on, have yet to agree on, failed to agree on.',
    examples: [
      [
        'Norway and Chad have not agreed on mackerel quotas in the fisheries treaty.',
        'mackerel quotas in the fisheries treaty',
      ],
      [
        'Norway and Chad failed to agree on mackerel quotas for the fisheries treaty.',
        'mackerel quotas for the fisheries treaty',
      ],
    ],
    counterExamples: ['Norway and Chad agreed on the fisheries treaty.'],
  },
  {
    id: 'issue.no-agreement',
    slot: 'complement',
    upos: 'NOUN',
    words: set('agreement consensus compromise progress breakthrough decision mention'),
    cases: cases('on over about of'),
    reason: 'That there is none of it on something leaves that open.',
    examples: [
      [
        'There is no agreement on mackerel quotas, without which the fisheries treaty is idle.',
        'mackerel quotas',
      ],
    ],
    counterExamples: ['Norway and Chad reached agreement on mackerel quotas in the fisheries treaty.'],
  },
  {
    id: 'issue.obstacle',
    slot: 'equated',
    upos: 'NOUN',
    words: set(
      'obstacle hurdle stumbling-block dealbreaker crux impediment block point issue question difficulty snag contention line',
    ),
    cases: [],
    reason:
      'What is said to be in the way; "point", "issue", "question", "line" and "block" where an adjective says so.',
    examples: [
      ['Mackerel quotas are the main obstacle to the fisheries treaty.', 'Mackerel quotas'],
      ['The main sticking point in the fisheries treaty is the size of the fleet.', 'size of the fleet'],
    ],
    counterExamples: ['Chad is the host of the talks on the fisheries treaty.'],
  },
  {
    id: 'issue.open',
    slot: 'subject',
    upos: 'ADJ',
    words: set(
      'unresolved unsettled unclear open undecided disputed contentious unsolved uncertain outstanding unanswered contested unagreed divisive',
    ),
    cases: [],
    reason: 'What is said to be open.',
    examples: [
      ['Mackerel quotas remain unresolved in the fisheries treaty.', 'Mackerel quotas'],
      ['It is unclear who will pay for the fisheries treaty.', 'who will pay for the fisheries treaty'],
    ],
    counterExamples: ['The offices that keep the fisheries treaty are open on Monday.'],
  },
  {
    id: 'issue.yet',
    slot: 'yet',
    upos: 'VERB',
    words: set(
      'agree decide settle resolve negotiate determine finalise finalize clarify define discuss work',
    ),
    cases: [],
    reason: 'What is yet to be settled.',
    examples: [['The size of the fleet is yet to be decided in the fisheries treaty.', 'size of the fleet']],
    counterExamples: ['The size of the fleet was decided in the fisheries treaty.'],
  },
  {
    id: 'issue.unsaid',
    slot: 'unsaid',
    upos: 'VERB',
    words: set('say specify mention define address explain spell state'),
    cases: [],
    reason: 'What the text or those who made it do not say.',
    examples: [
      ['The fisheries treaty does not say who will pay for the fleet.', 'who will pay for the fleet'],
    ],
    counterExamples: ['The fisheries treaty says who will pay for the fleet.'],
  },
  {
    id: 'issue.refused',
    slot: 'object',
    upos: 'VERB',
    words: set('reject oppose resist deny dispute contest exclude rule refuse'),
    cases: cases('out to'),
    reason: 'What a side will not have, or says is not so, another wants or says.',
    examples: [
      ['Chad ruled out mackerel quotas in the fisheries treaty.', 'mackerel quotas in the fisheries treaty'],
    ],
    counterExamples: [
      'Norway rejected the fisheries treaty.',
      'A court in Norway ruled on the fisheries treaty.',
    ],
  },
  {
    id: 'issue.demanded',
    slot: 'object',
    upos: 'VERB',
    words: set('insist demand'),
    cases: cases('on'),
    reason: 'What a side makes a condition of.',
    examples: [['Chad insists on mackerel quotas before it signs the fisheries treaty.', 'mackerel quotas']],
    counterExamples: ['Norway insisted that the fisheries treaty was fair.'],
  },
]

/** Adjectives and nouns that make a "point", "issue" or "question" one that is open. */
export const OPEN_SIGNS = set(
  'red sticking stumbling main biggest central key open outstanding unresolved unsettled contentious thorny thorniest difficult crucial critical remaining disputed hardest vexed delicate sensitive core last final only single major big unanswered contested chief principal toughest',
)

/** Heads that say nothing of what is open. */
export const EMPTY_TOPICS = set(
  'time day week month year way fact thing number kind side party hour deal agreement treaty pact accord text talk negotiation minute money life death it this that issue matter question point who which what whom other merit basis door date paper idea role detail result report account solution force change reason rest lot step letter word proposal offer plan claim charge accusation allegation suggestion notion request call demand question possibility chance prospect option move award sum',
)

/** Verbs with which a question is left open in a clause of its own ("it is unclear whether", "asked who"). */
export const ASKING = set(
  'question doubt wonder settle unclear uncertain doubtful open determine debate dispute agree clarify resolve disagree',
)

/** Verbs of wanting and of being against, by which a side takes its stand. */
export const WANTING = set('want demand insist seek press urge require call ask push propose claim request')
export const AGAINST = set(
  'reject refuse oppose resist decline dismiss exclude deny dispute contest object accept rule',
)
