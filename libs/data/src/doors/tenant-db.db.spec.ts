import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, type Actor } from '@sextant/contracts';
import { bench } from '@sextant/testing';
import { IsNull } from 'typeorm';

import { AuditEntry } from '../entities/audit-entry.js';
import { Client } from '../entities/client.js';

const setUp = () => bench({}, { modules: [] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const doing = (actor: Actor, name = 'createClient'): Actor & { operation: { recorded: boolean } } => ({
  ...actor,
  operation: { name, subject: { clientId: the.clientId }, recorded: false },
});

const entriesOf = (actor: Actor) =>
  the.db.run(actor, (tx) => tx.repo(AuditEntry).find({ order: { sequence: 'DESC' }, take: 200 }));

describe('the door to tenant data', () => {
  it('shows one tenant and nothing else, without any condition', async () => {
    const mine = await the.db.run(the.owner, (tx) => tx.repo(Client).find());
    const theirs = await the.db.run(the.stranger, (tx) => tx.repo(Client).find());

    expect(mine.map(({ id }) => id)).toEqual([the.clientId]);
    expect(theirs).toEqual([]);
  });

  it("finds and changes no row of another tenant's by its id", async () => {
    await expect(the.db.run(the.stranger, (tx) => tx.get(Client, the.clientId))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(the.db.run(the.stranger, (tx) => tx.lock(Client, the.clientId))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const changed = await the.db.run(the.stranger, (tx) =>
      tx.query(`UPDATE client SET name = 'taken' WHERE id = $1 RETURNING id`, [the.clientId]),
    );
    expect(changed).toEqual([]);
  });

  it('lets nobody write into another tenant, nor point there', async () => {
    const into = the.db.run(the.stranger, (tx) =>
      tx.query(`INSERT INTO client (tenant_id, name) VALUES ($1, 'planted')`, [the.owner.tenantId]),
    );
    await expect(into).rejects.toThrow('row-level security');

    const pointing = the.db.run(the.stranger, (tx) =>
      tx.query(`INSERT INTO unit (tenant_id, client_id, name) VALUES ($1, $2, 'planted')`, [
        the.stranger.tenantId,
        the.clientId,
      ]),
    );
    await expect(pointing).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves neither tenant nor role behind on the connection', async () => {
    await Promise.all(Array.from({ length: 25 }, () => the.db.run(the.owner, (tx) => tx.query('SELECT 1'))));

    const left = await the.system.run((tx) =>
      tx.query<{ tenant: string | null }>(`SELECT nullif(current_setting('app.tenant_id', true), '') AS tenant`),
    );
    expect(left).toEqual([{ tenant: null }]);
  });

  it('refuses a search for nothing in particular', async () => {
    for (const id of [undefined, null]) {
      await expect(the.db.run(the.owner, (tx) => tx.repo(Client).findOneBy({ id: id as never }))).rejects.toThrow();
      await expect(the.db.run(the.owner, (tx) => tx.repo(Client).delete({ id: id as never }))).rejects.toThrow();
    }
    expect(await the.db.run(the.owner, (tx) => tx.repo(Client).findBy({ archivedAt: IsNull() }))).toHaveLength(1);
  });

  it('answers with what was stored', async () => {
    const row = await the.db.run(the.owner, (tx) => tx.insert(Client, { name: 'As stored' }));

    expect(row).toMatchObject({ tenantId: the.owner.tenantId, name: 'As stored', sector: '', archivedAt: null });
    expect(row.createdAt).toBeInstanceOf(Date);
    expect(await the.db.run(the.owner, (tx) => tx.get(Client, row.id))).toEqual(row);
    await the.db.run(the.owner, (tx) => tx.repo(Client).delete({ id: row.id }));
  });

  it('reads released results as a role that has no right to answers', async () => {
    const asked = (table: string) => the.db.readResults(the.owner, (tx) => tx.query(`SELECT * FROM ${table}`));

    await expect(asked('result')).resolves.toEqual([]);
    for (const table of ['answer', 'respondent', 'participant', 'member']) {
      await expect(asked(table)).rejects.toThrow('permission denied');
    }
  });
});

describe('a refusal by the database', () => {
  const insert = (name: string) => the.db.run(the.owner, (tx) => tx.insert(Client, { name }));

  it('gets a name', async () => {
    const name = randomUUID();
    await insert(name);

    await expect(insert(name)).rejects.toMatchObject({
      code: 'ALREADY_THERE',
      details: { constraint: 'client_tenant_id_name_key' },
    });
    await expect(the.db.run(the.owner, (tx) => tx.get(Client, 'no uuid'))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(
      the.db.run(the.owner, (tx) => tx.query(`UPDATE tenant SET brand_colour = 'red'`)),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('that only asks for another try gets one', async () => {
    const [one, two] = [await insert(randomUUID()), await insert(randomUUID())];
    let bothHold: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => (bothHold = resolve));
    let holding = 0;
    let tries = 0;
    const lockBoth = (first: string, second: string) =>
      the.db.run(the.owner, async (tx) => {
        tries += 1;
        await tx.lock(Client, first);
        holding += 1;
        if (holding === 2) bothHold();
        if (holding <= 2) await meeting;
        await tx.lock(Client, second);
      });

    await Promise.all([lockBoth(one.id, two.id), lockBoth(two.id, one.id)]);

    expect(tries).toBe(3);
  });
});

describe('what waits for the commit', () => {
  it('happens after it, in order, and not at all when it fails', async () => {
    const happened: string[] = [];
    await the.db.run(the.owner, async (tx) => {
      tx.afterCommit(async () => happened.push('first'));
      tx.afterCommit(async () => happened.push('second'));
      happened.push('work');
    });
    const failed = the.db.run(the.owner, (tx) => {
      tx.afterCommit(async () => happened.push('never'));
      throw new DomainError('ALREADY_THERE');
    });

    await expect(failed).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    expect(happened).toEqual(['work', 'first', 'second']);
  });

  it('finds what it tells of, wherever it looks', async () => {
    const name = randomUUID();
    const found = new Promise<unknown[]>((resolve) => {
      void the.db.run(the.owner, async (tx) => {
        await tx.insert(Client, { name });
        tx.afterCommit(async () =>
          resolve(await the.db.run(the.owner, (other) => other.repo(Client).findBy({ name }))),
        );
      });
    });

    expect(await found).toHaveLength(1);
  });

  it('is not waited for long, as when Redis is away', async () => {
    const row = await the.db.run(the.owner, async (tx) => {
      tx.afterCommit(() => new Promise(() => undefined));
      return tx.insert(Client, { name: randomUUID() });
    });

    expect(row).toMatchObject({ tenantId: the.owner.tenantId });
  }, 20_000);

  it('cannot undo the commit by failing', async () => {
    const row = await the.db.run(the.owner, async (tx) => {
      tx.afterCommit(() => Promise.reject(new Error('the queue is down')));
      return tx.insert(Client, { name: randomUUID() });
    });

    expect(await the.db.run(the.owner, (tx) => tx.get(Client, row.id))).toMatchObject({ id: row.id });
  });
});

describe('a mutation', () => {
  it('leaves exactly one entry, in its own transaction', async () => {
    const before = (await entriesOf(the.owner)).length;
    const actor = doing(the.owner);

    await the.db.run(actor, (tx) => tx.query('SELECT 1'));
    await the.db.run(actor, (tx) => tx.query('SELECT 1'));

    const entries = await entriesOf(the.owner);
    expect(entries.length - before).toBe(1);
    expect(entries[0]).toMatchObject({
      action: 'createClient',
      outcome: 'done',
      actorId: the.owner.id,
      subject: { clientId: the.clientId },
    });
    expect(actor.operation.recorded).toBe(true);
  });

  it('that comes to nothing leaves none here, so that whoever names the refusal can', async () => {
    const before = (await entriesOf(the.owner)).length;
    const actor = doing(the.owner);

    await the.db.run(actor, () => Promise.reject(new DomainError('ALREADY_THERE'))).catch(() => undefined);

    expect((await entriesOf(the.owner)).length).toBe(before);
    expect(actor.operation.recorded).toBe(false);
  });

  it('that only reads leaves none', async () => {
    const before = (await entriesOf(the.owner)).length;
    await the.db.run(the.owner, (tx) => tx.query('SELECT 1'));

    expect((await entriesOf(the.owner)).length).toBe(before);
  });

  it('of a participant names neither the person nor the time of day', async () => {
    const participant: Actor = {
      ...doing(the.owner, 'saveAnswers'),
      kind: 'participant',
      id: randomUUID(),
      waveId: randomUUID(),
    };

    await the.db.run(participant, (tx) => tx.query('SELECT 1'));

    const [entry] = await entriesOf(the.owner);
    expect(entry).toMatchObject({ action: 'saveAnswers', actorKind: 'participant', actorId: null });
    expect(entry?.subject).toEqual({ waveId: participant.waveId });
    expect(entry?.at.toISOString()).toMatch(/T00:00:00.000Z$/);
  });
});
