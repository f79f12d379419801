import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

import { instrumentJsonSchema } from './instrument-schema.js';

describe('the published JSON Schema', () => {
  it('is the one printed from the code (print-json-schema.ts > instrument.schema.json)', () => {
    const published: unknown = JSON.parse(readFileSync(new URL('instrument.schema.json', import.meta.url), 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(instrumentJsonSchema())));
  });
});
