-- The roles are created by provision() in libs/data/src/provisioning (`sextant admin provision`), which may be repeated.
-- This shows what came of it. Rights that would pass by row-level security must all be false.
SELECT rolname                                         AS role,
       rolcanlogin                                     AS logs_in,
       rolsuper OR rolbypassrls                        AS passes_policies,
       rolcreaterole OR rolcreatedb OR rolreplication  AS may_create_or_copy,
       rolinherit AND rolcanlogin                      AS inherits,
       ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = pg_roles.oid ORDER BY 1) AS may_act_as,
       (SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid AND relkind = 'r') AS owns_tables
  FROM pg_roles
 WHERE rolname LIKE 'sextant\_%' OR rolname LIKE 'app\_%'
 ORDER BY logs_in DESC, role;

-- Tables of a tenant without forced row-level security: no rows expected.
SELECT c.relname AS table_without_forced_policy
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
 WHERE n.nspname = 'public' AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity);
