import type { Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'

/** The candidates that say whose a title or an organ is, and where the whole noun phrase begins and ends. */
export interface Ownership {
  /** Leftmost first: "the UN's Yemen envoy" has the UN, then Yemen. Coordinated ones are all here. */
  readonly owners: readonly Candidate[]
  /** More than one owner side by side: "US and Ukrainian officials". */
  readonly joint: boolean
  /** First token of the phrase, its determiner left out; and the end of what follows ("of Ukraine"). */
  readonly from: number
  readonly to: number
  /** Lower-case determiner or number before the phrase ("the", "a", "two"), or ''. */
  readonly determiner: string
  readonly former: boolean
}

const FORMER = /^(?:[Ff]ormer|ex|then|outgoing|late|ousted|deposed|onetime|retired)$/
const LINKS = /^(?:['’]s?|-|–)$/
const MODIFIER =
  /^(?:senior|top|chief|deputy|special|acting|interim|new|newly|elected|nuclear|foreign|policy|lead|high|level|ranking|presidential|former|ex|outgoing|late|ousted|retired|current|veteran|longtime|unnamed|military|security|defen[cs]e|trade|peace|diplomatic|political|personal|hardline|moderate|conservative|centre|right|left|far|far-right|populist|powerful|de|facto|rebel|opposition|intelligence|government|state|national|federal|embattled|other|several|some|many|western|transitional|caretaker|incoming|second|first|own|main|two|three|four|five|six|both|all|key|designated)$/i
const NO_MODIFIER =
  /^(?:yesterday|today|tomorrow|tonight|week|month|year|morning|evening|night|noon|ago|time|such|same|due|able|ready|likely|said|told|that|this)$/i
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|one|two|three|four|five|six|several|some|another|no|any|many|both|other|every|each)$/i
const AFTER = /^(?:of|for|at|from|to|in|with)$/

/** Looks to the left of tokens [from, to), and to the right for "of Ukraine". Never looks further than twelve tokens. */
export function ownershipOf(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  candidate: Candidate,
  rank: string,
): Ownership {
  const owners: Candidate[] = []
  let joint = false
  let former = false
  let from = candidate.from
  let i = candidate.from - 1
  let determiner = ''
  for (let steps = 0; i >= 0 && steps < 12; steps++) {
    const token = tokens[i]!
    const owner = at.get(i)
    if (owner) {
      const possessive = LINKS.test(tokens[owner.to]?.text ?? '') && tokens[owner.to]?.text !== '-'
      if (!owns(owner, possessive)) break
      owners.unshift(owner)
      from = owner.from
      i = owner.from - 1
    } else if (LINKS.test(token.text)) i--
    else if (
      (joint ? /^(?:and|or|,|\/)$/i : /^(?:and|or|\/)$/i).test(token.text) &&
      owners.length > 0 &&
      isSide(at.get(i - 1))
    ) {
      joint = true
      i--
    } else if (
      // "European, U.S., and Ukrainian officials"
      /^(?:and|or)$/i.test(token.text) &&
      owners.length > 0 &&
      tokens[i - 1]?.text === ',' &&
      isSide(at.get(i - 2)) &&
      tokens[at.get(i - 2)!.from - 1]?.text === ','
    ) {
      joint = true
      i -= 2
    } else if (
      MODIFIER.test(token.text) ||
      token.text === 'then' ||
      (owners.length === 0 &&
        /^(?:JJ|NN$)/.test(token.xpos) &&
        !NO_MODIFIER.test(token.text) &&
        !/^[A-Z]/.test(token.text))
    ) {
      if (DETERMINER.test(token.text)) determiner ||= token.text.toLowerCase()
      if (FORMER.test(token.text)) former = true
      from = i
      i--
    } else break
  }
  if (i >= 0 && DETERMINER.test(tokens[i]!.text)) determiner = tokens[i]!.text.toLowerCase()
  const to = takeRight(tokens, at, candidate, rank, owners)
  return { owners, joint, from, to, determiner, former }
}

/** Adds owners that follow ("president of Peru", "aide to Mr X") and returns where the phrase ends. */
function takeRight(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  candidate: Candidate,
  rank: string,
  owners: Candidate[],
): number {
  let to = candidate.to
  const preposition = tokens[to]?.text ?? ''
  if (!AFTER.test(preposition) || (preposition === 'in' && rank !== 'official')) return to
  let next = to + 1
  while (/^(?:the|its|his|her|their)$/i.test(tokens[next]?.text ?? '') && next < to + 3 && !at.get(next))
    next++
  let owner = at.get(next)
  if (!owner || !(isSide(owner) || /^(?:organ|person|title)$/.test(owner.what.type))) return to
  to = owner.to
  // "an adviser to Ukraine's president": what follows the owner is owned by it, and so is the title.
  for (let steps = 0; steps < 6 && LINKS.test(tokens[to]?.text ?? '') && at.get(to + 1); steps++) {
    owner = at.get(to + 1)!
    to = owner.to
  }
  // An envoy to a state is not its own.
  if (rank === 'envoy' && preposition !== 'of') return to
  if (owners.length === 0 || preposition === 'of') owners.push(at.get(next)!)
  // "a spokesman for Canadian foreign minister X": the phrase ends where the name does.
  while (at.get(to)?.from === to && /^(?:title|organ|person)$/.test(at.get(to)!.what.type))
    to = at.get(to)!.to
  return to
}

function owns(owner: Candidate, possessive: boolean): boolean {
  switch (owner.what.type) {
    case 'known':
      return owner.what.entry.kind !== 'outlet' || possessive
    case 'person':
    case 'title':
      return possessive
    case 'pronoun':
      return /^(?:his|her|its|their)$/.test(owner.what.word)
    case 'organ':
    case 'organisation':
      return true
    case 'place':
      return possessive
  }
}

function isSide(owner: Candidate | undefined): boolean {
  return owner?.what.type === 'known' && owner.what.entry.kind !== 'outlet'
}
