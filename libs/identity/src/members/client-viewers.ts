import { DomainError, type Role, wrongField } from '@sextant/contracts';
import type { Tx } from '@sextant/data';

/** Refuses an executive without a client, a member of the firm with one, and clients that are not there. */
export async function assertClientsOf(tx: Tx, role: Role, clientIds: readonly string[]): Promise<void> {
  if ((role === 'executive') !== clientIds.length > 0) throw wrongField('clientIds', 'clientsOfExecutives');
  const found = await tx.query<{ id: string }>('SELECT id FROM client WHERE id = ANY ($1)', [clientIds]);
  const missing = clientIds.find((id) => !found.some((client) => client.id === id));
  if (missing) throw new DomainError('NOT_FOUND', { id: missing });
}

/** Makes these, and no others, the clients that a member may look at. Clients that have gone are left out. */
export async function setViewedClients(tx: Tx, memberId: string, clientIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM client_viewer WHERE member_id = $1 AND client_id <> ALL ($2)', [memberId, clientIds]);
  await tx.query(
    `INSERT INTO client_viewer (tenant_id, client_id, member_id)
     SELECT tenant_id, id, $1 FROM client WHERE id = ANY ($2) ON CONFLICT DO NOTHING`,
    [memberId, clientIds],
  );
}
