/** How answers were saved before they were sealed; what going back restores. */
export const FUNCTIONS_BEFORE_SEALING = `
      -- A draft is found by a key that only the personal link yields. It carries the groups that the wave declared, and
      -- who is behind it only as far as the wave's mode says so. The participant is read but never locked: a lock would
      -- leave the same transaction number on a person and on an answer.
      CREATE FUNCTION hold_drafts(p_waves uuid[], p_links bytea[], p_draft_keys bytea[], p_sealed_links bytea[])
      RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        INSERT INTO respondent (tenant_id, wave_id, draft_key, participant_id, sealed_link, function, unit_id, level)
        SELECT p.tenant_id, w.id, s.draft_key,
               CASE WHEN w.confidentiality_mode = 'named' THEN p.id END,
               CASE WHEN w.confidentiality_mode = 'confidential' THEN s.sealed_link END,
               p.function,
               CASE WHEN w.confidentiality_mode <> 'anonymous' OR 'unit' = ANY (w.breakdowns) THEN p.unit_id END,
               CASE WHEN w.confidentiality_mode <> 'anonymous' OR 'level' = ANY (w.breakdowns) THEN p.level ELSE '' END
          FROM unnest(p_waves, p_links, p_draft_keys, p_sealed_links) AS s (wave_id, link, draft_key, sealed_link)
          JOIN wave w ON w.id = s.wave_id AND w.status = 'open'
          JOIN participant p ON p.token_hash = s.link AND p.wave_id = s.wave_id AND p.submitted_on IS NULL
         WHERE NOT EXISTS (SELECT FROM respondent r WHERE r.draft_key = s.draft_key)
         ORDER BY s.draft_key
        ON CONFLICT (tenant_id, draft_key) DO NOTHING;
        -- One save, or the submission, of a draft at a time; in one order everywhere, so that nobody waits in a circle.
        PERFORM FROM respondent r WHERE r.draft_key = ANY (p_draft_keys) ORDER BY r.draft_key FOR UPDATE;
      END $$;
      REVOKE ALL ON FUNCTION hold_drafts(uuid[], bytea[], bytea[], bytea[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION hold_drafts(uuid[], bytea[], bytea[], bytea[]) TO app_api;

      -- Saves operations of one or several drafts; within a call no item of a draft and no operation may occur twice.
      -- Each statement below sees what was committed before it began: hence the order lock, then judge, then write.
      CREATE FUNCTION save_answers(
        p_waves uuid[], p_links bytea[], p_draft_keys bytea[], p_sealed_links bytea[],
        p_senders integer[], p_operations uuid[], p_items text[], p_base_revisions integer[],
        p_currents text[], p_desireds text[], p_comments text[], p_confidences text[])
      RETURNS TABLE (place integer, outcome text, reply jsonb) LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      #variable_conflict use_column
      DECLARE v_open uuid[];
      BEGIN
        v_open := ARRAY(SELECT w.id FROM wave w WHERE w.id = ANY (p_waves) AND w.status = 'open' ORDER BY w.id FOR SHARE);
        PERFORM hold_drafts(p_waves, p_links, p_draft_keys, p_sealed_links);
        RETURN QUERY
        WITH judged AS MATERIALIZED (
          SELECT o.place::integer AS place, o.operation_id, o.item, o.base_revision, o.current, o.desired, o.comment, o.confidence,
                 p.tenant_id, s.wave_id, r.id AS respondent_id,
                 known.reply AS known_reply,
                 a.current AS had_current, a.desired AS had_desired, a.comment AS had_comment, a.confidence AS had_confidence,
                 coalesce(a.revision, 0) AS had_revision,
                 CASE WHEN known.respondent_id = r.id THEN 'KNOWN'
                      WHEN known.id IS NOT NULL THEN 'CONFLICT'
                      WHEN p.id IS NULL THEN 'LINK_NOT_VALID'
                      WHEN NOT s.wave_id = ANY (v_open) THEN 'WAVE_NOT_OPEN'
                      WHEN p.submitted_on IS NOT NULL THEN 'ALREADY_SUBMITTED'
                      WHEN coalesce(a.revision, 0) = o.base_revision THEN 'saved'
                      ELSE 'conflict' END AS outcome
            FROM unnest(p_senders, p_operations, p_items, p_base_revisions, p_currents, p_desireds, p_comments, p_confidences)
                 WITH ORDINALITY AS o (sender, operation_id, item, base_revision, current, desired, comment, confidence, place)
            JOIN unnest(p_waves, p_links, p_draft_keys)
                 WITH ORDINALITY AS s (wave_id, link, draft_key, sender) ON s.sender = o.sender
            LEFT JOIN participant p ON p.token_hash = s.link AND p.wave_id = s.wave_id
            LEFT JOIN respondent r ON r.draft_key = s.draft_key
            LEFT JOIN answer_operation known ON known.id = o.operation_id
            LEFT JOIN answer a ON a.respondent_id = r.id AND a.item = o.item),
        replied AS (
          SELECT j.*, CASE WHEN j.outcome = 'KNOWN' THEN j.known_reply
                           WHEN j.outcome = 'saved' THEN jsonb_build_object('status', 'saved', 'revision', j.base_revision + 1)
                           WHEN j.outcome = 'conflict' THEN jsonb_build_object('status', 'conflict', 'revision', j.had_revision,
                             'answer', jsonb_build_object('item', j.item, 'current', j.had_current, 'desired', j.had_desired,
                               'comment', j.had_comment, 'confidence', j.had_confidence, 'revision', j.had_revision))
                           END AS new_reply
            FROM judged j),
        written AS (
          INSERT INTO answer (tenant_id, respondent_id, item, wave_id, current, desired, comment, confidence, revision)
          SELECT tenant_id, respondent_id, item, wave_id, current, desired, comment, confidence, base_revision + 1
            FROM replied WHERE outcome = 'saved'
          ON CONFLICT (tenant_id, respondent_id, item) DO UPDATE
             SET current = excluded.current, desired = excluded.desired, comment = excluded.comment,
                 confidence = excluded.confidence, revision = excluded.revision),
        logged AS (
          INSERT INTO answer_operation (tenant_id, id, respondent_id, item, base_revision, value, reply)
          SELECT tenant_id, operation_id, respondent_id, item, base_revision,
                 jsonb_build_object('current', current, 'desired', desired, 'comment', comment, 'confidence', confidence), new_reply
            FROM replied WHERE outcome IN ('saved', 'conflict'))
        SELECT place, outcome, new_reply FROM replied ORDER BY place;
      END $$;
      REVOKE ALL ON FUNCTION save_answers(uuid[], bytea[], bytea[], bytea[], integer[], uuid[], text[], integer[], text[], text[], text[], text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION save_answers(uuid[], bytea[], bytea[], bytea[], integer[], uuid[], text[], integer[], text[], text[], text[], text[]) TO app_api;
`;
