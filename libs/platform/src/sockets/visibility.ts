import type { Actor } from '@sextant/contracts';

/**
 * What decides what an actor gets to see by subscribing: two actors with the same see the same. Members see by role and
 * clients, people in a workshop's room see that room; everybody else sees for themselves.
 */
export function visibilityOf({ kind, tenantId, id, role, clientIds, workshopId }: Actor): string {
  if (kind === 'member') return JSON.stringify([kind, tenantId, role, clientIds && [...clientIds].sort()]);
  return JSON.stringify(workshopId === undefined ? [kind, tenantId, id] : ['room', tenantId, workshopId]);
}
