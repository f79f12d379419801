import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { WavesModule } from '@sextant/assessments';
import {
  ApiClient,
  ApiProcess,
  bench,
  describeWithRedis,
  GivenWaves,
  GivenWorkshops,
  TcpProxy,
  type GivenWave,
} from '@sextant/testing';

/** Long for a reply on a busy machine, and short for one that waits for Redis. */
const REPLIES_WITHIN_MS = 15_000;

const setUp = () => bench({}, { modules: [WavesModule] });

await describeWithRedis('while Redis is away', ({ url }) => {
  let the: Awaited<ReturnType<typeof setUp>>;
  let proxy: TcpProxy;
  let api: ApiProcess;
  let owner: ApiClient;

  beforeAll(async () => {
    the = await setUp();
    const redis = Object.assign(new URL(url), { pathname: '/8' }).toString();
    proxy = await TcpProxy.before(redis);
    api = await ApiProcess.on({ ...the.environment, REDIS_URL: proxy.through(redis) });
  }, 120_000);

  afterAll(() => api.kill());

  const newWave = (): Promise<GivenWave> => new GivenWaves(the).wave(the.owner.tenantId, the.clientId);
  const send = async (document: string, variables: Record<string, unknown>): Promise<unknown> => {
    const late = sleep(REPLIES_WITHIN_MS).then(() => 'no reply');
    return Promise.race([owner.graphql(document, variables), late]);
  };
  const health = async () => (await new ApiClient(api.url).get<{ degraded: string[] }>('/health/ready')).body.degraded;
  const toBe = async (degraded: string[]): Promise<void> => {
    for (let i = 0; i < 300 && (await health()).join() !== degraded.join(); i += 1) await sleep(50);
    expect(await health()).toEqual(degraded);
  };

  it('an API starts, serves, says so, and shows news all the same; and is whole again when Redis is back', async () => {
    proxy.cut();
    await api.start();
    owner = new ApiClient(api.url).withCookie('sextant-session', await the.given.session(the.owner));
    const wave = await newWave();
    const resultId = await new GivenWorkshops(the).result(the.owner.tenantId, the.clientId);
    await toBe(['live', 'jobs']);
    const { headers } = await owner.post('/graphql', { query: '{ clients { id } }' });
    expect(headers.get('x-sextant-degraded')).toBe('live,jobs');
    const steps = owner.subscribe<{ waveProgress: { status: string } }>(
      'subscription ($id: ID!) { waveProgress(waveId: $id) { status } }',
      { id: wave.id },
    );
    expect((await steps.next()).value).toEqual({ waveProgress: { status: 'OPEN' } });

    const done = [
      await send('mutation ($id: ID!) { sendInvitations(waveId: $id) { id } }', { id: wave.id }),
      await send('mutation ($id: ID!) { requestReport(resultId: $id) { status } }', { id: resultId }),
      await send('mutation ($id: ID!) { closeWave(waveId: $id) { status } }', { id: wave.id }),
    ];
    expect(done).toEqual([
      { sendInvitations: { id: wave.id } },
      { requestReport: { status: 'QUEUED' } },
      { closeWave: { status: 'CLOSED' } },
    ]);
    // Nobody announced it: the API looks again by itself.
    let step = await steps.next();
    while (step.value.waveProgress.status !== 'CLOSED') step = await steps.next();
    await steps.return?.();

    proxy.mend();
    await toBe([]);
  }, 120_000);

  it('that vanishes while an API runs, the replies come all the same', async () => {
    const waves = [await newWave(), await newWave()];
    proxy.hole();

    const done = await Promise.all(
      waves.map(({ id }) => send('mutation ($id: ID!) { closeWave(waveId: $id) { status } }', { id })),
    );

    expect(done).toEqual(Array(2).fill({ closeWave: { status: 'CLOSED' } }));
    await toBe(['live']);
    proxy.mend();
    await toBe([]);
  }, 120_000);
});
