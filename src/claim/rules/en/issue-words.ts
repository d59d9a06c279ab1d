/** Nouns for what is open, with the prepositions that introduce the matter ("dispute over", "question of"). */
export const ISSUE_NOUNS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['dispute', 'over about on concerning'],
      ['disagreement', 'over about on concerning'],
      ['difference', 'over about on'],
      ['question', 'of over about on concerning'],
      ['issue', 'of over'],
      ['row', 'over about'],
      ['quarrel', 'over about'],
      ['objection', 'to over'],
      ['deadlock', 'over on'],
      ['gap', 'on over'],
      ['division', 'over on'],
      ['fate', 'of'],
      ['status', 'of'],
    ] as const
  ).map(([noun, cases]) => [noun, cases.split(' ')]),
)

/** Verbs for being apart, with their prepositions ("differ on", "clash over"). */
export const ISSUE_VERBS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['differ', 'on over about'],
      ['disagree', 'on over about with'],
      ['clash', 'over on about'],
      ['argue', 'over about'],
      ['haggle', 'over about'],
      ['quarrel', 'over about'],
      ['wrangle', 'over about'],
      ['split', 'over on'],
      ['divide', 'over on'],
      ['stall', 'over on'],
    ] as const
  ).map(([verb, cases]) => [verb, cases.split(' ')]),
)
