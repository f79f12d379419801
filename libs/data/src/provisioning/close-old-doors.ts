import type { Client } from 'pg';

/** How processes named themselves that did not sign whose a transaction is. */
const OLD_PROCESSES = ['sextant-api', 'sextant-worker'];

/**
 * Ends what processes of the version before signed contexts need, unless some are still connected; answers whether it has. A
 * rolling restart goes through that way, and the next provisioning closes behind it.
 */
export async function closeOldDoors(admin: Client, owner: Client): Promise<boolean> {
  const { rows } = await admin.query(
    'SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = ANY ($1) LIMIT 1',
    [OLD_PROCESSES],
  );
  if (rows.length > 0) return false;
  await owner.query('UPDATE doors.context_key SET accepts_unsigned = false WHERE accepts_unsigned');
  const { rows: members } = await admin.query<{ login: string }>(
    `SELECT pg_get_userbyid(member) AS login FROM pg_auth_members
      WHERE pg_get_userbyid(roleid) = 'app_platform' AND pg_get_userbyid(member) IN ('sextant_api', 'sextant_worker')`,
  );
  for (const { login } of members) await admin.query(`REVOKE app_platform FROM ${login}`);
  return true;
}
