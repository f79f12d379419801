import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ConfidentialityMode } from '@sextant/contracts';
import { Result } from '@sextant/data';
import type { ResultDocument } from '@sextant/maturity';
import { LiveBus } from '@sextant/platform';
import { bench, GivenWaves, type GivenWave, type WaveWish } from '@sextant/testing';

import { FinishAnswering } from '../hand-ins/finish-answering.js';
import { CloseWave } from '../waves/close-wave.js';
import { WavesModule } from '../waves/waves.module.js';
import { cutLoose } from '../sealing/cut-loose.js';
import { respondentIds, RESPONDENTS_AT_ONCE } from '../sealing/sealed-answers.js';
import { checksumOf } from './canonical-json.js';
import { ScoreWave } from './score-wave.js';
import { ScoringModule } from './scoring.module.js';

const setUp = () =>
  bench(
    { scoring: ScoreWave, closing: CloseWave, live: LiveBus },
    { modules: [WavesModule, ScoringModule], role: 'app_worker' },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

const tenantId = () => the.owner.tenantId;

async function answeredWave(wish: WaveWish = {}): Promise<GivenWave> {
  const wave = await given.wave(tenantId(), the.clientId, { people: 18, ...wish });
  await given.answers({ tenantId: tenantId(), wave }, (item, person) =>
    item === 'money' && person === 0
      ? { current: 'DK' }
      : { current: String(1 + ((person + item.length) % 5)), desired: '4', comment: `${item} ${person}` },
  );
  return wave;
}

async function closedWave(wish?: WaveWish): Promise<GivenWave> {
  const wave = await answeredWave(wish);
  await the.closing.close(the.consultant, wave.id);
  return wave;
}

const score = (wave: GivenWave) => the.scoring.score(tenantId(), wave.id);
const resultsOf = (wave: GivenWave) =>
  the.db.run(the.owner, (tx) => tx.repo(Result).find({ where: { waveId: wave.id }, order: { number: 'ASC' } }));
const documentOf = async (wave: GivenWave) => (await resultsOf(wave))[0]!.document as unknown as ResultDocument;
const rows = <T>(sql: string, parameters: unknown[] = []) =>
  the.db.run(the.owner, (tx) => tx.query<T>(sql, parameters));

/** As nobody can through the product: the wave is closed again, and scored by the next run. */
async function forgetResult(wave: GivenWave): Promise<void> {
  const admin = await the.admin();
  await admin.query('SET session_replication_role = replica');
  await admin.query('DELETE FROM result WHERE wave_id = $1', [wave.id]);
  await admin.query(`UPDATE wave SET status = 'closed', scored_at = NULL WHERE id = $1`, [wave.id]);
}

describe('scoring a closed wave', () => {
  it('writes its result and says so', async () => {
    const wave = await closedWave();

    await score(wave);

    const [result] = await resultsOf(wave);
    const document = await documentOf(wave);
    expect(result).toMatchObject({
      number: 1,
      checksum: checksumOf(document),
      scoringVersion: document.scoringVersion,
    });
    expect(document).toMatchObject({
      schema: 'sextant-result/2',
      anonymity: { mode: 'confidential', minimumGroup: 3, withheld: false },
      participation: { respondents: 18, invited: 18, responseRatePct: 100 },
    });
    expect(document.method.seedText).toContain(wave.id);
    expect(await rows('SELECT status, scored_at IS NOT NULL AS dated FROM wave WHERE id = $1', [wave.id])).toEqual([
      { status: 'scored', dated: true },
    ]);
  });

  it('tells the desired points that people dropped on the plane as one', async () => {
    const wave = await answeredWave();
    await the.db.run(the.owner, async (tx) => {
      const seal = await given.seals.hold(tx, wave.id);
      await tx.query('UPDATE respondent SET stated_point = $2 WHERE wave_id = $1', [
        wave.id,
        seal.sealPoint({ x: 90, y: 20 }),
      ]);
    });
    await the.closing.close(the.consultant, wave.id);

    await score(wave);

    const { stated, desired } = await documentOf(wave);
    expect(desired!.plane!.axes).toEqual(['reach', 'integration']);
    expect(stated).toMatchObject({ point: { x: 90, y: 20 } });
  });

  it('leaves one result however often and however many at once it runs', async () => {
    const wave = await closedWave();

    await Promise.all(Array.from({ length: 6 }, () => score(wave)));
    await score(wave);

    expect(await resultsOf(wave)).toHaveLength(1);
  });

  it('does not touch a wave that is still open', async () => {
    const wave = await answeredWave();

    await score(wave);

    expect(await resultsOf(wave)).toEqual([]);
    expect(await rows('SELECT status FROM wave WHERE id = $1', [wave.id])).toEqual([{ status: 'open' }]);
  });

  it('is not there for another firm', async () => {
    const wave = await closedWave();

    await expect(the.scoring.score(the.stranger.tenantId, wave.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await resultsOf(wave)).toEqual([]);
  });

  it('says nothing at all when fewer than the minimum answered', async () => {
    const wave = await given.wave(tenantId(), the.clientId, { people: 2 });
    await given.answers({ tenantId: tenantId(), wave }, () => ({ current: '5' }));
    await the.closing.close(the.consultant, wave.id);

    await score(wave);

    expect(await documentOf(wave)).toMatchObject({
      anonymity: { withheld: true },
      participation: { respondents: null },
    });
  });

  it('compares a wave with the one before if nobody or enough people came and left (R11)', async () => {
    const people = await given.stakeholders(tenantId(), the.clientId, 24);
    const first = await answeredWave({ stakeholders: people.slice(0, 18) });
    const mayCompare = async (wave: GivenWave) => {
      await given.handedIn(tenantId(), wave);
      await the.closing.close(the.consultant, wave.id);
      await score(wave);
      return (await documentOf(wave)).anonymity.mayCompare;
    };
    const after = (from: number, to: number) =>
      answeredWave({ assessment: first, minimumGroup: 5, stakeholders: people.slice(from, to) });

    expect(await mayCompare(first)).toBeNull();
    expect(await mayCompare(await after(0, 18))).toBe(true);
    expect(await mayCompare(await after(0, 20))).toBe(false);
    expect(await mayCompare(await after(2, 22))).toBe(false);
    expect(await mayCompare(await after(5, 24))).toBe(true);
  });

  it('counts people by who is in the result: a draft that was never handed in is', async () => {
    const people = await given.stakeholders(tenantId(), the.clientId, 20);
    const first = await answeredWave({ mode: 'anonymous', stakeholders: people });
    const second = await given.wave(tenantId(), the.clientId, {
      mode: 'anonymous',
      assessment: first,
      stakeholders: people,
    });
    const drafted = { ...second, participants: second.participants.slice(1) };
    await given.answers({ tenantId: tenantId(), wave: drafted }, () => ({ current: '2', desired: '4' }));
    for (const wave of [first, second]) await the.closing.close(the.consultant, wave.id);
    for (const wave of [first, second]) await score(wave);

    // Nobody handed in, in either: by hand-ins the same people, by results one fewer.
    expect((await documentOf(second)).anonymity.mayCompare).toBe(false);
  });

  it('gives the same bytes for the same answers, whatever ids and order they were stored in', async () => {
    const wave = await closedWave();
    await score(wave);
    await the.db.run(the.owner, async (tx) => {
      await cutLoose(tx, await given.seals.hold(tx, wave.id), await respondentIds(tx, wave.id));
    });
    const [one] = await resultsOf(wave);
    await forgetResult(wave);

    await score(wave);

    const [other] = await resultsOf(wave);
    expect(other!.id).not.toBe(one!.id);
    expect(other!.checksum).toBe(one!.checksum);
  });

  it('has one result for good: the database takes no second one', async () => {
    const wave = await closedWave();
    await score(wave);
    const second = (number: string) =>
      rows(
        `INSERT INTO result (tenant_id, client_id, assessment_id, wave_id, number, scoring_version, seed, document, checksum)
         SELECT tenant_id, client_id, assessment_id, wave_id, ${number}, scoring_version, seed, document, checksum
           FROM result WHERE wave_id = $1`,
        [wave.id],
      );

    await expect(second('1')).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    await expect(second('2')).rejects.toMatchObject({ details: { constraint: 'result_for_good' } });
    expect(await resultsOf(wave)).toHaveLength(1);
  });

  it('cannot be changed or deleted afterwards', async () => {
    const wave = await closedWave();
    await score(wave);

    await expect(rows(`UPDATE result SET checksum = 'x' WHERE wave_id = $1`, [wave.id])).rejects.toThrow();
    await expect(rows('DELETE FROM result WHERE wave_id = $1', [wave.id])).rejects.toThrow();
    // Nor by somebody who may do anything else.
    const admin = await the.admin();
    await expect(admin.query(`UPDATE result SET checksum = 'x' WHERE wave_id = $1`, [wave.id])).rejects.toThrow();
    await expect(admin.query('DELETE FROM result WHERE wave_id = $1', [wave.id])).rejects.toThrow();
  });

  it('settles the label against the wave before', async () => {
    const before = await closedWave();
    await score(before);
    const after = await closedWave({ assessment: before });
    await score(after);

    expect((await documentOf(before)).current.plane).not.toBeNull();
    expect((await documentOf(after)).current.plane).not.toBeNull();
  });
});

describe('what stays of the answers', () => {
  it.each(['named', 'confidential'] as const)('keeps those of a %s wave, without keys of drafts', async (mode) => {
    const wave = await closedWave({ mode });

    await score(wave);

    expect(
      await rows(
        `SELECT count(*)::int AS people, count(draft_key)::int AS keys, count(participant_id)::int AS linked
           FROM respondent WHERE wave_id = $1`,
        [wave.id],
      ),
    ).toEqual([{ people: 18, keys: 0, linked: mode === 'named' ? 18 : 0 }]);
  });

  it('dissolves every joint row of an anonymous wave and keeps the result', async () => {
    const wave = await closedWave({ mode: 'anonymous' });

    await score(wave);

    for (const table of ['respondent', 'wave_key'] as const) {
      expect(await rows(`SELECT 1 FROM ${table} WHERE wave_id = $1`, [wave.id])).toEqual([]);
    }
    expect(
      await rows('SELECT 1 FROM answer a WHERE NOT EXISTS (SELECT FROM respondent WHERE id = a.respondent_id)'),
    ).toEqual([]);
    expect((await documentOf(wave)).participation.respondents).toBe(18);
    expect((await documentOf(wave)).comments.length).toBeGreaterThan(0);
    await score(wave);
    expect(await resultsOf(wave)).toHaveLength(1);
  });

  it.each<ConfidentialityMode>(['named', 'confidential', 'anonymous'])(
    'counts in a %s wave whoever saved a level, handed in or not, and says so of the same people everywhere',
    async (mode) => {
      const wave = await given.wave(tenantId(), the.clientId, { people: 18, mode });
      // The first has said nothing, the second does not know, the third cleared what was there.
      await given.answers({ tenantId: tenantId(), wave }, (item, person) => {
        if (person === 0 || (person < 3 && item !== 'goal')) return null;
        return { current: person < 3 ? (person === 1 ? 'DK' : null) : '3' };
      });
      await rows(`UPDATE respondent SET submitted_on = current_date WHERE wave_id = $1 AND function = 'legal'`, [
        wave.id,
      ]);
      await the.closing.close(the.consultant, wave.id);
      await score(wave);

      const counted = await rows<{ id: string }>('SELECT id FROM participant WHERE wave_id = $1 AND is_in_result', [
        wave.id,
      ]);
      const others = wave.participants.slice(3).map(({ id }) => id);
      expect(counted.map(({ id }) => id).sort()).toEqual(others.sort());
      expect((await documentOf(wave)).participation.respondents).toBe(15);
    },
  );

  it('is written anew in portions, each a transaction of its own, however many answered', async () => {
    const wave = await closedWave({ mode: 'anonymous', people: 600 });

    await the.get(FinishAnswering).finish(the.owner, wave.id, () => Promise.resolve());

    const portions = await rows<{ people: number }>(
      'SELECT count(*)::int AS people FROM respondent WHERE wave_id = $1 GROUP BY xmin::text',
      [wave.id],
    );
    expect(portions.reduce((sum, { people }) => sum + people, 0)).toBe(600);
    expect(Math.max(...portions.map(({ people }) => people))).toBeLessThanOrEqual(RESPONDENTS_AT_ONCE);
  });

  it('goes on where a run was cut off: after the result, before everything was dissolved', async () => {
    const wave = await closedWave({ mode: 'anonymous', people: 40 });
    const admin = await the.admin();
    // The worker dies between two portions: from then on it cannot delete.
    await admin.query(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut off'; END $$;
                       CREATE TRIGGER die BEFORE DELETE ON respondent FOR EACH STATEMENT EXECUTE FUNCTION die()`);
    await admin.query('ALTER TABLE respondent DISABLE TRIGGER die');
    const portions = the.live.listen(`wave.${tenantId()}.${wave.id}`);
    const scored = score(wave);
    for await (const { progress } of portions) if (progress === 80) break;
    await admin.query('ALTER TABLE respondent ENABLE TRIGGER die');
    await scored.catch(() => undefined);
    await admin.query('DROP TRIGGER die ON respondent; DROP FUNCTION die');

    await score(wave);

    expect(await rows('SELECT 1 FROM respondent WHERE wave_id = $1', [wave.id])).toEqual([]);
    expect(await resultsOf(wave)).toHaveLength(1);
    expect(await rows('SELECT status FROM wave WHERE id = $1', [wave.id])).toEqual([{ status: 'scored' }]);
  });

  it('leaves one result of an anonymous wave, of everybody, however many runs write its answers anew at once', async () => {
    const wave = await closedWave({ mode: 'anonymous', people: 30 });

    await Promise.allSettled(Array.from({ length: 4 }, () => score(wave)));
    await score(wave);

    expect(await resultsOf(wave)).toHaveLength(1);
    expect((await documentOf(wave)).participation.respondents).toBe(30);
    expect(await rows('SELECT 1 FROM respondent WHERE wave_id = $1', [wave.id])).toEqual([]);
    expect(await rows('SELECT 1 FROM wave_key WHERE wave_id = $1', [wave.id])).toEqual([]);
  });
});
