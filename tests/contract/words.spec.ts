import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Course } from '@sextant/contracts/words';
import { closeAfterTests, startApi } from '@sextant/testing';
import { isEnumType, type GraphQLEnumType } from 'graphql';
import pg from 'pg';

import { createApi } from '../../apps/api/src/create-api.js';
import {
  checkedLists,
  courses,
  line,
  NEVER_STORED,
  uncheckedColumns,
  wordLists,
  WORDS_OF_COLUMN,
} from './words/stored-words.js';

let admin: pg.Client;
let enums: readonly GraphQLEnumType[];

beforeAll(async () => {
  const api = await startApi(createApi);
  admin = new pg.Client({ connectionString: api.database.adminUrl });
  await admin.connect();
  closeAfterTests(() => admin.end());
  const { schema } = api.app.get(GraphQLSchemaHost);
  enums = Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'));
}, 120_000);

/** What the database would have to say by the lists. */
const expected = (): string[] =>
  Object.entries(WORDS_OF_COLUMN)
    .map(([column, list]) => line(column, list))
    .sort();

describe('the words of the database', () => {
  it('are those of the lists', async () => {
    expect(await checkedLists(admin)).toEqual(expected());
  });

  it('are checked wherever a column is called like one', async () => {
    expect(await uncheckedColumns(admin)).toEqual([]);
  });

  it.each([
    [
      'a word more',
      `ALTER TABLE goal DROP CONSTRAINT goal_status_check, ADD CHECK (status IN ('open', 'reached', 'dropped', 'won'))`,
      ['goal.status: dropped, open, reached, won'],
    ],
    [
      'a list that nobody named',
      `ALTER TABLE unit ADD weather text CHECK (weather IN ('sun', 'rain'))`,
      ['unit.weather: rain, sun'],
    ],
  ])('are found to differ by %s', async (_, change, lines) => {
    await admin.query(`BEGIN; ${change}`);

    const known = expected();
    expect((await checkedLists(admin)).filter((each) => !known.includes(each))).toEqual(lines);
    await admin.query('ROLLBACK');
  });

  it('are found to be missing where nothing checks a status', async () => {
    await admin.query(`BEGIN; ALTER TABLE unit ADD status text`);

    expect(await uncheckedColumns(admin)).toEqual(['unit.status']);
    await admin.query('ROLLBACK');
  });
});

describe('every list of words', () => {
  it('is held against a column, or says why no column has it', () => {
    const held = new Set(Object.values(WORDS_OF_COLUMN));
    const forgotten = [...wordLists()].filter(([name, list]) => !held.has(list) && !(name in NEVER_STORED));

    expect(forgotten.map(([name]) => name)).toEqual([]);
    expect(Object.keys(NEVER_STORED).filter((name) => held.has(wordLists().get(name) ?? []))).toEqual([]);
    expect(Object.keys(NEVER_STORED).filter((name) => !wordLists().has(name))).toEqual([]);
  });

  it('has each word once', () => {
    const twice = [...wordLists()].filter(([, list]) => new Set(list).size < list.length);

    expect(twice).toEqual([]);
  });
});

describe('every enum of the API', () => {
  it('is a list of words', () => {
    const lists = new Set([...wordLists().values()].map((list) => JSON.stringify([...list].sort())));
    const own = enums.filter(
      (each) =>
        !lists.has(
          JSON.stringify(
            each
              .getValues()
              .map(({ value }) => value as string)
              .sort(),
          ),
        ),
    );

    expect(own.map(({ name }) => name)).toEqual([]);
    expect(enums.length).toBeGreaterThan(20);
  });
});

describe('every table of transitions', () => {
  it('leads to and from words of one list, and from its first word to all of them', () => {
    const found = [...courses()];
    expect(found.length).toBeGreaterThanOrEqual(6);
    for (const [name, course] of found) {
      const statuses = wordLists().get(name.replace(/COURSE$/, 'STATUSES'))!;
      const named = Object.entries(course).flatMap(([to, turn]) => [to, ...turn!.from]);
      expect([name, named.filter((status) => !statuses.includes(status))]).toEqual([name, []]);
      expect([name, statuses.slice(1).filter((status) => !reached(statuses[0]!, course).has(status))]).toEqual([
        name,
        [],
      ]);
    }
  });
});

function reached(first: string, course: Course<string>): Set<string> {
  const there = new Set([first]);
  for (let before = 0; before < there.size;) {
    before = there.size;
    for (const [to, turn] of Object.entries(course)) if (turn!.from.some((from) => there.has(from))) there.add(to);
  }
  return there;
}
