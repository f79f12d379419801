import { randomUUID } from 'node:crypto';

import type { Tx, WaveSeal } from '@sextant/data';

import { openAnswers } from './sealed-answers.js';

/**
 * Writes some respondents and their answers anew: under random ids, in the order of those, without a key that leads to a link,
 * without a date, sealed under fresh nonces. Nothing that was carried over, and no place or number of a row, tells which of
 * them was which. Whoever is gone already was cut loose by somebody else.
 */
export async function cutLoose(tx: Tx, seal: WaveSeal, ids: readonly string[]): Promise<void> {
  const found = await tx.query<{ id: string; statedPoint: Buffer | null }>(
    'SELECT id, stated_point AS "statedPoint" FROM respondent WHERE id = ANY ($1) ORDER BY id FOR UPDATE',
    [ids],
  );
  const people = found
    .map(({ id, statedPoint }) => ({ id, newId: randomUUID(), point: statedPoint && resealed(seal, statedPoint) }))
    .sort((a, b) => (a.newId < b.newId ? -1 : 1));
  await tx.query(
    `INSERT INTO respondent (tenant_id, id, wave_id, function, unit_id, level, stated_point)
     SELECT r.tenant_id, n.new_id, r.wave_id, r.function, r.unit_id, r.level, n.point
       FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) WITH ORDINALITY AS n (id, new_id, point, place)
       JOIN respondent r ON r.id = n.id ORDER BY n.place`,
    [people.map(({ id }) => id), people.map(({ newId }) => newId), people.map(({ point }) => point)],
  );
  await carryOver(tx, seal, people);
  await tx.query('DELETE FROM respondent WHERE id = ANY ($1)', [people.map(({ id }) => id)]);
}

async function carryOver(tx: Tx, seal: WaveSeal, people: readonly { id: string; newId: string }[]): Promise<void> {
  const said = await openAnswers(
    tx,
    seal,
    people.map(({ id }) => id),
  );
  const byOldId = new Map(said.map((one) => [one.respondentId, one.said]));
  const answers = people.flatMap(({ id, newId }) => (byOldId.get(id) ?? []).map((answer) => ({ ...answer, newId })));
  await tx.query(
    `INSERT INTO answer (tenant_id, respondent_id, item, revision, operation_id, content)
     SELECT $1, said.respondent_id, said.item, 1, gen_random_uuid(), said.content
       FROM unnest($2::uuid[], $3::text[], $4::bytea[]) AS said (respondent_id, item, content)`,
    [
      tx.actor.tenantId,
      answers.map(({ newId }) => newId),
      answers.map(({ item }) => item),
      answers.map((answer) => seal.sealAnswer(answer.item, answer)),
    ],
  );
}

const resealed = (seal: WaveSeal, point: Buffer): Buffer => seal.sealPoint(seal.openPoint(point));
