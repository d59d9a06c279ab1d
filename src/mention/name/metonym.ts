import type { Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'
import { isDateline } from './dateline.ts'
import { firstOfSeries, lastOfSeries } from './name-series.ts'

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
  /^(?:pressure|pressures?|talks?|deals?|agreements?|demands?|offers?|assurances?|guarantees?|commitments?|proposals?|message|letter|call|calls|response|reply|answer|approval|consent|backing|support|aid|help|assistance|concessions?|silence|reaction|criticism|loyal|close|loyalty|ties|sanctions|say|according|acceptable|unacceptable|signals?|word|permission|request|requests|insistence|refusal|part|behalf|side|position|view|policy|policies|interests?|allies|ally|accusations?|denial|leverage|influence|dependence|threats?|warnings?|promises?|promised|gives?|given|gave|offered|proposed|presented|sent|handed|told|accused|urged|pressed|blamed|asked|condition|conditions|expectations|clear|reliance|impose|imposed|imposes|depends?|relies|rely|up|represented|approved|rejected|accepted|recognised|recognized|backed|supported|brokered|mediated|controlled|imposed|proposed|led|run|seen|agreed|set|demanded|dictated|complaints?|mercy|nothing|anything|something|standards?|arsenals?|objections?|resistance|rhetoric|officials?|trust|distrust|anger|relations|treaty|pact|answers|money|help)$/i
const VERB = /^(?:VBD|VBZ|VBP|MD)$/
const VERB_WORD =
  /^(?:says?|said|has|have|had|is|was|were|are|will|would|could|may|might|must|wants?|wanted|denies|denied|agreed|agrees|rejected|rejects|insists?|insisted|signed|accused|accuses|hopes?|demands?|demanded|offered|refused|refuses|told|did|does|do|called|remains?|sees?|seeks?|sought|expects?|welcomed|warned|announced|confirmed|proposed|kept|also|never|still|now|answers|reckons|praises|praised|regards?|calls|views|considers?|considered|thinks|thought|believes?|believed|calculates|fears?|feared|argues|argued|maintains?|maintained|claims?|claimed|admits?|admitted|promises|promised|threatens|threatened|responded|replied|answered|reacted|protested|objects|objected|intends?|intended|plans|planned|needs|needed|gets|got|gave|gives|puts|put|made|makes|took|takes|became|becomes|lost|won|pulled|withdrew|joined|ratified|initialled|accepted|accepts|concluded|suspended|blamed|blames|supports?|supported|backs|backed|opposes|opposed|sent|says|knows|knew|let|lets|expected|formally|officially|publicly|repeatedly|later|yesterday|itself)$/i
const CIVIC =
  /^(?:airport|mayor|suburbs?|streets?|metro|hotel|residents?|oblast|region|province|university|court|museum|station|stadium|cathedral|port|harbour|harbor|square|palace|district|outskirts|skyline|hospital|hospitals|cafe|café|zoo|police|river|old|central|city|radio|paper|newspaper|daily|television|tv|bureau|bureaus|newsroom|office|theatre|theater|townhouse|broker|think|stock|time|based|museum|downtown|international|main|north|south|east|west|northern|southern|eastern|western)$/i
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
  if (word === 'between' && !pairedWithActor(tokens, at, candidate)) return false
  if (OF_ACTOR.has(word)) return !CIVIC.test(next?.text ?? '')
  if (OF_EITHER.has(word)) {
    const governor = tokens[first - 2]
    if (word === 'by') return !(next && CIVIC.test(next.text))
    if (word === 'for' || word === 'against')
      return !goesThere(tokens, at, first - 2) && !(next && CIVIC.test(next.text))
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
  if (/^(?:both|neither|either|nor)$/.test(word)) return true
  return subject(tokens, candidate) || objectOfDealing(tokens, candidate)
}

function subject(tokens: readonly Token[], candidate: Candidate): boolean {
  for (let i = candidate.from; i < candidate.to; i++) if (/^nsubj/.test(tokens[i]!.deprel)) return true
  return false
}

/** Verbs whose object is a city and no government. */
const OF_CITY =
  /^(?:leave|reach|visit|hit|strike|bomb|bombard|pound|shell|capture|take|seize|enter|tour|flee|cross|attack|target|rock|shake|besiege|liberate|storm|approach|surround|see|love|like|know|call|name|have|be)$/

/** "caught Copenhagen off guard", "cautioning Washington": the tree has it as the object of a verb that deals with somebody. */
function objectOfDealing(tokens: readonly Token[], candidate: Candidate): boolean {
  for (let i = candidate.from; i < candidate.to; i++) {
    const { deprel, head } = tokens[i]!
    if (deprel !== 'obj' && deprel !== 'iobj') continue
    const verb = tokens[head]
    return verb !== undefined && /^VB/.test(verb.xpos) && !OF_CITY.test(verb.lemma)
  }
  return false
}

/** "between Kyiv and Moscow", but not "by road between Sarajevo and the enclave". */
function pairedWithActor(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  candidate: Candidate,
): boolean {
  if (firstOfSeries(tokens, at, candidate) < candidate.from) return true
  const end = lastOfSeries(tokens, at, candidate)
  if (end > candidate.to) return true
  for (let i = candidate.to; i < candidate.to + 8 && i < tokens.length; i++) {
    const other = at.get(i)
    if (other && i > candidate.to)
      return (
        other.what.type !== 'place' &&
        !(
          other.what.type === 'known' &&
          other.what.entry.kind === 'place' &&
          other.what.entry.form !== 'capital'
        )
      )
  }
  return false
}

/** "left Sana'a for Amman", "booked for Mexico City from". */
function goesThere(tokens: readonly Token[], at: ReadonlyMap<number, Candidate>, before: number): boolean {
  const previous = at.get(before)
  if (
    previous?.what.type === 'place' ||
    (previous?.what.type === 'known' && previous.what.entry.form === 'capital')
  )
    return true
  for (let i = before; i >= 0 && i > before - 5; i--)
    if (
      /^(?:left|leaves?|leaving|bound|depart(?:s|ed)?|flew|flies|booked|scheduled|planned|headed|sailed|set)$/i.test(
        tokens[i]!.text,
      )
    )
      return true
  return false
}
