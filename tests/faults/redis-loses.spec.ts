import { beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';

import { WavesModule } from '@sextant/assessments';
import type { Environment } from '@sextant/platform';
import {
  ApiClient,
  bench,
  closeAfterTests,
  describeWithRedis,
  GivenWaves,
  MailHost,
  OwnRedis,
  startWorker,
  TcpProxy,
  type GivenWave,
} from '@sextant/testing';
import type { Client } from 'pg';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';

const setUp = () => bench({}, { modules: [WavesModule] });

/** A suite that needs `redis-server`: it starts its own, which loses what others would keep. */
await describeWithRedis('a Redis that loses what it was told', () => {
  let the: Awaited<ReturnType<typeof setUp>>;
  let redis: OwnRedis;
  let proxy: TcpProxy;
  let owner: ApiClient;
  let host: MailHost;
  let admin: Client;
  let environment: Environment;

  beforeAll(async () => {
    the = await setUp();
    admin = await the.admin();
    redis = await OwnRedis.start();
    proxy = await TcpProxy.before(redis.url);
    host = await MailHost.open();
    environment = { ...the.environment, REDIS_URL: proxy.through(redis.url), SMTP_URL: host.url };
    const app = await createApi(environment);
    closeAfterTests(() => app.close());
    await app.listen(0, '127.0.0.1');
    owner = new ApiClient(await app.getUrl()).withCookie('sextant-session', await the.given.session(the.owner));
  }, 120_000);

  const rows = <T>(sql: string, parameters: unknown[]) => the.db.run(the.owner, (tx) => tx.query<T>(sql, parameters));

  /** A wave to close, another to invite to. What is asked for goes into the queue, and nobody takes it out. */
  async function askForWork(): Promise<{ toScore: GivenWave; toInvite: GivenWave }> {
    const given = new GivenWaves(the);
    const { tenantId } = the.owner;
    const toScore = await given.wave(tenantId, the.clientId, { people: 12 });
    const toInvite = await given.wave(tenantId, the.clientId, { people: 4 });
    await given.answers({ tenantId, wave: toScore }, () => ({ current: '4', desired: '5' }));
    await owner.graphql('mutation ($id: ID!) { closeWave(waveId: $id) { status } }', { id: toScore.id });
    await owner.graphql('mutation ($id: ID!) { sendInvitations(waveId: $id) { id } }', { id: toInvite.id });
    return { toScore, toInvite };
  }

  const queued = async () => (await redis.tell('KEYS', '*')) as string[];

  /** Everybody is still signed in; a worker that comes up finds in the rows what the queue has lost, and does it once. */
  async function expectNothingLost({ toScore, toInvite }: Awaited<ReturnType<typeof askForWork>>): Promise<void> {
    expect(await owner.graphql('{ clients { id } }')).toMatchObject({ clients: [{ id: the.clientId }] });
    await admin.query(`UPDATE wave SET closed_at = closed_at - interval '2 minutes' WHERE id = $1`, [toScore.id]);
    const before = host.mails.length;
    const workers = await Promise.all([1, 2, 3].map(() => startWorker(createWorker, { ...the, environment })));
    const isScored = async () =>
      (await rows(`SELECT FROM wave WHERE id = $1 AND status = 'scored'`, [toScore.id])).length;
    const sent = async () =>
      (await rows(`SELECT FROM mail WHERE batch_id = $1 AND status = 'sent'`, [toInvite.id])).length;
    while ((await isScored()) === 0 || (await sent()) < 4) await sleep(50);

    const resultId = (await rows<{ id: string }>('SELECT id FROM result WHERE wave_id = $1', [toScore.id]))[0]!.id;
    await owner.graphql('mutation ($id: ID!) { requestReport(resultId: $id) { status } }', { id: resultId });
    const report = async () => rows<{ status: string }>('SELECT status FROM report WHERE result_id = $1', [resultId]);
    while ((await report())[0]?.status !== 'done') await sleep(50);
    await Promise.all(workers.map((worker) => worker.close()));

    expect(await rows('SELECT FROM result WHERE wave_id = $1', [toScore.id])).toHaveLength(1);
    expect(await report()).toEqual([{ status: 'done' }]);
    expect(host.mails.length - before).toBe(4);
    expect(await rows('SELECT FROM failed_job', [])).toEqual([]);
  }

  it('is killed, and the last second of its log is not on the disk', async () => {
    const before = await redis.written();
    const work = await askForWork();
    await redis.kill();
    await redis.forgetAfter(before);
    await redis.run();

    expect(await queued()).not.toContainEqual(expect.stringContaining(work.toScore.id));
    await expectNothingLost(work);
  }, 120_000);

  it('is empty after its restart', async () => {
    const work = await askForWork();
    await redis.tell('FLUSHALL');

    expect(await queued()).not.toContainEqual(expect.stringContaining(work.toScore.id));
    await expectNothingLost(work);
  }, 120_000);

  it('dies, and another takes its place that has not heard the last of it', async () => {
    const other = await OwnRedis.start();
    const { port, hostname } = new URL(redis.url);
    await other.tell('REPLICAOF', hostname, port);
    while (!String(await other.tell('INFO', 'replication')).includes('master_link_status:up')) await sleep(50);
    await other.tell('REPLICAOF', 'NO', 'ONE');
    const work = await askForWork();
    await redis.kill();
    redis = other;
    proxy.lead(other.url);

    expect(await queued()).not.toContainEqual(expect.stringContaining(work.toScore.id));
    await expectNothingLost(work);
  }, 120_000);
});
