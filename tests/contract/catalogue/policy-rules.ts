import { OWN_RELATIONS, type CatalogueRule } from './catalogue-rule.js';
import { LOOKUP_POLICY, PLATFORM_LOOKUPS, SAVED, SAVING_POLICY, TABLES, TENANT_POLICY } from './classes.js';

/** What a table's policies must be, as one line each; a table's actual ones are printed the same way. */
function expectedPolicies(table: string): string {
  const own = `tenant_isolation PERMISSIVE ALL {app_api,app_results,app_worker,sextant_owner} USING ${TENANT_POLICY} CHECK ${TENANT_POLICY}`;
  const lookup = `platform_lookup PERMISSIVE ALL {app_platform} USING ${LOOKUP_POLICY} CHECK `;
  const saving = `saving PERMISSIVE ALL {app_saver} USING ${SAVING_POLICY} CHECK `;
  const kind = TABLES[table];
  if (kind === 'tool' || kind === undefined) return '';
  if (kind === 'platform') return lookup;
  return [PLATFORM_LOOKUPS.includes(table) && lookup, SAVED.includes(table) && saving, own].filter(Boolean).join('; ');
}

/** Row-level security: on, forced, and exactly the policies that are said (C2, C3, C4). */
export const policyRules: readonly CatalogueRule[] = [
  {
    found: `SELECT c.relname AS table, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced
              FROM ${OWN_RELATIONS} WHERE n.nspname = 'public' AND c.relkind = 'r'`,
    problem: ({ table, enabled, forced }) =>
      !['tenant', 'platform'].includes(TABLES[table!] ?? '') || (enabled === 'true' && forced === 'true')
        ? null
        : `C2 ${table}: row-level security must be enabled and forced (enabled ${enabled}, forced ${forced})`,
  },
  {
    found: `SELECT c.relname AS table,
                   coalesce(string_agg(p.policyname || ' ' || p.permissive || ' ' || p.cmd || ' ' || p.roles::text || ' USING '
                     || coalesce(p.qual, '') || ' CHECK ' || coalesce(p.with_check, ''), '; ' ORDER BY p.policyname), '') AS policies
              FROM ${OWN_RELATIONS} LEFT JOIN pg_policies p ON p.schemaname = n.nspname AND p.tablename = c.relname
             WHERE n.nspname = 'public' AND c.relkind = 'r' GROUP BY c.relname`,
    problem: ({ table, policies }) =>
      policies === expectedPolicies(table!)
        ? null
        : `C3 ${table}: the policies are not the agreed ones: ${policies || 'none'}`,
  },
];
