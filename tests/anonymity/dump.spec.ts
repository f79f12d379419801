import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloseWave, WavesModule } from '@sextant/assessments';
import { FinishAnswering } from '@sextant/assessments/worker';
import { ApiClient, ApiProcess, bench, GivenWaves, type GivenWave } from '@sextant/testing';
import pg from 'pg';

const PEOPLE = 14;
const ITEMS = ['goal', 'owner', 'money', 'depth', 'speed'];
const SAVE = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status } }`;

const setUp = () => bench({ closing: CloseWave }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let api: ApiProcess;
let wave: GivenWave;
let rows: Row[];
/** Whose answers a respondent's are: told by their marks, which open with the key that no dump holds. */
let personOf: Map<string, number>;

/** A row of any table, with what the database itself notes about it. */
interface Row {
  readonly table: string;
  readonly transaction: string;
  readonly place: number;
  readonly values: Readonly<Record<string, unknown>>;
}

beforeAll(async () => {
  the = await setUp();
  const given = new GivenWaves(the);
  wave = await given.wave(the.owner.tenantId, the.clientId, { mode: 'anonymous', people: PEOPLE });
  api = await ApiProcess.on(the.environment, { logLevel: 'trace' });
  await api.start();
  // One after the other, each with a comment that only they write: it marks their answers in the dump.
  for (const [person, participant] of wave.participants.entries()) {
    const browser = new ApiClient(api.url)
      .withCookie('sextant-respondent', participant.token)
      .withHeader('x-sextant-as', 'respondent');
    const operations = ITEMS.map((item) => ({
      ...{ operationId: randomUUID(), item, baseRevision: 0, current: String(1 + (person % 5)), desired: '5' },
      comment: `mark of ${person}`,
    }));
    await browser.graphql(SAVE, { operations });
    await browser.graphql('mutation { submitAnswers }');
  }
  await the.closing.close(the.owner, wave.id);
  await new FinishAnswering(the.db, given.links, given.seals).finish(the.owner, wave.id, () => Promise.resolve());
  const stored = await given.stored(the.owner.tenantId, wave.id);
  personOf = new Map(stored.map(({ respondentId, comment }) => [respondentId, Number(/\d+$/.exec(comment!)![0])]));
  rows = await dump();
}, 120_000);

afterAll(() => api.kill());

/** Every row of every table, as whoever runs the database can read it. */
async function dump(): Promise<Row[]> {
  const admin = new pg.Client({ connectionString: the.database.adminUrl });
  await admin.connect();
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname IN ('public', 'bullmq')`,
  );
  const all: Row[] = [];
  for (const { name } of tables) {
    const read = await admin.query<{ transaction: string; values: Record<string, unknown> }>(
      `SELECT xmin::text AS transaction, to_jsonb(t) AS values FROM ${name} t ORDER BY ctid`,
    );
    all.push(...read.rows.map((row, place) => ({ table: name.replace('public.', ''), place, ...row })));
  }
  await admin.end();
  return all;
}

const of = (table: string) =>
  rows.filter(
    ({ table: name, values }) =>
      name === table &&
      (values.wave_id === wave.id || (name === 'answer' && personOf.has(String(values.respondent_id)))),
  );
const personBehind = ({ values }: Row) => personOf.get(String(values.respondent_id))!;
const leaves = (value: unknown): string[] =>
  value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [String(value)];

describe('a dump of the database of an anonymous wave, closed and not yet scored', () => {
  it('holds the answers of everybody, under as many respondents as people', () => {
    expect(of('respondent')).toHaveLength(PEOPLE);
    expect(new Set(of('answer').map(personBehind)).size).toBe(PEOPLE);
    expect(of('participant').every(({ values }) => values.submitted_on !== null && values.is_in_result)).toBe(true);
  });

  it('names a respondent nowhere beside a participant', () => {
    const respondents = new Set(of('respondent').map(({ values }) => String(values.id)));
    const people = new Set(wave.participants.flatMap(({ id, stakeholderId, token }) => [id, stakeholderId, token]));
    const both = rows.filter(({ values }) => {
      const said = leaves(values).join(' ');
      return [...respondents].some((id) => said.includes(id)) && [...people].some((id) => said.includes(id));
    });
    expect(both).toEqual([]);
    expect(of('respondent').every(({ values }) => values.draft_key === null && values.sealed_link === null)).toBe(true);
  });

  it('gives answers no transaction, no time and no key that people have too', () => {
    const told = (row: Row) => [row.transaction, ...leaves(row.values).filter((value) => value.length >= 12)];
    const ofWave = new Set([wave.id, wave.assessmentId, wave.versionId, the.clientId, the.owner.tenantId]);
    const behind = new Set(
      [...of('participant'), ...rows.filter(({ table }) => table === 'audit_entry')].flatMap(told),
    );
    const shared = [...of('respondent'), ...of('answer')]
      .flatMap(told)
      .filter((value) => behind.has(value) && !ofWave.has(value));
    expect([...new Set(shared)]).toEqual([]);
  });

  it('keeps no order: where answers lie tells nothing of when they came', () => {
    const order = of('answer')
      .filter(({ values }) => values.item === 'goal')
      .map(personBehind);
    const inOrder = order.filter((person, i) => i > 0 && order[i - 1]! < person).length;
    // Thirteen steps in random order rise about half the time; eleven or more do so once in thousands.
    expect(inOrder).toBeGreaterThan(1);
    expect(inOrder).toBeLessThan(12);
  });
});

describe('the log of the API', () => {
  it('never holds an answer, a comment, a token or a respondent', () => {
    expect(api.log.length).toBeGreaterThan(500);
    for (const { token } of wave.participants) expect(api.log).not.toContain(token);
    expect(api.log).not.toContain('mark of');
    for (const { values } of of('respondent')) expect(api.log).not.toContain(String(values.id));
    for (const { id, stakeholderId } of wave.participants) {
      expect(api.log).not.toContain(id);
      expect(api.log).not.toContain(stakeholderId);
    }
  });
});
