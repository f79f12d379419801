import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench } from '@sextant/testing';
import type { Actor } from '@sextant/contracts';
import { Client } from 'pg';

import { IdentityModule } from '../identity.module.js';
import { doing } from '../members/member-actor.js';
import { AuditTrailService } from './audit-trail.service.js';

const setUp = () => bench({ trail: AuditTrailService }, { modules: [IdentityModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const act = (actor: Actor, name: string) => the.db.run(doing(actor, name), () => Promise.resolve());

async function firmWith(entries: number): Promise<Actor> {
  const owner = await the.given.member('owner', { tenantId: await the.given.tenant() });
  for (let i = 1; i <= entries; i += 1) await act(owner, `deed ${i}`);
  return owner;
}

/** What only somebody with the database itself in hands can do. */
async function tamper(sql: string, tenantId: string): Promise<void> {
  const admin = new Client({ connectionString: the.database.adminUrl });
  await admin.connect();
  await admin.query(`SET session_replication_role = replica`);
  await admin.query(sql, [tenantId]);
  await admin.end();
}

describe('the audit trail', () => {
  it('is read newest first, page by page, by its own firm', async () => {
    const owner = await firmWith(5);

    const page = await the.trail.list(owner, 2, null);
    const next = await the.trail.list(owner, 2, page.at(-1)!.id);

    expect(page.map(({ action }) => action)).toEqual(['deed 5', 'deed 4']);
    expect(next.map(({ action }) => action)).toEqual(['deed 3', 'deed 2']);
    expect(page[0]).toMatchObject({
      actorId: owner.id,
      actorName: 'owner Sample',
      outcome: 'done',
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await the.trail.list(the.stranger, 10, null)).toEqual([]);
  });

  it('shows what participants did from the next day on, and not between what others did', async () => {
    const owner = await firmWith(2);
    await act({ ...owner, kind: 'participant', waveId: randomUUID() }, 'submitAnswers');
    const actions = async () => (await the.trail.list(owner, 10, null)).map(({ action }) => action);

    expect(await actions()).toEqual(['deed 2', 'deed 1']);
    await tamper(`UPDATE audit_entry SET at = at - interval '1 day' WHERE tenant_id = $1`, owner.tenantId);
    // Below everything else of its day, though it was done last.
    expect(await actions()).toEqual(['deed 2', 'deed 1', 'submitAnswers']);
  });

  it('holds from the first entry on, also when many write at once', async () => {
    const owner = await firmWith(0);
    expect(await the.trail.firstBreak(owner)).toBeNull();

    await Promise.all(Array.from({ length: 30 }, (_, i) => act(owner, `deed ${i}`)));

    expect(await the.trail.firstBreak(owner)).toBeNull();
    expect(new Set((await the.trail.list(owner, 100, null)).map(({ id }) => id)).size).toBe(30);
  });

  it('holds past one page', async () => {
    const owner = await firmWith(1);
    const many = doing(owner, 'many');
    for (let i = 0; i < 1_001; i += 1) {
      await the.db.recordAlone(many, { action: 'deed', outcome: 'done', code: null, subject: {} });
    }

    expect(await the.trail.firstBreak(owner)).toBeNull();
    await tamper(`UPDATE audit_entry SET action = 'other' WHERE tenant_id = $1 AND sequence = 1002`, owner.tenantId);
    expect(await the.trail.firstBreak(owner)).toBe('1002');
  });

  it.each([
    ['an entry was changed', `UPDATE audit_entry SET action = 'other' WHERE tenant_id = $1 AND sequence = 3`, '3'],
    ['an entry was taken out', `DELETE FROM audit_entry WHERE tenant_id = $1 AND sequence = 3`, '4'],
    ['the end was cut off', `DELETE FROM audit_entry WHERE tenant_id = $1 AND sequence > 3`, '4'],
    ['everything was taken out', `DELETE FROM audit_entry WHERE tenant_id = $1`, '1'],
  ])('says where it broke when %s', async (_, sql, sequence) => {
    const owner = await firmWith(5);
    await tamper(sql, owner.tenantId);

    expect(await the.trail.firstBreak(owner)).toBe(sequence);
  });

  it('cannot be changed by the program itself, nor by whoever may do anything else', async () => {
    const owner = await firmWith(1);
    const admin = await the.admin();

    for (const sql of [`UPDATE audit_entry SET action = 'other'`, `DELETE FROM audit_entry`]) {
      await expect(the.db.run(owner, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
      await expect(admin.query(sql)).rejects.toThrow('never changed');
    }
  });
});
