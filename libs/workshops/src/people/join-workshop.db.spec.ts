import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenWorkshops } from '@sextant/testing';

import { WorkshopsModule } from '../workshops.module.js';
import { CreateWorkshop } from '../workshops/create-workshop.js';
import { WorkshopsService } from '../workshops/workshops.service.js';
import { JoinCodes } from './join-codes.js';
import { JoinWorkshop, type BrowserAtDoor } from './join-workshop.js';
import { PeopleService } from './people.service.js';
import { TicketsService } from './tickets.service.js';
import { WorkshopActors } from './workshop-actors.js';

const setUp = () =>
  bench(
    {
      creation: CreateWorkshop,
      workshops: WorkshopsService,
      door: JoinWorkshop,
      actors: WorkshopActors,
      people: PeopleService,
      tickets: TicketsService,
      codes: JoinCodes,
    },
    { modules: [WorkshopsModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let resultId: string;

beforeAll(async () => {
  the = await setUp();
  resultId = await new GivenWorkshops(the).result(the.owner.tenantId, the.clientId);
});

/** A room with the code of its door and those of some seats. */
async function room(confidentialityMode: 'confidential' | 'anonymous', seats = 0) {
  const workshop = await the.creation.create(the.consultant, {
    ...{ resultId, name: 'W', locale: 'en', confidentialityMode },
  });
  const { free } = seats > 0 ? await the.tickets.issue(the.consultant, workshop.id, seats) : { free: [] };
  return { id: workshop.id, code: the.codes.codeOf(workshop), seats: free.map(({ code }) => code) };
}

const browser = (change: Partial<BrowserAtDoor> = {}): BrowserAtDoor => ({
  ...{ token: null, device: 'own phone', isMember: false },
  ...change,
});
const enter = (code: string, from = browser()) => the.door.join({ code, function: 'sales' }, '10.0.0.1', from);
const roles = async (workshopId: string) =>
  (await the.workshops.console(the.consultant, workshopId)).people.map(({ role }) => role).sort();

describe('the code of a room', () => {
  it('has forty bits, and a ticket more', async () => {
    const { code, seats } = await room('anonymous', 1);
    expect([code.length, seats[0]!.length]).toEqual([8, 10]);
  });

  it('lets vote in a confidential room, and only watch in an anonymous one', async () => {
    const [confidential, anonymous] = [await room('confidential'), await room('anonymous')];
    for (const { code } of [confidential, anonymous]) await enter(code);

    expect(await roles(confidential.id)).toEqual(['participant']);
    expect(await roles(anonymous.id)).toEqual(['observer']);
    expect(await the.door.look(confidential.code, '10.0.0.1')).toMatchObject({ mayVote: true });
    expect(await the.door.look(anonymous.code, '10.0.0.1')).toMatchObject({ mayVote: false });
  });

  it('opens nothing any more once another was made', async () => {
    const { id, code } = await room('confidential');
    const renewed = await the.workshops.renewCode(the.consultant, id);

    await expect(enter(code)).rejects.toMatchObject({ code: 'CODE_NOT_VALID' });
    expect(await enter(the.codes.codeOf(renewed))).toBeDefined();
  });
});

describe('a ticket', () => {
  it('gives one seat on one device, which may come back with it', async () => {
    const { id, seats } = await room('anonymous', 1);
    const [code] = seats as [string];
    expect(await the.door.look(code, '10.0.0.1')).toMatchObject({ mayVote: true });
    const token = await enter(code);

    await expect(enter(code, browser({ device: 'another' }))).rejects.toMatchObject({ code: 'CODE_NOT_VALID' });
    const again = await enter(code);
    expect(await the.actors.actorFor(token)).toBeNull();
    expect(await the.actors.actorFor(again)).toMatchObject({ workshopId: id });
    expect(await roles(id)).toEqual(['participant']);
  });

  it('is taken once by two that take it at once', async () => {
    const { id, seats } = await room('anonymous', 1);
    const devices = ['a', 'b', 'c', 'd'];
    const outcomes = await Promise.allSettled(devices.map((device) => enter(seats[0]!, browser({ device }))));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await roles(id)).toEqual(['participant']);
  });

  it('makes no second place: whoever joins five times with one ticket holds one seat', async () => {
    const { id, code, seats } = await room('anonymous', 1);
    const watching = await enter(code);
    await enter(seats[0]!, browser({ token: watching }));
    for (const device of ['b', 'c', 'd', 'e'])
      await enter(seats[0]!, browser({ device })).catch(() => enter(code, browser({ device })));

    // The one who had watched with the same browser has left.
    expect(await roles(id)).toEqual(['observer', 'observer', 'observer', 'observer', 'participant']);
  });

  it('goes round on a shared device, seat by seat', async () => {
    const { id, seats } = await room('anonymous', 3);
    let token: string | null = null;
    for (const code of [...seats, ...seats]) token = await enter(code, browser({ token, device: 'shared' }));

    expect(await roles(id)).toEqual(['participant', 'participant', 'participant']);
  });

  it('is refused where somebody of the firm is signed in, and once its holder was shown out', async () => {
    const { id, seats } = await room('anonymous', 2);
    await expect(enter(seats[0]!, browser({ isMember: true }))).rejects.toMatchObject({
      code: 'SEAT_IN_MEMBER_BROWSER',
    });
    const actor = await the.actors.actorFor(await enter(seats[1]!));
    await the.people.remove(the.consultant, actor!.id!);

    await expect(enter(seats[1]!)).rejects.toMatchObject({ code: 'CODE_NOT_VALID' });
    expect(await roles(id)).toEqual([]);
  });

  it('is made as often as asked for, not once more; only in an anonymous room, and for nobody else', async () => {
    const { id } = await room('anonymous', 3);
    const confidential = await room('confidential');

    expect(await the.tickets.issue(the.consultant, id, 3)).toMatchObject({ issued: 3, taken: 0 });
    await expect(the.tickets.issue(the.consultant, confidential.id, 3)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(the.tickets.issue(the.stranger, id, 4)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not tell which was taken, only how many', async () => {
    const { id, seats } = await room('anonymous', 3);
    await enter(seats[1]!);

    const { seats: told } = await the.workshops.console(the.consultant, id);

    expect(told).toMatchObject({ issued: 3, taken: 1 });
    expect(told.free.map(({ code }) => code)).not.toContain(seats[1]);
  });
});

describe('the token of a place', () => {
  it('ends with the room, half an hour to read after it', async () => {
    const { id, code } = await room('confidential');
    await the.workshops.start(the.consultant, id);
    const token = await enter(code);
    await the.workshops.end(the.consultant, id);
    const actor = await the.actors.actorFor(token);
    expect(actor).toMatchObject({ workshopId: id });
    const admin = await the.admin();
    const longAgo = (minutes: number) =>
      admin.query(`UPDATE workshop SET ended_at = now() - $2 * interval '1 minute' WHERE id = $1`, [id, minutes]);

    await longAgo(29);
    expect(await the.actors.actorFor(token)).not.toBeNull();
    await longAgo(31);
    expect(await the.actors.actorFor(token)).toBeNull();
    expect((await the.actors.stillThere([actor!])).size).toBe(0);
  });
});

describe('wrong codes', () => {
  it('are counted together, from however many networks they come', async () => {
    const { code } = await room('confidential');
    const admin = await the.admin();
    await expect(the.door.look('00000000', '10.9.9.9')).rejects.toMatchObject({ code: 'CODE_NOT_VALID' });
    await admin.query(
      `UPDATE sign_in_throttle SET blocked_until = now() + interval '1 minute' WHERE key = 'room codes'`,
    );

    await expect(the.door.look(code, '172.16.1.1')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    await admin.query(`DELETE FROM sign_in_throttle WHERE key = 'room codes'`);
    expect(await the.door.look(code, '172.16.1.1')).toMatchObject({ name: 'W' });
  });
});
