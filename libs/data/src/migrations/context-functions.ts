/** Nothing that a caller made is found before what is meant: not its settings, and its temporary objects last. */
const PINNED = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/**
 * HMAC-SHA-256 by its definition, over what the proof is for and the tenant, with the keys in `v_keys`. A proof or a tenant that is
 * missing fits nothing. Written into each function that checks: another call would cost as much as the check.
 */
export const refuseUnsigned = (purpose: 'enter' | 'save'): string =>
  `SELECT * INTO v_keys FROM doors.context_key;
    IF sha256(v_keys.outer_key || sha256(v_keys.inner_key || convert_to('${purpose}:' || p_tenant, 'UTF8'))) IS DISTINCT FROM p_proof
        OR p_proof IS NULL THEN
      RAISE EXCEPTION 'nobody has signed for this tenant' USING ERRCODE = 'insufficient_privilege';
    END IF;`;

/**
 * How a transaction learns whose it is. A process sends the tenant with a proof (an HMAC under a key derived from the
 * application's secret), once, as a parameter: no statement can read it afterwards. What stays behind in a setting, which
 * anybody may read and write, is a tag under a second key that never leaves the database, over the tenant, this connection and
 * the moment at which this transaction began. Of another tenant's, or from another transaction, it is worth nothing.
 */
export const CONTEXT_FUNCTIONS = `
  CREATE TABLE doors.context_key (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    inner_key bytea NOT NULL,
    outer_key bytea NOT NULL,
    tag_key bytea NOT NULL,
    accepts_unsigned boolean NOT NULL
  );
  GRANT SELECT ON doors.context_key TO app_gate, app_saver;

  CREATE FUNCTION doors.enter_tenant(p_tenant uuid, p_proof bytea)
  RETURNS void LANGUAGE plpgsql VOLATILE ${PINNED} AS $$
  DECLARE v_keys doors.context_key;
  BEGIN
    ${refuseUnsigned('enter')}
    PERFORM set_config('app.context', p_tenant::text || encode(sha256(
      v_keys.tag_key || uuid_send(p_tenant) || int4send(pg_backend_pid()) || timestamptz_send(now())), 'hex'), true);
  END $$;

  -- While processes of the version before are still running, their word is taken as it was before; see provisioning.
  CREATE FUNCTION doors.current_tenant()
  RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL RESTRICTED ${PINNED} AS $$
  DECLARE
    v_context text := current_setting('app.context', true);
    v_key bytea;
    v_accepts_unsigned boolean;
    v_tenant uuid;
  BEGIN
    SELECT tag_key, accepts_unsigned INTO v_key, v_accepts_unsigned FROM doors.context_key;
    IF v_context <> '' THEN
      v_tenant := left(v_context, 36);
      IF substr(v_context, 37) = encode(sha256(
           v_key || uuid_send(v_tenant) || int4send(pg_backend_pid()) || timestamptz_send(now())), 'hex') THEN
        RETURN v_tenant;
      END IF;
      RETURN NULL;
    END IF;
    IF v_accepts_unsigned THEN
      RETURN coalesce(nullif(current_setting('app.tenant_id', true), '')::uuid, '00000000-0000-0000-0000-000000000000');
    END IF;
    RETURN NULL;
  END $$;

  REVOKE ALL ON FUNCTION doors.enter_tenant(uuid, bytea) FROM PUBLIC;
  REVOKE ALL ON FUNCTION doors.current_tenant() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION doors.enter_tenant(uuid, bytea) TO sextant_api, sextant_worker, app_api, app_worker;
  GRANT EXECUTE ON FUNCTION doors.current_tenant() TO app_api, app_worker, app_results, app_platform;
  ALTER FUNCTION doors.enter_tenant(uuid, bytea) OWNER TO app_gate;
  ALTER FUNCTION doors.current_tenant() OWNER TO app_gate;
  -- What an owner grants itself goes with the ownership: given back by who has it now.
  SET LOCAL ROLE app_gate;
  GRANT EXECUTE ON FUNCTION doors.enter_tenant(uuid, bytea), doors.current_tenant() TO sextant_owner;
  RESET ROLE;
`;
