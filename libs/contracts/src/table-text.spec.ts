import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { textOfTable } from './table-text.js';

const wide = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
};

/** Signs that Western code pages have at the same place as Unicode. */
const western = fc.string({ unit: fc.constantFrom(...'abc,;\n"äöüßéñ£'), minLength: 1 });

describe('the text of a table', () => {
  it('is what was saved, in any form of Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (content) => {
        const text = `name,note\n${content}`;
        expect(textOfTable(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', isGuess: false });
        expect(textOfTable(Buffer.from(`\uFEFF${text}`)).text).toBe(text);
        for (const isLittle of [true, false]) {
          const encoding = isLittle ? 'utf-16le' : 'utf-16be';
          expect(textOfTable(wide(`\uFEFF${text}`, isLittle))).toEqual({ text, encoding, isGuess: false });
        }
      }),
    );
  });

  it('is recognised with two bytes a sign and no mark', () => {
    expect(textOfTable(wide('name\tJörg\r\n', true))).toMatchObject({ text: 'name\tJörg\r\n', encoding: 'utf-16le' });
    expect(textOfTable(wide('name\tJörg\r\n', false))).toMatchObject({ text: 'name\tJörg\r\n', encoding: 'utf-16be' });
  });

  it('is read as the Western code page where it is no Unicode, and says that this is a guess', () => {
    fc.assert(
      fc.property(western, (content) => {
        const text = `${content}ä\n`;
        expect(textOfTable(Buffer.from(text, 'latin1'))).toEqual({ text, encoding: 'windows-1252', isGuess: true });
      }),
    );
  });

  it('is read as that of a Macintosh where its line ends are', () => {
    expect(textOfTable(Buffer.from('J\u009Arg\rBo', 'latin1'))).toMatchObject({
      text: 'Jörg\rBo',
      encoding: 'macintosh',
    });
  });
});
