import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenEngagements } from '@sextant/testing';

import { EngagementsModule } from '../engagements.module.js';
import { StakeholdersService } from './stakeholders.service.js';

const setUp = () => bench({ people: StakeholdersService }, { modules: [EngagementsModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenEngagements;

beforeAll(async () => {
  the = await setUp();
  given = new GivenEngagements(the);
});

const newClient = () => the.given.client(the.owner.tenantId);
const NOT_FOUND = { code: 'NOT_FOUND' };

describe('stakeholders', () => {
  it('are kept with function, level, unit and language', async () => {
    const clientId = await newClient();
    const [unit] = await given.units(the.owner.tenantId, clientId, 'Plant');

    const person = await the.people.create(the.consultant, clientId, {
      name: ' Ida Berg ',
      email: ' Ida@Halden.example ',
      function: 'operations',
      unitId: unit!.id,
    });

    expect(person).toMatchObject({
      clientId,
      name: 'Ida Berg',
      email: 'ida@halden.example',
      function: 'operations',
      level: '',
      unitId: unit!.id,
      locale: 'en',
      archivedAt: null,
    });
    expect(await the.people.ofClients(the.analyst, [clientId])).toEqual([person]);
  });

  it('change in what is given and keep the rest', async () => {
    const clientId = await newClient();
    const { id } = await given.stakeholder(the.owner.tenantId, clientId, { email: 'a@halden.example', level: 'head' });

    await the.people.update(the.owner, id, { function: 'legal' });
    const changed = await the.people.update(the.owner, id, { email: null, name: 'Bo' });

    expect(changed).toMatchObject({ name: 'Bo', email: null, function: 'legal', level: 'head' });
  });

  it('have an address of their own within a client only', async () => {
    const clientId = await newClient();
    const add = (client: string, email: string | null) =>
      the.people.create(the.owner, client, { name: 'Pat', function: 'sales', email });
    await add(clientId, 'pat@halden.example');

    for (const spelling of ['PAT@halden.example', '<pat@halden.example>', 'mailto:pat+work@halden.example']) {
      await expect(add(clientId, spelling)).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    }
    await expect(add(await newClient(), 'pat@halden.example')).resolves.toBeDefined();
    await add(clientId, null);
    await add(clientId, ' ');
    expect(await the.people.ofClients(the.owner, [clientId])).toHaveLength(3);
  });

  it('are one person when two add the same address at the same moment', async () => {
    const clientId = await newClient();
    const add = () => the.people.create(the.owner, clientId, { name: 'Pat', email: 'pat@halden.example' });

    const outcomes = await Promise.allSettled([add(), add(), add()]);

    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'ALREADY_THERE' } },
      { reason: { code: 'ALREADY_THERE' } },
    ]);
  });

  it('leave the list once archived, and come back as the same person', async () => {
    const clientId = await newClient();
    const { id } = await given.stakeholder(the.owner.tenantId, clientId, { email: 'ida@halden.example' });

    expect((await the.people.archive(the.owner, id)).archivedAt).toBeInstanceOf(Date);
    expect(await the.people.ofClients(the.owner, [clientId])).toEqual([]);

    const back = await the.people.create(the.owner, clientId, { name: 'Ida', email: 'ida@halden.example' });
    expect(back).toMatchObject({ id, name: 'Ida', archivedAt: null });
  });

  it('stand in units of their own client', async () => {
    const [clientId, other] = [await newClient(), await newClient()];
    const [theirs] = await given.units(the.owner.tenantId, other, 'Theirs');
    const { id } = await given.stakeholder(the.owner.tenantId, clientId);

    for (const unitId of [theirs!.id, randomUUID()]) {
      await expect(the.people.update(the.owner, id, { unitId })).rejects.toMatchObject(NOT_FOUND);
      await expect(the.people.create(the.owner, clientId, { name: 'Bo', unitId })).rejects.toMatchObject(NOT_FOUND);
    }
  });

  it('are hidden from executives', async () => {
    const { id } = await given.stakeholder(the.owner.tenantId, the.clientId);

    await expect(the.people.ofClients(the.executive, [the.clientId])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(the.people.update(the.executive, id, { name: 'X' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(the.people.ofClients(the.executive, [await newClient()])).rejects.toMatchObject(NOT_FOUND);
  });

  it('are not there for another firm', async () => {
    const { id } = await given.stakeholder(the.owner.tenantId, the.clientId);

    expect(await the.people.ofClients(the.stranger, [the.clientId])).toEqual([]);
    await expect(the.people.create(the.stranger, the.clientId, { name: 'Mine' })).rejects.toMatchObject(NOT_FOUND);
    await expect(the.people.update(the.stranger, id, { name: 'Mine' })).rejects.toMatchObject(NOT_FOUND);
    await expect(the.people.archive(the.stranger, id)).rejects.toMatchObject(NOT_FOUND);
    expect(await the.people.ofClients(the.owner, [the.clientId])).toContainEqual(expect.objectContaining({ id }));
  });
});
