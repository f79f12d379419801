import { refuseUnsigned } from './context-functions.js';

/**
 * Plans are made once a connection, and look rows up by their keys: one that was made while the tables were still empty would
 * read them from end to end for as long as the connection lives. An empty table tells the planner that a tenant has a few
 * rows: it would read all of them once rather than one by one. Hence the sub-selects, each of which
 * finds its row by a key that stands for one; with LIMIT, a few rows would look cheaper than the key again.
 */
const PLANS = `SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off`;

/**
 * A draft is found by a key that only the personal link yields. It carries the groups that the wave declared, and who is
 * behind it only as far as the wave's mode says so. The participant is read but never locked: a lock would leave the same
 * transaction number on a person and on an answer.
 */
export const HOLD_DRAFTS = `
  CREATE FUNCTION hold_drafts(p_waves uuid[], p_links bytea[], p_draft_keys bytea[], p_sealed_links bytea[])
  RETURNS void LANGUAGE plpgsql ${PLANS} AS $$
  BEGIN
    INSERT INTO respondent (tenant_id, wave_id, draft_key, participant_id, sealed_link, function, unit_id, level)
    SELECT p.tenant_id, w.id, s.draft_key,
           CASE WHEN w.confidentiality_mode = 'named' THEN p.id END,
           CASE WHEN w.confidentiality_mode = 'confidential' THEN s.sealed_link END,
           p.function,
           CASE WHEN w.confidentiality_mode <> 'anonymous' OR 'unit' = ANY (w.breakdowns) THEN p.unit_id END,
           CASE WHEN w.confidentiality_mode <> 'anonymous' OR 'level' = ANY (w.breakdowns) THEN p.level ELSE '' END
      FROM unnest(p_waves, p_links, p_draft_keys, p_sealed_links) AS s (wave_id, link, draft_key, sealed_link)
      CROSS JOIN LATERAL (SELECT * FROM wave WHERE id = s.wave_id AND status = 'open' OFFSET 0) w
      CROSS JOIN LATERAL (SELECT * FROM participant WHERE token_hash = s.link OFFSET 0) p
     WHERE p.wave_id = s.wave_id AND p.submitted_on IS NULL
       AND (SELECT count(*) FROM respondent r WHERE r.draft_key = s.draft_key) = 0
     ORDER BY s.draft_key
    ON CONFLICT (tenant_id, draft_key) DO NOTHING;
    -- One save, or the handing in, of a draft at a time; in one order everywhere, so that nobody waits in a circle.
    PERFORM FROM (SELECT key FROM unnest(p_draft_keys) AS key ORDER BY key) AS d
      CROSS JOIN LATERAL (SELECT FROM respondent r WHERE r.draft_key = d.key OFFSET 0 FOR NO KEY UPDATE) AS held;
  END $$;`;

/**
 * Saves operations of one or several drafts; within a call no item of a draft may occur twice. It confines itself to the
 * tenant, so that one prepared call is a whole transaction. Each statement sees what was committed before it began: hence
 * first the waves, then the drafts are held, and only then it is judged and written.
 */
const saveAnswers = ({ name, proof, rights, declared, confine }: typeof UNSIGNED): string => `
  CREATE FUNCTION ${name}(
    p_tenant uuid, ${proof}p_waves uuid[], p_links bytea[], p_draft_keys bytea[], p_sealed_links bytea[],
    p_senders integer[], p_operations uuid[], p_items text[], p_base_revisions integer[], p_contents bytea[])
  RETURNS TABLE (place integer, outcome text, revision integer, content bytea) LANGUAGE plpgsql ${rights} ${PLANS} AS $$
  #variable_conflict use_column
  DECLARE v_open uuid[]; ${declared}
  BEGIN
    ${confine}
    v_open := ARRAY(SELECT w.id FROM wave w WHERE w.id = ANY (p_waves) AND w.status = 'open' ORDER BY w.id FOR SHARE);
    PERFORM hold_drafts(p_waves, p_links, p_draft_keys, p_sealed_links);
    RETURN QUERY
    WITH judged AS MATERIALIZED (
      SELECT o.place::integer AS place, o.operation_id, o.item, o.base_revision, o.content, r.tenant_id, r.id AS respondent_id,
             coalesce(a.revision, 0) AS had_revision, a.content AS had_content,
             -- An attempt that left its answer as it is: it was lost on the way back, and is known for as long.
             CASE WHEN a.operation_id = o.operation_id THEN 'known'
                  WHEN p.id IS NULL THEN 'LINK_NOT_VALID'
                  WHEN NOT s.wave_id = ANY (v_open) THEN 'WAVE_NOT_OPEN'
                  WHEN p.submitted_on IS NOT NULL OR r.submitted_on IS NOT NULL THEN 'ALREADY_SUBMITTED'
                  WHEN coalesce(a.revision, 0) = o.base_revision THEN 'saved'
                  ELSE 'conflict' END AS outcome
        FROM unnest(p_senders, p_operations, p_items, p_base_revisions, p_contents)
             WITH ORDINALITY AS o (sender, operation_id, item, base_revision, content, place)
        JOIN unnest(p_waves, p_links, p_draft_keys)
             WITH ORDINALITY AS s (wave_id, link, draft_key, sender) ON s.sender = o.sender
        LEFT JOIN LATERAL (SELECT * FROM participant WHERE token_hash = s.link OFFSET 0) p ON p.wave_id = s.wave_id
        LEFT JOIN LATERAL (SELECT * FROM respondent WHERE draft_key = s.draft_key OFFSET 0) r ON true
        LEFT JOIN LATERAL (SELECT * FROM answer WHERE respondent_id = r.id AND item = o.item OFFSET 0) a ON true),
    written AS (
      INSERT INTO answer (tenant_id, respondent_id, item, revision, operation_id, content)
      SELECT tenant_id, respondent_id, item, base_revision + 1, operation_id, content
        FROM judged WHERE outcome = 'saved' ORDER BY respondent_id, item
      ON CONFLICT (tenant_id, respondent_id, item) DO UPDATE
         SET revision = excluded.revision, operation_id = excluded.operation_id, content = excluded.content)
    SELECT place, CASE WHEN outcome = 'known' THEN 'saved' ELSE outcome END,
           CASE WHEN outcome = 'saved' THEN base_revision + 1 ELSE had_revision END,
           CASE WHEN outcome = 'conflict' THEN had_content END
      FROM judged ORDER BY place;
  END $$;`;

const UNSIGNED = {
  name: 'save_answers',
  proof: '',
  rights: '',
  declared: '',
  confine: `PERFORM set_config('app.tenant_id', p_tenant::text, true), set_config('role', 'app_api', true);`,
};

/** As it was before contexts were signed. */
export const SAVE_ANSWERS = saveAnswers(UNSIGNED);

/**
 * Checks the proof once, and then works as a role that only this function is: what its policies go by is set here and cannot
 * be set by anybody whom they hold back.
 */
export const SAVE_ANSWERS_SIGNED = saveAnswers({
  name: 'doors.save_answers',
  proof: 'p_proof bytea, ',
  rights: 'SECURITY DEFINER',
  declared: 'v_keys doors.context_key;',
  confine: `${refuseUnsigned('save')}
    PERFORM set_config('app.saving_for', p_tenant::text, true);`,
});
