import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { chainHash, CHAIN_START, firstBreak, type StoredAuditEntry } from './audit-trail.js';

const KEY = createHash('sha256').update('key').digest();
const FACT = {
  tenantId: 't',
  sequence: '1',
  at: '2026-01-02T03:04:05.006Z',
  actorKind: 'member',
  actorId: 'm',
  action: 'closeWave',
  outcome: 'done',
  code: null,
  subject: { waveId: 'w', clientId: 'c' },
} as const;

const hash = (change: Partial<Record<keyof typeof FACT, unknown>> = {}, key = KEY, previous = CHAIN_START.hash) =>
  chainHash(key, previous, { ...FACT, ...change } as never).toString('hex');

function chain(length: number): StoredAuditEntry[] {
  const entries: StoredAuditEntry[] = [];
  let previousHash = CHAIN_START.hash;
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const fact = { ...FACT, sequence: String(sequence) };
    const own = chainHash(KEY, previousHash, fact);
    entries.push({ ...fact, at: new Date(FACT.at), previousHash, hash: own });
    previousHash = own;
  }
  return entries;
}

describe('the hash of an entry', () => {
  it('changes with every part of it, with the one before and with the key', () => {
    const others = [
      ...['tenantId', 'sequence', 'at', 'actorKind', 'actorId', 'action', 'outcome', 'code'].map((name) =>
        hash({ [name]: 'x' }),
      ),
      hash({ subject: { waveId: 'w' } }),
      hash({}, createHash('sha256').update('another').digest()),
      hash({}, KEY, createHash('sha256').update('another').digest()),
    ];

    expect(new Set([hash(), ...others]).size).toBe(others.length + 1);
  });

  it('does not depend on the order in which ids were named', () => {
    expect(hash({ subject: { clientId: 'c', waveId: 'w' } })).toBe(hash());
  });
});

describe('a chain', () => {
  it('holds from its start, or from a link known to hold', () => {
    const entries = chain(5);

    expect(firstBreak(KEY, [])).toBeNull();
    expect(firstBreak(KEY, entries)).toBeNull();
    expect(firstBreak(KEY, entries.slice(3), entries[2])).toBeNull();
  });

  it('breaks where an entry was changed, left out, doubled or swapped', () => {
    const [one, two, three, four] = chain(4) as [
      StoredAuditEntry,
      StoredAuditEntry,
      StoredAuditEntry,
      StoredAuditEntry,
    ];

    expect(firstBreak(KEY, [one, { ...two, action: 'x' }, three])).toBe('2');
    expect(firstBreak(KEY, [one, three])).toBe('3');
    expect(firstBreak(KEY, [one, one])).toBe('1');
    expect(firstBreak(KEY, [one, three, two, four])).toBe('3');
    expect(firstBreak(KEY, [two])).toBe('2');
    expect(firstBreak(createHash('sha256').digest(), [one])).toBe('1');
  });
});
