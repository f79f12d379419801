import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenWaves } from '@sextant/testing';

import { WavesModule } from '../waves/waves.module.js';
import type { AnswersToImport } from './file-to-import.js';
import { ImportAnswers } from './import-answers.js';
import { ImportPreview } from './import-preview.js';

const setUp = () => bench({ imports: ImportAnswers, previews: ImportPreview }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

const ITEMS = ['goal', 'owner', 'money', 'depth', 'speed'];

interface Person {
  name: string;
  function: string;
  levels: number[];
}

/** Three functions of clustered opinions: 9, 8 and 7 people, of whom some say the same. */
function people(turn = 0): Person[] {
  return [...'sssssssssllllllllttttttt'].map((letter, i) => ({
    name: `person ${i}`,
    function: { s: 'sales', l: 'legal', t: 'it' }[letter]!,
    levels: ITEMS.map((item, j) => 1 + ((letter.charCodeAt(0) + turn + (i % 4 === 0 ? j : 0)) % 5)),
  }));
}

function csv(wave: string, said: readonly Person[]): string {
  const rows = said.flatMap(({ name, levels, function: key }) =>
    ITEMS.map((item, j) => `${wave},Acme,${name},${key},${item},${levels[j]},${levels[(j + 1) % 5]},`),
  );
  return ['wave,organisation,respondent,function,item,current,desired,comment', ...rows].join('\n');
}

async function imported(change: Partial<AnswersToImport> = {}): Promise<AnswersToImport> {
  const { assessmentId } = await given.assessment(the.owner.tenantId, the.clientId);
  const wish = { assessmentId, csv: csv('1', people()), confidentialityMode: 'confidential' as const, ...change };
  expect((await the.imports.import(the.consultant, wish)).waves).toHaveLength(1);
  return wish;
}

const without = (...gone: number[]) => people().filter((_, i) => !gone.includes(i));
const exchanged = people().map((person, i) =>
  i === 3 ? { ...person, name: 'somebody else', levels: [1, 5, 1, 5, 1] } : person,
);
const K = 3;

describe('nearly the same answers as another wave', () => {
  it.each<[string, Person[]]>([
    ['the very same', people()],
    ['one fewer', without(20)],
    ['one exchanged', exchanged],
    ['k − 1 fewer', without(...Array.from({ length: K - 1 }, (_, i) => i))],
    ['k of one corner fewer', without(...Array.from({ length: K }, (_, i) => 9 + i))],
    ['one more', [...people(), { name: 'newcomer', function: 'it', levels: [1, 1, 1, 1, 1] }]],
    ['one fewer, everybody under another name', without(20).map((person, i) => ({ ...person, name: `r${i}` }))],
    ['one fewer, in another order', without(20).reverse()],
  ])('are refused, and foretold: %s', async (_, said) => {
    const wish = { ...(await imported()), csv: csv('2', said) };

    await expect(the.imports.import(the.consultant, wish)).rejects.toMatchObject({ code: 'WAVE_NEARLY_SAME' });
    const { waves } = await the.previews.preview(the.consultant, wish);
    expect(waves.map(({ fate }) => fate)).toEqual(['repeated']);
  });

  it.each<[string, Partial<AnswersToImport>]>([
    ['named', { confidentialityMode: 'named' }],
    ['with a higher minimum', { minimumGroup: 6 }],
    ['anonymous', { confidentialityMode: 'anonymous' }],
  ])('are refused with another promise: %s', async (_, change) => {
    const wish = { ...(await imported()), ...change, csv: csv('2', without(1)) };

    await expect(the.imports.import(the.consultant, wish)).rejects.toMatchObject({ code: 'WAVE_NEARLY_SAME' });
  });

  it('are refused in another assessment, of another client, with the same instrument', async () => {
    const { assessmentId } = await imported();
    const elsewhere = await the.given.client(the.owner.tenantId);
    const other = await given.assessment(the.owner.tenantId, elsewhere);
    await the.db.run(the.owner, (tx) =>
      tx.query(
        `UPDATE assessment SET instrument_id = (SELECT instrument_id FROM assessment WHERE id = $1) WHERE id = $2`,
        [assessmentId, other.assessmentId],
      ),
    );

    await expect(
      the.imports.import(the.consultant, {
        assessmentId: other.assessmentId,
        csv: csv('1', without(2)),
        confidentialityMode: 'confidential',
      }),
    ).rejects.toMatchObject({ code: 'WAVE_NEARLY_SAME' });
  });

  it('are refused within one file', async () => {
    const { assessmentId } = await given.assessment(the.owner.tenantId, the.clientId);
    const [, ...second] = csv('2', without(20)).split('\n');

    await expect(
      the.imports.import(the.consultant, {
        assessmentId,
        csv: [csv('1', people()), ...second].join('\n'),
        confidentialityMode: 'confidential',
      }),
    ).rejects.toMatchObject({ code: 'WAVE_NEARLY_SAME' });
  });

  it('are not what the same people said a year later, nor a correction before there is a result', async () => {
    const wish = await imported();

    const later = { ...wish, csv: csv('2', people(1)) };
    expect((await the.imports.import(the.consultant, later)).waves).toHaveLength(1);
    const corrected = { ...wish, csv: csv('1', without(20)) };
    expect((await the.imports.import(the.consultant, corrected)).waves).toMatchObject([{ number: 1 }]);
  });

  it('are noticed too where all are of one function', async () => {
    const alike = (said: readonly Person[]) => said.map((person) => ({ ...person, function: 'sales' }));
    const wish = await imported({ csv: csv('1', alike(people())) });

    for (const said of [without(7), exchanged, without(0, 1)]) {
      await expect(the.imports.import(the.consultant, { ...wish, csv: csv('2', alike(said)) })).rejects.toMatchObject({
        code: 'WAVE_NEARLY_SAME',
      });
    }
  });

  it('are recognised by sums over at least the minimum only: no row is kept', async () => {
    await imported({ minimumGroup: 8 });
    const kept = await the.db.run(the.owner, (tx) =>
      tx.query<{ sets: { functions: string[] | null; part: object | null; people: number; sum: string }[] }>(
        `SELECT sets FROM wave_fingerprint f JOIN wave w ON w.id = f.wave_id WHERE w.minimum_group = 8`,
      ),
    );

    const [{ sets }] = kept as [(typeof kept)[number]];
    expect(sets.filter(({ part }) => part === null).map(({ functions, people: n }) => [functions, n])).toEqual([
      [null, 24],
      [['legal'], 8],
      [['sales'], 9],
    ]);
    for (const { people: n } of sets) expect(n).toBeGreaterThanOrEqual(8);
  });
});
