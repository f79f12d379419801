import type { DataSource } from 'typeorm';

interface Login {
  readonly name: string;
  readonly isSuperuser: boolean;
  readonly bypassesPolicies: boolean;
  readonly ownsTables: boolean;
}

/** Refuses to go on with a login that row-level security would not hold back, and says why in one sentence. */
export async function assertLeastPrivilege(dataSource: DataSource): Promise<void> {
  const [login] = await dataSource.query<[Login]>(`
    SELECT current_user AS name, rolsuper AS "isSuperuser", rolbypassrls AS "bypassesPolicies",
           EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = 'public' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS "ownsTables"
      FROM pg_roles WHERE rolname = current_user
  `);
  const reasons = [
    login.isSuperuser && 'is a superuser',
    login.bypassesPolicies && 'bypasses row-level security',
    login.ownsTables && 'owns (or can act for the owner of) tables',
  ].filter(Boolean);
  if (reasons.length > 0) {
    throw new Error(
      `The database login "${login.name}" ${reasons.join(' and ')}: tenants would not be kept apart. ` +
        'Use the address of sextant_api or sextant_worker in DATABASE_URL (sextant admin provision keeps them).',
    );
  }
}
