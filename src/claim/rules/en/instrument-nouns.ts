import type { Kind } from '../../claim.ts'

/**
 * Nouns that name an instrument, after the usage of treaty collections and newsrooms.
 *
 * - `strong`: names one wherever it stands ("treaty", "truce")
 * - `weak`: names one only with something that says so: a party, a subject, an act done to it ("plan", "text", "draft")
 * - `kind`: what the noun alone tells; null where modifiers decide
 */
export interface InstrumentNoun {
  readonly noun: string
  readonly strength: 'strong' | 'weak'
  readonly kind: Kind | null
}

const rows = (strength: 'strong' | 'weak', kind: Kind | null, nouns: string): InstrumentNoun[] =>
  nouns.split(' ').map((noun) => ({ noun, strength, kind }))

const ALL: readonly InstrumentNoun[] = [
  ...rows('strong', null, 'agreement deal treaty pact accord convention compact covenant concordat protocol'),
  ...rows('strong', 'ceasefire', 'truce ceasefire cease-fire armistice'),
  ...rows('strong', null, 'memorandum mou understanding settlement charter'),
  ...rows('strong', 'declaration', 'declaration communiqué communique'),
  ...rows('weak', 'framework', 'framework roadmap blueprint principles'),
  ...rows('weak', 'declaration', 'statement'),
  ...rows(
    'weak',
    null,
    'plan proposal offer initiative arrangement package draft text document paper annex addendum statute',
  ),
  ...rows(
    'weak',
    null,
    'partnership moratorium guarantee compromise formula bargain terms instrument corridor mechanism',
  ),
  ...rows('weak', 'prisoner-exchange', 'swap exchange'),
  ...rows('weak', 'ceasefire', 'pause cessation halt lull'),
  ...rows('weak', 'accession', 'accession membership'),
]

export const INSTRUMENT_NOUNS: ReadonlyMap<string, InstrumentNoun> = new Map(
  ALL.map((row) => [row.noun, row]),
)

/** Nouns of what is only talked about yet: an instrument in the making where its parties or its kind are told. */
export const TALK_NOUNS: ReadonlySet<string> = new Set(['talks', 'negotiations'])

/** Words beside the noun that tell the kind, in order of precedence: the first that is found decides. */
export const KIND_WORDS: readonly { readonly kind: Kind; readonly words: ReadonlySet<string> }[] = (
  [
    ['prisoner-exchange', 'prisoner hostage detainee captive swap prisoners hostages detainees captives'],
    [
      'ceasefire',
      'truce ceasefire cease-fire armistice hostilities humanitarian-pause fighting violence pause',
    ],
    ['accession', 'accession membership'],
    ['security-guarantee', 'guarantee guarantees assurance assurances'],
    [
      'arms-control',
      'arms-control disarmament warhead warheads missile missiles non-proliferation test-ban arsenal start strategic',
    ],
    ['nuclear', 'nuclear atomic enrichment uranium safeguards reactor centrifuge'],
    [
      'trade',
      'trade tariff tariffs free-trade customs market commerce commercial export exports import imports steel',
    ],
    [
      'resources',
      'mineral minerals oil gas water mining resource resources pipeline fishing fisheries fishery gasfield earths lithium seabed energy',
    ],
    [
      'environment',
      'climate plastic plastics biodiversity ocean oceans marine emission emissions environment environmental carbon pollution whaling forest forests',
    ],
    ['health', 'pandemic health vaccine vaccines pathogen pathogens disease'],
    ['border', 'border boundary demarcation frontier delimitation'],
    ['humanitarian', 'humanitarian grain aid relief evacuation'],
    ['defence-cooperation', 'defence defense military security alliance basing submarine submarines naval'],
    ['peace-agreement', 'peace peacemaking reconciliation political war normalisation normalization'],
    ['declaration', 'declaration statement communiqué communique'],
    ['framework', 'framework roadmap road-map principles'],
  ] as const
).map(([kind, words]) => ({ kind, words: new Set(words.split(' ')) }))

/** Words that make it somebody else's business: companies, unions, courts, sport, party politics. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  'contract wage wages pay labour labor union coalition merger takeover transfer licensing licence sponsorship plea prenuptial prenup record book film television broadcast rental lease sale purchase loan-deal divorce custody shareholder bond buyout acquisition player personal confidentiality'.split(
    ' ',
  ),
)

/** Nouns by which any instrument can be taken up again, whatever it was called first. */
const GENERIC = new Set(
  'agreement deal treaty text document paper draft proposal plan package arrangement pact accord instrument terms initiative bargain compromise understanding settlement'.split(
    ' ',
  ),
)
export const isGenericNoun = (noun: string): boolean => GENERIC.has(noun)

/**
 * Nouns that name a paper of its own beside a treaty: a memorandum is not the agreement it prepares, an annex not
 * the treaty it belongs to.
 */
export const SPECIFIC_NOUNS: ReadonlySet<string> = new Set(
  'memorandum mou declaration protocol annex addendum statute roadmap convention charter moratorium swap exchange statement communiqué communique partnership corridor truce ceasefire cease-fire armistice pause'.split(
    ' ',
  ),
)
