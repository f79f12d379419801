import { OWN_RELATIONS, type CatalogueRule } from './catalogue-rule.js';
import { DEFINER_FUNCTIONS, FUNCTION_ROLES, TABLES } from './classes.js';

const OWN_SCHEMAS = ['public', 'bullmq', 'doors'];

/** Everything that is no table: views, functions, sequences, schemas and ways out of the database (C9 to C13). */
export const objectRules: readonly CatalogueRule[] = [
  {
    found: `SELECT nspname AS schema FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`,
    problem: ({ schema }) => (OWN_SCHEMAS.includes(schema!) ? null : `schema ${schema} has no class`),
  },
  {
    found: `SELECT c.relname AS name, c.relkind::text AS kind, coalesce(array_to_string(c.reloptions, ' '), '') AS options
              FROM ${OWN_RELATIONS} WHERE n.nspname = 'public' AND c.relkind IN ('v', 'm', 'p', 'f')`,
    problem: ({ name, kind, options }) =>
      kind === 'v' && /security_invoker=(true|on|1)/.test(options!)
        ? null
        : `C9 ${name}: ${KINDS[kind!]} would show rows of all tenants`,
  },
  {
    found: `SELECT p.proname AS name, n.nspname AS schema, p.prosecdef AS definer, pg_get_userbyid(p.proowner) AS owner, coalesce(array_to_string(p.proconfig, ' '), '') AS config,
                   p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) AS g WHERE g.grantee = 0) AS public
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('public', 'doors')`,
    problem: ({ name, schema, definer, owner, config, public: isPublic }) => {
      if (definer === 'true' && (schema !== 'doors' || owner !== (DEFINER_FUNCTIONS[name!] ?? 'app_platform')))
        return `C10 function ${name}: runs with the rights of ${owner}`;
      if (definer === 'true' && !/search_path=pg_catalog, (public, )?pg_temp/.test(config!))
        return `C10 function ${name}: what its caller made may be found before what is meant`;
      if (definer === 'false' && FUNCTION_ROLES.includes(owner!))
        return `C10 function ${name}: ${owner} owns what does not run as it`;
      if (!config!.includes('search_path=')) return `C10 function ${name}: its search_path is not pinned`;
      return isPublic === 'true' ? `C10 function ${name}: anybody may execute it` : null;
    },
  },
  {
    found: `SELECT c.relname AS name, coalesce(d.refobjid::regclass::text, '') AS table FROM ${OWN_RELATIONS}
              LEFT JOIN pg_depend d ON d.objid = c.oid AND d.deptype IN ('a', 'i')
             WHERE n.nspname = 'public' AND c.relkind = 'S'`,
    problem: ({ name, table }) =>
      TABLES[table!] === 'tool' ? null : `C11 sequence ${name}: an id that counts tells how much others have`,
  },
  {
    found: `SELECT inhrelid::regclass::text AS name FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
    problem: ({ name }) => `C12 ${name}: a child table has policies of its own, which nothing here looks at`,
  },
  {
    found: `SELECT 'publication ' || pubname AS name FROM pg_publication
            UNION ALL SELECT 'foreign server ' || srvname FROM pg_foreign_server
            UNION ALL SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'
            UNION ALL SELECT 'event trigger ' || evtname FROM pg_event_trigger`,
    problem: ({ name }) => `C13 ${name}: a way out of the database that has no class`,
  },
];

const KINDS: Readonly<Record<string, string>> = {
  v: 'a view with its owner’s rights',
  m: 'a materialised view',
  p: 'a partitioned table',
  f: 'a foreign table',
};
