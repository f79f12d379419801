import type { Permission, Role } from './permissions.js';
import type { ActorKind } from './words/members.js';

/** Who is asking. Built once per request or job, then only passed along. */
export interface Actor {
  readonly kind: ActorKind;
  readonly tenantId: string;
  /** A member, an invited participant, or null for the system itself. */
  readonly id: string | null;
  readonly role: Role | null;
  /** Client organisations this actor is confined to; null means all of the tenant's. */
  readonly clientIds: readonly string[] | null;
  readonly permissions: ReadonlySet<Permission>;
  /** The signed-in user and session behind a member. */
  readonly userId?: string;
  readonly sessionId?: string;
  /** A participant's wave, and the key of the draft that only their own link can derive. */
  readonly waveId?: string;
  readonly draftKey?: string;
  /** The workshop that somebody in the room takes part in. */
  readonly workshopId?: string;
  /** The mutation under way, so that the door records it once in the audit trail. */
  readonly operation?: AuditedOperation;
}

/** A mutation on its way through the product. `recorded` turns true with its audit entry. */
export interface AuditedOperation {
  readonly name: string;
  /** The ids that the caller named; nothing else of the input is kept. */
  readonly subject: Readonly<Record<string, string>>;
  /** By which the caller's client knows this very operation: sent again with it, it is not done again. */
  readonly id?: string;
  /** What was asked for, to tell a repetition from another request under the same id. Never stored. */
  readonly request?: unknown;
  recorded: boolean;
}

/** The product acting on its own within one tenant: jobs, sweeps, imports from the command line. */
export function systemActor(tenantId: string, permissions: Iterable<Permission> = []): Actor {
  return { kind: 'system', tenantId, id: null, role: null, clientIds: null, permissions: new Set(permissions) };
}
