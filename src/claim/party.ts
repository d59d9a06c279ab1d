import type { Entity } from '../mention/mention.ts'

/** Id of the state, body or armed group that the entity is, or for which it acts; null where the article does not tell. */
export function partyIdOf(entity: Entity): string | null {
  if (entity.kind === 'state' || entity.kind === 'body' || entity.kind === 'armed-group') return entity.id
  if (entity.kind === 'outlet') return null
  return entity.party
}
