import { describe, expect, it } from '@jest/globals';
import { Client } from '@sextant/data';
import { bench } from '@sextant/testing';

import { ReportsModule } from '../reports.module.js';
import { ClientsService } from './clients.service.js';

const { clients, given, consultant, stranger } = await bench(
  { clients: ClientsService },
  { modules: [{ module: class X {}, providers: [ClientsService] }] },
);

const givenClient = (): Promise<Client> =>
  given.inside(consultant.tenantId, (tx) => tx.insert(Client, { name: 'Sample' }));
const own = await givenClient();

describe('one client', () => {
  it('is there for its own firm', async () => {
    expect(await clients.get(consultant, own.id)).toMatchObject({ id: own.id });
  });

  it('is not there for another firm', async () => {
    await expect(clients.get(stranger, own.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
