import { createSecretKey, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloseWave, WavesModule } from '@sextant/assessments';
import { MarkHandIns } from '@sextant/assessments/worker';
import type { ConfidentialityMode } from '@sextant/contracts';
import { deriveKey, unseal, WaveSeal } from '@sextant/data';
import { ApiClient, ApiProcess, bench, GivenWaves, startWorker, type GivenWave } from '@sextant/testing';
import type { Client } from 'pg';

import { createWorker } from '../../apps/worker/src/create-worker.js';
import { uuidAt, type HeapTuple } from './forensics/heap-file.js';
import { PhysicalCopy } from './forensics/physical-copy.js';

const PEOPLE = 14;
const HAND_IN = 9;
const ITEMS = ['goal', 'owner', 'money', 'depth', 'speed'];
const SAVE = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status } }`;

const setUp = () => bench({ closing: CloseWave }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;
let admin: Client;
let api: ApiProcess;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
  admin = await the.admin();
  // What was written stays where it was, as it does for as long as nobody clears it away.
  for (const table of ['answer', 'respondent', 'participant', 'wave_key'])
    await admin.query(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
  // Whoever still reads as of now keeps every row that dies from now on: PostgreSQL may tidy none of them away meanwhile.
  await (await the.admin()).query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM answer');
  api = await ApiProcess.on(the.environment, { logLevel: 'trace' });
  await api.start();
}, 120_000);

afterAll(() => api.kill());

/** What person number so-and-so says: levels and a comment that nobody else gives. */
const levelOf = (person: number, item: number) => String(1 + ((person * 3 + item * person) % 5));
const canary = (mode: string, person: number) => `canary ${mode} ${person} ${'quite a long remark '.repeat(2)}`;

/** Everybody answers twice, in an order that is not that of the list; the first nine hand in. */
async function answered(mode: ConfidentialityMode): Promise<{ wave: GivenWave; order: number[] }> {
  const wave = await given.wave(the.owner.tenantId, the.clientId, { mode, people: PEOPLE });
  const order = Array.from({ length: PEOPLE }, (_, i) => (i * 5 + 3) % PEOPLE);
  for (const person of order) {
    const browser = new ApiClient(api.url)
      .withCookie('sextant-respondent', wave.participants[person]!.token)
      .withHeader('x-sextant-as', 'respondent');
    for (const baseRevision of [0, 1]) {
      const operations = ITEMS.map((item, i) => ({
        ...{ operationId: randomUUID(), item, baseRevision, current: levelOf(person, i), desired: '5' },
        comment: canary(mode, person),
      }));
      await browser.graphql(SAVE, { operations });
    }
    await browser.graphql(`mutation { placeDesiredPoint(x: ${31.25 + person / 64}, y: 77.5) { x } }`);
    if (order.indexOf(person) < HAND_IN) await browser.graphql('mutation { submitAnswers }');
  }
  return { wave, order };
}

/** Where a participant's and a respondent's own id lie: after the tenant's. */
const idOf = ({ data }: HeapTuple) => uuidAt(data, 16);

const byTime = (a: HeapTuple, b: HeapTuple) => a.xmin - b.xmin || byPlace(a, b);
const byPlace = (a: HeapTuple, b: HeapTuple) => a.page - b.page || a.line - b.line;

/** Ids in the order of their newest rows. */
function newest(tuples: readonly HeapTuple[], by: typeof byTime): string[] {
  const last = new Map([...tuples].sort(byTime).map((tuple) => [idOf(tuple), tuple]));
  return [...last.values()].sort(by).map(idOf);
}

/** Transactions that left a mark on any version of a row, living or dead. */
const marks = (tuples: readonly HeapTuple[]) =>
  new Set(tuples.flatMap(({ xmin, xmax }) => [xmin, xmax]).filter((transaction) => transaction > 2));

describe.each<ConfidentialityMode>(['confidential', 'anonymous'])('the disk under a %s wave', (mode) => {
  let wave: GivenWave;
  let order: number[];
  /** Whose a respondent's row is, before and after hand-ins were noted: for the judge, who has the key that is not there. */
  let drafts: Map<string, number>;
  let loose: Map<string, number>;
  let open: PhysicalCopy;

  const ofWave = (copy: PhysicalCopy) => {
    const people = new Set(wave.participants.map(({ id }) => id));
    return copy.tuples('participant').filter((tuple) => people.has(idOf(tuple)));
  };
  /** Rows of respondents; the wave's id follows their own. */
  const respondents = (copy: PhysicalCopy) =>
    copy.tuples('respondent').filter(({ data }) => uuidAt(data, 32) === wave.id);
  const answers = (copy: PhysicalCopy) => {
    const ids = new Set(respondents(copy).map(idOf));
    return copy.tuples('answer').filter((tuple) => ids.has(idOf(tuple)));
  };
  const whoseIsWhose = async () => {
    const stored = await given.stored(the.owner.tenantId, wave.id);
    return new Map(stored.map(({ respondentId, comment }) => [respondentId, Number(comment!.split(' ')[2])]));
  };
  const outer = () => deriveKey(the.database.secret, 'answers');

  beforeAll(async () => {
    ({ wave, order } = await answered(mode));
    drafts = await whoseIsWhose();
    await new MarkHandIns(the.db, given.links, given.seals).mark(the.owner.tenantId, wave.id);
    loose = await whoseIsWhose();
    for (const person of order.slice(HAND_IN)) {
      for (const own of [loose, drafts]) own.forEach((other, id) => other === person && own.delete(id));
    }
    open = await PhysicalCopy.take(admin);
  }, 120_000);

  const noText = (copy: PhysicalCopy) => {
    for (const person of wave.participants.keys()) {
      expect(copy.holding(canary(mode, person).slice(0, 24))).toEqual([]);
      // As text, as JSON, as a number in JSON: however a point might have been kept.
      expect(copy.holding(String(31.25 + person / 64))).toEqual([]);
      // Five levels in a row, in any of the shapes that an answer might have been kept in.
      const levels = ITEMS.map((_, i) => levelOf(person, i));
      for (const glue of [',', '","', '", "', '\t']) expect(copy.holding(levels.join(glue))).toEqual([]);
    }
  };

  const noPair = (copy: PhysicalCopy) => {
    const people = marks(ofWave(copy));
    const said = marks([...respondents(copy), ...answers(copy)]);
    expect([...people].filter((transaction) => said.has(transaction))).toEqual([]);
  };

  describe('while it is open', () => {
    it('has the rows of everybody, dead ones included, and who handed in is noted', () => {
      expect(open.size).toBeGreaterThan(1_000_000);
      expect(new Set(ofWave(open).map(idOf)).size).toBe(PEOPLE);
      // Each living row was replaced once, and in an anonymous wave once more for whoever handed in.
      const rows = 2 * PEOPLE * ITEMS.length + (mode === 'anonymous' ? HAND_IN * ITEMS.length : 0);
      expect(answers(open)).toHaveLength(rows);
      const noted = new Set(
        ofWave(open)
          .filter(({ xmax }) => xmax !== 0)
          .map(idOf),
      );
      expect(noted.size).toBe(HAND_IN);
    });

    it('holds no comment, no level and no point, on no page, in no log', () => {
      noText(open);
      for (const person of wave.participants.keys()) expect(api.log).not.toContain(canary(mode, person).slice(0, 24));
    });

    it('seals the same answer to bytes that have nothing in common, as long as those of every other', () => {
      const contents = answers(open).map(({ data }) => data.subarray(-60).toString('hex'));
      expect(new Set(contents).size).toBe(contents.length);
      const lengths = new Set(answers(open).map(({ data }) => data.length - 'goal'.length));
      // Items differ by a letter or two in length, and with it in padding.
      expect(lengths.size).toBeLessThanOrEqual(3);
    });

    it('pairs nobody with an answer by a transaction', () => noPair(open));

    it('pairs nobody with an answer by order, of time or of place', () => {
      const noted = new Set(order.slice(0, HAND_IN).map((person) => wave.participants[person]!.id));
      for (const by of [byTime, byPlace]) {
        const people = newest(ofWave(open), by).filter((id) => noted.has(id));
        expect(people).toHaveLength(HAND_IN);
        // Those that live, and what dead drafts there still are.
        for (const own of [loose, drafts]) {
          const said = newest(respondents(open), by).flatMap((id) => own.get(id) ?? []);
          const right = said.filter((person, place) => wave.participants[person]!.id === people[place]);
          // By chance one of nine is right, and seven of nine once in ten thousand times.
          expect(right.length).toBeLessThan(7);
        }
      }
      expect(loose.size).toBe(HAND_IN);
    });

    it('opens with the key that is not there, and with no other that can be found on it', () => {
      const { rows } = { rows: answers(open).slice(0, 3) };
      const key = open.tuples('wave_key').find(({ data }) => uuidAt(data, 16) === wave.id)!;
      const wrapped = key.data.subarray(33, 33 + 60);
      expect(() => WaveSeal.unwrap(outer(), the.owner.tenantId, wave.id, wrapped)).not.toThrow();
      const found = [wrapped, ...rows.map(({ data }) => data)].flatMap((bytes) =>
        Array.from({ length: Math.max(0, bytes.length - 31) }, (_, at) => bytes.subarray(at, at + 32)),
      );
      const place = Buffer.from(`key|${the.owner.tenantId}|${wave.id}`);
      for (const guess of found) expect(() => unseal(createSecretKey(guess), wrapped, place)).toThrow('does not open');
    });
  });

  describe('after it was scored', () => {
    let scored: PhysicalCopy;

    beforeAll(async () => {
      await the.closing.close(the.owner, wave.id);
      const worker = await startWorker(createWorker, the);
      const status = async () =>
        (await admin.query<{ status: string }>('SELECT status FROM wave WHERE id = $1', [wave.id])).rows[0]!.status;
      while ((await status()) !== 'scored') await sleep(100);
      await worker.close();
      scored = await PhysicalCopy.take(admin);
    }, 120_000);

    it('still has dead rows of what was answered', () => {
      expect(scored.tuples('answer').length).toBeGreaterThanOrEqual(2 * PEOPLE * ITEMS.length);
    });

    it('holds no level and no point, and a comment at most where it was released: in the result', async () => {
      const { rows } = await admin.query<{ document: string }>(
        'SELECT document::text AS document FROM result WHERE wave_id = $1',
        [wave.id],
      );
      const released = wave.participants.flatMap((_, person) =>
        rows[0]!.document.includes(canary(mode, person).trim()) ? [person] : [],
      );
      const kept = [...wave.participants.keys()].filter((person) => !released.includes(person));
      for (const person of kept) expect(scored.holding(canary(mode, person).slice(0, 24))).toEqual([]);
      for (const person of wave.participants.keys()) expect(scored.holding(String(31.25 + person / 64))).toEqual([]);
    });

    it('pairs nobody with an answer by a transaction', () => noPair(scored));

    it(mode === 'anonymous' ? 'has no key and no row left' : 'keeps its key, wrapped', async () => {
      const count = async (table: string) =>
        (await admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE wave_id = $1`, [wave.id]))
          .rows[0]!.n;
      expect([await count('wave_key'), await count('respondent')]).toEqual(mode === 'anonymous' ? [0, 0] : [1, PEOPLE]);
    });
  });
});
