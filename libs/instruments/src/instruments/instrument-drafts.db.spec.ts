import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { InstrumentVersion } from '@sextant/data';
import { bench, instrumentFile } from '@sextant/testing';

import { InstrumentsModule } from '../instruments.module.js';
import { InstrumentDrafts } from './instrument-drafts.js';
import { InstrumentsService } from './instruments.service.js';

const setUp = () =>
  bench({ drafts: InstrumentDrafts, instruments: InstrumentsService }, { modules: [InstrumentsModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const newKey = () => `key-${randomUUID().slice(0, 8)}`;

async function draft(key = newKey(), version = '1.0.0'): Promise<InstrumentVersion> {
  const { version: made } = await the.drafts.import(the.consultant, instrumentFile({ key, version }));
  return made!;
}

const published = async (key?: string, version?: string) =>
  the.drafts.publish(the.consultant, (await draft(key, version)).id);

describe('an instrument file', () => {
  it('becomes a draft that hands back the very same text', async () => {
    const source = instrumentFile({ key: newKey(), title: 'My questions' });

    const { version, problems } = await the.drafts.import(the.consultant, source);

    expect(problems).toEqual([]);
    expect(await the.instruments.version(the.analyst, version!.id)).toMatchObject({
      status: 'draft',
      version: '1.0.0',
      revision: 1,
      source,
      document: { meta: { title: 'My questions' }, items: [{ key: 'goal' }, { key: 'owner' }] },
      publishedAt: null,
    });
  });

  it('with problems changes nothing, and each has its place', async () => {
    const before = await the.instruments.list(the.owner);

    const { version, problems } = await the.drafts.import(
      the.owner,
      instrumentFile({ key: newKey() }).replaceAll('dimension: intent', 'dimension: nowhere'),
    );

    expect(version).toBeNull();
    expect(problems.map(({ path, line, column }) => [path, line, column])).toEqual([
      ['dimensions[0]', 6, 5],
      ['items[0].dimension', 8, 18],
      ['items[1].dimension', 9, 19],
    ]);
    expect(await the.instruments.list(the.owner)).toEqual(before);
  });

  it('is refused when its version is there already', async () => {
    const { id } = await draft('taken');

    await expect(draft('taken')).rejects.toMatchObject({
      code: 'ALREADY_THERE',
      details: { field: 'meta.version', instrumentVersionId: id },
    });
    await expect(draft('taken', '1.1.0')).resolves.toBeDefined();
  });

  it('is taken in once when it is sent several times at the same moment', async () => {
    const key = newKey();

    const outcomes = await Promise.allSettled([draft(key), draft(key), draft(key)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'ALREADY_THERE' } });
  });
});

describe('a draft', () => {
  it('is saved on top of the revision that was seen', async () => {
    const { id, document } = await draft();
    const { key } = document.meta as { key: string };
    const source = instrumentFile({ key, version: '1.0.1', items: { goal: 'Other words?' } });

    const { version } = await the.drafts.save(the.consultant, id, 1, source);

    expect(version).toMatchObject({ id, revision: 2, version: '1.0.1', source });
    expect(version!.document).toMatchObject({ items: [{ text: 'Other words?' }] });
  });

  it('tells whoever comes too late which revision there is', async () => {
    const key = newKey();
    const { id } = await draft(key);
    const save = (revision: number, question: string) =>
      the.drafts.save(the.consultant, id, revision, instrumentFile({ key, items: { goal: question } }));
    await save(1, 'Mine?');

    await expect(save(1, 'Yours?')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', details: { revision: 2 } });
    expect((await the.instruments.version(the.owner, id)).source).toContain('Mine?');
  });

  it('takes one of two saves of the same revision', async () => {
    for (let round = 0; round < 5; round += 1) {
      const key = newKey();
      const { id } = await draft(key);

      const outcomes = await Promise.allSettled(
        ['Mine?', 'Yours?'].map((question) =>
          the.drafts.save(the.consultant, id, 1, instrumentFile({ key, items: { goal: question } })),
        ),
      );

      const refused = outcomes.filter(({ status }) => status === 'rejected');
      expect(refused).toMatchObject([{ reason: { code: 'CHANGED_MEANWHILE', details: { revision: 2 } } }]);
    }
  });

  it('keeps its text when the new one has problems', async () => {
    const { id, source } = await draft();

    const { version, problems } = await the.drafts.save(the.owner, id, 1, 'schema: nothing');

    expect(version).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect(await the.instruments.version(the.owner, id)).toMatchObject({ source, revision: 1 });
  });

  it('stays a draft of its instrument, and takes no version of another', async () => {
    const key = newKey();
    await draft(key, '1.0.0');
    const { id } = await draft(key, '1.1.0');
    const save = (wish: { key: string; version: string }) => the.drafts.save(the.owner, id, 1, instrumentFile(wish));

    await expect(save({ key: newKey(), version: '1.1.0' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { problems: [{ field: 'meta.key' }] },
    });
    await expect(save({ key, version: '1.0.0' })).rejects.toMatchObject({ code: 'ALREADY_THERE' });
  });
});

describe('publishing', () => {
  it('makes a version that nothing changes any more', async () => {
    const key = newKey();
    const { id, status, publishedAt } = await published(key);
    expect(status).toBe('published');
    expect(publishedAt).toBeInstanceOf(Date);

    const refusal = { code: 'INSTRUMENT_NOT_DRAFT' };
    await expect(the.drafts.save(the.owner, id, 1, instrumentFile({ key }))).rejects.toMatchObject(refusal);
    await expect(the.drafts.publish(the.owner, id)).rejects.toMatchObject(refusal);
    const change = (sql: string) => the.db.run(the.owner, (tx) => tx.query(sql, [id]));
    await expect(change(`UPDATE instrument_version SET source = '' WHERE id = $1`)).rejects.toThrow(/never changed/);
    await expect(change('DELETE FROM instrument_version WHERE id = $1')).rejects.toThrow(/never changed/);
  });

  it('goes upwards only', async () => {
    const key = newKey();
    await published(key, '1.1.0');

    for (const version of ['1.0.9', '1.1.0-rc.1', '0.9.0']) {
      await expect(published(key, version)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { problems: [{ field: 'meta.version' }] },
      });
    }
    await expect(published(key, '1.10.0')).resolves.toMatchObject({ status: 'published' });
  });

  it('wants a version that can be ordered', async () => {
    await expect(published(newKey(), 'spring')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('of two versions at the same moment leaves them in order', async () => {
    for (let round = 0; round < 5; round += 1) {
      const key = newKey();
      const [low, high] = [await draft(key, '1.0.0'), await draft(key, '2.0.0')];

      const outcomes = await Promise.allSettled([
        the.drafts.publish(the.owner, high.id),
        the.drafts.publish(the.consultant, low.id),
      ]);

      const order = (await the.instruments.versionsOf(the.owner, [high.instrumentId]))
        .filter(({ status }) => status === 'published')
        .sort((a, b) => a.publishedAt!.getTime() - b.publishedAt!.getTime())
        .map(({ version }) => version);
      const isLowRefused = outcomes[1].status === 'rejected';
      expect(order).toEqual(isLowRefused ? ['2.0.0'] : ['1.0.0', '2.0.0']);
    }
  });

  it('gives the instrument its title', async () => {
    const key = newKey();
    const import_ = (version: string, title: string) =>
      the.drafts.import(the.owner, instrumentFile({ key, version, title }));
    const first = (await import_('1.0.0', 'First')).version!;
    const second = (await import_('1.1.0', 'Second')).version!;
    const title = async () => (await the.instruments.byIds(the.owner, [first.instrumentId]))[0]!.title;

    expect(await title()).toBe('First');
    await the.drafts.publish(the.owner, second.id);
    expect(await title()).toBe('Second');
  });
});

describe('a new draft', () => {
  it('has the text of the newest published version and the next minor number', async () => {
    const key = newKey();
    await published(key, '1.0.0');
    const newest = await published(key, '1.4.2');

    const next = await the.drafts.newDraft(the.consultant, newest.instrumentId);

    expect(next).toMatchObject({ status: 'draft', version: '1.5.0', revision: 1 });
    expect(next.source).toBe(newest.source.replace('1.4.2', '"1.5.0"'));
    await expect(the.drafts.newDraft(the.consultant, newest.instrumentId)).rejects.toMatchObject({
      code: 'ALREADY_THERE',
      details: { instrumentVersionId: next.id },
    });
  });

  it('needs something published', async () => {
    const { instrumentId } = await draft();

    await expect(the.drafts.newDraft(the.owner, instrumentId)).rejects.toMatchObject({
      code: 'INSTRUMENT_NOT_PUBLISHED',
    });
  });
});

describe('versions of another firm', () => {
  it('are not there', async () => {
    const key = newKey();
    const { id, instrumentId } = await draft(key);
    const refusal = { code: 'NOT_FOUND' };

    await expect(the.drafts.save(the.stranger, id, 1, instrumentFile({ key }))).rejects.toMatchObject(refusal);
    await expect(the.drafts.publish(the.stranger, id)).rejects.toMatchObject(refusal);
    await expect(the.drafts.newDraft(the.stranger, instrumentId)).rejects.toMatchObject(refusal);
    expect(await the.instruments.version(the.owner, id)).toMatchObject({ status: 'draft', revision: 1 });
  });

  it('do not stand in the way of the same file', async () => {
    const source = instrumentFile({ key: newKey() });
    await the.drafts.import(the.owner, source);

    await expect(the.drafts.import(the.stranger, source)).resolves.toMatchObject({ problems: [] });
  });
});
