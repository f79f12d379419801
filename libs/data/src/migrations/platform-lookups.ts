/** A look-up across tenants: a function with the rights of `app_platform`, that these roles may call. */
interface Lookup {
  readonly name: string;
  readonly takes: string;
  readonly gives: string;
  readonly how: 'STABLE' | 'VOLATILE';
  readonly to: string;
  readonly body: string;
}

const BOTH = 'app_api, app_worker';
const CLIENTS_OF = (member: string): string =>
  `ARRAY(SELECT v.client_id FROM client_viewer v WHERE v.tenant_id = ${member}.tenant_id AND v.member_id = ${member}.id)`;
const IS_STALE = `coalesce(t.blocked_until, t.window_started_at) < clock_timestamp() - interval '15 minutes'`;
const IS_GIVEN_UP = (job: string): string =>
  `EXISTS (SELECT FROM failed_job f WHERE f.tenant_id = w.tenant_id AND f.job = ${job} AND f.work_id = w.id::text AND f.retried_at IS NULL)`;
const OPEN_PARTICIPANT = `participant p JOIN wave w ON w.tenant_id = p.tenant_id AND w.id = p.wave_id AND w.status = 'open'`;
const PLACES = 'workshop_participant p JOIN workshop w ON w.tenant_id = p.tenant_id AND w.id = p.workshop_id';
/** After the end of a workshop its room can still be seen for a while, to read how it ended. */
const IS_ROOM_OPEN = `p.left_at IS NULL AND (w.status <> 'ended' OR w.ended_at > now() - interval '30 minutes')`;
const PARTICIPANT = 'tenant_id uuid, id uuid, client_id uuid, wave_id uuid';

const ACCOUNTS: readonly Lookup[] = [
  {
    name: 'account_by_email',
    takes: 'p_email text',
    gives: 'TABLE (id uuid, email text, name text, password_hash text)',
    how: 'STABLE',
    to: BOTH,
    body: 'SELECT u.id, u.email, u.name, u.password_hash FROM user_account u WHERE u.email = p_email',
  },
  {
    name: 'account_by_id',
    takes: 'p_user uuid',
    gives: 'TABLE (id uuid, email text, name text, password_hash text)',
    how: 'STABLE',
    to: BOTH,
    body: 'SELECT u.id, u.email, u.name, u.password_hash FROM user_account u WHERE u.id = p_user',
  },
  {
    name: 'places_of',
    takes: 'p_user uuid',
    gives: 'TABLE (tenant_id uuid, member_id uuid, user_id uuid, role text, tenant_name text, client_ids uuid[])',
    how: 'STABLE',
    to: BOTH,
    body: `SELECT m.tenant_id, m.id, m.user_id, m.role, t.name, ${CLIENTS_OF('m')}
             FROM member m JOIN tenant t ON t.tenant_id = m.tenant_id
            WHERE m.user_id = p_user AND m.removed_at IS NULL ORDER BY t.name, t.tenant_id`,
  },
  {
    name: 'hold_account',
    takes: 'p_user uuid',
    gives: 'TABLE (password_hash text)',
    how: 'VOLATILE',
    to: BOTH,
    body: 'SELECT u.password_hash FROM user_account u WHERE u.id = p_user FOR SHARE',
  },
  {
    name: 'claim_account',
    takes: 'p_email text, p_name text, p_password_hash text',
    gives: 'uuid',
    how: 'VOLATILE',
    to: BOTH,
    body: `INSERT INTO user_account AS u (email, name, password_hash) VALUES (p_email, p_name, p_password_hash)
           ON CONFLICT (email) DO UPDATE SET password_hash = coalesce(u.password_hash, excluded.password_hash)
           WHERE u.password_hash IS NULL OR excluded.password_hash IS NULL OR u.password_hash = excluded.password_hash
           RETURNING id`,
  },
  {
    name: 'set_password',
    takes: 'p_user uuid, p_password_hash text',
    gives: 'void',
    how: 'VOLATILE',
    to: BOTH,
    body: 'UPDATE user_account SET password_hash = p_password_hash WHERE id = p_user',
  },
  {
    name: 'replace_password',
    takes: 'p_user uuid, p_before text, p_after text',
    gives: 'TABLE (id uuid)',
    how: 'VOLATILE',
    to: BOTH,
    body: `UPDATE user_account u SET password_hash = p_after WHERE u.id = p_user AND u.password_hash = p_before RETURNING u.id`,
  },
  {
    name: 'found_tenant',
    takes: 'p_name text',
    gives: 'uuid',
    how: 'VOLATILE',
    to: BOTH,
    body: 'INSERT INTO tenant (name) VALUES (p_name) RETURNING tenant_id',
  },
  {
    name: 'all_tenants',
    takes: '',
    gives: 'TABLE (tenant_id uuid, name text)',
    how: 'STABLE',
    to: BOTH,
    body: 'SELECT t.tenant_id, t.name FROM tenant t ORDER BY t.name, t.tenant_id',
  },
  {
    name: 'invitation_by_token',
    takes: 'p_token_hash bytea',
    gives: 'TABLE (id uuid, tenant_id uuid, tenant_name text)',
    how: 'STABLE',
    to: BOTH,
    body: `SELECT i.id, i.tenant_id, t.name FROM invitation i JOIN tenant t ON t.tenant_id = i.tenant_id
            WHERE i.token_hash = p_token_hash AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`,
  },
];

const ATTEMPTS: readonly Lookup[] = [
  {
    name: 'wait_for_attempts',
    takes: 'p_keys text[]',
    gives: 'integer',
    how: 'STABLE',
    to: BOTH,
    body: `SELECT ceil(extract(epoch FROM max(blocked_until) - clock_timestamp()))::integer FROM sign_in_throttle WHERE key = ANY (p_keys)`,
  },
  {
    name: 'count_attempts',
    takes: 'p_keys text[]',
    gives: 'TABLE (key text)',
    how: 'VOLATILE',
    to: BOTH,
    body: `INSERT INTO sign_in_throttle AS t (key, failures, window_started_at)
           SELECT given.key, 1, clock_timestamp() FROM unnest(p_keys) WITH ORDINALITY AS given (key, place) ORDER BY given.place
           ON CONFLICT (key) DO UPDATE SET
             failures = CASE WHEN ${IS_STALE} THEN 1 ELSE t.failures + 1 END,
             window_started_at = CASE WHEN ${IS_STALE} THEN clock_timestamp() ELSE t.window_started_at END,
             blocked_until = NULL
           WHERE t.blocked_until IS NULL OR t.blocked_until <= clock_timestamp()
           RETURNING t.key`,
  },
  {
    name: 'brake_attempts',
    takes: 'p_keys text[], p_free integer[]',
    gives: 'TABLE (key text, is_first boolean)',
    how: 'VOLATILE',
    to: BOTH,
    body: `UPDATE sign_in_throttle t
              SET blocked_until = clock_timestamp() + least(power(2, least(t.failures - given.free, 10)), 900) * interval '1 second'
             FROM unnest(p_keys, p_free) AS given (key, free)
            WHERE t.key = given.key AND t.failures >= given.free
            RETURNING t.key, t.failures = given.free`,
  },
  {
    name: 'forget_attempts',
    takes: 'p_keys text[]',
    gives: 'void',
    how: 'VOLATILE',
    to: BOTH,
    body: 'DELETE FROM sign_in_throttle WHERE key = ANY (p_keys)',
  },
  {
    name: 'forget_old_attempts',
    takes: '',
    gives: 'void',
    how: 'VOLATILE',
    to: 'app_worker',
    body: `DELETE FROM sign_in_throttle WHERE coalesce(blocked_until, window_started_at) < now() - interval '1 day'`,
  },
];

const TOKENS: readonly Lookup[] = [
  {
    name: 'session_by_token',
    takes: 'p_token_hash bytea, p_idle interval',
    gives:
      'TABLE (tenant_id uuid, id uuid, member_id uuid, user_id uuid, role text, is_stale boolean, client_ids uuid[])',
    how: 'STABLE',
    to: BOTH,
    body: `SELECT s.tenant_id, s.id, m.id, m.user_id, m.role, s.last_seen_at < now() - interval '1 minute', ${CLIENTS_OF('m')}
             FROM session s JOIN member m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
            WHERE s.token_hash = p_token_hash AND s.ended_at IS NULL AND m.removed_at IS NULL
              AND s.expires_at > now() AND s.last_seen_at > now() - p_idle`,
  },
  {
    name: 'sessions_standing',
    takes: 'p_sessions uuid[]',
    gives: 'TABLE (id uuid, role text, client_ids uuid[])',
    how: 'STABLE',
    to: BOTH,
    body: `SELECT s.id, m.role, ${CLIENTS_OF('m')}
             FROM session s JOIN member m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
            WHERE s.id = ANY (p_sessions) AND s.ended_at IS NULL AND m.removed_at IS NULL AND s.expires_at > now()`,
  },
  {
    name: 'session_stands',
    takes: 'p_session uuid',
    gives: 'boolean',
    how: 'STABLE',
    to: BOTH,
    body: 'SELECT EXISTS (SELECT FROM session WHERE id = p_session AND ended_at IS NULL)',
  },
  {
    name: 'participant_by_link',
    takes: 'p_link bytea',
    gives: `TABLE (${PARTICIPANT})`,
    how: 'STABLE',
    to: BOTH,
    body: 'SELECT p.tenant_id, p.id, p.client_id, p.wave_id FROM participant p WHERE p.token_hash = p_link',
  },
  {
    name: 'open_participants_by_links',
    takes: 'p_links bytea[]',
    gives: `TABLE (${PARTICIPANT}, rotation integer, link bytea)`,
    how: 'STABLE',
    to: BOTH,
    body: `SELECT p.tenant_id, p.id, p.client_id, p.wave_id, p.rotation, p.token_hash FROM ${OPEN_PARTICIPANT}
            WHERE p.token_hash = ANY (p_links)`,
  },
  {
    name: 'open_participant_by_code',
    takes: 'p_code bytea',
    gives: `TABLE (${PARTICIPANT}, rotation integer)`,
    how: 'STABLE',
    to: BOTH,
    body: `SELECT p.tenant_id, p.id, p.client_id, p.wave_id, p.rotation FROM ${OPEN_PARTICIPANT}
            WHERE p.code_hash = p_code AND p.code_expires_at > now()`,
  },
  {
    name: 'workshop_by_code',
    takes: 'p_code bytea',
    gives: 'TABLE (tenant_id uuid, id uuid)',
    how: 'STABLE',
    to: BOTH,
    body: `SELECT w.tenant_id, w.id FROM workshop w WHERE w.code_hash = p_code AND w.status <> 'ended' AND w.is_door_open`,
  },
  {
    name: 'workshop_by_ticket',
    takes: 'p_code bytea',
    gives: 'TABLE (tenant_id uuid, id uuid, ticket_id uuid)',
    how: 'STABLE',
    to: BOTH,
    body: `SELECT t.tenant_id, t.workshop_id, t.id FROM workshop_ticket t
             JOIN workshop w ON w.tenant_id = t.tenant_id AND w.id = t.workshop_id
            WHERE t.code_hash = p_code AND w.status <> 'ended'`,
  },
  {
    name: 'workshop_places_by_tokens',
    takes: 'p_token_hashes bytea[]',
    gives: 'TABLE (tenant_id uuid, id uuid, client_id uuid, workshop_id uuid, token_hash bytea)',
    how: 'STABLE',
    to: BOTH,
    body: `SELECT p.tenant_id, p.id, p.client_id, p.workshop_id, p.token_hash FROM ${PLACES}
            WHERE p.token_hash = ANY (p_token_hashes) AND ${IS_ROOM_OPEN}`,
  },
  {
    name: 'workshop_places_standing',
    takes: 'p_places uuid[]',
    gives: 'TABLE (id uuid)',
    how: 'STABLE',
    to: BOTH,
    body: `SELECT p.id FROM ${PLACES} WHERE p.id = ANY (p_places) AND ${IS_ROOM_OPEN}`,
  },
];

const SWEEPS: readonly Lookup[] = [
  {
    name: 'tenants_with_old_sessions',
    takes: '',
    gives: 'TABLE (tenant_id uuid)',
    how: 'STABLE',
    to: 'app_worker',
    body: `SELECT DISTINCT s.tenant_id FROM session s WHERE s.expires_at < now() - interval '30 days'`,
  },
  {
    name: 'tenants_with_old_operations',
    takes: '',
    gives: 'TABLE (tenant_id uuid)',
    how: 'STABLE',
    to: 'app_worker',
    body: `SELECT DISTINCT o.tenant_id FROM operation o WHERE o.made_at < now() - interval '1 day'`,
  },
  {
    name: 'tenants_with_mail',
    takes: 'p_waiting text[]',
    gives: 'TABLE (tenant_id uuid)',
    how: 'STABLE',
    to: 'app_worker',
    body: `SELECT m.tenant_id FROM mail m
            WHERE (m.status = ANY (p_waiting) AND m.deliver_after <= now())
               OR (m.status = 'sending' AND m.claimed_at < now() - interval '5 minutes')
            GROUP BY m.tenant_id ORDER BY min(m.deliver_after) LIMIT 500`,
  },
  {
    name: 'waves_due_to_close',
    takes: 'p_job text',
    gives: 'TABLE (tenant_id uuid, id uuid)',
    how: 'STABLE',
    to: 'app_worker',
    body: `SELECT w.tenant_id, w.id FROM wave w
            WHERE w.status = 'open' AND w.closes_on <= now() AND NOT ${IS_GIVEN_UP('p_job')} LIMIT 500`,
  },
  {
    name: 'waves_unscored',
    takes: 'p_job text',
    gives: 'TABLE (tenant_id uuid, id uuid)',
    how: 'STABLE',
    to: 'app_worker',
    body: `SELECT w.tenant_id, w.id FROM wave w
            WHERE (w.status = 'closed' OR (w.status = 'scored' AND w.scored_at IS NULL))
              AND w.closed_at < now() - interval '60 seconds' AND NOT ${IS_GIVEN_UP('p_job')} LIMIT 500`,
  },
  {
    name: 'reports_unfinished',
    takes: '',
    gives: 'TABLE (tenant_id uuid, id uuid)',
    how: 'STABLE',
    to: 'app_worker',
    body: `SELECT r.tenant_id, r.id FROM report r
            WHERE r.status IN ('queued', 'rendering') AND r.heartbeat_at < now() - interval '60 seconds' LIMIT 500`,
  },
];

/** The statements that make a look-up; whoever runs them may create in the schema `doors`, as `app_platform` may. */
export const platformLookup = ({ name, takes, gives, how, to, body }: Lookup): string => {
  const signature = `doors.${name}(${takes})`;
  return `
    CREATE FUNCTION ${signature} RETURNS ${gives} LANGUAGE sql ${how} SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$ ${body} $$;
    REVOKE ALL ON FUNCTION doors.${name} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION doors.${name} TO ${to};
    ALTER FUNCTION doors.${name} OWNER TO app_platform;`;
};

/**
 * Every statement that crosses tenants, each answering with what that look-up needs. Policies let `app_platform` see rows only
 * in a transaction that the system door has signed: inside a tenant's, these functions find nothing.
 */
export const PLATFORM_LOOKUPS = [...ACCOUNTS, ...ATTEMPTS, ...TOKENS, ...SWEEPS].map(platformLookup).join('\n');
