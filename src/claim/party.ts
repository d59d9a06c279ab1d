import type { Entity } from '../mention/mention.ts'

/** Id of the state, body or armed group that the entity is, or for which it acts; null where the article does not tell. */
export function partyIdOf(entity: Entity): string | null {
  if (entity.kind === 'state' || entity.kind === 'body' || entity.kind === 'armed-group') return entity.id
  if (entity.kind === 'outlet') return null
  return entity.party
}

/** The same for groups of several sides ("US and Ukrainian officials"): all of them; empty where none is told. */
export function partyIdsOf(entity: Entity): readonly string[] {
  if (entity.kind !== 'outlet' && entity.parties && entity.parties.length > 0) return entity.parties
  const id = partyIdOf(entity)
  return id === null ? [] : [id]
}
