import type { Sentence } from '../../language/sentence.ts'
import type { NameMention } from '../mention.ts'
import { linkAliases } from './alias.ts'
import { ArticleNames } from './article-names.ts'
import type { Candidate } from './candidate.ts'
import { slug } from './fold.ts'
import { inferParties } from './infer-parties.ts'
import { linkOwner, linkTitle } from './link-title.ts'
import { settleKnown } from './settle-known.ts'
import { settleOrgan } from './settle-organ.ts'
import { settlePerson, settleTitle } from './settle-title.ts'

/** Last words of newspapers' and stations' names. */
const OUTLET =
  /\b(?:Times|Tribune|Post|News|Herald|Gazette|Journal|Chronicle|Courier|Radio|TV|Television|News Agency|Press|Star|Mail|Observer|Monitor|Daily|Telegraph|Weekly|Magazine|Examiner|Dispatch|Inquirer|Broadcasting|Today)$/

/** Turns candidates into mentions of entities, in two passes: who the persons are, then everything in reading order. */
export function resolveNames(
  text: string,
  sentences: readonly Sentence[],
  candidates: readonly (readonly Candidate[])[],
): NameMention[] {
  const names = new ArticleNames(text, sentences, candidates)
  linkAliases(names)
  for (const list of names.candidates) for (const candidate of list) linkTitle(names, candidate)
  for (const list of names.candidates) for (const candidate of list) linkOwner(names, candidate)
  inferParties(names)
  for (const list of names.candidates) for (const candidate of list) settle(names, candidate)
  return names.mentions()
}

function settle(names: ArticleNames, candidate: Candidate): void {
  const { what } = candidate
  if (what.type === 'known') settleKnown(names, candidate)
  else if (what.type === 'person') settlePerson(names, candidate)
  else if (what.type === 'title') settleTitle(names, candidate)
  else if (what.type === 'organ') settleOrgan(names, candidate)
  else if (what.type === 'pronoun') settlePronoun(names, candidate)
  else {
    const name = names.nameOf(candidate)
    const kind = what.type === 'place' ? 'place' : OUTLET.test(name) ? 'outlet' : 'organisation'
    names.note(candidate, names.entities.get(slug(name), kind, name, null), 'name')
  }
}

function settlePronoun(names: ArticleNames, candidate: Candidate): void {
  const { what } = candidate
  if (what.type !== 'pronoun') return
  const draft = names.salience.antecedent(what.word, candidate, names.tokens(candidate), (i) =>
    names.at[candidate.sentence]!.get(i),
  )
  if (draft) names.note(candidate, draft, 'pronoun')
}
