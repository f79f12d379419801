import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, ConfidentialityMode } from '@sextant/contracts';
import { Keys } from '@sextant/platform';
import { bench, GivenWaves, type GivenWave, type WaveWish } from '@sextant/testing';
import pg from 'pg';

import { storeOperations, within } from '../answering/answer-statement.js';
import { DeleteMyAnswers } from '../answering/delete-my-answers.js';
import { QuestionnaireService } from '../answering/questionnaire.service.js';
import { SaveAnswers } from '../answering/save-answers.js';
import { SubmitAnswers } from '../answering/submit-answers.js';
import { FinishAnswering } from '../hand-ins/finish-answering.js';
import { MarkHandIns } from '../hand-ins/mark-hand-ins.js';
import { CloseWave } from '../waves/close-wave.js';
import { WavesModule } from '../waves/waves.module.js';
import { IssueCode } from './issue-code.js';
import { ParticipantsService } from './participants.service.js';
import { RespondentActors, respondentOf } from './respondent-actors.js';
import { RespondentEntry } from './respondent-entry.js';

const setUp = () =>
  bench(
    {
      participants: ParticipantsService,
      codes: IssueCode,
      entry: RespondentEntry,
      actors: RespondentActors,
      questionnaires: QuestionnaireService,
      saving: SaveAnswers,
      submitting: SubmitAnswers,
      deleting: DeleteMyAnswers,
      closing: CloseWave,
      keys: Keys,
    },
    { modules: [WavesModule] },
  );
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

const answer = (actor: Actor, item = 'goal') =>
  the.saving.save(actor, [
    { operationId: randomUUID(), item, baseRevision: 0, current: '3', desired: '4', comment: null, confidence: null },
  ]);

const answersOf = (waveId: string) => given.stored(the.owner.tenantId, waveId);
/** What the worker does some time after people have handed in, and once a wave is closed. */
const mark = (waveId: string) => new MarkHandIns(the.db, given.links, given.seals).mark(the.owner.tenantId, waveId);
const finish = (waveId: string) =>
  new FinishAnswering(the.db, given.links, given.seals).finish(the.owner, waveId, () => Promise.resolve());

async function newPeople(count: number): Promise<string[]> {
  return (await given.stakeholders(the.owner.tenantId, the.clientId, count)).map(({ id }) => id);
}

describe('inviting people', () => {
  it('takes their groups with them, and nobody twice', async () => {
    const { id } = await wave({ status: 'draft', people: 1 });
    const ids = await newPeople(2);

    await the.participants.invite(the.consultant, id, ids);
    const invited = await the.participants.invite(the.consultant, id, [...ids, ids[0]!]);

    expect(invited).toHaveLength(3);
    expect(invited.map((participant) => participant.function).sort()).toEqual(['legal', 'sales', 'sales']);
    expect(invited.every(({ submittedOn }) => submittedOn === null)).toBe(true);
  });

  it('takes all or none, and none of another client', async () => {
    const { id } = await wave({ status: 'draft', people: 1 });
    const other = await the.given.client(the.owner.tenantId);
    const [foreign] = await given.stakeholders(the.owner.tenantId, other, 1);

    await expect(
      the.participants.invite(the.consultant, id, [...(await newPeople(1)), foreign!.id]),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', details: { id: foreign!.id } });
    expect(await the.participants.list(the.consultant, [id])).toHaveLength(1);
  });

  it('lets people into an open anonymous wave in groups of the minimum only', async () => {
    const { id } = await wave({ mode: 'anonymous', people: 10 });

    await expect(the.participants.invite(the.consultant, id, await newPeople(4))).rejects.toMatchObject({
      code: 'TOO_FEW_PARTICIPANTS',
      details: { needed: 5 },
    });
    expect(await the.participants.invite(the.consultant, id, await newPeople(5))).toHaveLength(15);
  });

  it('is for consultants of the firm; executives see no people', async () => {
    const { id } = await wave({ status: 'draft' });

    await expect(the.participants.invite(the.stranger, id, [])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.participants.invite(the.analyst, id, [])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await the.participants.list(the.executive, [id])).toEqual([]);
    expect(await the.participants.list(the.stranger, [id])).toEqual([]);
    expect(await the.participants.list(the.analyst, [id])).toHaveLength(6);
  });

  it.each(MODES)('says who has handed in only in named waves: %s', async (mode) => {
    const { id, participants } = await wave({ mode, people: 10 });
    await the.submitting.submit(participants[0]!.actor);

    const listed = await the.participants.list(the.consultant, [id]);

    expect(listed.filter(({ submittedOn }) => submittedOn !== null)).toHaveLength(mode === 'named' ? 1 : 0);
  });

  it('takes somebody out of a draft, or of an open named wave before they handed in', async () => {
    const draft = await wave({ status: 'draft' });
    const named = await wave({ mode: 'named' });
    const open = await wave();
    await answer(named.participants[0]!.actor);
    await the.submitting.submit(named.participants[1]!.actor);

    expect(await the.participants.withdraw(the.consultant, draft.participants[0]!.id)).toHaveLength(5);
    expect(await the.participants.withdraw(the.consultant, named.participants[0]!.id)).toHaveLength(5);
    await expect(the.participants.withdraw(the.consultant, named.participants[1]!.id)).rejects.toMatchObject({
      code: 'ALREADY_SUBMITTED',
    });
    await expect(the.participants.withdraw(the.consultant, open.participants[0]!.id)).rejects.toMatchObject({
      code: 'WAVE_NOT_DRAFT',
    });
    await expect(the.participants.withdraw(the.stranger, draft.participants[1]!.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await answersOf(named.id)).toEqual([]);
    expect(await the.actors.actorFor(named.participants[0]!.token)).toBeNull();
  });
});

const from = (address: string) => ({ address, isOfMember: false });

describe('a personal link', () => {
  const enter = (token: string) => the.entry.enter({ token }, from('192.0.2.7'));
  const notValid = { code: 'LINK_NOT_VALID', details: {} };

  it('opens the same questionnaire again and again, and changes nothing by that', async () => {
    const { participants, id } = await wave();
    const { token, actor } = participants[0]!;
    const before = await rows('SELECT p.*, xmin FROM participant p WHERE wave_id = $1', [id]);

    expect(await enter(token)).toBe(token);
    expect(await enter(token)).toBe(token);

    expect(await the.actors.actorFor(token)).toEqual(actor);
    expect(await the.questionnaires.read(actor, null)).toMatchObject({ isSubmitted: false, answers: [] });
    expect(await rows('SELECT p.*, xmin FROM participant p WHERE wave_id = $1', [id])).toEqual(before);
    expect(await rows('SELECT 1 FROM respondent WHERE wave_id = $1', [id])).toEqual([]);
  });

  it('gets the same answer when it is wrong, too early, too late or replaced', async () => {
    const early = await wave({ status: 'draft' });
    const late = await wave();
    await the.closing.close(the.consultant, late.id);
    const replaced = await wave();
    await the.codes.issue(the.consultant, replaced.participants[0]!.id);

    for (const token of [
      'x'.repeat(43),
      '',
      early.participants[0]!.token,
      late.participants[0]!.token,
      replaced.participants[0]!.token,
    ]) {
      await expect(enter(token)).rejects.toMatchObject(notValid);
    }
  });

  it('cannot be worked out from the database: only hashes under a key that is not there', async () => {
    const { participants } = await wave();
    const { token } = participants[0]!;
    await answer(participants[0]!.actor);

    const everything = await rows<{ text: string }>(
      `SELECT concat(p, r, a, k) AS text FROM participant p, respondent r, answer a, wave_key k
        WHERE p.wave_id = $1 AND r.wave_id = $1 AND a.respondent_id = r.id AND k.wave_id = $1`,
      [participants[0]!.actor.waveId],
    );

    const asHex = Buffer.from(token, 'base64url').toString('hex');
    expect(everything.length).toBeGreaterThan(0);
    expect(everything.every(({ text }) => !text.includes(token) && !text.includes(asHex))).toBe(true);
  });

  it('makes somebody who tries a hundred wrong codes wait, and lets a link in all the same', async () => {
    const { participants } = await wave();
    const address = '192.0.2.99';
    const tries = await Promise.allSettled(
      Array.from({ length: 120 }, () => the.entry.enter({ code: '00000000' }, from(address))),
    );

    const codes = tries.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'in'));
    expect(codes).toContain('TOO_MANY_REQUESTS');
    expect(await the.entry.enter({ token: participants[0]!.token }, from(address))).toBe(participants[0]!.token);
    expect(await enter(participants[0]!.token)).toBeDefined();
  });
});

describe('a code', () => {
  const redeem = (code: string) => the.entry.enter({ code }, from('192.0.2.8'));

  it('opens the questionnaire once', async () => {
    const { participants } = await wave();
    const { code } = await the.codes.issue(the.consultant, participants[0]!.id);

    const token = await redeem(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `);

    expect(await the.actors.actorFor(token)).toMatchObject({ id: participants[0]!.id });
    await expect(redeem(code)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
    expect(await the.entry.enter({ token }, from('192.0.2.8'))).toBe(token);
  });

  it('opens for one of many who type it at once', async () => {
    const { participants } = await wave();
    const { code } = await the.codes.issue(the.consultant, participants[0]!.id);

    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => redeem(code)));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('runs out', async () => {
    const { participants } = await wave();
    const { code } = await the.codes.issue(the.consultant, participants[0]!.id);
    await rows(`UPDATE participant SET code_expires_at = now() - interval '1 second' WHERE id = $1`, [
      participants[0]!.id,
    ]);

    await expect(redeem(code)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
  });

  it('writes nothing of the participant when it lets somebody in: when people came leaves no trace beside when they began', async () => {
    const { participants } = await wave({ mode: 'anonymous' });
    const { id } = participants[0]!;
    const { code } = await the.codes.issue(the.consultant, id);
    const version = () =>
      rows<{ version: string }>('SELECT concat(xmin, xmax, ctid) AS version FROM participant WHERE id = $1', [id]);
    const before = await version();

    await redeem(code);

    expect(await version()).toEqual(before);
    const marks = await rows<{ mark: string }>(`SELECT encode(mark, 'hex') AS mark FROM used_code`);
    const [known] = await rows<{ hash: string }>(
      `SELECT encode(code_hash, 'hex') AS hash FROM participant WHERE id = $1`,
      [id],
    );
    expect(marks.map(({ mark }) => mark)).not.toContain(known!.hash);
    expect(marks.length).toBeGreaterThan(0);
  });

  it('replaces the link and what was answered with it: whoever holds a code reads no draft', async () => {
    const { id, participants } = await wave();
    const [first, second] = participants;
    await answer(first!.actor);
    await answer(second!.actor);
    const known = (await the.actors.actorFor(first!.token))!;

    const { code } = await the.codes.issue(the.consultant, first!.id);

    await expect(the.questionnaires.read(known, null)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
    await expect(the.submitting.submit(known)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
    const actor = (await the.actors.actorFor(await redeem(code)))!;
    expect((await the.questionnaires.read(actor, null)).answers).toEqual([]);
    expect(await answer(first!.actor)).toMatchObject([{ status: 'refused', code: 'LINK_NOT_VALID' }]);
    expect(await answer(actor)).toMatchObject([{ status: 'saved' }]);
    await the.closing.close(the.consultant, id);
    await finish(id);
    expect(await answersOf(id)).toHaveLength(2);
  });

  it.each(MODES)(
    'shares no transaction with the draft that it replaces, unless the wave is named (%s)',
    async (mode) => {
      const { id, participants } = await wave({ mode, people: 10 });
      await answer(participants[0]!.actor);

      await the.codes.issue(the.consultant, participants[0]!.id);

      const [{ written }] = (await rows<{ written: string }>(
        'SELECT xmin::text AS written FROM participant WHERE id = $1',
        [participants[0]!.id],
      )) as [{ written: string }];
      const drafts = await rows<{ marks: string[] }>(
        'SELECT ARRAY[xmin::text, xmax::text] AS marks FROM respondent WHERE wave_id = $1',
        [id],
      );
      expect(drafts).toHaveLength(mode === 'named' ? 0 : 1);
      for (const { marks } of drafts) expect(marks).not.toContain(written);
    },
  );

  it.each(MODES)('leaves nothing of the old draft when the person deletes their answers (%s)', async (mode) => {
    const { id, participants } = await wave({ mode, people: 10 });
    await answer(participants[0]!.actor);
    const { code } = await the.codes.issue(the.consultant, participants[0]!.id);
    const actor = (await the.actors.actorFor(await redeem(code)))!;

    await the.deleting.delete(actor);

    expect(await rows('SELECT 1 FROM respondent WHERE wave_id = $1', [id])).toEqual([]);
  });

  it('leaves no answer of the old link behind, even one that is just being saved', async () => {
    const { id, participants } = await wave();
    const { actor, id: participantId } = participants[0]!;
    const sender = respondentOf(actor);
    const sent = {
      operationId: randomUUID(),
      item: 'goal',
      baseRevision: 0,
      current: '3',
      desired: null,
      comment: null,
    };
    let issued: Promise<unknown> | undefined;

    await the.db.run(actor, async (tx) => {
      const sealedLink = given.links.seal(participantId);
      const seal = await given.seals.hold(tx, id);
      await storeOperations(within(the.db, tx), actor.tenantId, [
        { ...sent, confidence: null, sender, seal, sealedLink },
      ]);
      issued = the.codes.issue(the.consultant, participantId);
      await setTimeout(200);
    });
    await issued;
    await the.closing.close(the.consultant, id);
    await finish(id);

    expect(await answersOf(id)).toEqual([]);
    expect(await rows('SELECT 1 FROM respondent WHERE wave_id = $1', [id])).toEqual([]);
  });

  it.each(MODES)(
    'tells nobody whether a participant of a %s wave has handed in, unless the wave is named',
    async (mode) => {
      const { participants } = await wave({ mode, people: 10 });
      await answer(participants[0]!.actor);
      await the.submitting.submit(participants[0]!.actor);

      const issued = the.codes.issue(the.consultant, participants[0]!.id);

      if (mode === 'named') await expect(issued).rejects.toMatchObject({ code: 'ALREADY_SUBMITTED' });
      else {
        const actor = (await the.actors.actorFor(await redeem((await issued).code)))!;
        expect(await the.questionnaires.read(actor, null)).toMatchObject({ isSubmitted: true, answers: [] });
        expect(await answer(actor)).toMatchObject([{ status: 'refused', code: 'ALREADY_SUBMITTED' }]);
      }
    },
  );

  it.each(MODES)('that was not used dies when its participant hands in to a %s wave', async (mode) => {
    const { id, participants } = await wave({ mode, people: 10 });
    const { code } = await the.codes.issue(the.consultant, participants[0]!.id);
    const { rotation } = (
      await rows<{ rotation: number }>('SELECT rotation FROM participant WHERE id = $1', [participants[0]!.id])
    )[0]!;
    const token = given.links.tokenOf({ ...participants[0]!, tenantId: the.owner.tenantId, rotation });
    // By the link of a reminder, say.
    const actor = (await the.actors.actorFor(token))!;
    await answer(actor);
    await the.submitting.submit(actor);

    await expect(redeem(code)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
    for (const participant of participants.slice(1, 6)) await the.submitting.submit(participant.actor);
    await mark(id);
    await expect(redeem(code)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
  });

  it('that was not used dies with the hand-in to a named wave for good, also when that is taken back', async () => {
    const { participants } = await wave({ mode: 'named' });
    const { code } = await the.codes.issue(the.consultant, participants[0]!.id);
    const token = given.links.tokenOf({ ...participants[0]!, tenantId: the.owner.tenantId, rotation: 1 });
    const actor = (await the.actors.actorFor(token))!;
    await answer(actor);
    await the.submitting.submit(actor);

    expect(await rows('SELECT code_hash FROM participant WHERE id = $1', [participants[0]!.id])).toEqual([
      { code_hash: null },
    ]);
    await the.deleting.delete(actor);
    await expect(redeem(code)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
    expect(await the.entry.enter({ token }, from('192.0.2.8'))).toBe(token);
  });

  it.each(['confidential', 'anonymous'] as const)(
    'after handing in to a %s wave changes nothing of what was handed in, before and after it is noted',
    async (mode) => {
      const { id, participants } = await wave({ mode, people: 10 });
      for (const { actor } of participants.slice(0, 6)) {
        await answer(actor);
        await the.submitting.submit(actor);
      }
      await the.codes.issue(the.consultant, participants[0]!.id);
      await mark(id);
      const actor = (await the.actors.actorFor(
        await redeem((await the.codes.issue(the.consultant, participants[0]!.id)).code),
      ))!;

      expect(await the.questionnaires.read(actor, null)).toMatchObject({ isSubmitted: true, answers: [] });
      expect(await answer(actor)).toMatchObject([{ status: 'refused', code: 'ALREADY_SUBMITTED' }]);
      await the.closing.close(the.consultant, id);
      await finish(id);
      expect(await answersOf(id)).toHaveLength(6);
    },
  );

  it('is for consultants of the firm, while the wave is open', async () => {
    const { id, participants } = await wave();
    const issue = (actor: Actor) => the.codes.issue(actor, participants[0]!.id);

    await expect(issue(the.stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(issue(the.analyst)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await the.closing.close(the.consultant, id);
    await expect(issue(the.consultant)).rejects.toMatchObject({ code: 'WAVE_NOT_OPEN' });
  });
});

describe('who stands behind an answer', () => {
  const everyRow = (waveId: string) =>
    rows<{
      id: string;
      participant_id: string | null;
      sealed_link: Buffer | null;
      draft_key: Buffer | null;
      submitted_on: string | null;
    }>('SELECT id, participant_id, sealed_link, draft_key, submitted_on FROM respondent WHERE wave_id = $1', [waveId]);

  it('is said in the clear in a named wave', async () => {
    const { id, participants } = await wave({ mode: 'named' });
    await answer(participants[0]!.actor);
    await the.submitting.submit(participants[0]!.actor);

    expect(await everyRow(id)).toMatchObject([{ participant_id: participants[0]!.id, sealed_link: null }]);
  });

  it('is sealed in a confidential wave', async () => {
    const { id, participants } = await wave();
    await answer(participants[0]!.actor);
    for (const { actor } of participants.slice(0, 3)) await the.submitting.submit(actor);
    await mark(id);

    const row = (await everyRow(id)).find(({ sealed_link: link }) => given.links.open(link!) === participants[0]!.id);
    expect(row).toMatchObject({ participant_id: null, draft_key: null });
    expect((await everyRow(id)).map(({ draft_key }) => draft_key)).toEqual([null, null, null]);
  });

  it.each(['confidential', 'anonymous'] as const)(
    'is told of a %s wave for as many at once as its minimum, never for fewer',
    async (mode) => {
      const { id, participants } = await wave({ mode, people: 10 });
      const minimum = { confidential: 3, anonymous: 5 }[mode];
      const marked = () => rows('SELECT FROM participant WHERE wave_id = $1 AND submitted_on IS NOT NULL', [id]);
      const loose = async () => (await everyRow(id)).filter(({ draft_key }) => draft_key === null);
      for (const { actor } of participants) await answer(actor);

      for (const { actor } of participants.slice(0, minimum)) {
        expect([await marked(), await loose()]).toEqual([[], []]);
        await the.submitting.submit(actor);
        await mark(id);
      }
      expect(await marked()).toHaveLength(minimum);
      await mark(id);
      expect(await loose()).toHaveLength(minimum);
    },
  );

  async function anonymousWave(): Promise<GivenWave> {
    const made = await wave({ mode: 'anonymous', people: 10 });
    for (const { actor } of made.participants) for (const item of ['goal', 'owner']) await answer(actor, item);
    for (const { actor } of made.participants.slice(0, 6)) await the.submitting.submit(actor);
    await mark(made.id);
    return made;
  }

  const SAYS_NOTHING = `- 'wave_id' - 'tenant_id' - 'client_id' - 'function' - 'item'`;
  const ANSWERS: Record<string, string> = {
    respondent: 't.wave_id = $1',
    answer: 't.respondent_id IN (SELECT id FROM respondent WHERE wave_id = $1)',
    wave_key: 't.wave_id = $1',
  };

  /** The values of a wave's answers that stand in any other table of the database as well. */
  async function common(waveId: string): Promise<string[]> {
    const admin = new pg.Client({ connectionString: the.database.adminUrl });
    await admin.connect();
    try {
      const valuesOf = async (table: string, condition: string, parameters: unknown[]): Promise<string[]> => {
        const { rows: found } = await admin.query<{ value: string | null }>(
          `SELECT DISTINCT e.value FROM ${table} t, jsonb_each_text(to_jsonb(t) ${SAYS_NOTHING}) e WHERE ${condition}`,
          parameters,
        );
        return found.flatMap(({ value }) => (value !== null && value.length > 3 ? [value] : []));
      };
      const { rows: tables } = await admin.query<{ name: string }>(
        `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
          WHERE schemaname IN ('public', 'bullmq') AND tablename <> ALL ($1)`,
        [Object.keys(ANSWERS)],
      );
      const people = (await Promise.all(tables.map(({ name }) => valuesOf(name, 'true', [])))).flat();
      const answers = await Promise.all(Object.entries(ANSWERS).map(([name, own]) => valuesOf(name, own, [waveId])));
      const known = new Set(people);
      return [...new Set(answers.flat())].filter((value) => known.has(value));
    } finally {
      await admin.end();
    }
  }

  it('is in no table of an anonymous wave, neither in values nor in transaction numbers', async () => {
    const { id, participants } = await anonymousWave();

    expect(await common(id)).toEqual([]);
    expect(await everyRow(id)).toHaveLength(10);
    expect((await everyRow(id)).filter((row) => row.participant_id !== null || row.sealed_link !== null)).toEqual([]);
    expect((await everyRow(id)).filter(({ draft_key }) => draft_key)).toHaveLength(4);
    expect((await everyRow(id)).every(({ submitted_on }) => submitted_on === null)).toBe(true);
    expect(await pairs(id)).toEqual([]);

    await the.closing.close(the.consultant, id);
    await finish(id);

    expect(await common(id)).toEqual([]);
    expect(await pairs(id)).toEqual([]);
    expect((await everyRow(id)).every(({ draft_key }) => draft_key === null)).toBe(true);
    expect(await answersOf(id)).toHaveLength(2 * participants.length);
  });

  /** Rows of people and of what was answered that one transaction wrote, or held. */
  const pairs = (waveId: string) =>
    rows(
      `WITH people AS (SELECT xmin::text, xmax::text FROM participant WHERE wave_id = $1),
            said AS (SELECT xmin::text, xmax::text FROM respondent WHERE wave_id = $1
                     UNION ALL SELECT a.xmin::text, a.xmax::text FROM answer a JOIN respondent r ON r.id = a.respondent_id WHERE r.wave_id = $1)
       SELECT p.xmin FROM people p JOIN said s
           ON s.xmin = p.xmin OR (s.xmin = p.xmax AND p.xmax <> '0') OR (s.xmax = p.xmin AND s.xmax <> '0')
           OR (s.xmax = p.xmax AND p.xmax <> '0')`,
      [waveId],
    );

  it('is found by the test above when it is there: a named wave fails it', async () => {
    const { id, participants } = await wave({ mode: 'named' });
    await answer(participants[0]!.actor);

    expect(await common(id)).toEqual([participants[0]!.id]);
  });
});
