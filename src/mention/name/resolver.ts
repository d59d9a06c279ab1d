import type { Sentence, Token } from '../../language/sentence.ts'
import type { NameForm, NameMention } from '../mention.ts'
import { ArticlePersons } from './article-persons.ts'
import type { Candidate } from './candidate.ts'
import { DraftEntities, sideOf } from './draft-entity.ts'
import type { Draft } from './draft-entity.ts'
import { isCapitalised, slug } from './fold.ts'
import { stateEntry } from './gazetteer.ts'
import type { Entry } from './gazetteer.ts'
import { actsAsGovernment, isDateline } from './metonym.ts'
import { inferParty, sideNamed } from './infer-party.ts'
import type { SeenIn } from './infer-party.ts'
import { ownershipOf } from './owner.ts'
import type { Ownership } from './owner.ts'
import { Salience } from './salience.ts'
import { holderOf } from './title-link.ts'
import { nameWords } from './person-name.ts'
import { OFFICE_OF } from './table/offices.ts'

interface Found {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly draft: Draft
  readonly form: NameForm
}

interface Link {
  readonly person: Candidate
  readonly adjoining: boolean
  readonly ownership: Ownership
}

const SIDE_NOUN = /^(?:side|sides|camp|delegation|team|delegates|negotiators|party|leadership)$/i
/** Organs whose noun alone says little: they need an owner or a determiner. */
const NEEDS_OWNER =
  /^(?:troops|forces|soldiers|police|special forces|security forces|mission|army|navy|congress|cabinet|negotiators|delegation|military|administration|presidency|secretariat|embassy|treasury|authorities|regime)$/
const VENUE =
  /^(?:agreements?|deal|accords?|pact|declaration|process|talks|round|summit|conference|protocol|treaty|communique|negotiations|formula|format|framework|peace|meeting)$/i
/** Last words of newspapers' and stations' names. */
const OUTLET =
  /\b(?:Times|Tribune|Post|News|Herald|Gazette|Journal|Chronicle|Courier|Radio|TV|Television|News Agency|Press|Star|Mail|Observer|Monitor|Daily|Telegraph|Weekly|Magazine|Examiner|Dispatch|Inquirer|Broadcasting|Today)$/
const TROOPS = /^(?:troops|forces|soldiers|police)$/
/** Named organs that several states have: an owner beside them decides. */
const SHARED_ORGAN =
  /^(?:Congress|Capitol Hill|House of Representatives|Commons|Ministry of Defence|Foreign Office|Supreme Soviet|National Security Council|Commerce Department|Chancellery|Treasury Department|Diet|Cortes|Politburo|Department of Energy|State Department|US Department of Energy|Cabinet Office|Guardian Council)$/

/** Turns candidates into mentions of entities, in two passes: who the persons are, then everything in reading order. */
export class Resolver {
  private readonly entities = new DraftEntities()
  private readonly at: ReadonlyMap<number, Candidate>[] = []
  private readonly links = new Map<Candidate, Link>()
  private readonly ownerships = new Map<Candidate, Ownership>()
  private readonly heldBy = new Map<Candidate, Candidate>()
  private readonly persons: ArticlePersons
  private readonly salience = new Salience()
  private readonly resolved = new Map<Candidate, Draft>()
  private readonly found: Found[] = []
  /** Capitals that give their name to talks or agreements, and states named as such. */
  private venues: Set<string> | null = null
  private statesNamed = new Set<string>()
  private readonly text: string
  private readonly sentences: readonly Sentence[]
  private readonly candidates: readonly (readonly Candidate[])[]

  constructor(text: string, sentences: readonly Sentence[], candidates: readonly (readonly Candidate[])[]) {
    this.text = text
    this.sentences = sentences
    const sightings = candidates.flatMap((list) =>
      list
        .filter((candidate) => candidate.what.type === 'person')
        .map((candidate) => ({ name: this.nameOf(candidate), sentence: candidate.sentence })),
    )
    this.persons = new ArticlePersons(sightings)
    this.candidates = candidates.map((list, s) => this.withSurnames(list, s))
    for (const list of this.candidates) this.at.push(byToken(list))
  }

  resolve(): NameMention[] {
    for (const list of this.candidates) for (const candidate of list) this.linkTitle(candidate)
    for (const list of this.candidates) for (const candidate of list) this.linkOwner(candidate)
    this.inferParties()
    for (const list of this.candidates) for (const candidate of list) this.settle(candidate)
    return this.found.map((found) => this.mention(found))
  }

  private tokens(candidate: Candidate): readonly Token[] {
    return this.sentences[candidate.sentence]!.tokens
  }

  private nameOf(candidate: Pick<Candidate, 'sentence' | 'from' | 'to'>): string {
    const { tokens } = this.sentences[candidate.sentence]!
    return this.text.slice(tokens[candidate.from]!.start, tokens[candidate.to - 1]!.end).replace(/\s+/g, ' ')
  }

  /** Adds surnames of the article's persons where the sentence has them and nothing was seen there. */
  private withSurnames(list: readonly Candidate[], s: number): readonly Candidate[] {
    const { tokens } = this.sentences[s]!
    const covered = byToken(list)
    const added: Candidate[] = []
    for (let i = 0; i < tokens.length; i++) {
      const word = tokens[i]!.text
      if (covered.has(i) || word.length < 3 || !isCapitalised(word) || !this.persons.surname(word)) continue
      added.push({ sentence: s, from: i, to: i + 1, what: { type: 'person' } })
    }
    const known = list.map((candidate): Candidate => {
      const single =
        candidate.to - candidate.from === 1 &&
        (candidate.what.type === 'organisation' || candidate.what.type === 'place')
      const word = tokens[candidate.from]!.text
      return single && word.length > 3 && this.persons.surname(word)
        ? { ...candidate, what: { type: 'person' } }
        : candidate
    })
    return added.length === 0 ? known : [...known, ...added].sort((a, b) => a.from - b.from)
  }

  // First pass: titles and their holders.

  private linkTitle(candidate: Candidate): void {
    const { what } = candidate
    if (what.type !== 'title' && what.type !== 'organ') return
    const tokens = this.tokens(candidate)
    const at = this.at[candidate.sentence]!
    const rank = what.type === 'title' ? what.phrase.rank : 'organ'
    const ownership = ownershipOf(tokens, at, candidate, rank)
    this.ownerships.set(candidate, ownership)
    if (what.type !== 'title') return
    const holder = holderOf(tokens, at, candidate, ownership)
    if (!holder) return
    this.links.set(candidate, { ...holder, ownership })
    if (holder.adjoining) this.heldBy.set(holder.person, candidate)
    const person = this.persons.of(this.nameOf(holder.person), holder.person.sentence)
    const { noun, rank: of } = what.phrase
    if (of === 'courtesy') {
      if (
        /^(?:mr|sir|lord|king|prince|count|duke|baron|father|brother|señor|herr|monsieur|signor)$/.test(noun)
      )
        person.gender = 'male'
      if (/^(?:mrs|ms|miss|dame|lady|queen|princess|baroness|duchess|sister|frau|madame)$/.test(noun))
        person.gender = 'female'
      return
    }
    if (/(?:woman|queen|princess|mother|widow|actress)$/.test(noun)) person.gender = 'female'
    else if (/(?:[^o]man|king|father|prince)$/.test(noun) && noun !== 'chairman' && noun !== 'spokesman')
      person.gender ??= 'male'
    if (!person.titles.some((title) => title.noun === noun))
      person.titles.push({ noun, rank: of, former: ownership.former })
    // Where an expert comes from is nobody's side, nor is the state that one used to serve.
    const party =
      ownership.former || (of === 'other' && noun !== 'counterpart')
        ? null
        : this.partyOfOwners(ownership, noun)
    if (party && !person.party && !ownership.joint) person.party = party
    if (what.phrase.plural) return
    if (!person.role || (party && !person.role.includes(' ')))
      person.role = this.roleText(candidate, ownership, holder.adjoining)
  }

  /** "Turkey's Akar", "Italy's Giorgia Meloni"; "Besnik Bislimi for Kosovo", "Guy Parmelin signed for Switzerland". */
  private linkOwner(candidate: Candidate): void {
    if (candidate.what.type !== 'person') return
    const tokens = this.tokens(candidate)
    const at = this.at[candidate.sentence]!
    let owner: Candidate | undefined
    if (/^['’]s?$/.test(tokens[candidate.from - 1]?.text ?? '')) owner = at.get(candidate.from - 2)
    else {
      const verb = /^(?:signed|initialled|signs|spoke|speaking|negotiated|negotiating)$/i.test(
        tokens[candidate.to]?.text ?? '',
      )
      let i = candidate.to + (verb ? 1 : 0)
      if (!/^for$/i.test(tokens[i]?.text ?? '')) return
      if (/^the$/i.test(tokens[i + 1]?.text ?? '')) i++
      const next = at.get(i + 1)
      if (next?.what.type === 'known' && next.what.entry.form === 'name') owner = next
    }
    if (
      owner?.what.type !== 'known' ||
      owner.what.entry.kind === 'outlet' ||
      owner.what.entry.kind === 'place'
    )
      return
    const person = this.persons.of(this.nameOf(candidate), candidate.sentence)
    person.party ??= this.partyOfCandidate(owner)
  }

  /** Sides of the persons in public office whose titles name none. */
  private inferParties(): void {
    const seen = new Map<Draft, SeenIn[]>()
    for (const list of this.candidates)
      for (const candidate of list) {
        if (candidate.what.type !== 'person') continue
        const person = this.persons.of(this.nameOf(candidate), candidate.sentence)
        if (person.party || !person.titles.some((held) => INFERRED.has(held.rank) || held.noun in OFFICE_OF))
          continue
        let sightings = seen.get(person)
        if (!sightings) seen.set(person, (sightings = []))
        sightings.push({ tokens: this.tokens(candidate), candidates: list, at: candidate.from })
        const next = this.candidates[candidate.sentence + 1]
        const goesOn =
          next?.[0]?.what.type === 'pronoun' && /^s?he$/.test(next[0].what.word) && next[0].from < 2
        if (goesOn && list.filter(({ what }) => what.type === 'person').length === 1)
          sightings.push({ tokens: this.tokens(next[0]!), candidates: next, at: next[0]!.from })
      }
    const home = this.dateline()
    const named = new Map<string, number>()
    for (const list of this.candidates)
      for (const { what } of list) {
        const side = what.type === 'known' ? sideNamed(what.entry) : null
        if (side) named.set(side, (named.get(side) ?? 0) + 1)
      }
    const persons = this.persons.all()
    for (const [person, sightings] of seen) {
      const nouns = person.titles.filter((held) => !held.former).map((held) => held.noun)
      const others = persons.filter(
        (other) =>
          other !== person && other.titles.some((held) => held.rank === 'head' && nouns.includes(held.noun)),
      )
      const taken = new Set(others.flatMap((other) => other.party ?? []))
      person.party = inferParty(sightings, nouns, taken, named, home)
      person.guessed = person.party !== null
    }
  }

  /** State of the capital that the report comes from ("ANKARA, Jan. 3 —"), or null. */
  private dateline(): string | null {
    for (const list of this.candidates.slice(0, 5))
      for (const candidate of list) {
        if (candidate.what.type !== 'known' || candidate.what.entry.form !== 'capital') continue
        if (isDateline(this.tokens(candidate), candidate)) return candidate.what.entry.party
      }
    return null
  }

  private roleText(title: Candidate, ownership: Ownership, adjoining: boolean): string {
    const to = adjoining ? title.to : ownership.to
    return this.nameOf({ sentence: title.sentence, from: Math.min(ownership.from, title.from), to })
  }

  /** Party of the leftmost owner that has one. */
  private partyOfOwners(ownership: Ownership, of = ''): string | null {
    for (const owner of of === 'counterpart' ? [...ownership.owners].reverse() : ownership.owners) {
      const party = this.partyOfCandidate(owner)
      // "its UN ambassador": until it is known whose, the UN is not taken for the side.
      if (party || owner.what.type === 'pronoun') return party
    }
    return null
  }

  private partyOfCandidate(candidate: Candidate): string | null {
    const settled = this.resolved.get(candidate)
    if (settled)
      return settled.kind === 'place' && candidate.what.type === 'known'
        ? candidate.what.entry.party
        : sideOf(settled)
    const { what } = candidate
    if (what.type === 'known') {
      const { kind, id, party } = what.entry
      return kind === 'state' || kind === 'body' || kind === 'armed-group'
        ? id
        : kind === 'outlet'
          ? null
          : party
    }
    if (what.type === 'person') return this.persons.of(this.nameOf(candidate), candidate.sentence).party
    if (what.type === 'organ' || what.type === 'title') {
      const own = this.ownerships.get(candidate)
      return own && !own.owners.includes(candidate) && own.owners.length > 0 ? this.partyOfOwners(own) : null
    }
    return null
  }

  // Second pass: everything in reading order.

  private settle(candidate: Candidate): void {
    const { what } = candidate
    if (what.type === 'known') this.settleKnown(candidate)
    else if (what.type === 'person') this.settlePerson(candidate)
    else if (what.type === 'title') this.settleTitle(candidate)
    else if (what.type === 'organ') this.settleOrgan(candidate)
    else if (what.type === 'pronoun') this.settlePronoun(candidate)
    else {
      const name = this.nameOf(candidate)
      const kind = what.type === 'place' ? 'place' : OUTLET.test(name) ? 'outlet' : 'organisation'
      this.note(candidate, this.entities.get(slug(name), kind, name, null), 'name')
    }
  }

  private note(
    candidate: Candidate,
    draft: Draft,
    form: NameForm,
    from = candidate.from,
    to = candidate.to,
  ): void {
    this.resolved.set(candidate, draft)
    const mention = { sentence: candidate.sentence, from, to, draft, form }
    this.found.push(mention)
    this.salience.add(mention, this.tokens(candidate))
  }

  private settleKnown(candidate: Candidate): void {
    const { what } = candidate
    if (what.type !== 'known') return
    const { entry } = what
    const tokens = this.tokens(candidate)
    if (entry.form === 'capital') {
      const acts =
        this.capitalCanAct(entry) && actsAsGovernment(tokens, this.at[candidate.sentence]!, candidate)
      const side = SIDE_NOUN.test(tokens[candidate.to]?.text ?? '') ? candidate.to + 1 : candidate.to
      if (acts) return this.note(candidate, this.stateDraft(entry.id), 'metonym', candidate.from, side)
      return this.note(candidate, this.entities.get(slug(entry.name), 'place', entry.name, null), 'name')
    }
    if (entry.kind === 'state') {
      const next = tokens[candidate.to]?.text ?? ''
      const free = !this.at[candidate.sentence]!.has(candidate.to)
      const side = SIDE_NOUN.test(next) && (free || /^delegation|negotiators$/i.test(next)) && free
      return this.note(
        candidate,
        this.stateDraft(entry.id),
        entry.form === 'demonym' ? 'demonym' : 'name',
        candidate.from,
        side ? candidate.to + 1 : candidate.to,
      )
    }
    if ((entry.kind === 'organ' || entry.kind === 'government') && SHARED_ORGAN.test(entry.name)) {
      const ownership = ownershipOf(tokens, this.at[candidate.sentence]!, candidate, 'organ')
      const named = this.capitalCanAct(entry) && this.statesNamed.has(entry.party!)
      const usual = named || entry.party === 'US' ? entry.party : null
      const party =
        this.partyOfOwners(ownership) ??
        usual ??
        this.salience.nearbyParty(candidate.sentence, candidate.from)
      const id =
        party === entry.party
          ? slug(entry.name)
          : `${slug(party ?? '')}-${slug(entry.name)}`.replace(/^-/, '')
      const name = party === entry.party ? entry.name : this.nameOf({ ...candidate, from: ownership.from })
      return this.note(candidate, this.entities.get(id, entry.kind, name, party), 'name')
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
    const draft = this.entities.get(id, entry.kind, entry.name, party)
    if (entry.plural) draft.plural = true
    this.note(
      candidate,
      draft,
      entry.form === 'metonym' ? 'metonym' : entry.form === 'demonym' ? 'demonym' : 'name',
    )
  }

  /**
   * A capital whose state the article never names, but by whose name it calls an agreement or talks ("the Pretoria
   * agreement"), is a place and short for that agreement.
   */
  private capitalCanAct(entry: Entry): boolean {
    if (!this.venues) {
      this.venues = new Set()
      this.statesNamed = new Set()
      for (const list of this.candidates)
        for (const { sentence, to, what } of list) {
          if (what.type !== 'known') continue
          if (what.entry.kind === 'state') this.statesNamed.add(what.entry.id)
          if (what.entry.form !== 'capital') continue
          const next = this.sentences[sentence]!.tokens[to]?.text ?? ''
          if (VENUE.test(next)) this.venues.add(what.entry.name)
        }
    }
    return this.statesNamed.has(entry.id) || !this.venues.has(entry.name)
  }

  private stateDraft(code: string): Draft {
    if (code === 'EU') return this.entities.get('EU', 'body', 'European Union', 'EU')
    return this.entities.get(code, 'state', stateEntry(code)?.name ?? code, code)
  }

  private settlePerson(candidate: Candidate): void {
    const name = this.nameOf(candidate)
    const draft = this.persons.of(name, candidate.sentence)
    const title = this.heldBy.get(candidate)
    const link = title && this.links.get(title)
    const expert =
      title?.what.type === 'title' && (title.what.phrase.rank === 'other' || link?.ownership.former === true)
    if (link && !expert && (!draft.party || draft.guessed) && link.ownership.owners.length > 0)
      draft.party = this.partyOfOwners(link.ownership)
    if (!draft.party && title && draft.titles.some((held) => LOCAL.has(held.rank))) {
      draft.party = this.salience.nearbyParty(candidate.sentence, candidate.from)
      draft.guessed = draft.party !== null
    }
    this.note(
      candidate,
      draft,
      nameWords(name).length > 1 ? 'name' : 'surname',
      title?.from ?? candidate.from,
    )
  }

  private settleTitle(candidate: Candidate): void {
    const { what } = candidate
    if (what.type !== 'title' || this.isHeld(candidate)) return
    const ownership = this.ownerships.get(candidate)!
    const { phrase } = what
    if (phrase.rank === 'courtesy') return
    const link = this.links.get(candidate)
    if (link) {
      const draft = this.persons.of(this.nameOf(link.person), link.person.sentence)
      if (phrase.rank !== 'other' && !ownership.joint && !ownership.former)
        draft.party ??= this.partyOfOwners(ownership)
      return this.note(candidate, draft, 'title')
    }
    const party = ownership.joint || phrase.rank === 'other' ? null : this.partyOfOwners(ownership)
    const name = this.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
    if (phrase.plural) {
      if ((phrase.rank === 'other' || phrase.rank === 'soldier') && ownership.owners.length === 0) return
      if (phrase.rank === 'other' && !party) return
      const several = this.sidesOfGroup(candidate, ownership)
      const id = several.length > 1 ? `${slug(name)}-${several.map(slug).join('-')}` : slug(name)
      const draft = this.entities.get(id, 'group', name, party)
      draft.plural = true
      if (several.length > 1) draft.parties = several
      return this.note(candidate, draft, 'description')
    }
    const indefinite = /^(?:a|an|one|another|some|any|no|every|each)$/.test(ownership.determiner)
    if (!indefinite) {
      const holder = this.holderOfTitle(candidate, ownership, party)
      if (holder) return this.note(candidate, holder, 'title')
    }
    const definite = ownership.owners.length > 0 || ownership.determiner !== ''
    if (phrase.rank === 'other') {
      if (!definite || ownership.determiner === '') return
      return this.note(candidate, this.entities.get(slug(name), 'person', name, party), 'description')
    }
    const side =
      party ??
      (PUBLIC.has(phrase.rank) && !indefinite
        ? this.salience.nearbyParty(candidate.sentence, candidate.from)
        : null)
    const id = indefinite ? slug(name) : `${slug(side ?? '')}-${slug(phrase.noun)}`.replace(/^-/, '')
    const draft = this.entities.get(id, 'office', name, side)
    draft.role ??= name
    if (draft.titles.length === 0)
      draft.titles.push({ noun: phrase.noun, rank: phrase.rank, former: ownership.former })
    if (name.length > draft.name.length && ownership.owners.length > 0) draft.name = name
    this.note(candidate, draft, indefinite ? 'description' : 'title')
  }

  /** "US and Ukrainian officials": both sides; "the two presidents": those of the last two who were called so. */
  private sidesOfGroup(candidate: Candidate, ownership: Ownership): string[] {
    const sides = new Set<string>()
    const { what } = candidate
    if (ownership.joint) {
      for (const owner of ownership.owners) {
        const party = this.partyOfCandidate(owner)
        if (party) sides.add(party)
      }
    } else if (
      what.type === 'title' &&
      ownership.owners.length === 0 &&
      /^(?:both|two|the)$/.test(ownership.determiner)
    ) {
      const { noun, rank } = what.phrase
      if (
        ownership.determiner === 'the' &&
        !/^two$/i.test(this.tokens(candidate)[candidate.from - 1]?.text ?? '')
      )
        return []
      this.salience.latest((draft) => {
        const called = draft.titles.some((held) => sameTitle(held.noun, held.rank, noun, rank))
        if (draft.kind === 'person' && draft.party && called) sides.add(draft.party)
        return sides.size === 2
      })
      if (sides.size < 2) return []
    }
    return [...sides]
  }

  private isHeld(candidate: Candidate): boolean {
    const link = this.links.get(candidate)
    return link !== undefined && link.adjoining
  }

  /** The person whom "the president", "Ukraine's foreign minister" or "the former envoy" means. */
  private holderOfTitle(candidate: Candidate, ownership: Ownership, party: string | null): Draft | null {
    const { what } = candidate
    if (what.type !== 'title') return null
    const { noun, rank } = what.phrase
    const fits = (draft: Draft): boolean =>
      draft.kind === 'person' &&
      (party === null || draft.party === party) &&
      draft.titles.some(
        (held) =>
          sameTitle(held.noun, held.rank, noun, rank) &&
          (held.former === ownership.former || !ownership.former),
      )
    const before = this.salience.latest(fits)
    if (before) return before
    if (ownership.determiner === 'the' && ownership.to === candidate.to) {
      const named = this.newTitleOf(candidate, ownership, party)
      if (named) return named
    }
    if (party === null) return null
    return this.persons.all().find((draft) => draft.party === party && fits(draft)) ?? null
  }

  /**
   * "Marco Rubio … The secretary of state": a title new to the article is of the one person just spoken of. Where it names
   * a side ("The French president") it must open the sentence and be a head's, for reports set two sides against each other.
   */
  private newTitleOf(candidate: Candidate, ownership: Ownership, party: string | null): Draft | null {
    const { what } = candidate
    if (what.type !== 'title') return null
    const { noun, rank } = what.phrase
    if (rank === 'other' || rank === 'official' || rank === 'soldier') return null
    const owned = ownership.owners.length > 0
    if (owned ? rank !== 'head' || party === null || ownership.from > 1 : rank === 'head') return null
    if (ownership.owners.some((owner) => owner.what.type !== 'known')) return null
    const only = this.salience.onlyPerson(candidate.sentence, candidate.from)
    if (
      !only ||
      only.titles.length > 0 ||
      !isCapitalised(only.name) ||
      (owned && (only.party ?? party) !== party)
    )
      return null
    only.titles.push({ noun, rank, former: ownership.former })
    only.role ??= this.roleText(candidate, ownership, false)
    if (only.party === null && party !== null) {
      only.party = party
      only.guessed = true
    }
    return only
  }

  private settleOrgan(candidate: Candidate): void {
    const { what } = candidate
    if (what.type !== 'organ') return
    const ownership = this.ownerships.get(candidate)!
    const { noun, kind } = what.phrase
    const bare = ownership.owners.length === 0
    if (bare && noun === 'ministry') {
      const meant = this.salience.latest((draft) => draft.kind === 'organ' && /ministry/i.test(draft.name))
      if (meant) this.note(candidate, meant, 'description')
      return
    }
    if (bare && NEEDS_OWNER.test(noun) && ownership.determiner !== 'the') return
    if (TROOPS.test(noun) && (ownership.to > candidate.to || this.partyOfOwners(ownership) === null)) return
    if (ownership.joint) {
      const name = this.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
      return this.note(candidate, this.entities.get(slug(name), 'group', name, null), 'description')
    }
    const party =
      this.partyOfOwners(ownership) ??
      (bare
        ? (this.salience.nearbyParty(candidate.sentence, candidate.from) ??
          this.salience.subjectParty(candidate.sentence, candidate.from))
        : null)
    const name = this.nameOf({ sentence: candidate.sentence, from: ownership.from, to: ownership.to })
    const draft = this.entities.get(`${slug(party ?? '')}-${slug(noun)}`.replace(/^-/, ''), kind, name, party)
    if (!bare && name.length > draft.name.length) draft.name = name
    this.note(candidate, draft, bare ? 'description' : 'name')
  }

  private settlePronoun(candidate: Candidate): void {
    const { what } = candidate
    if (what.type !== 'pronoun') return
    const draft = this.salience.antecedent(what.word, candidate, this.tokens(candidate), (i) =>
      this.at[candidate.sentence]!.get(i),
    )
    if (draft) this.note(candidate, draft, 'pronoun')
  }

  private mention(found: Found): NameMention {
    const { sentence, from, to, draft, form } = found
    const { tokens } = this.sentences[sentence]!
    return {
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      sentence,
      from,
      to,
      headToken: headToken(tokens, from, to),
      entity: this.entities.finish(draft),
      form,
    }
  }
}

/** Ranks whose side the article as a whole may tell. */
const INFERRED = new Set(['head', 'minister', 'lawmaker'])
/** Ranks that serve a state. */
const PUBLIC = new Set(['head', 'minister', 'spokesman', 'soldier', 'lawmaker'])
/** Those that a report names without their state only where the state was just named. */
const LOCAL = new Set(['minister', 'spokesman', 'lawmaker'])

function sameTitle(held: string, heldRank: string, noun: string, rank: string): boolean {
  if (held === noun) return true
  const last = (title: string): string => title.split(' of ')[0]!.split(' ').at(-1)!
  if (heldRank === rank && last(held) === noun) return true
  if (noun === 'leader') return heldRank === 'head'
  if (noun === 'diplomat') return heldRank === 'envoy' || held.includes('foreign minister')
  if (/^(?:spokesman|spokeswoman|spokesperson)$/.test(noun)) return heldRank === 'spokesman'
  if (noun === 'premier' || noun === 'pm') return held === 'prime minister'
  if (noun === 'aide' || noun === 'adviser') return /(?:aide|advis[eo]r)$/.test(held)
  return false
}

function byToken(list: readonly Candidate[]): Map<number, Candidate> {
  const map = new Map<number, Candidate>()
  for (const candidate of list) for (let i = candidate.from; i < candidate.to; i++) map.set(i, candidate)
  return map
}

/** The token of [from, to) whose head lies outside; of several the last, which in English is the head of a name. */
function headToken(tokens: readonly Token[], from: number, to: number): number {
  let head = to - 1
  for (let i = to - 1; i >= from; i--) {
    const of = tokens[i]!.head
    if (of < from || of >= to) {
      head = i
      break
    }
  }
  return head
}
