import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@sextant/maturity';
import { Keys, readEnvironment } from '@sextant/platform';
import { inTurns } from '@sextant/platform/turns';

import { parseAnswersCsv, parseAnswersInTurns } from '../answers-csv/parse-answers-csv.js';
import { checksumOf } from '../scoring/canonical-json.js';
import { WaveFingerprints } from '../scoring/wave-fingerprints.js';
import { readAnswersToImport } from './file-to-import.js';

const INSTRUMENT: Instrument = {
  schema: 'sextant-instrument/2',
  meta: { key: 'small', title: 'Small', version: '1.0.0', locale: 'en' },
  scale: { levels: [1, 2, 3, 4, 5] },
  dimensions: [{ key: 'care', label: 'Care' }],
  items: ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, dimension: 'care', text: key })),
};
const HEADER = 'organisation,respondent,function,item,current\n';

/** How often others had their turn while something went on. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ turns: number; outcome: T }> {
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      await setImmediate();
      turns += 1;
    }
  })();
  const outcome = await work();
  isOver = true;
  await others;
  return { turns, outcome };
}

/** So many people, each with an answer to every item. */
function answersOf(people: number): string {
  const rows = Array.from({ length: people * 5 }, (_, row) => {
    const person = Math.floor(row / 5);
    return `Acme,person ${person},,${'abcde'[row % 5]},${1 + ((row * 7 + person) % 5)}`;
  });
  return HEADER + rows.join('\n');
}

const wish = { confidentialityMode: 'anonymous' as const, minimumGroup: 5 };
const fingerprints = new WaveFingerprints(
  new Keys(
    readEnvironment({
      NODE_ENV: 'test',
      DATABASE_URL: 'postgres://localhost/none',
      APP_SECRET: randomBytes(48).toString('base64'),
    }),
  ),
);

describe('a file of a hundred thousand rows', () => {
  const csv = answersOf(20_000);

  it('is read in portions of at most 32 kB and 500 rows, people or answers, with a turn for others after each', async () => {
    const portions = {
      text: csv.length / 32_768,
      rowsJudged: 100_000 / 500,
      peopleInOrder: 20_000 / 500,
      answersInChecksum: 100_000 / 500,
      peopleInChecksum: (2 * 20_000) / 500,
    };
    const { turns, outcome } = await turnsDuring(() => readAnswersToImport(INSTRUMENT, { ...wish, csv }));

    expect(outcome).toMatchObject({
      sheets: [{ answers: { respondents: { length: 20_000 }, answers: { length: 100_000 } } }],
    });
    const fewest = Object.values(portions).reduce((sum, some) => sum + Math.floor(some), 0);
    // No stage can be missing: the smallest has forty.
    expect(turns).toBeGreaterThanOrEqual(fewest);
  });

  it('comes to the same as read at once', async () => {
    const few = answersOf(700);
    const whole = parseAnswersCsv(few, INSTRUMENT);
    expect(await parseAnswersInTurns(few, INSTRUMENT)).toEqual(whole);

    const read = await readAnswersToImport(INSTRUMENT, { ...wish, csv: few });
    if (!('sheets' in read) || !('sheets' in whole)) throw new Error('the file is right');
    const { wave, names, answers } = whole.sheets[0]!;
    expect(read.sheets[0]!.checksum).toBe(checksumOf({ wave, people: names, answers }));
  });

  it.each([
    ['a mark that is never closed', 'a,"b\n'.padEnd(100_000, 'x')],
    ['a mark inside a cell', `${HEADER}${'Acme,p,,a,1\n'.repeat(9_000)}Acme,x"y,,a,1\n`],
    ['text after a closing mark', `${HEADER}"Acme"x,p,,a,1\n`],
    ['nothing', ''],
    ['a sign of three bytes on every border', HEADER + '€'.repeat(100_000)],
    ['ends of lines of Windows', `${HEADER}${'Acme,p,,a,1\n'.repeat(3_000)}`.replaceAll('\n', '\r\n')],
  ])('tells the same problems: %s', async (_, text) => {
    expect(await parseAnswersInTurns(text, INSTRUMENT)).toEqual(parseAnswersCsv(text, INSTRUMENT));
  });

  it('lists a thousand problems, quotes little of what it finds, and leaves it at that', async () => {
    const long = 'x'.repeat(400);
    const parsed = await parseAnswersInTurns(HEADER + `Acme,p,,${long},9\n`.repeat(1_200), INSTRUMENT);
    if (!('problems' in parsed)) throw new Error('every row is wrong');

    expect(parsed.problems).toHaveLength(1_001);
    expect(parsed.problems.at(-1)!.message).toMatch(/^the first 1000 problems are listed/);
    expect(JSON.stringify(parsed.problems).length).toBeLessThan(300_000);
  });

  it('has its fingerprint made and compared in portions, which go through the rows once and not once a group', async () => {
    const respondents = Array.from({ length: 20_000 }, () => ({ function: null }));
    const answers = respondents.map((_, respondent) => ({
      ...{ respondent, item: 'a', current: 1 + (respondent % 5), desired: 2, comment: null },
    }));
    const wave = { id: 'w', confidentialityMode: 'anonymous' as const, minimumGroup: 5 };
    const made = await turnsDuring(() => inTurns(fingerprints.of(wave, { respondents, answers })));
    expect(made.turns).toBeGreaterThan(75);

    const known = made.outcome;
    expect(known.sets.length).toBeGreaterThan(400);
    expect(known.sets.at(-1)!.part!.to).toBe(known.sets.at(-1)!.part!.of);
    const parts = known.sets.filter(({ part }) => part !== null);
    expect(parts.reduce((sum, { people }) => sum + people, 0)).toBe(20_000);

    const compared = await turnsDuring(() => inTurns(fingerprints.repeats({ respondents, answers }, known)));
    expect(compared.outcome).toBe(true);
    const others = answers.map((answer) => ({ ...answer, desired: 3 }));
    expect(await inTurns(fingerprints.repeats({ respondents, answers: others }, known))).toBe(false);
  });
});
