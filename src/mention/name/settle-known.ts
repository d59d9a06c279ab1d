import type { ArticleNames } from './article-names.ts'
import type { Candidate } from './candidate.ts'
import type { Draft } from './draft-entity.ts'
import { slug } from './fold.ts'
import { stateEntry } from './gazetteer.ts'
import type { Entry } from './gazetteer.ts'
import { actsAsGovernment } from './metonym.ts'
import { ownershipOf } from './owner.ts'

const SIDE_NOUN = /^(?:side|sides|camp|delegation|team|delegates|negotiators|party|leadership)$/i
const VENUE =
  /^(?:agreements?|deal|accords?|pact|declaration|process|talks|round|summit|conference|protocol|treaty|communique|negotiations|formula|format|framework|peace|meeting)$/i
/** Named organs that several states have: an owner beside them decides. */
const SHARED_ORGAN =
  /^(?:Congress|Capitol Hill|House of Representatives|Commons|Ministry of Defence|Foreign Office|Supreme Soviet|National Security Council|Commerce Department|Chancellery|Treasury Department|Diet|Cortes|Politburo|Department of Energy|State Department|US Department of Energy|Cabinet Office|Guardian Council)$/

/** Settles what a name of the tables means here: a state, its government, an organ, a body, a place. */
export function settleKnown(names: ArticleNames, candidate: Candidate): void {
  const { what } = candidate
  if (what.type !== 'known') return
  const { entry } = what
  const tokens = names.tokens(candidate)
  if (entry.form === 'capital') {
    const acts =
      capitalCanAct(names, entry) && actsAsGovernment(tokens, names.at[candidate.sentence]!, candidate)
    const side = SIDE_NOUN.test(tokens[candidate.to]?.text ?? '') ? candidate.to + 1 : candidate.to
    if (acts) return names.note(candidate, stateDraft(names, entry.id), 'metonym', candidate.from, side)
    return names.note(candidate, names.entities.get(slug(entry.name), 'place', entry.name, null), 'name')
  }
  if (entry.kind === 'state') {
    const next = tokens[candidate.to]?.text ?? ''
    const free = !names.at[candidate.sentence]!.has(candidate.to)
    const side = SIDE_NOUN.test(next) && (free || /^delegation|negotiators$/i.test(next)) && free
    return names.note(
      candidate,
      stateDraft(names, entry.id),
      entry.form === 'demonym' ? 'demonym' : 'name',
      candidate.from,
      side ? candidate.to + 1 : candidate.to,
    )
  }
  if ((entry.kind === 'organ' || entry.kind === 'government') && SHARED_ORGAN.test(entry.name)) {
    const ownership = ownershipOf(tokens, names.at[candidate.sentence]!, candidate, 'organ')
    const named = statesAndVenues(names).states.has(entry.party!)
    const usual = named || entry.party === 'US' ? entry.party : null
    const party =
      names.partyOfOwners(ownership) ??
      usual ??
      names.salience.nearbyParty(candidate.sentence, candidate.from)
    const id =
      party === entry.party ? slug(entry.name) : `${slug(party ?? '')}-${slug(entry.name)}`.replace(/^-/, '')
    const name = party === entry.party ? entry.name : names.nameOf({ ...candidate, from: ownership.from })
    return names.note(candidate, names.entities.get(id, entry.kind, name, party), 'name')
  }
  const id =
    entry.kind === 'organ' || entry.kind === 'government' || entry.kind === 'place'
      ? slug(entry.id)
      : entry.id
  const party =
    entry.kind === 'place' || entry.kind === 'outlet'
      ? null
      : entry.kind === 'armed-group'
        ? entry.id
        : entry.party
  const draft = names.entities.get(id, entry.kind, entry.name, party)
  if (entry.plural) draft.plural = true
  names.note(
    candidate,
    draft,
    entry.form === 'metonym' || entry.form === 'demonym' || entry.form === 'description'
      ? entry.form
      : 'name',
  )
}

/**
 * Whether a capital can stand for its government in this article. Where the article never names the state, but calls an
 * agreement or talks by the capital's name ("the Pretoria agreement"), it is a place and short for that agreement.
 */
function capitalCanAct(names: ArticleNames, entry: Entry): boolean {
  const { states, venues } = statesAndVenues(names)
  return states.has(entry.id) || !venues.has(entry.name)
}

interface StatesAndVenues {
  readonly states: ReadonlySet<string>
  /** Capitals that give their name to talks or agreements. */
  readonly venues: ReadonlySet<string>
}

const surveys = new WeakMap<ArticleNames, StatesAndVenues>()

function statesAndVenues(names: ArticleNames): StatesAndVenues {
  const known = surveys.get(names)
  if (known) return known
  const states = new Set<string>()
  const venues = new Set<string>()
  for (const list of names.candidates)
    for (const { sentence, to, what } of list) {
      if (what.type !== 'known') continue
      if (what.entry.kind === 'state') states.add(what.entry.id)
      if (what.entry.form !== 'capital') continue
      if (VENUE.test(names.sentences[sentence]!.tokens[to]?.text ?? '')) venues.add(what.entry.name)
    }
  const survey = { states, venues }
  surveys.set(names, survey)
  return survey
}

function stateDraft(names: ArticleNames, code: string): Draft {
  if (code === 'EU') return names.entities.get('EU', 'body', 'European Union', 'EU')
  return names.entities.get(code, 'state', stateEntry(code)?.name ?? code, code)
}
