const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/**
 * Words by which people who negotiate come together. Examples hold a meeting with a day, as of 8 January 2026;
 * counter-examples hold none. Both run as tests.
 */
export interface MeetingRule {
  readonly id: string
  readonly sort: 'verb' | 'noun'
  /** Lemmas, one of which is the word. */
  readonly words: ReadonlySet<string>
  /**
   * What must stand with it: `company` two parties among its own arguments, `guest` a person or side as object, `journey`
   * a place and a side that goes there, `together` two sides as subject and a place, `site` a place or a frame of its own (held, hosted, round of), or nothing.
   */
  readonly needs: 'nothing' | 'company' | 'guest' | 'journey' | 'site' | 'together' | 'copula'
  readonly reason: string
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}

export const MEETING_RULES: readonly MeetingRule[] = [
  {
    id: 'meeting.meet',
    sort: 'verb',
    words: set('meet convene reconvene confer'),
    needs: 'nothing',
    reason: 'The plain verbs of coming together; "meet a demand" is no meeting.',
    examples: [
      'Norwegian and Chadian negotiators met in Lima on Tuesday to discuss the fisheries treaty.',
      'The presidents of Norway and Chad will meet on 12 January to sign the fisheries treaty.',
    ],
    counterExamples: [
      'Norway met its obligations under the fisheries treaty with Chad on Tuesday.',
      'Parliament met in Oslo on Tuesday to debate the fisheries treaty with Chad.',
    ],
  },
  {
    id: 'meeting.gather',
    sort: 'verb',
    words: set('gather assemble sit'),
    needs: 'company',
    reason: 'Verbs with other uses; they count where two sides come together.',
    examples: ['Envoys of Norway and Chad gathered in Lima on Tuesday over the fisheries treaty.'],
    counterExamples: ['Norway gathered signatures for the fisheries treaty with Chad on Tuesday.'],
  },
  {
    id: 'meeting.call',
    sort: 'verb',
    words: set('speak talk call telephone phone ring negotiate see'),
    needs: 'company',
    reason: 'Calls between the sides; a statement to the press is none.',
    examples: [
      'Norway spoke with Chad on Tuesday about the fisheries treaty.',
      'The presidents of Norway and Chad spoke by phone on Tuesday about the fisheries treaty.',
    ],
    counterExamples: ['Norway spoke about the fisheries treaty with Chad to reporters on Tuesday.'],
  },
  {
    id: 'meeting.host',
    sort: 'verb',
    words: set('host receive welcome'),
    needs: 'guest',
    reason: 'A host and those who come.',
    examples: ['Norway will host Chad on 12 January for talks on the fisheries treaty.'],
    counterExamples: ['Norway welcomed the fisheries treaty with Chad on Tuesday.'],
  },
  {
    id: 'meeting.journey',
    sort: 'verb',
    words: set('visit travel fly arrive head return'),
    needs: 'journey',
    reason: 'One side goes to the country of another.',
    examples: ["Norway's foreign minister flew to Chad on Tuesday to save the fisheries treaty."],
    counterExamples: ['Fish from Chad arrived under the fisheries treaty on Tuesday.'],
  },
  {
    id: 'meeting.together',
    sort: 'verb',
    words: set(
      'agree announce adopt accept sign ink initial exchange read reach conclude seal clasp shake hand unveil settle endorse approve declare finalise finalize thrash hammer inaugurate',
    ),
    needs: 'together',
    reason: 'What two sides do together at one place on one day, they do at a meeting.',
    examples: ['Norway and Chad agreed the fisheries treaty in Lima on Tuesday.'],
    counterExamples: [
      'Norway announced in Lima on Tuesday that it would leave the fisheries treaty with Chad.',
    ],
  },
  {
    id: 'meeting.presence',
    sort: 'noun',
    words: new Set(),
    needs: 'copula',
    reason: 'An envoy who is said to be in a town of the other side has come to talk.',
    examples: ["Norway's envoy was in N'Djamena on Tuesday for the fisheries treaty with Chad."],
    counterExamples: ['The text of the fisheries treaty with Chad was in Norwegian on Tuesday.'],
  },
  {
    id: 'meeting.talks',
    sort: 'noun',
    words: set(
      'meeting summit talks mini-summit ceremony encounter call conversation huddle sit-down parley teleconference videoconference',
    ),
    needs: 'nothing',
    reason: 'Nouns that name one occasion.',
    examples: [
      'After a summit in Lima on Tuesday, Norway and Chad said the fisheries treaty was near.',
      'Norway and Chad agreed the fisheries treaty following talks in Lima on Monday.',
    ],
    counterExamples: [
      'Norway told a press conference on Tuesday that the fisheries treaty with Chad was near.',
      'The Norwegian cabinet approved the fisheries treaty with Chad at a cabinet meeting on Tuesday.',
    ],
  },
  {
    id: 'meeting.round',
    sort: 'noun',
    words: set('talk round session conference negotiation consultation discussion contact visit trip'),
    needs: 'site',
    reason:
      'Nouns for something that may go on for years: they count where they are held or opened at a place.',
    examples: [
      'A round of negotiations on the fisheries treaty between Norway and Chad was held in Lima on Tuesday.',
    ],
    counterExamples: ['Norway and Chad have been in negotiations on the fisheries treaty since 2019.'],
  },
]

/** Before a noun of meeting: none of those who negotiate ("press conference", "cabinet meeting"). */
export const INTERNAL = set(
  'press news cabinet party board shareholder shareholders council committee parliamentary plenary council parliament congress security town family church union class annual general staff faction caucus media video-link crisis emergency',
)

/** Verbs and nouns by which a meeting comes about at a place: what a `site` rule asks for. */
export const HOLDING = set(
  'hold host open begin start resume conclude end close take attend follow convene schedule plan reach agree sign meet launch finish wrap last cancel postpone break collapse book pencil due foresee happen continue',
)

/** What is done to a meeting that does not come about. */
export const CANCELLING = set('cancel postpone scrap boycott skip adjourn suspend abandon shelve delay')
/** Particle verbs for the same: "called off", "put off", "pulled out". */
export const CANCELLING_PHRASES = /^(call off|put off|pull out|drop out|back out|break off)$/
export const PROPOSING = set('propose suggest invite offer urge request call ask seek want')
export const SCHEDULING = set('schedule expect plan set due slate announce arrange await intend agree')

/** Objects of "meet" that are people, where no name says so. */
export const PEOPLE =
  /^(minister|president|leader|envoy|official|counterpart|delegation|team|negotiator|ambassador|chief|king|prince|premier|chancellor|representative|diplomat|mediator|side|colleague|adviser|secretary|commissioner|emissary|delegate|guest|host)s?$/i
