/**
 * Verbs, adjectives and nouns that govern another event and say how real it is: "refused to sign", "is expected to
 * be signed", "hopes to reach".
 */
export type GovernorClass =
  'planned' | 'hoped' | 'refused' | 'denied' | 'failed' | 'achieved' | 'possible' | 'doubted'

const CLASSES: Record<GovernorClass, string> = {
  // "agreed to withdraw", "is due to be signed": it lies ahead, and somebody is bound to it.
  planned:
    'agree plan intend expect schedule due set prepare promise pledge vow commit undertake decide resolve bind oblige require need have oversee ready willing prepared able poise slate tip go propose offer threaten await remain accept authorise authorize order instruct promise pledge commitment plan decision intention undertaking supposed bound suppose',
  // "wants to see a treaty signed": one side's wish.
  hoped:
    'want hope wish seek aim try urge call ask demand press like prefer push appeal beg implore eager keen strive attempt insist encourage invite request desire hope effort bid struggle work',
  // "refused to sign": somebody decided against it.
  refused: 'refuse decline reject oppose resist balk baulk refusal unwilling reluctant',
  denied: 'deny dismiss rebut disavow exclude',
  failed: 'fail forget neglect omit stop cease unable failure impossible',
  achieved: 'vote manage begin start continue help get come proceed finish succeed resume',
  possible:
    'likely possible allow enable let permit consider could appear seem risk unlikely threaten right option chance possibility',
  doubted: 'doubt question wonder doubtful unclear uncertain',
}

export const GOVERNORS: ReadonlyMap<string, GovernorClass> = new Map(
  (Object.entries(CLASSES) as [GovernorClass, string][]).flatMap(([group, words]) =>
    words.split(' ').map((word) => [word, group] as const),
  ),
)

/** Words for standing right before an act: "close to signing", "on the verge of a deal". */
export const NEAR_WORDS: ReadonlySet<string> = new Set(
  'close near nearing verge brink cusp edge inch doorstep'.split(' '),
)
