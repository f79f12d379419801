import { createHmac } from 'node:crypto';

import { type AuditedOperation, DomainError } from '@sextant/contracts';

import type { Tx } from '../doors/tx.js';
import { openReply, sealReply } from './sealed-reply.js';

/**
 * Does a member's mutation once for each operation id, in the transaction of the mutation itself: what is sent again gets
 * the first reply and changes nothing; what is sent twice at once waits for the first. Without an id it is simply done.
 * Participants leave no such row: it would tell who did what when.
 */
export async function doOnce<T>(tx: Tx, key: Buffer, work: () => Promise<T>): Promise<T> {
  const { kind, operation } = tx.actor;
  if (kind !== 'member' || operation?.id === undefined || operation.recorded) return work();
  const place = [tx.actor.tenantId, tx.actor.id, operation.id];
  const fingerprint = fingerprintOf(key, operation);
  const [claimed] = await tx.query(
    `INSERT INTO operation (tenant_id, member_id, id, fingerprint) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING id`,
    [...place, fingerprint],
  );
  if (!claimed) return (await earlierReply(tx, key, place, fingerprint)) as T;
  const reply = await work();
  await tx.query('UPDATE operation SET reply = $4 WHERE tenant_id = $1 AND member_id = $2 AND id = $3', [
    ...place,
    sealReply(key, reply),
  ]);
  return reply;
}

async function earlierReply(tx: Tx, key: Buffer, place: readonly unknown[], fingerprint: Buffer): Promise<unknown> {
  const [earlier] = await tx.query<{ fingerprint: Buffer; reply: Buffer }>(
    'SELECT fingerprint, reply FROM operation WHERE tenant_id = $1 AND member_id = $2 AND id = $3',
    place,
  );
  if (!earlier?.fingerprint.equals(fingerprint)) throw new DomainError('OPERATION_ID_USED');
  return openReply(key, earlier.reply);
}

function fingerprintOf(key: Buffer, { name, request }: AuditedOperation): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([name, request]))
    .digest();
}
