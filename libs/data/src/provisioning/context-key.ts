import { randomBytes } from 'node:crypto';

import type { Client } from 'pg';

import { paddedKeys } from '../doors/tenant-proof.js';
import { deriveKey } from '../sealing/derive-key.js';

/**
 * Leaves with the database what it checks proofs with. The tag's key is made once and never leaves it. A database that has just
 * learnt to check takes unsigned words as well, until `closeOldDoors` finds nobody who needs that.
 */
export async function keepContextKey(owner: Client, secret: string): Promise<void> {
  const { inner, outer } = paddedKeys(deriveKey(secret, 'context'));
  await owner.query(
    `INSERT INTO doors.context_key (inner_key, outer_key, tag_key, accepts_unsigned) VALUES ($1, $2, $3, true)
     ON CONFLICT (is_only) DO UPDATE SET inner_key = excluded.inner_key, outer_key = excluded.outer_key`,
    [inner, outer, randomBytes(32)],
  );
}

/** Whether the database has learnt to check proofs; one that is filled from an older backup learns it afterwards. */
export async function checksProofs(owner: Client): Promise<boolean> {
  const { rows } = await owner.query<{ does: boolean }>(`SELECT to_regclass('doors.context_key') IS NOT NULL AS does`);
  return rows[0]!.does;
}
