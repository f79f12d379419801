import { DomainError, type Actor, type Permission } from '@sextant/contracts';

/** Refuses unless the actor may do this to that. What lies out of sight is not there, rather than forbidden. */
export function assertCan(actor: Actor, permission: Permission, subject: { id: string; clientId: string }): void {
  const inSight = actor.clientIds === null || actor.clientIds.includes(subject.clientId);
  if (!inSight) throw new DomainError('NOT_FOUND', { id: subject.id });
  if (!actor.permissions.has(permission)) throw new DomainError('FORBIDDEN', { permission });
}

/** A condition for lists: the clients in an actor's sight, or null when that is all of them. */
export function clientsInSight(actor: Actor): readonly string[] | null {
  return actor.clientIds;
}
