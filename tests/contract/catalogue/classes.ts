/** Whose rows a table holds: one tenant's, the installation's, or a tool's own bookkeeping. */
export type TableClass = 'tenant' | 'platform' | 'tool';

/** Every table of the schema `public`. A table that is not here turns the build red. */
export const TABLES: Readonly<Record<string, TableClass>> = {
  activity: 'tenant',
  answer: 'tenant',
  assessment: 'tenant',
  audit_entry: 'tenant',
  audit_head: 'tenant',
  ballot: 'tenant',
  ballot_round: 'tenant',
  client: 'tenant',
  client_viewer: 'tenant',
  decision: 'tenant',
  destination_override: 'tenant',
  engagement: 'tenant',
  engagement_context: 'tenant',
  engagement_member: 'tenant',
  erasure: 'tenant',
  failed_job: 'tenant',
  goal: 'tenant',
  idea: 'tenant',
  instrument: 'tenant',
  instrument_version: 'tenant',
  invitation: 'tenant',
  mail: 'tenant',
  member: 'tenant',
  open_point: 'tenant',
  operation: 'tenant',
  participant: 'tenant',
  report: 'tenant',
  respondent: 'tenant',
  result: 'tenant',
  session: 'tenant',
  stakeholder: 'tenant',
  tenant: 'tenant',
  unit: 'tenant',
  used_code: 'tenant',
  vote: 'tenant',
  wave: 'tenant',
  wave_fingerprint: 'tenant',
  wave_key: 'tenant',
  workshop: 'tenant',
  workshop_participant: 'tenant',
  workshop_step: 'tenant',
  workshop_ticket: 'tenant',
  user_account: 'platform',
  sign_in_throttle: 'platform',
  migrations: 'tool',
};

/** The tables in which look-ups (functions that run as `app_platform`) see the granted columns of every tenant. */
export const PLATFORM_LOOKUPS: readonly string[] = [
  'client_viewer',
  'failed_job',
  'invitation',
  'mail',
  'member',
  'operation',
  'participant',
  'report',
  'session',
  'tenant',
  'wave',
  'workshop',
  'workshop_participant',
  'workshop_ticket',
];

/** The tables in which `doors.save_answers`, having checked whom it saves for, works as `app_saver`. */
export const SAVED: readonly string[] = ['answer', 'participant', 'respondent', 'wave'];

/** What `app_platform` may do across tenants besides looking: found a tenant. */
export const PLATFORM_WRITES: readonly string[] = ['tenant INSERT'];

/** Unique indexes without `tenant_id`: hashes of tokens, which are random, so that none tells of another tenant's. */
export const GLOBAL_UNIQUES: readonly string[] = [
  'invitation_token_hash_key',
  'participant_code_hash_key',
  'participant_token_hash_key',
  'session_token_hash_key',
  'workshop_code_hash_key',
  'workshop_participant_token_hash_key',
  'workshop_ticket_code_hash_key',
];

/** Roles that the program acts as. */
export const WORK_ROLES: readonly string[] = ['app_api', 'app_worker', 'app_results'];

/** Roles that only functions of the schema `doors` act as; nobody else becomes one. */
export const FUNCTION_ROLES: readonly string[] = ['app_gate', 'app_platform', 'app_saver'];

/** Every function with its owner's rights that is no look-up, with its owner. */
export const DEFINER_FUNCTIONS: Readonly<Record<string, string>> = {
  current_tenant: 'app_gate',
  enter_tenant: 'app_gate',
  save_answers: 'app_saver',
};

/** Logins of the processes. */
export const LOGINS: readonly string[] = ['sextant_api', 'sextant_worker'];

/** The one policy of every tenant table, as PostgreSQL prints it back. */
export const TENANT_POLICY = '(tenant_id = ( SELECT doors.current_tenant() AS current_tenant))';

/** That of the look-ups: the system door has signed. */
export const LOOKUP_POLICY = `(( SELECT doors.current_tenant() AS current_tenant) = '00000000-0000-0000-0000-000000000000'::uuid)`;

/** That of saving: the setting is the function's own, which checks before it sets. */
export const SAVING_POLICY = `(tenant_id = ( SELECT (NULLIF(current_setting('app.saving_for'::text, true), ''::text))::uuid AS "nullif"))`;
