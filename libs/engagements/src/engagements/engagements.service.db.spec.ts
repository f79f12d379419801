import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@sextant/contracts';
import { bench, GivenEngagements } from '@sextant/testing';

import { EngagementsModule } from '../engagements.module.js';
import { EngagementsService } from './engagements.service.js';

const setUp = () => bench({ engagements: EngagementsService }, { modules: [EngagementsModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenEngagements;

beforeAll(async () => {
  the = await setUp();
  given = new GivenEngagements(the);
});

const NOT_FOUND = { code: 'NOT_FOUND' };
const start = (name = 'Position 2026') =>
  the.engagements.create(the.consultant, { clientId: the.clientId, name, startsOn: '2026-01-15' });
const team = async (engagementId: string) =>
  (await the.engagements.teams(the.owner, [engagementId])).map(({ memberId, isLead }) => ({ memberId, isLead }));

describe('engagements', () => {
  it('are led by whoever starts them', async () => {
    const engagement = await start(' Position 2026 ');

    expect(engagement).toMatchObject({ name: 'Position 2026', startsOn: '2026-01-15', endsOn: null });
    expect(await team(engagement.id)).toEqual([{ memberId: the.consultant.id, isLead: true }]);
  });

  it('start without a team when the product itself starts them', async () => {
    const system = systemActor(the.owner.tenantId, ['engagement.write']);

    const { id } = await the.engagements.create(system, {
      clientId: the.clientId,
      name: 'Own',
      startsOn: '2026-01-01',
    });

    expect(await team(id)).toEqual([]);
  });

  it('change in what is given, and never end before they start', async () => {
    const { id } = await start();

    await the.engagements.update(the.owner, id, { endsOn: '2026-12-31' });
    const changed = await the.engagements.update(the.owner, id, { name: 'Renamed' });
    expect(changed).toMatchObject({ name: 'Renamed', startsOn: '2026-01-15', endsOn: '2026-12-31' });

    await expect(the.engagements.update(the.owner, id, { startsOn: '2027-01-01' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await the.engagements.update(the.owner, id, { endsOn: null })).toMatchObject({ endsOn: null });
  });

  it('of a client come newest first', async () => {
    const clientId = await the.given.client(the.owner.tenantId);
    for (const startsOn of ['2024-01-01', '2026-01-01', '2025-01-01']) {
      await given.engagement(the.owner.tenantId, clientId, { startsOn });
    }

    const found = await the.engagements.ofClients(the.owner, [clientId]);

    expect(found.map(({ startsOn }) => startsOn)).toEqual(['2026-01-01', '2025-01-01', '2024-01-01']);
  });

  it('are those of the clients in sight', async () => {
    const other = await the.given.client(the.owner.tenantId);
    const hidden = await given.engagement(the.owner.tenantId, other);
    const seen = await start('Seen');

    const ofBoth = await the.engagements.ofClients(the.executive, [other, the.clientId]);
    expect(ofBoth.map(({ id }) => id)).toContain(seen.id);
    expect(ofBoth.map(({ id }) => id)).not.toContain(hidden.id);
    expect(await the.engagements.byIds(the.executive, [hidden.id, seen.id])).toMatchObject([{ id: seen.id }]);
    expect(await the.engagements.teams(the.executive, [hidden.id])).toEqual([]);
    await expect(the.engagements.find(the.executive, hidden.id)).rejects.toMatchObject(NOT_FOUND);
    await expect(the.engagements.update(the.executive, seen.id, { name: 'X' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('are not there for another firm', async () => {
    const { id } = await start();
    const { stranger, clientId } = the;

    expect(await the.engagements.ofClients(stranger, [clientId])).toEqual([]);
    expect(await the.engagements.byIds(stranger, [id])).toEqual([]);
    expect(await the.engagements.teams(stranger, [id])).toEqual([]);
    await expect(the.engagements.find(stranger, id)).rejects.toMatchObject(NOT_FOUND);
    await expect(the.engagements.update(stranger, id, { name: 'Mine' })).rejects.toMatchObject(NOT_FOUND);
    await expect(
      the.engagements.create(stranger, { clientId, name: 'Mine', startsOn: '2026-01-01' }),
    ).rejects.toMatchObject(NOT_FOUND);
    await expect(
      the.engagements.setTeam(stranger, id, [{ memberId: stranger.id!, isLead: true }]),
    ).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('a team', () => {
  it('is replaced as a whole, leads first', async () => {
    const { id } = await start();

    await the.engagements.setTeam(the.owner, id, [
      { memberId: the.analyst.id!, isLead: false },
      { memberId: the.owner.id!, isLead: true },
    ]);

    expect(await team(id)).toEqual([
      { memberId: the.owner.id, isLead: true },
      { memberId: the.analyst.id, isLead: false },
    ]);
  });

  it('has a lead, and only people of the firm', async () => {
    const { id } = await start();
    const set = (...parts: [string | null, boolean][]) =>
      the.engagements.setTeam(
        the.owner,
        id,
        parts.map(([memberId, isLead]) => ({ memberId: memberId!, isLead })),
      );

    await expect(set()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(set([the.analyst.id, false])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(set([the.executive.id, true])).rejects.toMatchObject(NOT_FOUND);
    await expect(set([the.stranger.id, true])).rejects.toMatchObject(NOT_FOUND);
    await expect(set([randomUUID(), true])).rejects.toMatchObject(NOT_FOUND);
    await expect(set([the.analyst.id, true], [the.analyst.id, false])).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    expect(await team(id)).toEqual([{ memberId: the.consultant.id, isLead: true }]);
  });

  it('is one of two when two are set at the same moment, never a mixture', async () => {
    const { id } = await start();
    const [one, two] = [the.owner.id!, the.analyst.id!];

    await Promise.all(
      [one, two, one, two].map((memberId) => the.engagements.setTeam(the.owner, id, [{ memberId, isLead: true }])),
    );

    expect(await team(id)).toHaveLength(1);
  });
});
