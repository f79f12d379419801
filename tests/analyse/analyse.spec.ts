import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ResultDocument, Trend } from '@sextant/maturity';

import { folder, repositoryFile, sextant } from './run-sextant.js';

const DEFAULT = repositoryFile('libs/instruments/shipped/social-business-position.yaml');
const HEADER = 'wave,organisation,respondent,function,item,current,desired,comment';

/** Twelve people of three functions, half of them high, answer five core items; the second wave is a level higher. */
function answers(waves: string[] = ['1']): string {
  const items = ['intent.goal_link', 'intent.audience_choice', 'people.roles', 'audience.breadth', 'insight.listening'];
  const rows = waves.flatMap((wave, later) =>
    Array.from({ length: 12 }, (_, i) =>
      items.map((item, j) => {
        const current = (i < 6 ? 4 : 1 + (j % 2)) + later;
        return `${wave},Halden,p${String(i).padStart(2, '0')},${['executive', 'sales', 'legal_risk'][i % 3]},${item},${current},5,`;
      }),
    ).flat(),
  );
  return [HEADER, ...rows].join('\n');
}

interface Analysis {
  schema: string;
  analyses: { wave: string | null; organisation: string; seed: number; result: ResultDocument }[];
  trends: (Trend & { organisation: string })[];
}

function analysed(...args: string[]): Analysis {
  const run = sextant('analyse', '--instrument', DEFAULT, ...args);
  expect(run).toMatchObject({ code: 0, err: '' });
  return JSON.parse(run.out) as Analysis;
}

describe('sextant analyse', () => {
  it('puts the whole analysis on stdout as JSON and nothing else anywhere', () => {
    const file = folder().write('answers.csv', answers());
    const analysis = analysed('--answers', file, '--seed', '7');
    expect(analysis).toMatchObject({ schema: 'sextant-analysis/1', trends: [] });
    expect(analysis.analyses).toHaveLength(1);
    expect(analysis.analyses[0]).toMatchObject({ wave: '1', organisation: 'Halden', seed: 7 });
    expect(analysis.analyses[0]!.result).toMatchObject({ schema: 'sextant-result/2', anonymity: { minimumGroup: 5 } });
  });

  it('gives the same bytes twice, and another seed changes only what is drawn', () => {
    const file = folder().write('answers.csv', answers());
    const run = (seed: string) =>
      sextant('analyse', '--instrument', DEFAULT, '--answers', file, '--seed', seed, '--minimum-group', '1').out;
    expect(run('1')).toBe(run('1'));
    const [one, two] = ['1', '2'].map((seed) => (JSON.parse(run(seed)) as Analysis).analyses[0]!.result);
    expect(two!.current.dimensions).toEqual(one!.current.dimensions);
    expect(two!.current.plane!.point).toEqual(one!.current.plane!.point);
    expect(two!.current.plane!.shares).not.toEqual(one!.current.plane!.shares);
  });

  it('derives the seed from instrument, organisation and wave unless one is given', () => {
    const file = folder().write('answers.csv', answers(['1', '2']));
    const [one, two] = analysed('--answers', file).analyses;
    expect(one!.result.method.seedText).toBe('social-business-position@1.0.0, Halden, 1, position');
    expect(one!.seed).not.toBe(two!.seed);
    expect(analysed('--answers', file).analyses[0]!.seed).toBe(one!.seed);
  });

  it('compares the waves of an organisation, person by person where names repeat', () => {
    const file = folder().write('answers.csv', answers(['1', '2']));
    const [trend] = analysed('--answers', file, '--minimum-group', '1').trends;
    expect(trend!.organisation).toBe('Halden');
    const intent = trend!.series.find(
      ({ kind, key, state }) => kind === 'dimension' && key === 'intent' && state === 'current',
    );
    expect(intent).toMatchObject({ mark: ['start', 'like'] });
    expect(intent!.change[1]).toMatchObject({ method: 'matched', real: 25, instrument: 0 });
  });

  it('hides what fewer people than asked for stand behind', () => {
    const file = folder().write('answers.csv', answers());
    const { result } = analysed('--answers', file).analyses[0]!;
    expect(result.anonymity.minimumGroup).toBe(5);
    expect(result.breakdowns).toEqual([]);
    const none = analysed('--answers', file, '--minimum-group', '13').analyses[0]!.result;
    expect(none.anonymity.withheld).toBe(true);
    expect(JSON.stringify(none.current)).not.toMatch(/"pct":\s*\d/);
  });

  it('names no figure finer than its band unless everything may be shown', () => {
    const file = folder().write('answers.csv', answers());
    type Scores = { score_pct: number | null; band: { from: number; to: number } | null }[];
    const scoresOf = (...args: string[]): Scores => {
      const [analysis] = analysed('--answers', file, ...args).analyses as unknown as {
        current: Record<string, Scores>;
      }[];
      return [...analysis!.current['dimensions']!, ...analysis!.current['axes']!].filter(
        (one) => one.score_pct !== null,
      );
    };
    const told = scoresOf();
    expect(told.length).toBeGreaterThan(0);
    for (const { score_pct: pct, band } of told) expect(pct).toBe((band!.from + band!.to) / 2);
    expect(scoresOf('--minimum-group', '1').every(({ band }) => band === null)).toBe(true);
  });

  it('reads a table in a terminal, in German if asked', () => {
    const file = folder().write('answers.csv', answers());
    const run = sextant('analyse', '--instrument', DEFAULT, '--answers', file, '--format', 'table', '--locale', 'de');
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/^Halden, wave 1: 12 respondents/);
    expect(run.out).toMatch(/Absicht +\d+ +\d+ to \d+/);
    expect(run.out).not.toMatch(/\d\.\d/);
  });

  it('writes a PDF report for each wave', () => {
    const files = folder();
    const file = files.write('answers.csv', answers(['1', '2']));
    analysed('--answers', file, '--report', files.path('report.pdf'));
    for (const name of ['report-1.pdf', 'report-2.pdf']) {
      expect(readFileSync(files.path(name)).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

describe('sextant analyse refuses', () => {
  it('bad answers: every problem with row and column on stderr, nothing on stdout, exit 1', () => {
    const files = folder();
    const rows = ['1,A,x,sales,intent.goal_link,6,,', '1,A,x,sails,people.roles,1,,', '1,A,x,sales,people.rules,1,,'];
    const file = files.write('answers.csv', [HEADER, ...rows].join('\r\n'));
    const run = sextant('analyse', '--instrument', DEFAULT, '--answers', file, '--report', files.path('report.pdf'));
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err.trim().split('\n')).toEqual([
      expect.stringMatching(/row 2, column 6 \(current\): "6" is not a level from 1 to 5/),
      expect.stringMatching(/row 3, column 4 \(function\): the instrument has no function "sails"/),
      expect.stringMatching(/row 3, column 4 \(function\): "x" has function "sales" in row 2/),
      expect.stringMatching(/row 4, column 5 \(item\): the instrument has no item "people.rules"/),
    ]);
    expect(existsSync(files.path('report.pdf'))).toBe(false);
  });

  it('a bad instrument: every problem with line and column', () => {
    const files = folder();
    const text = readFileSync(DEFAULT, 'utf8').replace('dimension: intent', 'dimension: intend');
    const run = sextant(
      'analyse',
      '--instrument',
      files.write('i.yaml', text),
      '--answers',
      files.write('a.csv', answers()),
    );
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/i\.yaml:\d+:\d+: items\[0\]\.dimension: there is no dimension "intend"/);
  });

  it.each([
    ['a file that is not there', 'nowhere.csv', null, /there is no such file/],
    [
      'a file that is no table, in any code page',
      'latin.csv',
      Buffer.from([0x6f, 0xe4, 0x0a]),
      /there is no column "oä"/,
    ],
    ['an empty file', 'empty.csv', '', /row 1: the file is empty/],
  ])('%s', (_, name, content, message) => {
    const files = folder();
    if (content !== null) files.write(name, content);
    const run = sextant('analyse', '--instrument', DEFAULT, '--answers', files.path(name));
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(message);
  });

  it.each([
    ['no answers named', ['--instrument', DEFAULT]],
    ['a seed that is none', ['--instrument', DEFAULT, '--answers', 'x', '--seed', '1.5']],
    ['a format that is none', ['--instrument', DEFAULT, '--answers', 'x', '--format', 'xml']],
    ['an option that is none', ['--instrument', DEFAULT, '--answers', 'x', '--quick']],
  ])('a wrong call with exit 2: %s', (_, args) => {
    const run = sextant('analyse', ...args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/error: /);
  });

  it('an unknown subcommand, and none at all, with exit 2; help is no error', () => {
    expect(sextant('analyze').code).toBe(2);
    expect(sextant().code).toBe(2);
    expect(sextant('--help')).toMatchObject({ code: 0 });
    expect(sextant('analyse', '--help')).toMatchObject({ code: 0 });
  });
});
