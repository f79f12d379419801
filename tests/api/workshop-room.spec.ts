import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { JointSubscriptions } from '@sextant/platform/api';
import {
  ApiClient,
  closeAfterTests,
  describeWithRedis,
  freePort,
  GivenWorkshops,
  startApi,
  type StartedApi,
} from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

const ROOM = 'workshopId revision status counts { voters votes } ballot { id status round rounds { round tally } }';
const LIVE = `subscription ($w: ID!) { workshopLive(workshopId: $w) { ${ROOM} } }`;
const CAST = 'mutation ($i: VoteInput!) { castVote(input: $i) { status revision } }';

interface Room {
  revision: number;
  counts: { voters: number; votes: number | null };
  ballot: { id: string; status: string; rounds: { tally: { n: number } }[] } | null;
}

type Screen = AsyncIterableIterator<{ workshopLive: Room }>;

/** What a screen shows when it first fits; steps that come sooner are passed over. */
async function until(screen: Screen, fits: (room: Room) => boolean): Promise<Room> {
  for await (const { workshopLive } of { [Symbol.asyncIterator]: () => ({ next: () => screen.next() }) }) {
    if (fits(workshopLive)) return workshopLive;
  }
  throw new Error('The screen went dark.');
}

/** A workshop at one API, with people who joined at another and an open question about their confidence. */
async function running(api: StartedApi<INestApplicationContext>, url: string, people: number) {
  const resultId = await new GivenWorkshops(api).result(api.owner.tenantId, api.clientId);
  const facilitator = await api.as(api.consultant);
  const one = async <T>(document: string, variables: Record<string, unknown>) =>
    Object.values(await facilitator.graphql<Record<string, T>>(document, variables))[0]!;
  const { id: w } = await one<{ id: string }>(
    'mutation ($i: CreateWorkshopInput!) { createWorkshop(input: $i) { id } }',
    {
      i: { resultId, name: 'W', locale: 'en', confidentialityMode: 'NAMED' },
    },
  );
  const { joinCode, steps } = await one<{ joinCode: string; steps: { id: string }[] }>(
    'query ($w: ID!) { workshopConsole(workshopId: $w) { joinCode steps { id } } }',
    { w },
  );
  const phones: ApiClient[] = [];
  for (let i = 0; i < people; i += 1) {
    const phone = new ApiClient(url).withHeader('x-sextant-as', 'workshop');
    expect(await phone.post('/auth/workshop', { code: joinCode.toLowerCase(), name: `P${i}` })).toMatchObject({
      status: 200,
    });
    phones.push(phone);
  }
  await one('mutation ($w: ID!) { startWorkshop(workshopId: $w) { id } }', { w });
  const { id: b } = await one<{ id: string }>('mutation ($i: AddBallotInput!) { addBallot(input: $i) { id } }', {
    i: { stepId: steps[0]!.id, kind: 'CONFIDENCE', question: 'How sure?' },
  });
  await one('mutation ($b: ID!) { openBallot(ballotId: $b) { revision } }', { b });
  const reveal = () => one('mutation ($b: ID!) { revealBallot(ballotId: $b) { revision } }', { b });
  return { w, b, phones, facilitator, reveal, joinCode };
}

const vote = (ballotId: string, value = 4) => ({
  i: { ballotId, round: 1, operationId: randomUUID(), baseRevision: 0, value },
});

function rooms(start: () => Promise<StartedApi<INestApplicationContext>>): void {
  let api: StartedApi<INestApplicationContext>;
  let other: INestApplicationContext;
  let otherUrl: string;

  beforeAll(async () => {
    api = await start();
    const port = await freePort();
    otherUrl = `http://127.0.0.1:${port}`;
    const app = await createApi({ ...api.environment, PORT: port, PUBLIC_URL: otherUrl });
    closeAfterTests(() => app.close());
    await app.listen(port, '127.0.0.1');
    other = app;
  }, 120_000);

  it('shows the same on every screen of two processes, and executes once for all screens of each', async () => {
    const { w, b, phones, facilitator, reveal } = await running(api, otherUrl, 6);
    const screens = [facilitator, ...phones].map(
      (browser) => browser.subscribe<{ workshopLive: Room }>(LIVE, { w }) as Screen,
    );
    const open = await Promise.all(screens.map((screen) => until(screen, () => true)));
    expect(new Set(open.map((room) => JSON.stringify(room))).size).toBe(1);
    expect([api.app, other].map((app) => app.get(JointSubscriptions, { strict: false }).size)).toEqual([1, 1]);

    await Promise.all(phones.map((phone, i) => phone.graphql(CAST, vote(b, (i % 5) + 1))));
    const full = await Promise.all(screens.map((screen) => until(screen, ({ counts }) => counts.votes === 6)));
    await reveal();
    const shown = await Promise.all(
      screens.map((screen) => until(screen, ({ ballot }) => ballot?.status === 'REVEALED')),
    );

    expect(full.every(({ ballot }) => ballot!.rounds.length === 0)).toBe(true);
    expect(new Set(shown.map((room) => JSON.stringify(room))).size).toBe(1);
    expect(shown[0]!.ballot!.rounds[0]!.tally.n).toBe(6);
    await expect(phones[0]!.graphql(CAST, vote(b))).rejects.toMatchObject({ code: 'BALLOT_NOT_OPEN' });
    for (const screen of screens) await screen.return?.();
    await sleep(100);
    expect([api.app, other].map((app) => app.get(JointSubscriptions, { strict: false }).size)).toEqual([0, 0]);
  });

  it('holds documents over sockets to the limits that hold over HTTP', async () => {
    const { w, phones } = await running(api, otherUrl, 1);
    const fields = Array.from({ length: 20 }, (_, i) => `a${i}: revision`).join(' ');
    const wide = `subscription ($w: ID!) { workshopLive(workshopId: $w) { ${fields} } }`;

    const screen = phones[0]!.subscribe<{ workshopLive: Room }>(wide, { w });
    await expect(screen.next()).rejects.toMatchObject([
      { extensions: { code: 'INVALID_INPUT', problems: [{ rule: 'malformed' }] } },
    ]);
    await expect(phones[0]!.graphql(wide, { w })).rejects.toThrow('INVALID_INPUT');
  });

  it('is back in step with whoever returns, whatever happened meanwhile', async () => {
    const { w, phones, reveal } = await running(api, otherUrl, 2);
    const [phone, witness] = phones as [ApiClient, ApiClient];
    const before = phone.subscribe<{ workshopLive: Room }>(LIVE, { w }) as Screen;
    const watching = witness.subscribe<{ workshopLive: Room }>(LIVE, { w }) as Screen;
    await Promise.all([until(before, () => true), until(watching, () => true)]);
    await before.return?.();
    await reveal();
    await until(watching, ({ ballot }) => ballot?.status === 'REVEALED');

    // One screen still shares the feed, so this one begins with the newest event; alone, it would be read anew.
    const shared = phone.subscribe<{ workshopLive: Room }>(LIVE, { w }) as Screen;
    expect((await until(shared, () => true)).ballot?.status).toBe('REVEALED');
    await shared.return?.();
    await watching.return?.();
    await sleep(100);
    const alone = phone.subscribe<{ workshopLive: Room }>(LIVE, { w }) as Screen;
    expect((await until(alone, () => true)).ballot?.status).toBe('REVEALED');
    await alone.return?.();
  });

  it('goes dark within five seconds for whoever was shown out, or whose session was ended', async () => {
    const { w, phones, facilitator } = await running(api, otherUrl, 2);
    const [phone, witness] = phones as [ApiClient, ApiClient];
    const { participantId } = Object.values(
      await phone.graphql<Record<string, { participantId: string }>>('{ workshopPlace { participantId } }'),
    )[0]!;
    const screens = [phone, facilitator, witness].map(
      (each) => each.subscribe<{ workshopLive: Room }>(LIVE, { w }) as Screen,
    );
    await Promise.all(screens.map((screen) => until(screen, () => true)));

    await facilitator.graphql('mutation ($p: ID!) { removeWorkshopParticipant(participantId: $p) { id } }', {
      p: participantId,
    });
    await facilitator.post('/auth/sign-out');
    const dark = screens.slice(0, 2).map(async (screen) => until(screen, () => false).catch((error: unknown) => error));
    const outcomes = await Promise.race([Promise.all(dark), sleep(5_000).then(() => 'still lit')]);

    expect(outcomes).toMatchObject([{ code: 4403 }, { code: 4403 }]);
    expect(await phone.post('/graphql', { query: '{ workshopPlace { role } }' })).toMatchObject({
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    for (const screen of screens) await screen.return?.();
  });
}

describe('a room on PostgreSQL', () => {
  rooms(() => startApi(createApi));
});

await describeWithRedis('a room on Redis', ({ url }) => {
  rooms(() => startApi(createApi, { REDIS_URL: url }));
});

describe('the door', () => {
  it('tells what a code leads to, and nothing else opens it', async () => {
    const api = await startApi(createApi);
    const { joinCode, phones, facilitator, w } = await running(api, api.url, 1);
    const visitor = api.browser();

    expect(await visitor.post('/auth/workshop/door', { code: ` ${joinCode.toLowerCase()} ` })).toMatchObject({
      status: 200,
      body: { name: 'W', confidentialityMode: 'named', functions: [{ key: 'sales' }, { key: 'legal' }, { key: 'it' }] },
    });
    for (const code of ['000000', '', joinCode.slice(1)]) {
      expect(await visitor.post('/auth/workshop', { code })).toMatchObject({ body: { code: 'CODE_NOT_VALID' } });
    }
    // The same browser in a second tab keeps its place.
    expect(await phones[0]!.post('/auth/workshop', { code: joinCode })).toMatchObject({ status: 200 });
    await facilitator.graphql('mutation ($w: ID!) { setWorkshopDoor(workshopId: $w, isOpen: false) { id } }', { w });
    expect(await visitor.post('/auth/workshop', { code: joinCode })).toMatchObject({
      body: { code: 'CODE_NOT_VALID' },
    });
    const { workshopRoom } = await phones[0]!.graphql<{ workshopRoom: Room }>(
      'query ($w: ID!) { workshopRoom(workshopId: $w) { counts { voters } } }',
      { w },
    );
    expect(workshopRoom.counts.voters).toBe(1);
  });
});
