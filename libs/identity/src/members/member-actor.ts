import { PERMISSIONS_OF_ROLE, type Actor, type AuditedOperation, type Role } from '@sextant/contracts';

/** A member as the look-ups before sign-in find them. */
export interface MemberRow {
  readonly tenantId: string;
  readonly memberId: string;
  readonly userId: string;
  readonly role: Role;
  /** The clients that an executive may see; of no meaning for others. */
  readonly clientIds: readonly string[];
}

/** The actor a member is, with what the role allows. Executives are confined to their clients. */
export function memberActor(member: MemberRow, sessionId?: string): Actor {
  return {
    kind: 'member',
    tenantId: member.tenantId,
    id: member.memberId,
    role: member.role,
    clientIds: member.role === 'executive' ? member.clientIds : null,
    permissions: PERMISSIONS_OF_ROLE[member.role],
    userId: member.userId,
    sessionId,
  };
}

/** The actor, about to do something that is no GraphQL mutation but belongs in the audit trail all the same. */
export function doing(actor: Actor, name: string, subject: AuditedOperation['subject'] = {}): Actor {
  return { ...actor, operation: { name, subject, recorded: false } };
}
