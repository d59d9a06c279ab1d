import type { Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'

/** Prepositions before a place that people go to, are in or fire at. */
const OF_PLACE = new Set(
  'in at near into through outside across around inside above throughout toward towards via over onto off beyond'.split(
    ' ',
  ),
)
/** Those after which the word before decides: "talks with Kyiv", "a train from Kyiv". */
const OF_EITHER = new Set(['to', 'from', 'on', 'of', 'for', 'by', 'against'])
const OF_ACTOR = new Set(['with', 'between', 'without', 'unless', 'than', 'like', 'versus', 'among'])
const GOVERNS_ACTOR =
  /^(?:pressure|pressures?|talks?|deals?|agreements?|demands?|offers?|assurances?|guarantees?|commitments?|proposals?|message|letter|call|calls|response|reply|answer|approval|consent|backing|support|aid|help|assistance|concessions?|silence|reaction|criticism|loyal|close|loyalty|ties|sanctions|say|according|acceptable|unacceptable|signals?|word|permission|request|requests|insistence|refusal|part|behalf|side|position|view|policy|policies|interests?|allies|ally|accusations?|denial|leverage|influence|dependence|threats?|warnings?|promises?|promised|gives?|given|gave|offered|proposed|presented|sent|handed|told|accused|urged|pressed|blamed|asked|condition|conditions|expectations|clear|reliance|impose|imposed|imposes|depends?|relies|rely|up|represented|approved|rejected|accepted|recognised|recognized|backed|supported|brokered|mediated|controlled|imposed|proposed|led|run|seen|agreed|set|demanded|dictated)$/i
const VERB = /^(?:VBD|VBZ|VBP|MD)$/
const VERB_WORD =
  /^(?:says?|said|has|have|had|is|was|were|are|will|would|could|may|might|must|wants?|wanted|denies|denied|agreed|agrees|rejected|rejects|insists?|insisted|signed|accused|accuses|hopes?|demands?|demanded|offered|refused|refuses|told|did|does|do|called|remains?|sees?|seeks?|sought|expects?|welcomed|warned|announced|confirmed|proposed|kept|also|never|still|now|regards?|calls|views|considers?|considered|thinks|thought|believes?|believed|calculates|fears?|feared|argues|argued|maintains?|maintained|claims?|claimed|admits?|admitted|promises|promised|threatens|threatened|responded|replied|answered|reacted|protested|objects|objected|intends?|intended|plans|planned|needs|needed|gets|got|gave|gives|puts|put|made|makes|took|takes|became|becomes|lost|won|pulled|withdrew|joined|ratified|initialled|accepted|accepts|concluded|suspended|blamed|blames|supports?|supported|backs|backed|opposes|opposed|sent|says|knows|knew|let|lets|expected|formally|officially|publicly|repeatedly|later|yesterday|itself)$/i
const CIVIC =
  /^(?:airport|mayor|suburbs?|streets?|metro|hotel|residents?|oblast|region|province|university|court|museum|station|stadium|cathedral|port|harbour|harbor|square|palace|district|outskirts|skyline|hospital|hospitals|cafe|café|zoo|police|river|old|central|city|downtown|international|main|north|south|east|west|northern|southern|eastern|western)$/i
const OFFICIAL =
  /^(?:officials?|government|side|delegation|authorities|administration|regime|negotiators?|diplomats?|leadership|position|negotiating|line|lobby|elite|insiders?|ministers?)$/i

/**
 * Whether a capital's name stands for its government at this place ("Kyiv said", "talks between Kyiv and Moscow",
 * "Kyiv's position") and not for the city ("in Kyiv", "a strike on Kyiv", "the Kyiv metro"). In doubt: the city.
 */
export function actsAsGovernment(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  candidate: Candidate,
): boolean {
  const next = tokens[candidate.to]
  const first = firstOfSeries(tokens, at, candidate)
  const before = tokens[first - 1]
  const word = before?.text.toLowerCase() ?? ''
  if (OF_PLACE.has(word)) return false
  if (next && /^['’]s?$/.test(next.text)) {
    const owned = tokens[candidate.to + 1]
    return !(owned && CIVIC.test(owned.text)) && !OF_PLACE.has(word)
  }
  if (isDateline(tokens, candidate)) return false
  if (OF_ACTOR.has(word)) return !CIVIC.test(next?.text ?? '')
  if (OF_EITHER.has(word)) {
    const governor = tokens[first - 2]
    if (word === 'by') return !(next && CIVIC.test(next.text))
    if (word === 'for' || word === 'against')
      return !(governor && /^(?:left|leave|leaving|leaves|bound|departed|headed|set)$/i.test(governor.text))
    return governor !== undefined && GOVERNS_ACTOR.test(governor.text) && !CIVIC.test(next?.text ?? '')
  }
  if (next && OFFICIAL.test(next.text)) return true
  const follower = tokens[lastOfSeries(tokens, at, candidate)]
  if (follower && (VERB.test(follower.xpos) || VERB_WORD.test(follower.text))) return true
  if (follower && /^(?:and|but)$/i.test(follower.text) && first < candidate.from)
    return subject(tokens, candidate)
  // An object of a verb: "urged Kyiv", "accused Moscow of", "told Ankara that".
  if (
    before &&
    /^(?:told|tell|tells|telling|accused|accuses|accusing|urged|urges|urging|blamed|asked|pressed|pressing|warned|warns|informed|angered|irritated|gave|gives|giving|offered|offers|persuade|persuaded|convince|convinced|pressured|forced|force|allow|allowed|let|leaves|help|helped|require|requires|required|oblige|obliges|commit|commits|supported|backed|represents?|alarmed|worried|worries)$/i.test(
      before.text,
    )
  )
    return true
  return subject(tokens, candidate)
}

function subject(tokens: readonly Token[], candidate: Candidate): boolean {
  for (let i = candidate.from; i < candidate.to; i++) if (/^nsubj/.test(tokens[i]!.deprel)) return true
  return false
}

/** "Kyiv and Washington", "Paris, London and Kyiv": first token of the row that the candidate stands in. */
function firstOfSeries(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  candidate: Candidate,
): number {
  let first = candidate.from
  for (let steps = 0; steps < 20; steps++) {
    let i = first - 1
    if (!/^(?:and|,|or)$/i.test(tokens[i]?.text ?? '')) return first
    if (/^,$/.test(tokens[i - 1]?.text ?? '')) i--
    const other = at.get(i - 1)
    if (!other || !isStateLike(other)) return first
    first = other.from
  }
  return first
}

/** Token after the row's last member. */
function lastOfSeries(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  candidate: Candidate,
): number {
  let end = candidate.to
  for (let steps = 0; steps < 20; steps++) {
    let i = end
    if (!/^(?:and|,|or)$/i.test(tokens[i]?.text ?? '')) return end
    if (/^and$/i.test(tokens[i + 1]?.text ?? '')) i++
    if (/^the$/i.test(tokens[i + 1]?.text ?? '')) i++
    const other = at.get(i + 1)
    if (!other || !isStateLike(other)) return end
    end = other.to
  }
  return end
}

function isStateLike(candidate: Candidate): boolean {
  const { what } = candidate
  return (
    what.type === 'known' &&
    (what.entry.form === 'capital' ||
      what.entry.kind === 'state' ||
      what.entry.kind === 'body' ||
      what.entry.kind === 'armed-group')
  )
}

/** "KYIV, Jan 8 (Reuters) –", "Moscow —". */
export function isDateline(tokens: readonly Token[], candidate: Candidate): boolean {
  if (candidate.from > 1) return false
  const next = tokens[candidate.to]
  if (!next) return true
  if (/^(?:—|–|-|:|\()$/.test(next.text)) return true
  if (next.text !== ',') return false
  const after = tokens[candidate.to + 1]
  return (
    after !== undefined &&
    (/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(after.text) ||
      /^\d/.test(after.text) ||
      /^(?:—|–|-)$/.test(after.text))
  )
}
