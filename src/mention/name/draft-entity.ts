import type { Entity, EntityKind } from '../mention.ts'
import type { Rank } from './phrase-lexicon.ts'
import type { Gender } from './person-name.ts'
import { slug } from './fold.ts'

/** An entity while the article is still being read: what later sentences tell is added to it. */
export interface Draft {
  id: string
  kind: EntityKind
  name: string
  party: string | null
  role: string | null
  /** The side was worked out and is not told beside the name. */
  guessed: boolean
  gender: Gender
  plural: boolean
  /** Sides of a group of several. */
  parties: readonly string[] | null
  /** Nouns of the titles the person was given, with rank and whether "former" stood before. */
  readonly titles: { readonly noun: string; readonly rank: Rank; readonly former: boolean }[]
}

/** The entities of one article. Each is looked up by id, so that what is the same comes out as one object. */
export class DraftEntities {
  private readonly byId = new Map<string, Draft>()
  private readonly sided: Draft[] = []
  private readonly finished = new Map<Draft, Entity>()

  get(id: string, kind: EntityKind, name: string, party: string | null): Draft {
    const key = `${kind === 'place' ? 'place' : 'actor'}:${id}`
    const known = this.byId.get(key)
    if (known) return known
    const draft = newDraft(id, kind, name, party)
    this.byId.set(key, draft)
    if (party !== null && (kind === 'organ' || kind === 'government')) this.sided.push(draft)
    return draft
  }

  /** The organs with a side that were named by this noun: "army" finds Sudan's army. */
  organsOf(noun: string): readonly Draft[] {
    const end = `-${slug(noun)}`
    const found: Draft[] = []
    for (const draft of this.sided) if (draft.id === `${slug(draft.party!)}${end}`) found.push(draft)
    return found
  }

  finish(draft: Draft): Entity {
    const known = this.finished.get(draft)
    if (known) return known
    const { id, kind, name, party, role, parties } = draft
    const entity: Entity = { id, kind, name, party, role, ...(parties && { parties }) }
    this.finished.set(draft, entity)
    return entity
  }
}

export function newDraft(id: string, kind: EntityKind, name: string, party: string | null): Draft {
  return {
    id: id || slug(name) || 'unnamed',
    kind,
    name,
    party,
    role: null,
    guessed: false,
    gender: null,
    plural: false,
    parties: null,
    titles: [],
  }
}

/** Id of the side the entity is or acts for; null where there is none or it is not told. */
export function sideOf(draft: Pick<Draft, 'kind' | 'id' | 'party'>): string | null {
  if (draft.kind === 'state' || draft.kind === 'body' || draft.kind === 'armed-group') return draft.id
  if (draft.kind === 'outlet' || draft.kind === 'place') return null
  return draft.party
}
