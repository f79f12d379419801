import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { WaveSeal } from '@sextant/data';
import { bench, GivenWaves, type GivenParticipant, type GivenWave } from '@sextant/testing';

import { respondentOf } from '../participants/respondent-actors.js';
import { WavesModule } from '../waves/waves.module.js';
import type { SentOperation } from './answer-statement.js';
import { CoalescedSaves } from './coalesced-saves.js';

const setUp = () => bench({ saves: CoalescedSaves }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

const sent = ({ id, actor }: GivenParticipant, change: Partial<SentOperation> = {}): SentOperation => ({
  seal: WaveSeal.make(actor.tenantId, actor.waveId!),
  operationId: randomUUID(),
  item: 'goal',
  baseRevision: 0,
  current: '3',
  desired: null,
  comment: null,
  confidence: null,
  sender: respondentOf(actor),
  sealedLink: given.links.seal(id),
  ...change,
});

const countAnswers = async (tenantId: string, { id }: GivenWave) => {
  const [row] = await the.given.inside(tenantId, (tx) =>
    tx.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM answer a JOIN respondent r ON r.id = a.respondent_id WHERE r.wave_id = $1',
      [id],
    ),
  );
  return row!.n;
};

async function firm(people = 30) {
  const tenantId = await the.given.tenant();
  return { tenantId, wave: await given.wave(tenantId, await the.given.client(tenantId), { people }) };
}

describe('saves that arrive together', () => {
  it('are each stored and each answered with their own reply', async () => {
    const { tenantId, wave } = await firm();

    const outcomes = await Promise.all(
      wave.participants.flatMap((participant, i) =>
        ['goal', 'owner', 'money'].map((item) =>
          the.saves.store(tenantId, [sent(participant, { item, baseRevision: i % 3 === 2 ? 7 : 0 })]),
        ),
      ),
    );

    const flat = outcomes.flat();
    expect(flat.filter(({ outcome }) => outcome === 'saved')).toHaveLength(60);
    expect(flat.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(30);
    expect(outcomes.every(([one], i) => (one!.outcome === 'conflict') === (Math.floor(i / 3) % 3 === 2))).toBe(true);
    expect(await countAnswers(tenantId, wave)).toBe(60);
  });

  it('do not suffer from a bad one among them', async () => {
    const { tenantId, wave } = await firm();
    const bad = 15;

    const outcomes = await Promise.allSettled(
      wave.participants.map((participant, i) =>
        the.saves.store(tenantId, [sent(participant, i === bad ? { operationId: 'no id at all' } : {})]),
      ),
    );

    expect(outcomes.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []))).toEqual([bad]);
    expect(await countAnswers(tenantId, wave)).toBe(29);
  });

  it('keep to their own firm', async () => {
    const [one, other] = await Promise.all([firm(), firm()]);
    const foreign = one.wave.participants[0]!;

    const replies = await Promise.all([
      ...one.wave.participants.slice(1).map((person) => the.saves.store(one.tenantId, [sent(person)])),
      ...other.wave.participants.map((person) => the.saves.store(other.tenantId, [sent(person)])),
      the.saves.store(other.tenantId, [sent(foreign)]),
    ]);

    expect(replies.at(-1)).toMatchObject([{ outcome: 'LINK_NOT_VALID' }]);
    expect(await countAnswers(one.tenantId, one.wave)).toBe(29);
    expect(await countAnswers(other.tenantId, other.wave)).toBe(30);
    expect(await countAnswers(other.tenantId, one.wave)).toBe(0);
  });

  it('are turned away when too many wait, and taken again afterwards', async () => {
    const { tenantId, wave } = await firm(3);
    const [person] = wave.participants;

    const outcomes = await Promise.allSettled(
      Array.from({ length: 1_500 }, (_, i) =>
        the.saves.store(tenantId, [sent(person!, { item: i % 2 ? 'goal' : 'owner' })]),
      ),
    );

    const turnedAway = outcomes.filter((one) => one.status === 'rejected');
    expect(turnedAway.length).toBeGreaterThan(0);
    expect(turnedAway.every(({ reason }) => (reason as { code: string }).code === 'UNAVAILABLE')).toBe(true);
    expect(await the.saves.store(tenantId, [sent(person!, { item: 'money' })])).toMatchObject([{ outcome: 'saved' }]);
  });
});
