import type { Sentence, Token } from '../../language/sentence.ts'
import type { NameForm, NameMention } from '../mention.ts'
import { ArticlePersons } from './article-persons.ts'
import type { Candidate } from './candidate.ts'
import { DraftEntities, sideOf } from './draft-entity.ts'
import type { Draft } from './draft-entity.ts'
import { isCapitalised } from './fold.ts'
import type { Ownership } from './owner.ts'
import { Salience } from './salience.ts'

/** A title and the person beside it who holds it. */
export interface TitleLink {
  readonly person: Candidate
  /** Title and name are one phrase and make one mention. */
  readonly adjoining: boolean
  readonly ownership: Ownership
}

interface Found {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly draft: Draft
  readonly form: NameForm
}

/** What is known of an article's names while it is being resolved; the passes read it and add to it. */
export class ArticleNames {
  readonly entities = new DraftEntities()
  readonly salience = new Salience()
  readonly persons: ArticlePersons
  readonly sentences: readonly Sentence[]
  readonly candidates: readonly (readonly Candidate[])[]
  /** Per sentence, the candidate that covers a token. */
  readonly at: readonly ReadonlyMap<number, Candidate>[]
  readonly links = new Map<Candidate, TitleLink>()
  readonly ownerships = new Map<Candidate, Ownership>()
  /** The title that a name is one phrase with. */
  readonly heldBy = new Map<Candidate, Candidate>()
  private readonly resolved = new Map<Candidate, Draft>()
  private readonly found: Found[] = []
  private readonly text: string

  constructor(text: string, sentences: readonly Sentence[], candidates: readonly (readonly Candidate[])[]) {
    this.text = text
    this.sentences = sentences
    const agreed = this.agreeOnLabels(candidates)
    const sightings = agreed.flatMap((list) =>
      list
        .filter((candidate) => candidate.what.type === 'person')
        .map((candidate) => ({ name: this.nameOf(candidate), sentence: candidate.sentence })),
    )
    this.persons = new ArticlePersons(sightings)
    this.candidates = agreed.map((list, s) => this.withSurnames(list, s))
    this.at = this.candidates.map(byToken)
  }

  tokens(candidate: Candidate): readonly Token[] {
    return this.sentences[candidate.sentence]!.tokens
  }

  nameOf(candidate: Pick<Candidate, 'sentence' | 'from' | 'to'>): string {
    const { tokens } = this.sentences[candidate.sentence]!
    return this.text.slice(tokens[candidate.from]!.start, tokens[candidate.to - 1]!.end).replace(/\s+/g, ' ')
  }

  /** The person that a candidate of type `person` names. */
  personOf(candidate: Candidate): Draft {
    return this.persons.of(this.nameOf(candidate), candidate.sentence)
  }

  /** Records a mention; tokens [from, to) may reach beyond the candidate ("President" before a name). */
  note(candidate: Candidate, draft: Draft, form: NameForm, from = candidate.from, to = candidate.to): void {
    this.resolved.set(candidate, draft)
    const mention = { sentence: candidate.sentence, from, to, draft, form }
    this.found.push(mention)
    this.salience.add(mention, this.tokens(candidate))
  }

  /** Party of the leftmost owner that has one; of a counterpart, the owner next to it. */
  partyOfOwners(ownership: Ownership, of = '', depth = 0): string | null {
    for (const owner of of === 'counterpart' ? [...ownership.owners].reverse() : ownership.owners) {
      const party = this.partyOfCandidate(owner, depth)
      // "its UN ambassador": until it is known whose, the UN is not taken for the side.
      if (party || owner.what.type === 'pronoun') return party
    }
    return null
  }

  /** Side that a candidate names or acts for, as far as known by now. */
  partyOfCandidate(candidate: Candidate, depth = 0): string | null {
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
    if (what.type === 'person') return this.personOf(candidate).party
    if ((what.type === 'organ' || what.type === 'title') && depth < 4) {
      const own = this.ownerships.get(candidate)
      return own && !own.owners.includes(candidate) && own.owners.length > 0
        ? this.partyOfOwners(own, '', depth + 1)
        : null
    }
    return null
  }

  /** All mentions recorded, with finished entities. */
  mentions(): NameMention[] {
    return this.found.map(({ sentence, from, to, draft, form }) => {
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
    })
  }

  /** A name of one word that the model took now for a person, now for a place is what it was taken for most often. */
  private agreeOnLabels(candidates: readonly (readonly Candidate[])[]): Candidate[][] {
    const votes = new Map<string, { person: number; organisation: number; place: number }>()
    const label = ({ what, from, to }: Candidate): 'person' | 'organisation' | 'place' | null =>
      to - from === 1 && (what.type === 'person' || what.type === 'organisation' || what.type === 'place')
        ? what.type
        : null
    for (const list of candidates)
      for (const candidate of list) {
        const type = label(candidate)
        if (!type) continue
        const name = this.nameOf(candidate)
        let vote = votes.get(name)
        if (!vote) votes.set(name, (vote = { person: 0, organisation: 0, place: 0 }))
        vote[type]++
      }
    return candidates.map((list) =>
      list.map((candidate) => {
        const type = label(candidate)
        if (!type) return candidate
        const vote = votes.get(this.nameOf(candidate))!
        const most =
          vote.person >= vote.organisation && vote.person >= vote.place
            ? 'person'
            : vote.organisation > vote.place
              ? 'organisation'
              : 'place'
        return most === type || vote[most] === vote[type] ? candidate : { ...candidate, what: { type: most } }
      }),
    )
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
