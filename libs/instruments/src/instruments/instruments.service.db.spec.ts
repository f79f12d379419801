import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, instrumentFile } from '@sextant/testing';

import { InstrumentsModule } from '../instruments.module.js';
import { InstrumentDrafts } from './instrument-drafts.js';
import { InstrumentsService } from './instruments.service.js';

const setUp = () =>
  bench({ instruments: InstrumentsService, drafts: InstrumentDrafts }, { modules: [InstrumentsModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const add = async (wish: Parameters<typeof instrumentFile>[0]) =>
  (await the.drafts.import(the.consultant, instrumentFile(wish))).version!;

describe('instruments', () => {
  it('are listed by title, their versions newest first and without what they say', async () => {
    const tenantId = await the.given.tenant();
    const owner = await the.given.member('owner', { tenantId });
    const own = async (key: string, title: string, version: string) =>
      (await the.drafts.import(owner, instrumentFile({ key, title, version }))).version!;
    const b = await own('b', 'Bravo', '1.0.0');
    const a = await own('z', 'Alpha', '1.0.0');
    await own('b', 'Bravo', '1.1.0');

    expect((await the.instruments.list(owner)).map(({ title }) => title)).toEqual(['Alpha', 'Bravo']);
    const versions = await the.instruments.versionsOf(owner, [a.instrumentId, b.instrumentId]);
    expect(
      versions.filter(({ instrumentId }) => instrumentId === b.instrumentId).map(({ version }) => version),
    ).toEqual(['1.1.0', '1.0.0']);
    expect(versions[0]).not.toHaveProperty('document');
    const contents = await the.instruments.contents(owner, [a.id, b.id]);
    expect(contents.find(({ id }) => id === a.id)).toMatchObject({ source: a.source, document: a.document });
  });

  it('tell what changed from one version to another', async () => {
    const key = `key-${randomUUID()}`;
    const before = await add({ key, items: { goal: 'Is there a goal?', owner: 'Is there an owner?' } });
    const after = await add({ key, version: '2.0.0', items: { goal: 'What is the goal?', money: 'Is there money?' } });

    expect(await the.instruments.compare(the.analyst, before.id, after.id)).toEqual({
      added: ['money'],
      removed: ['owner'],
      changed: [{ key: 'goal', fields: ['text'] }],
    });
    await expect(the.instruments.compare(the.stranger, before.id, after.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are not there for another firm', async () => {
    const { id, instrumentId } = await add({ key: `key-${randomUUID()}` });

    expect((await the.instruments.list(the.stranger)).map((row) => row.id)).not.toContain(instrumentId);
    expect(await the.instruments.byIds(the.stranger, [instrumentId])).toEqual([]);
    expect(await the.instruments.versionsOf(the.stranger, [instrumentId])).toEqual([]);
    expect(await the.instruments.contents(the.stranger, [id])).toEqual([]);
    await expect(the.instruments.version(the.stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the instrument that the product ships', () => {
  it('is published for a firm, once', async () => {
    const owner = await the.given.member('owner', { tenantId: await the.given.tenant() });
    const install = () => the.db.run(owner, (tx) => the.instruments.installDefault(tx));

    const first = await install();
    const second = await install();

    expect(first).toMatchObject({ status: 'published', version: '1.0.0' });
    expect(second.id).toBe(first.id);
    expect(await the.instruments.list(owner)).toMatchObject([{ key: 'social-business-position' }]);
  });
});
