/** Verbs whose subject is an instrument and whose object is what it lays down: "the pact obliges both to …". */
export const PROVISION_VERBS: ReadonlySet<string> = new Set(
  'provide require oblige commit stipulate include contain cover allow give grant set envisage envision foresee bar ban prohibit forbid limit cap guarantee promise create establish leave make call bind entitle permit lay spell stop end let open run last apply free exempt cut reduce raise lift remove keep protect specify define demand entail mean treat regulate govern restrict reserve'.split(
    ' ',
  ),
)

/** Verbs by which a party binds itself: "Norway undertook to withdraw". */
export const UNDERTAKING_VERBS: ReadonlySet<string> = new Set(
  'agree pledge promise undertake commit vow consent offer accept bind'.split(' '),
)

/** Verbs and adjectives by which a party wants something in: "Norway demands that …". */
export const SEEKING_VERBS: ReadonlySet<string> = new Set(
  'want demand seek insist ask require request call propose press urge'.split(' '),
)

/** "under the deal": prepositions that make an instrument the frame of what the clause lays down. */
export const FRAME_CASES: ReadonlySet<string> = new Set([
  'under',
  'in',
  'by',
  'according to',
  'as part of',
  'per',
  'through',
  'with',
])
