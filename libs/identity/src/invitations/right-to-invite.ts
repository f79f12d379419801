import { DomainError, PERMISSIONS_OF_ROLE, type Role } from '@sextant/contracts';
import type { Tx } from '@sextant/data';

const REVOKE = 'UPDATE invitation SET revoked_at = now() WHERE accepted_at IS NULL AND revoked_at IS NULL AND';

/** Whether members with this role may invite others. */
export const mayInvite = (role: Role): boolean => PERMISSIONS_OF_ROLE[role].has('member.manage');

/** Holds whoever invites as they are: who loses the right meanwhile waits, and then finds the invitation to end. */
export async function holdInviter(tx: Tx): Promise<void> {
  if (tx.actor.kind !== 'member') return;
  const [inviter] = await tx.query<{ role: Role }>(
    'SELECT role FROM member WHERE id = $1 AND removed_at IS NULL FOR SHARE',
    [tx.actor.id],
  );
  if (!inviter || !mayInvite(inviter.role)) throw new DomainError('FORBIDDEN', { permission: 'member.manage' });
}

/** What a member has offered ends with their right to offer it. */
export async function revokeWrittenBy(tx: Tx, memberId: string): Promise<void> {
  await tx.query(`${REVOKE} invited_by = $1`, [memberId]);
}

/** Nobody comes back through an offer that was made to them before they were removed. */
export async function revokeAddressedTo(tx: Tx, email: string): Promise<void> {
  await tx.query(`${REVOKE} email = $1`, [email]);
}
