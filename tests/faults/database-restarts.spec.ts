import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WavesModule } from '@sextant/assessments';
import { ApiClient, ApiProcess, bench, GivenWaves, OwnDatabase, type GivenWave } from '@sextant/testing';
import pg from 'pg';

import { Chance, rounds } from './chance.js';
import { everybodyOf, expectHistory, type Answering } from './histories/answering.js';

const ENDINGS = ['killed', 'fast', 'immediate'] as const;
const RESTARTS = rounds(3, 60);
const TERMINATED_FOR_MS = rounds(2_000, 60_000);

const setUp = async () => {
  const database = await OwnDatabase.start();
  return { ...(await bench({}, { modules: [WavesModule], database })), database };
};
let the: Awaited<ReturnType<typeof setUp>>;
let api: ApiProcess;
let chance: Chance;

beforeAll(async () => {
  chance = new Chance('database restarts');
  the = await setUp();
  api = await ApiProcess.on(the.environment);
  await api.start();
}, 300_000);

afterAll(() => api.kill());

const newWave = (): Promise<GivenWave> => new GivenWaves(the).wave(the.owner.tenantId, the.clientId, { people: 12 });

/** Everybody answers while something happens to the database; then the end is held against the history. */
async function underLoad(hurt: (people: readonly Answering[]) => Promise<void>): Promise<readonly Answering[]> {
  const wave = await newWave();
  const people = everybodyOf(wave, api.url, chance);
  let isOver = false;
  const all = Promise.all(people.map((person) => person.run(() => isOver)));
  await hurt(people);
  isOver = true;
  await all;
  await expectHistory(new GivenWaves(the), the.owner.tenantId, wave, people);
  return people;
}

const acknowledged = (people: readonly Answering[]): number =>
  people.flatMap((person) => [...person.acknowledged.values()]).reduce((sum, { revision }) => sum + revision, 0);

/** Until everybody is served again: some more answers than before. */
async function servedAgain(people: readonly Answering[]): Promise<void> {
  const before = acknowledged(people);
  while (acknowledged(people) < before + people.length) await sleep(50);
}

describe('answers while the database is restarted, ended in a hurry and killed', () => {
  it('are all there once they were acknowledged, and are taken again as soon as it is up', async () => {
    const people = await underLoad(async (people) => {
      for (let restart = 0; restart < RESTARTS; restart += 1) {
        await servedAgain(people);
        await sleep(chance.between(0, 500));
        await the.database.restart(ENDINGS[restart % ENDINGS.length]!);
      }
      await servedAgain(people);
    });

    expect(people.some(({ unanswered }) => unanswered > 0)).toBe(true);
    // No place in the pool was lost, and none remembers a firm.
    const stranger = new ApiClient(api.url).withCookie('sextant-session', await the.given.session(the.stranger));
    const seen = await Promise.all(
      Array.from({ length: 60 }, () => stranger.graphql<{ clients: unknown[] }>('{ clients { id } }')),
    );
    expect(seen.flatMap(({ clients }) => clients)).toEqual([]);
  }, 900_000);
});

describe('answers while connections are ended at random, and locks are held across them', () => {
  it('are all there once they were acknowledged', async () => {
    const admin = new pg.Client({ connectionString: the.database.adminUrl });
    await admin.connect();
    let ended = 0;
    const people = await underLoad(async (people) => {
      await servedAgain(people);
      for (const over = Date.now() + TERMINATED_FOR_MS; Date.now() < over; await sleep(chance.between(5, 120))) {
        const { rows } = await admin.query<{ n: number }>(
          `SELECT count(pg_terminate_backend(pid))::int AS n FROM (
             SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'sextant-api%' ORDER BY md5(pid::text || $1) LIMIT 1) AS one`,
          [String(chance.between(0, 1e6))],
        );
        ended += rows[0]!.n;
        // Somebody holds the wave for longer than a moment.
        await admin.query(`BEGIN; SELECT FROM wave FOR UPDATE; SELECT pg_sleep(0.05); COMMIT`);
      }
      await servedAgain(people);
    });
    await admin.end();

    expect(ended).toBeGreaterThan(3);
    expect(people.length).toBe(12);
  }, 900_000);
});
