import { OWN_RELATIONS, type CatalogueRule } from './catalogue-rule.js';
import { FUNCTION_ROLES, LOGINS, PLATFORM_LOOKUPS, PLATFORM_WRITES, SAVED, TABLES, WORK_ROLES } from './classes.js';

const listed = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/** Who may do what: work roles a few things, logins nothing by themselves, nobody owns anything (C8, C14). */
export const grantRules: readonly CatalogueRule[] = [
  {
    found: `SELECT n.nspname || '.' || c.relname AS relation, pg_get_userbyid(c.relowner) AS owner
              FROM ${OWN_RELATIONS} WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')`,
    problem: ({ relation, owner }) => (owner === 'sextant_owner' ? null : `C8 ${relation}: owned by ${owner}`),
  },
  {
    found: `SELECT c.relname AS table, CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(g.grantee) END AS grantee,
                   g.privilege_type AS privilege
              FROM ${OWN_RELATIONS} CROSS JOIN LATERAL aclexplode(c.relacl) AS g
             WHERE n.nspname = 'public' AND g.grantee <> c.relowner`,
    problem: ({ table, grantee, privilege }) => {
      if (![...WORK_ROLES, ...FUNCTION_ROLES].includes(grantee!)) return `C8 ${table}: ${grantee} holds ${privilege}`;
      if (!['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(privilege!))
        return `C8 ${table}: ${grantee} holds ${privilege}, which row-level security does not hold back`;
      if (grantee === 'app_results' && privilege !== 'SELECT') return `C8 ${table}: app_results holds ${privilege}`;
      if (grantee === 'app_gate') return `C8 ${table}: app_gate holds ${privilege}`;
      if (grantee === 'app_saver') {
        return SAVED.includes(table!) && privilege !== 'DELETE' ? null : `C8 ${table}: app_saver holds ${privilege}`;
      }
      const crossesTenants = grantee === 'app_platform' && TABLES[table!] === 'tenant';
      return crossesTenants && !PLATFORM_WRITES.includes(`${table} ${privilege}`)
        ? `C8 ${table}: app_platform holds ${privilege} on all columns of all tenants`
        : null;
    },
  },
  {
    found: `SELECT c.relname AS table, a.attname AS column, pg_get_userbyid(g.grantee) AS grantee, g.privilege_type AS privilege
              FROM ${OWN_RELATIONS} JOIN pg_attribute a ON a.attrelid = c.oid CROSS JOIN LATERAL aclexplode(a.attacl) AS g
             WHERE n.nspname = 'public'`,
    problem: ({ table, column, grantee, privilege }) =>
      (grantee === 'app_platform' && privilege === 'SELECT' && PLATFORM_LOOKUPS.includes(table!)) ||
      (grantee === 'app_saver' && `${table}.${column} ${privilege}` === 'wave.status UPDATE')
        ? null
        : `C8 ${table}.${column}: ${grantee} holds ${privilege} on a column`,
  },
  {
    found: `SELECT r.rolname AS role, r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication AS mighty,
                   r.rolcanlogin AS "canLogin", r.rolinherit AS inherits
              FROM pg_roles r WHERE r.rolname IN (${listed([...WORK_ROLES, ...FUNCTION_ROLES, ...LOGINS])})`,
    problem: ({ role, mighty, canLogin, inherits }) => {
      if (mighty === 'true') return `C14 ${role}: may bypass policies, create or copy`;
      if (!LOGINS.includes(role!) && canLogin === 'true') return `C14 ${role}: may log in`;
      return LOGINS.includes(role!) && inherits === 'true'
        ? `C14 ${role}: inherits the rights of its work roles`
        : null;
    },
  },
  {
    found: `SELECT pg_get_userbyid(m.member) AS member, pg_get_userbyid(m.roleid) AS role FROM pg_auth_members m
             WHERE pg_get_userbyid(m.member) IN (${listed([...WORK_ROLES, ...FUNCTION_ROLES, ...LOGINS])})
                OR pg_get_userbyid(m.roleid) IN (${listed(FUNCTION_ROLES)})`,
    problem: ({ member, role }) =>
      (LOGINS.includes(member!) && WORK_ROLES.includes(role!)) ||
      // Migrations hand functions over.
      (member === 'sextant_owner' && FUNCTION_ROLES.includes(role!))
        ? null
        : `C14 ${member}: is a member of ${role}`,
  },
  {
    found: `SELECT n.nspname AS schema, CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(g.grantee) END AS grantee
              FROM pg_namespace n CROSS JOIN LATERAL aclexplode(n.nspacl) AS g
             WHERE n.nspname IN ('public', 'bullmq', 'doors') AND g.privilege_type = 'CREATE'`,
    problem: ({ schema, grantee }) =>
      ['sextant_owner', 'pg_database_owner', 'postgres'].includes(grantee!)
        ? null
        : `C8 schema ${schema}: ${grantee} may create in it`,
  },
  {
    found: `SELECT c.relname AS table, pg_get_userbyid(g.grantee) AS grantee, g.privilege_type AS privilege
              FROM ${OWN_RELATIONS} CROSS JOIN LATERAL aclexplode(c.relacl) AS g
             WHERE n.nspname = 'doors' AND c.relkind <> 'i' AND g.grantee <> c.relowner`,
    problem: ({ table, grantee, privilege }) =>
      table === 'context_key' && ['app_gate', 'app_saver'].includes(grantee!) && privilege === 'SELECT'
        ? null
        : `C8 doors.${table}: ${grantee} holds ${privilege}`,
  },
];
