import { describe, expect, it } from '@jest/globals';

import { LARGEST_INSTRUMENT_BYTES, parseInstrument, problemsOf } from './parse-instrument.js';

const SMALL = `schema: sextant-instrument/2
meta: {key: small, title: Small, version: 1.0.0, locale: en}
scale: {levels: [1, 2, 3]}
dimensions:
  - {key: care, label: Care}
items:
  - key: care.owner
    dimension: care
    text: Who looks after it?
`;

function problems(text: string): string[] {
  const parsed = parseInstrument(text);
  if (!('problems' in parsed)) return [];
  return parsed.problems.map(({ line, column, path, message }) => `${line}:${column} ${path} ${message}`);
}

describe('parsing an instrument file', () => {
  it('reads YAML and JSON alike', () => {
    const fromYaml = parseInstrument(SMALL);
    expect(fromYaml).toHaveProperty('instrument.meta.key', 'small');
    if (!('instrument' in fromYaml)) return;
    expect(parseInstrument(JSON.stringify(fromYaml.instrument, null, '\t'))).toEqual(fromYaml);
    expect(parseInstrument(`\uFEFF${SMALL.replaceAll('\n', '\r\n')}`)).toEqual(fromYaml);
  });

  it('takes a comma inside an unquoted text of braces as part of the text', () => {
    const parsed = parseInstrument(SMALL.replace('label: Care', 'label: Care, cure or both'));
    expect(parsed).toHaveProperty('instrument.dimensions', [{ key: 'care', label: 'Care, cure or both' }]);
  });

  it('names line and column of a wrong value, an unknown name and a missing part', () => {
    expect(problems(SMALL.replace('dimension: care', 'dimension: cure'))).toEqual([
      '5:5 dimensions[0] dimension "care" has no item',
      '8:5 items[0].dimension there is no dimension "cure" (known: care)',
    ]);
    expect(problems(SMALL.replace('text:', 'test:'))).toEqual([
      '7:5 items[0].text is missing',
      '9:5 items[0].test "test" is not known here',
    ]);
  });

  it.each([
    ['broken syntax', 'a: [1, 2', /^1:9/],
    ['nothing', ' \n', /^1:1 {2}the file is empty/],
    ['an anchor', 'a: &x 1', /^1:7 {2}anchor &x: anchors and aliases are not allowed/],
    ['an alias', 'a: &x [1]\nb: [*x, *x]', /alias \*x: anchors and aliases are not allowed/],
    ['a tag', 'a: !!binary aGVsbG8=', /tag tag:yaml.org,2002:binary: tags are not allowed/],
    ['a name given twice', 'a: 1\nb: 2\na: 3', /^3:1 {2}"a" is given twice/],
    ['a level given twice', 'a: {1: x, "1": y}', /"1" is given twice/],
    ['a name that reaches into the language', 'a: {__proto__: {b: 1}}', /the name __proto__ is not allowed/],
    ['two documents', 'a: 1\n---\nb: 2', /multiple documents/],
    ['a list instead of an instrument', '- a', /must be a set of named values/],
  ])('refuses %s', (_, text, message) => {
    expect(problems(text).join('\n')).toMatch(message);
  });

  it.each([
    [
      'a "#" that would end a text',
      'Are you our #1 helper, and C# too?',
      /^9:23 items\[0\]\.text the text ends here, .*quotation marks/,
    ],
    ['a ": " in a text', 'Governance: who decides?', /^9:11 {2}.*quotation marks/],
    ['a sign that cannot be seen', 'bell \u0007 here', /^9:16 {2}a sign that cannot be seen/],
    ['a sign that was lost', 'F\ufffdhrung', /^9:12 {2}a sign of the text was lost/],
    ['a sign that cannot be seen behind a backslash', '"bell \\x07 here"', /^9:5 items\[0\]\.text holds a sign/],
    ['a text that begins with a sign of YAML', '@home', /^9:11 {2}.*quotation marks/],
    ['a text that is open at its end', '"Who', /^\d+:\d+ {2}a closing quotation mark/],
  ])('refuses %s, with the cure', (_, text, problem) => {
    expect(problems(SMALL.replace('Who looks after it?', text)).join('\n')).toMatch(problem);
  });

  it('keeps every sign of a text in quotation marks or in a block', () => {
    const texts = ['"our #1 risk: C# tools"', "'our #1 risk: C# tools'", '>-\n      our #1 risk: C# tools'];
    for (const text of texts) {
      const parsed = parseInstrument(SMALL.replace('Who looks after it?', text));
      expect(parsed).toHaveProperty('instrument.items.0.text', 'our #1 risk: C# tools');
    }
  });

  it('takes a comment behind what is no text as one', () => {
    const commented = SMALL.replace('dimension: care', 'dimension: care # the only one').replace('3]}', '3]} # three');
    expect(problems(commented)).toEqual([]);
  });

  it('reads scales from any lowest level', () => {
    const scale = (levels: string) => parseInstrument(SMALL.replace('[1, 2, 3]', levels));
    expect(scale('[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]')).toHaveProperty('instrument.scale.levels.10', 10);
    expect(scale('[-2, -1, 0, 1, 2]')).toHaveProperty('instrument.scale.levels.0', -2);
  });

  it('refuses a bomb of aliases without opening it', () => {
    const layers = [...Array(30).keys()].map((i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`);
    expect(problems(`a0: &a0 [x]\n${layers.join('\n')}`)[0]).toMatch(/not allowed/);
  });

  it('tells problems alone, and none of an instrument that holds together', () => {
    expect(problemsOf(SMALL)).toEqual([]);
    expect(problemsOf(SMALL.replace('dimension: care\n', 'dimension: cure\n')).map(({ path }) => path)).toEqual([
      'dimensions[0]',
      'items[0].dimension',
    ]);
  });

  it('refuses what is too large, too deep, or repeats a name endlessly', () => {
    expect(problems('x'.repeat(LARGEST_INSTRUMENT_BYTES + 1))).toEqual(['1:1  the file is larger than 1 MB']);
    for (const nested of ['[', '{a: ', '- ', '? ', '[a, ']) {
      expect(problems(nested.repeat(200_000))).toEqual(['1:1  the file is nested too deeply']);
    }
    const stairs = [...Array(1300).keys()].map((depth) => `${' '.repeat(depth)}a:`);
    expect(problems(stairs.join('\n'))).toEqual(['1:1  the file is nested too deeply']);
    expect(problems('a: 1\n'.repeat(10_000))).toHaveLength(501);
  });
});

/** Files of wrong parts, in the shapes that a file can have. */
const WRONG: readonly [string, (count: number) => string][] = [
  ['names', (count) => times(count, (i) => `k${i}: 1`).join('\n')],
  ['names in braces', (count) => `{${times(count, (i) => `k${i}: 1`).join(', ')}}`],
  ['entries', (count) => `schema: sextant-instrument/2\ndesign_notes:\n${times(count, (i) => `  - k${i}`).join('\n')}`],
  ['translations', (count) => `translations:\n  de:\n${times(count, (i) => `    k${i}: 1`).join('\n')}`],
];

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe.each(WRONG)('a large file of wrong %s', (_, make) => {
  it('is not read when it has more parts than an instrument can have', () => {
    const [problem, ...others] = problemsOf(make(70_000));

    expect(problem).toMatchObject({ line: 1, message: expect.stringContaining('parts') });
    expect(others).toEqual([]);
  });

  it('costs no more than its size: four times the file is not sixteen times the work', () => {
    problemsOf(make(2_000));
    const [small, large] = [cpuOf(() => problemsOf(make(2_250))), cpuOf(() => problemsOf(make(9_000)))];

    expect(large / small).toBeLessThan(10);
  });

  it('names problems up to a number, and says how many more there are', () => {
    const problems = problemsOf(make(2_000));

    expect(problems.length).toBeLessThanOrEqual(501);
    if (problems.length === 501) expect(problems.at(-1)!.message).toMatch(/^and \d+ more problems$/);
  });
});

/** Time of the processor, the least of three, so that a busy machine does not count. */
function cpuOf(work: () => void): number {
  const once = (): number => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user;
  };
  return Math.min(once(), once(), once());
}
