import { createHmac } from 'node:crypto';

import type { Client } from 'pg';

/** What code runs as inside a transaction: no login, owns nothing, and holds just the grants of the migrations. */
const WORK_ROLES = ['app_api', 'app_worker', 'app_results'] as const;

/** What functions of the schema `doors` run as. Nobody becomes one of them but by calling such a function. */
export const FUNCTION_ROLES = ['app_gate', 'app_platform', 'app_saver'] as const;

/** Who connects. A process may take on the work roles named here, and inherits none of them. */
const LOGINS = {
  sextant_owner: [],
  sextant_api: ['app_api', 'app_results'],
  sextant_worker: ['app_worker', 'app_results'],
} as const;

export type Login = keyof typeof LOGINS;

/** The password of a login, derived so that every machine with the same secret finds the same one. */
export function loginPassword(secret: string, login: Login): string {
  return createHmac('sha256', secret).update(`database-login:${login}`).digest('base64url');
}

const LIMITS = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** Creates the roles that are missing and sets every login's password; safe to repeat. */
export async function createRoles(admin: Client, secret: string): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
  const existing = new Set(rows.map((row) => row.rolname));
  for (const role of [...WORK_ROLES, ...FUNCTION_ROLES]) {
    if (!existing.has(role)) await admin.query(`CREATE ROLE ${role} NOLOGIN ${LIMITS}`);
  }
  for (const [login, roles] of Object.entries(LOGINS) as [Login, readonly string[]][]) {
    const password = admin.escapeLiteral(loginPassword(secret, login));
    if (existing.has(login)) {
      // Only a superuser may name SUPERUSER when it alters a role; a process whose login gained it refuses to start.
      await admin.query(`ALTER ROLE ${login} LOGIN NOINHERIT PASSWORD ${password}`);
    } else {
      await admin.query(`CREATE ROLE ${login} LOGIN NOINHERIT ${LIMITS} PASSWORD ${password}`);
      for (const role of roles) await admin.query(`GRANT ${role} TO ${login}`);
    }
  }
  await letOwnerHandOver(admin);
}

/** Whoever gives a function to a role must be able to act as that role: the migrations do. */
async function letOwnerHandOver(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ role: string }>(
    `SELECT role FROM unnest($1::text[]) AS role WHERE NOT pg_has_role('sextant_owner', role, 'MEMBER')`,
    [FUNCTION_ROLES],
  );
  for (const { role } of rows) await admin.query(`GRANT ${role} TO sextant_owner`);
}

/** The address of the same database for another login. */
export function urlForLogin(adminUrl: string, secret: string, login: Login): string {
  const url = new URL(adminUrl);
  url.username = login;
  url.password = loginPassword(secret, login);
  return url.toString();
}
