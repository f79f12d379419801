import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor, type Actor, type ConfidentialityMode } from '@sextant/contracts';
import { bench, GivenWaves, type GivenParticipant, type GivenWave, type WaveWish } from '@sextant/testing';

import { DeleteMyAnswers } from '../answering/delete-my-answers.js';
import { SaveAnswers } from '../answering/save-answers.js';
import { SubmitAnswers } from '../answering/submit-answers.js';
import { MarkHandIns } from '../hand-ins/mark-hand-ins.js';
import { ScoreWave } from '../scoring/score-wave.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { CloseWave } from '../waves/close-wave.js';
import { WavesModule } from '../waves/waves.module.js';
import { EraseStakeholder } from './erase-stakeholder.js';
import { ParticipantsService } from './participants.service.js';

const setUp = () =>
  bench(
    {
      erasing: EraseStakeholder,
      deleting: DeleteMyAnswers,
      saving: SaveAnswers,
      submitting: SubmitAnswers,
      participants: ParticipantsService,
      closing: CloseWave,
    },
    { modules: [WavesModule] },
  );
const setUpWorker = () => bench({ scoring: ScoreWave }, { modules: [WavesModule, ScoringModule], role: 'app_worker' });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

const MODES: ConfidentialityMode[] = ['named', 'confidential', 'anonymous'];
const wave = (wish?: WaveWish) => given.wave(the.owner.tenantId, the.clientId, wish);
const rows = <T>(sql: string, parameters: unknown[] = []) =>
  the.db.run(the.owner, (tx) => tx.query<T>(sql, parameters));

const save = (actor: Actor) =>
  the.saving.save(actor, [
    {
      operationId: randomUUID(),
      item: 'goal',
      baseRevision: 0,
      current: '3',
      desired: '4',
      comment: 'mine',
      confidence: null,
    },
  ]);

/** Everybody saves an answer; the first five hand in, and the worker has noted it. */
async function answered(mode: ConfidentialityMode): Promise<GivenWave> {
  const made = await wave({ mode, people: 10 });
  for (const { actor } of made.participants) await save(actor);
  for (const { actor } of made.participants.slice(0, 5)) await the.submitting.submit(actor);
  await new MarkHandIns(the.db, given.links, given.seals).mark(the.owner.tenantId, made.id);
  return made;
}

async function answersLeft({ id }: GivenWave): Promise<number> {
  const [row] = await rows<{ n: number }>(
    'SELECT count(*)::int AS n FROM answer a JOIN respondent r ON r.id = a.respondent_id WHERE r.wave_id = $1',
    [id],
  );
  return row!.n;
}

const erase = ({ stakeholderId }: GivenParticipant) => the.erasing.erase(the.consultant, stakeholderId);

describe('erasing a person', () => {
  it.each(MODES)('of an open %s wave takes draft and name along', async (mode) => {
    const made = await answered(mode);

    await erase(made.participants[5]!);

    expect(await answersLeft(made)).toBe(9);
    expect(await the.participants.list(the.consultant, [made.id])).toHaveLength(9);
    const about = await rows(`SELECT name, email FROM stakeholder WHERE id = $1`, [
      made.participants[5]!.stakeholderId,
    ]);
    expect(about).toEqual(mode === 'anonymous' ? [{ name: '', email: null }] : []);
    await expect(save(made.participants[5]!.actor)).resolves.toMatchObject([{ code: 'LINK_NOT_VALID' }]);
  });

  it('takes along what was handed in where it can be found: not in an anonymous wave, which looks the same either way', async () => {
    const left = await Promise.all(
      MODES.map(async (mode) => {
        const made = await answered(mode);
        await erase(made.participants[0]!);
        return answersLeft(made);
      }),
    );
    expect(left).toEqual([9, 9, 10]);

    const made = await answered('anonymous');
    for (const place of [0, 5]) await erase(made.participants[place]!);
    const told = await rows<{ invited_at: Date | null; submitted: boolean }>(
      `SELECT p.invited_at, s.name FROM participant p JOIN stakeholder s ON s.id = p.stakeholder_id
        WHERE p.wave_id = $1 AND s.erased_at IS NOT NULL`,
      [made.id],
    );
    expect(told).toHaveLength(2);
  });

  it('leaves the result of a scored wave as it is, and takes the raw answers', async () => {
    const worker = await setUpWorker();
    const others = new GivenWaves(worker);
    const tenantId = worker.owner.tenantId;
    const made = await others.wave(tenantId, worker.clientId, { people: 12 });
    await others.answers({ tenantId, wave: made }, (_, person) => ({
      current: String(1 + (person % 5)),
      desired: '4',
    }));
    await worker.get(CloseWave).close(worker.consultant, made.id);
    await worker.scoring.score(tenantId, made.id);
    const result = () =>
      worker.db.run(worker.owner, (tx) => tx.query('SELECT id, checksum FROM result WHERE wave_id = $1', [made.id]));
    const before = await result();
    const admin = await worker.admin();
    // The worker's role erases nobody; whoever may is the API.
    await admin.query('GRANT SELECT, UPDATE, DELETE ON stakeholder, participant, mail TO app_worker');

    await worker.get(EraseStakeholder).erase(worker.consultant, made.participants[0]!.stakeholderId);
    await worker.scoring.score(tenantId, made.id);

    expect(before).toHaveLength(1);
    expect(await result()).toEqual(before);
    const counted = await worker.db.run(worker.owner, (tx) =>
      tx.query(
        `SELECT s.name, s.email, p.is_in_result AS "isInResult" FROM participant p JOIN stakeholder s ON s.id = p.stakeholder_id
          WHERE p.id = $1`,
        [made.participants[0]!.id],
      ),
    );
    expect(counted).toEqual([{ name: '', email: null, isInResult: true }]);
  });

  it('takes mails along, is safe to send again, and leaves neither name nor address anywhere', async () => {
    const made = await answered('confidential');
    const [person] = made.participants;
    const [{ name, email }] = (await rows<{ name: string; email: string }>(
      'SELECT name, email FROM stakeholder WHERE id = $1',
      [person!.stakeholderId],
    )) as [{ name: string; email: string }];
    await rows(
      `INSERT INTO mail (tenant_id, kind, subject_id, recipient, status) VALUES ($1, 'wave-invitation', $2, $3, 'sent')`,
      [the.owner.tenantId, person!.id, email],
    );

    await erase(person!);
    await erase(person!);

    const admin = await the.admin();
    const { rows: tables } = await admin.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const table of tables) {
      const found = await admin.query(`SELECT FROM ${table.name} t WHERE t::text LIKE ANY ($1)`, [
        [`%${name}%`, `%${email}%`],
      ]);
      expect({ table: table.name, found: found.rowCount }).toEqual({ table: table.name, found: 0 });
    }
  });

  it('happens again to whoever comes back with a restored backup', async () => {
    const made = await answered('confidential');
    const [person, other] = made.participants;
    await erase(person!);
    await rows(
      `INSERT INTO stakeholder (tenant_id, id, client_id, name, email) VALUES ($1, $2, $3, 'Back Again', 'back@client.example')`,
      [the.owner.tenantId, person!.stakeholderId, the.clientId],
    );

    expect(await the.erasing.eraseAgain(systemActor(the.owner.tenantId))).toBe(1);

    expect(await rows('SELECT 1 FROM stakeholder WHERE id = $1', [person!.stakeholderId])).toEqual([]);
    expect(await rows('SELECT 1 FROM stakeholder WHERE id = $1', [other!.stakeholderId])).toHaveLength(1);
  });

  it('is for consultants of the firm', async () => {
    const { participants } = await wave();
    const id = participants[0]!.stakeholderId;

    await expect(the.erasing.erase(the.stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.erasing.erase(the.analyst, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await the.erasing.erase(the.owner, id)).toBe(id);
  });
});

describe('deleting one’s own answers by the link', () => {
  it.each(MODES)('takes a draft of a %s wave, and nobody else’s', async (mode) => {
    const made = await answered(mode);
    const { actor } = made.participants[5]!;

    expect(await the.deleting.delete(actor)).toBe(true);

    expect(await answersLeft(made)).toBe(9);
    expect(await save(actor)).toMatchObject([{ status: 'saved' }]);
  });

  it('takes what was handed in, which may be answered anew; not in an anonymous wave', async () => {
    for (const mode of ['named', 'confidential'] as const) {
      const made = await answered(mode);
      await the.deleting.delete(made.participants[0]!.actor);
      expect(await answersLeft(made)).toBe(9);
      expect(await save(made.participants[0]!.actor)).toMatchObject([{ status: 'saved' }]);
    }
    const made = await answered('anonymous');
    await expect(the.deleting.delete(made.participants[0]!.actor)).rejects.toMatchObject({ code: 'ALREADY_SUBMITTED' });
    expect(await answersLeft(made)).toBe(10);
  });

  it('ends with the wave', async () => {
    const made = await answered('confidential');
    await the.closing.close(the.consultant, made.id);

    await expect(the.deleting.delete(made.participants[5]!.actor)).rejects.toMatchObject({ code: 'WAVE_NOT_OPEN' });
  });
});
