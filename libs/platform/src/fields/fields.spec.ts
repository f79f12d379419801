import { describe, expect, it } from '@jest/globals';
import { InputType, PartialType } from '@nestjs/graphql';
import { LOCALES, type Locale } from '@sextant/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { ClearableDay, Day } from './day.js';
import { Id, Ids } from './id.js';
import { OptionalWhole, Whole } from './number.js';
import { OptionalText, Text, Word } from './text.js';

@InputType()
class NewThing {
  @Id()
  readonly ownerId!: string;

  @Text(10)
  readonly name!: string;

  @OptionalText(10)
  readonly note?: string;

  @Day()
  readonly startsOn!: string;

  @ClearableDay()
  readonly endsOn?: string | null;

  @Whole({ from: 1, to: 9 })
  readonly count!: number;

  @OptionalWhole({ from: 1 })
  readonly more?: number;

  @Word(LOCALES)
  readonly locale!: Locale;

  @Ids(2)
  readonly friendIds!: string[];
}

@InputType()
class ChangeOfThing extends PartialType(NewThing) {}

const ID = 'a5f3c4de-5f3c-4c4d-9e5f-3c4c4d9e5f3c';
const GOOD = { ownerId: ID, name: 'One', startsOn: '2026-01-31', count: 3, locale: 'de', friendIds: [ID] };

/** What services get, and the fields that do not fit; as the API's pipe does it. */
function taken(type: typeof NewThing | typeof ChangeOfThing, plain: object) {
  const input: object = plainToInstance(type, plain, { exposeUnsetFields: false });
  return { input: { ...input }, wrong: validateSync(input).map(({ property }) => property) };
}

describe('a field', () => {
  it('takes what fits', () => {
    expect(taken(NewThing, GOOD)).toEqual({ input: GOOD, wrong: [] });
    expect(taken(NewThing, { ...GOOD, note: '', endsOn: '2026-02-28', more: 10 }).wrong).toEqual([]);
  });

  it.each([
    ['ownerId', 'mine'],
    ['ownerId', null],
    ['name', ' \t'],
    ['name', 'longer than ten'],
    ['name', undefined],
    ['note', 'longer than ten'],
    ['note', 7],
    ['startsOn', '2026-02-30'],
    ['startsOn', '0026-02-03'],
    ['startsOn', '2026-01-31T00:00:00Z'],
    ['endsOn', 'soon'],
    ['count', 0],
    ['count', 10],
    ['count', 1.5],
    ['more', '3'],
    ['locale', 'fr'],
    ['friendIds', [ID, ID, ID]],
    ['friendIds', ['mine']],
  ])('refuses %s: %j', (field, value) => {
    expect(taken(NewThing, { ...GOOD, [field]: value }).wrong).toEqual([field]);
  });

  it('counts null as left out, but where it clears', () => {
    const { input, wrong } = taken(NewThing, { ...GOOD, note: null, more: null, endsOn: null });

    expect(wrong).toEqual([]);
    expect(input).toEqual({ ...GOOD, endsOn: null });
  });
});

describe('a change', () => {
  it('needs nothing, holds what is said to the same rules, and clears what can be cleared', () => {
    expect(taken(ChangeOfThing, {})).toEqual({ input: {}, wrong: [] });
    expect(taken(ChangeOfThing, { name: null, startsOn: null, count: null, endsOn: null })).toEqual({
      input: { endsOn: null },
      wrong: [],
    });
    expect(taken(ChangeOfThing, { name: '', startsOn: 'soon', count: 10 }).wrong.sort()).toEqual([
      'count',
      'name',
      'startsOn',
    ]);
  });
});
