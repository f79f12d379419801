import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Command, CommanderError } from 'commander';
import { parse, stringify } from 'yaml';

import { BadInput } from '../bad-input.js';
import { advise } from './advise.js';
import { registerAdvise } from './advise.command.js';

const FILE = join(import.meta.dirname, '../../../../libs/instruments/shipped/social-business-position.yaml');
const text = readFileSync(FILE, 'utf8');

interface Example {
  key: string;
  answers: Record<string, string | string[]>;
  expect: Record<string, unknown>;
}
const { examples, ambition_examples: ambitions } = parse(text) as { examples: Example[]; ambition_examples: Example[] };

const problemsOf = (instrument: string, cases: unknown): string[] => {
  try {
    advise(instrument, typeof cases === 'string' ? cases : stringify(cases));
  } catch (error) {
    if (error instanceof BadInput) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('advise', () => {
  it('gives the expected advice on every worked example of the instrument', () => {
    const advised = new Map(advise(text, text).map((one) => [one.key, one]));

    expect([...advised.keys()]).toEqual([...examples, ...ambitions].map(({ key }) => key));
    for (const { key, expect: expected } of [...examples, ...ambitions]) {
      expect(advised.get(key)).toMatchObject(expected);
    }
    expect(advised.get('machine_builder')).toMatchObject({ neighbour: null, over_reach: null, next_position: null });
  });

  it('takes a bare list, and looks for the case that lends its destination in both files', () => {
    const own = { ...examples[4], key: 'ours' };
    const wish = { ...ambitions[0], key: 'wish', destination_of: 'ours' };
    const borrowed = { ...ambitions[0], key: 'borrowed', destination_of: 'private_bank' };
    const twice = { ...ambitions[0], key: 'twice', destination_of: 'wish' };

    const [ours, first, second, third] = advise(text, stringify([own, wish, borrowed, twice]));

    expect(ours).toMatchObject({ destination: { reach: 61, integration: 35 } });
    expect(first).toMatchObject({ destination: { reach: 61, integration: 35 }, position: 'present' });
    expect(second).toMatchObject({ destination: { reach: 27, integration: 49 }, neighbour: 'enabled' });
    expect(third).toMatchObject({ destination: first!.destination });
  });

  it('adds up: base and effects are the raw point', () => {
    for (const { base, effects, raw } of advise(text, text)) {
      for (const axis of ['reach', 'integration'])
        expect(effects.reduce((sum, { effect }) => sum + effect[axis]!, base[axis]!)).toBe(raw[axis]);
    }
  });

  it('follows an instrument whose names and numbers are others, even if its own examples are stale', () => {
    const other = text
      .replaceAll(/\breach\b/g, 'openness')
      .replaceAll(/\benabled\b/g, 'deep')
      .replaceAll('b2b_few', 'accounts')
      .replaceAll('by more than 15 on either axis', 'by more than 40 on either axis')
      .replace('customers: accounts, regulation: sector', 'customers: gone, regulation: sector');
    const cases = [{ ...examples[0], answers: { ...examples[0]!.answers, customers: 'accounts' } }];

    const [one] = advise(other, stringify(cases));

    expect(one).toMatchObject({ destination: { openness: 25, integration: 56 }, position: 'deep' });
  });

  it('reads current values of any dimension or item, and shares at any level', () => {
    const strict = text
      .replaceAll('until: { dimension: governance, level: 3.5 }', 'until: { item: governance.compliance, level: 3.5 }')
      .replace(
        '80 percent or more of all desired ratings are level 5',
        '60 percent or more of all desired ratings are level 4',
      );
    const medicines = { ...examples[5]!, 'governance.compliance_now': 3.5, governance_now: 3.1 };
    const wish = { ...ambitions[0]!, share_of_desired_at_four: 0.6, destination_of: medicines.key };

    const [one, two] = advise(strict, stringify([medicines, wish]));

    expect(one!.destination).toEqual({ reach: 71, integration: 46 });
    expect(two!.over_reach!.signals).toContain('everything_at_five');
  });

  it('names every problem with its path', () => {
    const cases = {
      examples: [
        { key: 'a', answers: { ...examples[0]!.answers, customers: 'b2x' }, govrnance_now: 3 },
        { key: 'a', answers: { customers: 'b2c' }, governance_now: 7 },
      ],
      ambition_examples: [
        { key: 'c', destination_of: 'nobody', answers: {}, current: { reach: 120 }, desired: [1, 2] },
        { key: 'd', destination_of: 'd', answers: {} },
        'text',
      ],
    };

    const problems = problemsOf(text, cases);

    for (const problem of [
      /^cases: examples\[0\]\.govrnance_now: "govrnance_now" is not known here$/,
      /^cases: examples\[0\]\.answers\.customers: there is no option "b2x"/,
      /^cases: examples\[1\]\.key: "a" is used twice$/,
      /^cases: examples\[1\]\.governance_now: must be a level from 1 to 5$/,
      /^cases: examples\[1\]\.answers\.regulation: is not answered$/,
      /^cases: ambition_examples\[0\]\.destination_of: there is no case "nobody"/,
      /^cases: ambition_examples\[0\]\.current\.reach: must be a number from 0 to 100$/,
      /^cases: ambition_examples\[0\]\.current\.integration: must be a number from 0 to 100$/,
      /^cases: ambition_examples\[0\]\.desired: must be a number for each axis$/,
      /^cases: ambition_examples\[1\]\.destination_of: leads back to the case itself$/,
      /^cases: ambition_examples\[2\]: must be a case with key and answers$/,
    ])
      expect(problems).toContainEqual(expect.stringMatching(problem));
  });

  it.each([
    [
      'an unknown phrase',
      text.replace('driver.anxious and', 'driver seems anxious and'),
      /^instrument:\d+:\d+: over_reach\.signals\[2\]\.when: .* is not understood$/,
    ],
    ['a broken file', 'schema: [', /^instrument:1:/],
    [
      'no context',
      text.replace(/\ncontext:[\s\S]*?\nright_sizing:/, '\nright_sizing:'),
      /^instrument: context: is missing/,
    ],
  ])('refuses an instrument with %s', (_, instrument, problem) => {
    expect(problemsOf(instrument, { examples: [] })).toContainEqual(expect.stringMatching(problem));
  });

  it.each([
    ['', /holds no list of cases/],
    ['cases: []', /holds no list of cases/],
    ['examples: 3', /^cases: examples: must be a list$/],
    ['examples: [', /^cases: /],
  ])('refuses a cases file with %p', (cases, problem) => {
    expect(problemsOf(text, cases)).toContainEqual(expect.stringMatching(problem));
  });
});

describe('sextant advise', () => {
  let folder: string;
  let printed: string[];

  beforeEach(() => {
    printed = [];
    folder = mkdtempSync(join(tmpdir(), 'sextant-advise-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...args: string[]) => {
    const quiet = { writeOut: (text: string) => void printed.push(text), writeErr: () => undefined };
    const program = new Command().exitOverride().configureOutput(quiet);
    registerAdvise(program);
    return program.parseAsync(['node', 'sextant', 'advise', ...args]);
  };

  it('prints JSON, or a table', async () => {
    const cases = join(folder, 'cases.yaml');
    writeFileSync(cases, stringify({ ambition_examples: [ambitions[0]] }));

    await run('--instrument', FILE, '--cases', cases);
    await run('--instrument', FILE, '--cases', cases, '--format', 'table');

    const [json, table] = printed;
    expect((JSON.parse(json!) as { key: string }[]).map(({ key }) => key)).toEqual(['pressed_machine_builder']);
    expect(table).toMatch(/destination {4}reach 25, integration 56: enabled \(clear\)/);
    expect(table).toMatch(/over-reach {5}100 \(insecure\)/);
  });

  it('tells bad input from a wrong call', async () => {
    await expect(run('--instrument', FILE, '--cases', join(folder, 'none.yaml'))).rejects.toBeInstanceOf(BadInput);
    await expect(run('--instrument', FILE)).rejects.toBeInstanceOf(CommanderError);
    await expect(run('--instrument', FILE, '--cases', FILE, '--format', 'xml')).rejects.toBeInstanceOf(CommanderError);
  });
});
