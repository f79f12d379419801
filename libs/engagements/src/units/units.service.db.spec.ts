import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenEngagements, GivenWaves } from '@sextant/testing';

import { EngagementsModule } from '../engagements.module.js';
import { StakeholdersService } from '../stakeholders/stakeholders.service.js';
import { UnitsService } from './units.service.js';

const setUp = () => bench({ units: UnitsService, people: StakeholdersService }, { modules: [EngagementsModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenEngagements;

beforeAll(async () => {
  the = await setUp();
  given = new GivenEngagements(the);
});

const newClient = () => the.given.client(the.owner.tenantId);
const path = (clientId: string, ...names: string[]) => given.units(the.owner.tenantId, clientId, ...names);
const names = async (clientId: string) => (await the.units.ofClients(the.owner, [clientId])).map(({ name }) => name);

describe('units', () => {
  it('form a tree, parents before their children and siblings by name', async () => {
    const clientId = await newClient();
    const add = (name: string, parentId: string | null = null) =>
      the.units.create(the.consultant, { clientId, parentId, name });

    const sales = await add('Sales');
    const operations = await add(' Operations ');
    await add('Nordic', sales.id);
    await add('Assembly', operations.id);

    expect(await names(clientId)).toEqual(['Operations', 'Assembly', 'Sales', 'Nordic']);
    await expect(add('Nordic', sales.id)).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    await expect(add('Sales')).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    await expect(add(' SALES ')).rejects.toMatchObject({ code: 'ALREADY_THERE' });
  });

  it('move with everything below them', async () => {
    const clientId = await newClient();
    const [group, plant] = await path(clientId, 'Group', 'Plant', 'Line');
    const [elsewhere] = await path(clientId, 'Elsewhere');

    await the.units.update(the.owner, plant!.id, { parentId: elsewhere!.id, name: 'Works' });
    expect(await names(clientId)).toEqual(['Elsewhere', 'Works', 'Line', 'Group']);

    await the.units.update(the.owner, plant!.id, { parentId: null });
    expect(await names(clientId)).toEqual(['Elsewhere', 'Group', 'Works', 'Line']);
    expect(group).toBeDefined();
  });

  it('never lie below themselves', async () => {
    const clientId = await newClient();
    const [top, , bottom] = await path(clientId, 'Top', 'Middle', 'Bottom');

    for (const parentId of [top!.id, bottom!.id]) {
      await expect(the.units.update(the.owner, top!.id, { parentId })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    expect(await names(clientId)).toEqual(['Top', 'Middle', 'Bottom']);
  });

  it('close no circle when two are moved below each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const clientId = await newClient();
      const [[one], [two]] = [await path(clientId, 'One'), await path(clientId, 'Two')];

      const outcomes = await Promise.allSettled([
        the.units.update(the.owner, one!.id, { parentId: two!.id }),
        the.units.update(the.consultant, two!.id, { parentId: one!.id }),
      ]);

      const refused = outcomes.filter(({ status }) => status === 'rejected');
      expect(refused).toMatchObject([{ reason: { code: 'INVALID_INPUT' } }]);
      expect(await names(clientId)).toHaveLength(2);
    }
  });

  it('go when they are empty', async () => {
    const clientId = await newClient();
    const [top, bottom] = await path(clientId, 'Top', 'Bottom');
    const tenantId = the.owner.tenantId;
    const person = await given.stakeholder(tenantId, clientId, { unitId: bottom!.id });

    await expect(the.units.remove(the.owner, top!.id)).rejects.toMatchObject({
      code: 'UNIT_IN_USE',
      details: { units: 1, stakeholders: 0 },
    });
    await expect(the.units.remove(the.owner, bottom!.id)).rejects.toMatchObject({
      code: 'UNIT_IN_USE',
      details: { units: 0, stakeholders: 1 },
    });
    await the.people.archive(the.owner, person.id);
    await the.units.remove(the.owner, bottom!.id);
    await the.units.remove(the.owner, top!.id);

    expect(await names(clientId)).toEqual([]);
    await expect(the.units.remove(the.owner, top!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stay when people stood in them as they were asked', async () => {
    const clientId = await newClient();
    const [unit] = await path(clientId, 'Plant');
    const { tenantId } = the.owner;
    const wave = await new GivenWaves(the).wave(tenantId, clientId, { status: 'draft', people: 1 });
    await the.db.run(the.owner, (tx) =>
      tx.query('UPDATE participant SET unit_id = $2 WHERE id = $1', [wave.participants[0]!.id, unit!.id]),
    );

    await expect(the.units.remove(the.owner, unit!.id)).rejects.toMatchObject({
      code: 'UNIT_IN_USE',
      details: { participants: 1 },
    });
  });

  it('are not removed under somebody who is put into them at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const clientId = await newClient();
      const [unit] = await path(clientId, 'Plant');

      const [removed, added] = await Promise.allSettled([
        the.units.remove(the.owner, unit!.id),
        the.people.create(the.consultant, clientId, { name: 'Pat', unitId: unit!.id }),
      ]);

      expect([removed.status, added.status].sort()).toEqual(['fulfilled', 'rejected']);
      const refused = removed.status === 'rejected' ? removed : added;
      const code = removed.status === 'rejected' ? 'UNIT_IN_USE' : 'NOT_FOUND';
      expect(refused).toMatchObject({ reason: { code } });
    }
  });

  it('belong to one client', async () => {
    const [clientId, other] = [await newClient(), await newClient()];
    const [mine] = await path(clientId, 'Mine');
    const [theirs] = await path(other, 'Theirs');
    const within = { clientId, parentId: theirs!.id, name: 'Between' };

    await expect(the.units.create(the.owner, within)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.units.update(the.owner, mine!.id, { parentId: theirs!.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are not there for another firm, and only to look at for an executive', async () => {
    const [unit] = await path(the.clientId, 'Seen');

    expect(await the.units.ofClients(the.stranger, [the.clientId])).toEqual([]);
    await expect(
      the.units.create(the.stranger, { clientId: the.clientId, parentId: null, name: 'Mine' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.units.update(the.stranger, unit!.id, { name: 'Mine' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(the.units.remove(the.stranger, unit!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    expect(await the.units.ofClients(the.executive, [the.clientId])).toMatchObject([{ name: 'Seen' }]);
    await expect(the.units.ofClients(the.executive, [await newClient()])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.units.remove(the.executive, unit!.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
