import { describe, expect, it } from '@jest/globals';

import { SnakeCaseNaming } from './snake-case-naming.js';

const naming = new SnakeCaseNaming();

describe('names in the database', () => {
  it('are those of the code, in small letters with underscores', () => {
    expect(naming.tableName('InstrumentVersion', undefined)).toBe('instrument_version');
    expect(naming.columnName('confidentialityMode', undefined, [])).toBe('confidentiality_mode');
  });

  it('are what they are said to be where they are said', () => {
    expect(naming.tableName('Wave', 'round')).toBe('round');
    expect(naming.columnName('id', 'key', ['wave'])).toBe('wave_key');
  });
});
