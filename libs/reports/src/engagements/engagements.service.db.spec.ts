import { describe, expect, it } from '@jest/globals';
import { Engagement } from '@sextant/data';
import { bench } from '@sextant/testing';

import { ReportsModule } from '../reports.module.js';
import { EngagementsService } from './engagements.service.js';

const { engagements, given, clientId, executive, consultant, stranger } = await bench(
  { engagements: EngagementsService },
  { modules: [{ module: class X {}, providers: [EngagementsService] }] },
);

const givenEngagement = (owner = clientId): Promise<Engagement> =>
  given.inside(consultant.tenantId, (tx) =>
    tx.insert(Engagement, { clientId: owner, name: 'Sample', startsOn: '2026-01-31' }),
  );
const own = await givenEngagement();

describe('one engagement', () => {
  it('is there for its own firm', async () => {
    expect(await engagements.get(consultant, own.id)).toMatchObject({ id: own.id });
  });

  it('is not there for another firm', async () => {
    await expect(engagements.get(stranger, own.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not there for an executive of another client', async () => {
    const hidden = await givenEngagement(await given.client(consultant.tenantId));

    await expect(engagements.get(executive, hidden.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
