import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { csvRows, csvRowsInTurns } from './csv-rows.js';

const FORM = { delimiter: ',', longestCell: 4_000 };
/** Bytes that are read at once. */
const PORTION = 32_768;

describe('rows that are read in portions', () => {
  it('are those that are read at once, whatever stands in the cells', async () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', 'a\r\nb', '😀', 'é,'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), async (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(await csvRowsInTurns(text, FORM)).toEqual(csvRows(text, FORM));
      }),
    );
  });

  it.each(['é', '中', '😀'])('keep every %s, wherever a portion ends', async (sign) => {
    for (let shift = 0; shift < 5; shift += 1) {
      const text = `${'x'.repeat(shift)}\n${`${sign.repeat(20)},${sign}\n`.repeat(2_000)}`;
      expect(Buffer.byteLength(text)).toBeGreaterThan(2 * PORTION);
      const { rows, problems } = await csvRowsInTurns(text, FORM);
      expect(problems).toEqual([]);
      expect(rows).toEqual(csvRows(text, FORM).rows);
      expect(JSON.stringify(rows)).not.toContain('\uFFFD');
    }
  });

  it('stop at the same error, in the same place', async () => {
    const text = `${'a,b\n'.repeat(20_000)}"open`;
    const { rows, problems } = await csvRowsInTurns(text, FORM);
    expect(rows).toHaveLength(20_000);
    expect(problems).toEqual(csvRows(text, FORM).problems);
  });
});
