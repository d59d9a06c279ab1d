/** What the mentions room finds in a sentence. Offsets are UTF-16 code units into the article's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * - `state` and its `government`, `organ` (parliament, ministry, court, army: `party` says whose),
 * - `body`: international organisation; `armed-group`; `outlet` (news media); `organisation`: any other
 * - `person`; `office` ("the US president", "Ukraine's foreign minister"); `place`
 * - `group`: people taken as one ("European leaders", "officials")
 */
export type EntityKind =
  | 'state'
  | 'government'
  | 'organ'
  | 'body'
  | 'armed-group'
  | 'outlet'
  | 'organisation'
  | 'person'
  | 'office'
  | 'place'
  | 'group'

/** One thing in the world, as far as the article tells. */
export interface Entity {
  /** ISO 3166-1 alpha-2 for states (`UA`), a fixed id for bodies (`EU`, `NATO`, `UN`), else a slug of the name. */
  readonly id: string
  readonly kind: EntityKind
  /** Fullest name seen, as it stands in the text, for persons with no title ("Volodymyr Zelensky"). */
  readonly name: string
  /** Whose side it is on: the id of a state, body or armed group; null where the article does not tell. */
  readonly party: string | null
  /** Office or role as the text gives it ("Ukrainian President", "Kremlin spokesman"); null where none. */
  readonly role: string | null
  /** Groups only: the sides of those meant, where there are several ("US and Ukrainian officials", "both presidents"). */
  readonly parties?: readonly string[]
}

export type NameForm = 'name' | 'surname' | 'pronoun' | 'title' | 'metonym' | 'demonym' | 'description'

/** One mention of an entity in the text. */
export interface NameMention extends Span {
  /** Index of the sentence, and the tokens [from, to) in it. */
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** Token that the tree hangs the mention from. */
  readonly headToken: number
  readonly entity: Entity
  readonly form: NameForm
}

/** A quantity with what it counts: "7,500 troops", "$40 billion", "15%", "20-point". */
export interface Amount extends Span {
  readonly sentence: number
  readonly number: number
  /** Set for ranges ("three, four or five", "15,000 to 30,000"): the lower bound; `number` is the upper. */
  readonly from: number | null
  readonly kind: 'money' | 'percent' | 'people' | 'points' | 'ordinal' | 'count'
  /** ISO 4217 for money, `%` for percent, else the counted noun as it stands ("troops", "fuel tankers"). */
  readonly unit: string
  /** `up-to`, `at-least`, `about`, or null. */
  readonly bound: 'up-to' | 'at-least' | 'about' | null
  readonly rule: string
}
