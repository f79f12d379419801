import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench } from '@sextant/testing';

import { EngagementsModule } from '../engagements.module.js';
import { ClientsService } from './clients.service.js';

const setUp = () => bench({ clients: ClientsService }, { modules: [EngagementsModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const NOT_FOUND = { code: 'NOT_FOUND' };

describe('clients', () => {
  it('are kept with what is known of them', async () => {
    const contextProfile = { ownership: 'family', employees: 640, notes: ' sells through dealers ' };

    const { id } = await the.clients.create(the.consultant, { name: ' Halden ', sector: 'Machines', contextProfile });

    expect(await the.clients.find(the.analyst, id)).toMatchObject({
      name: 'Halden',
      sector: 'Machines',
      country: '',
      contextProfile: { ownership: 'family', employees: 640, notes: 'sells through dealers' },
      archivedAt: null,
    });
  });

  it('change in what is given and keep the rest', async () => {
    const { id } = await the.clients.create(the.owner, { name: 'Before', sector: 'Machines', country: 'Norway' });

    await the.clients.update(the.owner, id, { name: 'After', contextProfile: { employees: 5 } });
    const changed = await the.clients.update(the.owner, id, { country: '' });

    expect(changed).toMatchObject({ name: 'After', sector: 'Machines', country: '', contextProfile: { employees: 5 } });
  });

  it('have names of their own within a firm only', async () => {
    await the.clients.create(the.owner, { name: 'Twice' });

    await expect(the.clients.create(the.owner, { name: 'Twice' })).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    await expect(the.clients.create(the.stranger, { name: 'Twice' })).resolves.toBeDefined();
  });

  it('have a profile of known facts only', async () => {
    const contextProfile = { employees: 'many', horoscope: 'Leo' };

    await expect(the.clients.create(the.owner, { name: 'Odd', contextProfile })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: {
        problems: [
          { field: 'contextProfile.employees', rule: 'wholeNumber', params: {} },
          { field: 'contextProfile', rule: 'unknownField', params: {} },
        ],
      },
    });
  });

  it('leave the lists once archived, and stay where they are named', async () => {
    const { id } = await the.clients.create(the.owner, { name: 'Former' });

    const { archivedAt } = await the.clients.archive(the.owner, id);
    const again = await the.clients.archive(the.owner, id);

    expect((await the.clients.list(the.owner)).map((client) => client.id)).not.toContain(id);
    expect(await the.clients.find(the.owner, id)).toMatchObject({ archivedAt });
    expect(again.archivedAt).toEqual(archivedAt);
  });

  it('come back when they are restored', async () => {
    const { id } = await the.clients.create(the.owner, { name: 'Away' });
    await the.clients.archive(the.owner, id);
    expect((await the.clients.list(the.owner, { archived: true })).map((client) => client.id)).toContain(id);

    expect(await the.clients.restore(the.owner, id)).toMatchObject({ archivedAt: null });

    expect((await the.clients.list(the.owner)).map((client) => client.id)).toContain(id);
    expect((await the.clients.list(the.owner, { archived: true })).map((client) => client.id)).not.toContain(id);
    await expect(the.clients.restore(the.stranger, id)).rejects.toMatchObject(NOT_FOUND);
  });

  it('show an executive the ones named to them, and nothing of the others', async () => {
    const { id: other } = await the.clients.create(the.owner, { name: 'Competitor' });

    expect((await the.clients.list(the.executive)).map(({ id }) => id)).toEqual([the.clientId]);
    expect((await the.clients.byIds(the.executive, [other, the.clientId])).map(({ id }) => id)).toEqual([the.clientId]);
    await expect(the.clients.find(the.executive, other)).rejects.toMatchObject(NOT_FOUND);
    await expect(the.clients.update(the.executive, the.clientId, { name: 'X' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('are not there for another firm', async () => {
    const { clientId, stranger } = the;

    expect((await the.clients.list(stranger)).map(({ id }) => id)).not.toContain(clientId);
    expect(await the.clients.byIds(stranger, [clientId])).toEqual([]);
    expect(await the.clients.viewers(stranger, [clientId])).toEqual([]);
    await expect(the.clients.find(stranger, clientId)).rejects.toMatchObject(NOT_FOUND);
    await expect(the.clients.update(stranger, clientId, { name: 'Mine' })).rejects.toMatchObject(NOT_FOUND);
    await expect(the.clients.archive(stranger, clientId)).rejects.toMatchObject(NOT_FOUND);
    await expect(the.clients.find(the.owner, randomUUID())).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('viewers', () => {
  it('are the executives who may look, for those who may know them', async () => {
    const other = await the.given.client(the.owner.tenantId);

    const viewers = await the.clients.viewers(the.analyst, [the.clientId, other]);

    expect(viewers).toMatchObject([{ clientId: the.clientId, memberId: the.executive.id }]);
    await expect(the.clients.viewers(the.executive, [the.clientId])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(the.clients.viewers(the.executive, [other])).rejects.toMatchObject(NOT_FOUND);
  });
});
