import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WavesModule } from '@sextant/assessments';
import { ApiClient, ApiProcess, bench, GivenWaves, Refusal, TcpProxy, type GivenWave } from '@sextant/testing';

const PEOPLE = 40;
/** What is promised, and how long a busy machine may take to notice it. */
const FAILS_WITHIN_MS = 5_000 + 1_000;
const RECOVERS_WITHIN_MS = 15_000;
const SAVE = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status revision code } }`;

const setUp = () => bench({}, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let proxy: TcpProxy;
let api: ApiProcess;
let wave: GivenWave;
let owner: ApiClient;

beforeAll(async () => {
  the = await setUp();
  wave = await new GivenWaves(the).wave(the.owner.tenantId, the.clientId, { people: PEOPLE });
  proxy = await TcpProxy.before(the.environment.DATABASE_URL);
  api = await ApiProcess.on({ ...the.environment, DATABASE_URL: proxy.through(the.environment.DATABASE_URL) });
  await api.start();
  owner = new ApiClient(api.url).withCookie('sextant-session', await the.given.session(the.owner));
}, 120_000);

afterAll(() => api.kill());

const people = (): ApiClient[] =>
  wave.participants.map(({ token }) =>
    new ApiClient(api.url).withCookie('sextant-respondent', token).withHeader('x-sextant-as', 'respondent'),
  );

/** One change of one answer, as somebody's page repeats it. */
const change = (baseRevision: number) => ({
  ...{ operationId: randomUUID(), item: 'goal', baseRevision, current: '3', desired: '4' },
});

async function save(browser: ApiClient, operation: object): Promise<string> {
  try {
    const { saveAnswers } = await browser.graphql<{ saveAnswers: { status: string }[] }>(SAVE, {
      operations: [operation],
    });
    return saveAnswers[0]!.status;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

/** What became of it, and in how many milliseconds. */
async function timed(work: Promise<string>): Promise<{ outcome: string; ms: number }> {
  const from = performance.now();
  const outcome = await work;
  return { outcome, ms: performance.now() - from };
}

describe('a black hole before the database', () => {
  it('is told to everybody within five seconds, and everybody is served again soon after the network is back', async () => {
    const browsers = people();
    const first = await Promise.all(browsers.map((browser) => save(browser, change(0))));
    expect(new Set(first)).toEqual(new Set(['SAVED']));

    proxy.hole();
    const operations = browsers.map(() => change(1));
    const waves = [0, 1_500, 3_000].map(async (afterMs) => {
      await sleep(afterMs);
      const clients = owner.graphql('{ clients { id } }').then(
        () => 'answered',
        (error: Refusal) => error.code,
      );
      const saves = browsers.map((browser, i) => timed(save(browser, operations[i]!)));
      return [...(await Promise.all(saves)), await timed(clients)];
    });
    const during = (await Promise.all(waves)).flat();
    expect(new Set(during.map(({ outcome }) => outcome))).toEqual(new Set(['UNAVAILABLE']));
    expect(Math.max(...during.map(({ ms }) => ms))).toBeLessThan(FAILS_WITHIN_MS);
    expect((await new ApiClient(api.url).get('/health/ready')).status).toBe(503);

    proxy.mend();
    const back = performance.now();
    const outcomes = await Promise.all(
      browsers.map(async (browser, i) => {
        for (;;) {
          const outcome = await save(browser, operations[i]!);
          if (outcome !== 'UNAVAILABLE') return outcome;
          await sleep(200);
        }
      }),
    );
    expect(performance.now() - back).toBeLessThan(RECOVERS_WITHIN_MS);
    expect(new Set(outcomes)).toEqual(new Set(['SAVED']));

    const stored = await the.db.run(the.owner, (tx) =>
      tx.query<{ revision: number; n: number }>(
        `SELECT a.revision, count(*)::int AS n FROM answer a JOIN respondent r ON r.id = a.respondent_id
          WHERE r.wave_id = $1 GROUP BY a.revision`,
        [wave.id],
      ),
    );
    expect(stored).toEqual([{ revision: 2, n: PEOPLE }]);
  }, 60_000);
});
