import { describe, expect, it } from '@jest/globals';

import { folder, repositoryFile, sextant } from './run-sextant.js';

/** `sextant check instrument`: what an import would say of a file, without a database. */

const SHIPPED = repositoryFile('libs/instruments/shipped/social-business-position.yaml');

const SMALL = `schema: sextant-instrument/1
meta: {key: traps, title: Traps, version: 1.0.0, locale: en}
scale:
  levels: [1, 2, 3, 4, 5]
  cumulative: true
dimensions:
  - {key: a, label: Alpha}
items:
  - key: a1
    dimension: a
    text: Who decides?
`;

interface Checked {
  instrument: { schema: string; notes?: unknown; items: unknown[] } | null;
  remarks: { path: string; rule: string; value: string | null }[];
  problems: { path: string; line: number; column: number; rule: string; value: string | null; message: string }[];
}

function check(text: string): { code: number | null; err: string; checked: Checked } {
  const run = sextant('check', 'instrument', folder().write('instrument.yaml', text));
  return { code: run.code, err: run.err, checked: JSON.parse(run.out) as Checked };
}

describe('sextant check instrument', () => {
  it('has nothing to remark on the shipped instrument, whose worked examples come out', () => {
    const run = sextant('check', 'instrument', SHIPPED);
    const { instrument, remarks, problems } = JSON.parse(run.out) as Checked;
    expect({ code: run.code, err: run.err, remarks, problems }).toEqual({
      code: 0,
      err: '',
      remarks: [],
      problems: [],
    });
    expect(instrument!.items).toHaveLength(28);
  });

  it('lists what changed of a file in the first version of the format', () => {
    expect(check(SMALL)).toMatchObject({
      code: 0,
      checked: {
        instrument: { schema: 'sextant-instrument/2', notes: { scale: { cumulative: true } } },
        remarks: [{ path: 'scale.cumulative', rule: 'noted', value: 'notes.scale.cumulative' }],
        problems: [],
      },
    });
  });

  it.each([
    ['How do you handle your #1 risk, and C# tools?', 'text_cut', 11, 'items[0].text'],
    ['Governance: who decides?', 'syntax', 11, ''],
    ['bell \u0007 here', 'sign', 11, ''],
  ])('refuses "%s" with line, column and cure', (text, rule, line, path) => {
    const { code, checked } = check(SMALL.replace('Who decides?', text));
    expect(code).toBe(1);
    expect(checked.instrument).toBeNull();
    expect(checked.problems[0]).toMatchObject({ rule, line, path, column: expect.any(Number) });
    expect(checked.problems[0]!.message).toMatch(/quotation marks|write the text around it again/);
  });

  it('says of other commands that a file was converted, on stderr, and only where something changed', () => {
    const answers = folder().write('answers.csv', 'organisation,respondent,function,item,current\nA,p,f,a1,3\n');
    const analyse = (text: string) =>
      sextant('analyse', '--instrument', folder().write('i.yaml', text), '--answers', answers, '--seed', '1');
    expect(analyse(SMALL)).toMatchObject({ code: 0, err: expect.stringContaining('1 part is read in another way') });
    expect(analyse(SMALL.replace('  cumulative: true\n', ''))).toMatchObject({ code: 0, err: '' });
  });
});
