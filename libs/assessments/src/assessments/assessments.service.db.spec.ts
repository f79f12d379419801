import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { InstrumentDrafts, InstrumentsModule } from '@sextant/instruments';
import { bench, GivenEngagements, GivenWaves, instrumentFile } from '@sextant/testing';

import { AssessmentsModule } from '../assessments.module.js';
import { AssessmentsService } from './assessments.service.js';

const setUp = () =>
  bench(
    { assessments: AssessmentsService, drafts: InstrumentDrafts },
    { modules: [InstrumentsModule, AssessmentsModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let engagementId: string;
let instrumentId: string;
let draftId: string;

beforeAll(async () => {
  the = await setUp();
  const { tenantId } = the.owner;
  engagementId = (await new GivenEngagements(the).engagement(tenantId, the.clientId)).id;
  const { version } = await the.drafts.import(the.owner, instrumentFile());
  ({ instrumentId, id: draftId } = version!);
});

const NOT_FOUND = { code: 'NOT_FOUND' };
const create = (change: Partial<{ engagementId: string; instrumentId: string; name: string }> = {}) =>
  the.assessments.create(the.consultant, { engagementId, instrumentId, name: ' Position ', ...change });

describe('assessments', () => {
  it('wait for a published version of their instrument', async () => {
    await expect(create()).rejects.toMatchObject({ code: 'INSTRUMENT_NOT_PUBLISHED' });

    await the.drafts.publish(the.owner, draftId);

    expect(await create()).toMatchObject({ clientId: the.clientId, engagementId, instrumentId, name: 'Position' });
  });

  it('of an engagement come oldest first', async () => {
    const engagement = await new GivenEngagements(the).engagement(the.owner.tenantId, the.clientId);
    for (const name of ['First', 'Second']) await create({ engagementId: engagement.id, name });

    const found = await the.assessments.ofEngagements(the.executive, [engagement.id]);

    expect(found.map(({ name }) => name)).toEqual(['First', 'Second']);
  });

  it('can be renamed, and have a name', async () => {
    const { id } = await create();

    expect(await the.assessments.rename(the.owner, id, ' Renamed ')).toMatchObject({ id, name: 'Renamed' });
    for (const name of [' ', 'x'.repeat(201)]) {
      await expect(the.assessments.rename(the.owner, id, name)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      await expect(create({ name })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    await expect(the.assessments.rename(the.executive, id, 'X')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('join an engagement and an instrument of the same firm', async () => {
    const theirs = await new GivenWaves(the).assessment(
      the.stranger.tenantId,
      await the.given.client(the.stranger.tenantId),
    );

    await expect(create({ engagementId: theirs.engagementId })).rejects.toMatchObject(NOT_FOUND);
    await expect(create({ instrumentId: theirs.instrumentId })).rejects.toMatchObject(NOT_FOUND);
    await expect(create({ instrumentId: randomUUID() })).rejects.toMatchObject(NOT_FOUND);
  });

  it('of a client out of sight are not there for an executive', async () => {
    const other = await the.given.client(the.owner.tenantId);
    const hidden = await new GivenWaves(the).assessment(the.owner.tenantId, other);

    expect(await the.assessments.ofEngagements(the.executive, [hidden.engagementId])).toEqual([]);
    await expect(the.assessments.find(the.executive, hidden.assessmentId)).rejects.toMatchObject(NOT_FOUND);
    expect(await the.assessments.find(the.analyst, hidden.assessmentId)).toMatchObject({ clientId: other });
  });

  it('are not there for another firm', async () => {
    const { id } = await create();

    expect(await the.assessments.ofEngagements(the.stranger, [engagementId])).toEqual([]);
    await expect(the.assessments.find(the.stranger, id)).rejects.toMatchObject(NOT_FOUND);
    await expect(the.assessments.rename(the.stranger, id, 'Mine')).rejects.toMatchObject(NOT_FOUND);
    await expect(
      the.assessments.create(the.stranger, { engagementId, instrumentId, name: 'Mine' }),
    ).rejects.toMatchObject(NOT_FOUND);
  });
});
