import type { Relation } from '../../instrument.ts'

/** How words between two instruments tell how they stand to each other; the example is read as a test. */
export interface RelationRule {
  readonly id: string
  readonly how: Relation
  /** Verbs with the first instrument as subject and the second as object or after one of `cases`. */
  readonly verbs?: ReadonlySet<string>
  /** Prepositions behind the verb; absent: the direct object. */
  readonly cases?: ReadonlySet<string>
  /** Nouns of the first instrument, of which the second is a complement after `cases`. */
  readonly nouns?: ReadonlySet<string>
  readonly reason: string
  readonly example: string
  readonly counter: string
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const RELATION_RULES: readonly RelationRule[] = [
  {
    id: 'relation.part',
    how: 'part-of',
    nouns: set(
      'annex addendum protocol amendment phase chapter appendix side-letter statute clause corrigendum',
    ),
    cases: set('to of in'),
    reason: 'An annex, protocol or phase is made under the treaty it names.',
    example: 'Norway and Chad signed a protocol to the fisheries treaty.',
    counter: 'Norway and Chad signed a protocol on fisheries.',
  },
  {
    id: 'relation.replace',
    how: 'succeeds',
    verbs: set('replace supersede succeed supplant'),
    reason: 'A later treaty on the same matter, Vienna Convention article 59.',
    example: 'The new trade agreement replaces the fisheries treaty of 1998.',
    counter: 'The new trade agreement pleases the ministry.',
  },
  {
    id: 'relation.implement',
    how: 'implements',
    verbs: set('implement operationalise operationalize execute'),
    reason: 'An instrument made to carry out another.',
    example: 'The memorandum implements the fisheries treaty.',
    counter: 'The memorandum pleases the ministry.',
  },
  {
    id: 'relation.depend',
    how: 'depends-on',
    verbs: set('depend hinge hang rest await'),
    cases: set('on upon from'),
    reason: 'One cannot be had before the other.',
    example: 'The trade agreement depends on the fisheries treaty.',
    counter: 'The trade agreement depends on the weather.',
  },
  {
    id: 'relation.build',
    how: 'succeeds',
    verbs: set('build follow'),
    cases: set('on upon'),
    reason: 'A later instrument that takes an earlier one further.',
    example: 'The trade agreement builds on the fisheries treaty of 1998.',
    counter: 'The trade agreement builds on hope.',
  },
]
