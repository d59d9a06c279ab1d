import type { Sentence, Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'
import type { Entry } from './gazetteer.ts'
import { LONGEST } from './longest.ts'

type Candidates = readonly (readonly Candidate[])[]

/** Nouns that with "the" mean the article's own group; the second part only where the group was named just before. */
const MEANT = /^(?:rebels|guerrillas|guerillas|insurgents|separatists|militants|insurgency)$/
const FIGHTING = /^(?:rebel|guerrilla|guerilla|insurgent|separatist|militant)$/i
/** After these a noun is of something else: "the movement of goods", "the rebels of the plain". */
const OF_OTHER = /^(?:of|for|from|to|toward|towards|in|against|across|between|-)$/
/** How many sentences back the group must have been named for "the movement". */
const NEAR = 3
/** So much more often than any other must a group be named for the nouns to mean it. */
const MUCH_MORE = 3

/**
 * "The rebels", "the guerrillas", "the movement", and "rebel" beside a title or an organ, where the article has one armed
 * group, or one that it names much more often than any other: names of that group.
 */
export function withTheRebels(sentences: readonly Sentence[], candidates: Candidates): Candidates {
  const group = mainGroup(candidates)
  if (!group) return candidates
  const entry: Entry = { ...group, form: 'description', plural: false }
  let last = -NEAR - 1
  return candidates.map((list, s) => {
    const near = s - last <= NEAR
    if (list.some(({ what }) => what.type === 'known' && what.entry.id === group.id)) last = s
    return inSentence(sentences[s]!.tokens, list, s, entry, near || last === s)
  })
}

function mainGroup(candidates: Candidates): Entry | null {
  const counts = new Map<string, { entry: Entry; count: number }>()
  for (const list of candidates)
    for (const { what } of list) {
      if (what.type !== 'known' || what.entry.kind !== 'armed-group') continue
      const seen = counts.get(what.entry.id)
      if (seen) seen.count++
      else counts.set(what.entry.id, { entry: what.entry, count: 1 })
    }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count)
  return first && first.count >= MUCH_MORE * (second?.count ?? 0) ? first.entry : null
}

function inSentence(
  tokens: readonly Token[],
  list: readonly Candidate[],
  sentence: number,
  entry: Entry,
  near: boolean,
): readonly Candidate[] {
  if (tokens.length > LONGEST) return list
  const added: Candidate[] = []
  const taken = (i: number): Candidate | undefined => list.find((one) => one.from <= i && i < one.to)
  const gone = new Set<Candidate>()
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!
    if (text.length < 5) continue
    const alone = /^the$/i.test(tokens[i - 1]?.text ?? '')
    const next = tokens[i + 1]?.text ?? ''
    if (alone && (MEANT.test(text) || (near && text === 'movement')) && !OF_OTHER.test(next) && !taken(i)) {
      if (text === 'movement' && /^NN/.test(tokens[i + 1]?.xpos ?? '')) continue
      added.push({ sentence, from: i, to: i + 1, what: { type: 'known', entry } })
    } else if (FIGHTING.test(text) && next !== '-') {
      if (
        alone &&
        /^(?:group|movement|army)$/.test(next) &&
        !OF_OTHER.test(tokens[i + 2]?.text ?? '') &&
        !taken(i)
      ) {
        if (!taken(i + 2) || tokens[i + 2]?.text !== ',')
          added.push({ sentence, from: i, to: i + 2, what: { type: 'known', entry } })
        continue
      }
      const title = taken(i)
      const owned = title ?? taken(i + 1)
      if (!owned || owned.from < i) continue
      if (owned.what.type === 'title' && owned.what.phrase.rank !== 'lawmaker') {
        // "rebel leader" is one title of the tables: the group and its leader.
        if (title && title.to - title.from < 2) continue
        if (title) {
          gone.add(title)
          const noun = title.what.type === 'title' ? title.what.phrase.noun.replace(/^\S+ /, '') : ''
          added.push({
            ...title,
            from: i + 1,
            what: { ...owned.what, phrase: { ...owned.what.phrase, noun } },
          })
        }
      } else if (title || owned.what.type !== 'organ' || owned.what.phrase.kind === 'government') continue
      added.push({ sentence, from: i, to: i + 1, what: { type: 'known', entry } })
    }
  }
  if (added.length === 0) return list
  return [...list.filter((one) => !gone.has(one)), ...added].sort((a, b) => a.from - b.from)
}
