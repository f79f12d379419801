import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';

import { bfiAnswersCsv } from './bfi-answers.js';
import { folder, repositoryFile, sextant } from './run-sextant.js';

/** `sextant analyse` on real answers against figures computed in R (tests/reference/README.md). */

interface Case {
  id: string;
  statistic: string;
  select: { scale?: string; scales?: string[]; where?: Record<string, string | string[]> };
  params: { min_answered_share?: number };
  expected: Record<string, unknown>;
  abs_tol: number;
  abs_tol_by_field?: Record<string, number>;
}

interface DimensionFigures {
  [field: string]: unknown;
  dimension: string;
  agreement: Record<string, number>;
}

interface Analysis {
  analyses: { n: number; current: { dimensions: DimensionFigures[] } }[];
  reliability: { [field: string]: unknown; dimension: string }[];
}

const INSTRUMENT = repositoryFile('tests/reference/bfi.instrument.yaml');
const EDUCATIONS = ['1', '2', '3', '4', '5'];
const { cases } = JSON.parse(readFileSync(repositoryFile('tests/reference/expected/bfi.json'), 'utf8')) as {
  cases: Case[];
};

function find(id: string): Case {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
}

function analyse(instrument: string, csv: string): Analysis {
  const run = sextant(
    'analyse',
    '--instrument',
    instrument,
    '--answers',
    folder().write('answers.csv', csv),
    '--seed',
    '1',
    '--minimum-group',
    '1',
  );
  expect(run).toMatchObject({ code: 0, err: '' });
  return JSON.parse(run.out) as Analysis;
}

/** Compares the fields that both have, by the tolerance of the case. */
function compare(
  actual: Record<string, unknown>,
  { expected, abs_tol, abs_tol_by_field }: Case,
  fields: string[],
): void {
  for (const field of fields) {
    const wanted = expected[field] as number;
    const got = actual[field] as number;
    const tolerance = abs_tol_by_field?.[field] ?? abs_tol;
    expect({ field, got, off: Math.abs(got - wanted) <= tolerance * Math.max(1, Math.abs(wanted)) }).toEqual({
      field,
      got,
      off: true,
    });
  }
}

const ORGANISATION = ['n', 'items_used', 'score', 'score_pct', 'se_pct', 'df', 'ci_low_pct', 'ci_high_pct'];

describe('sextant analyse on 2,800 people and 25 items', () => {
  const everybody = analyse(
    INSTRUMENT,
    bfiAnswersCsv(() => ''),
  );
  const schooled = analyse(
    INSTRUMENT,
    bfiAnswersCsv(({ education }) => education || null),
  );
  const withFunctions = {
    ...(parse(readFileSync(INSTRUMENT, 'utf8')) as object),
    functions: EDUCATIONS.map((key) => ({ key, label: `Education ${key}` })),
  };
  const weighted = (weights?: Record<string, number>) => ({
    ...withFunctions,
    ...(weights && { aggregation: { function_weights: { weights } } }),
  });
  const byEducation = (document: object) =>
    analyse(
      folder().write('instrument.yaml', stringify(document)),
      bfiAnswersCsv(({ education }) => education || null),
    );
  const equalGroups = byEducation(weighted());
  const custom = byEducation(weighted({ 1: 0.1, 2: 0.1, 3: 0.2, 4: 0.2, 5: 0.4 }));
  const of = ({ analyses }: Analysis, dimension: string) =>
    analyses[0]!.current.dimensions.find((row) => row.dimension === dimension)!;

  it.each(['A', 'C', 'E', 'N', 'O'])('%s: people and their own scores', (dimension) => {
    compare(of(everybody, dimension), find(`bfi.scores.${dimension}.min0.5`), [
      'n_scored',
      'n_not_scored',
      'mean',
      'sd',
      'mean_pct',
    ]);
  });

  it.each(['A', 'C', 'E', 'N', 'O'])('%s: organisation score, every person alike', (dimension) => {
    compare(of(schooled, dimension), find(`bfi.organisation_score.${dimension}.equal_respondent`), ORGANISATION);
  });

  it.each(['A', 'C', 'E', 'N', 'O'])('%s: organisation score, every function alike', (dimension) => {
    compare(of(equalGroups, dimension), find(`bfi.organisation_score.${dimension}.equal_group`), ORGANISATION);
  });

  it.each(['A', 'C', 'E', 'N', 'O'])('%s: organisation score, weights agreed', (dimension) => {
    compare(of(custom, dimension), find(`bfi.organisation_score.${dimension}.custom`), ORGANISATION);
  });

  it.each(['A', 'C', 'E', 'N', 'O'])('%s: alpha and omega', (dimension) => {
    const figures = everybody.reliability.find((row) => row.dimension === dimension)!;
    compare(figures, find(`bfi.alpha.${dimension}.all`), [
      'n_complete',
      'alpha',
      'ci_low',
      'ci_high',
      'alpha_standardised',
    ]);
    compare(figures, find(`bfi.omega.${dimension}`), ['omega', 'omega_standardised']);
  });

  it('agreement within a group of men of the lowest education', () => {
    const { expected } = find('bfi.agreement_scale.gender_education');
    const rows = expected['rows'] as { group: string; scale: string; available: Record<string, number> }[];
    const group = analyse(
      INSTRUMENT,
      bfiAnswersCsv(({ gender, education }) => (gender === '1' && education === '1' ? '' : null)),
    );
    for (const dimension of ['A', 'C', 'E', 'N', 'O']) {
      const { available } = rows.find((row) => row.group === '1-1' && row.scale === dimension)!;
      const { agreement } = of(group, dimension);
      expect(agreement['rwg_j_star']).toBeCloseTo(available['rwg_j_star']!, 8);
      expect(agreement['rwg_j_uniform']).toBeCloseTo(available['rwg_j']!, 8);
      expect(agreement['ad_mean_j']).toBeCloseTo(available['ad_mean_j']!, 8);
    }
  });

  it('gives the same whatever the order of rows', () => {
    const csv = bfiAnswersCsv(({ education }) => education || null);
    const [header, ...rows] = csv.trim().split('\n');
    expect(analyse(INSTRUMENT, [header, ...rows.reverse()].join('\n'))).toEqual(schooled);
  });
});
