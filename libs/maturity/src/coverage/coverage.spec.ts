import { describe, expect, it } from '@jest/globals';
import { organisationScore } from '@sextant/statistics';

import type { WaveAnswers } from '../answers/answers.js';
import type { Instrument } from '../instrument/instrument.js';
import { answerTables, PERCENT, rowsOf } from '../scoring/answer-table.js';
import { drawer, SAMPLE, sampleAnswers } from '../scoring/sample-wave.fixture.js';
import { coverage, type CoverageInput } from './coverage.js';

const INVITED = { sales: 14, legal: 8, staff: 20 };

function input(sizes: Record<string, number>, change: Partial<CoverageInput> = {}): CoverageInput {
  const invited = { total: 42, byFunction: INVITED };
  return { instrument: SAMPLE, answers: sampleAnswers(sizes), mode: 'named', minimumGroup: 1, invited, ...change };
}

/** The score that a wave would get, functions alike. */
function scoreOf(instrument: Instrument, answers: WaveAnswers): number {
  const rows = rowsOf(answerTables(instrument, answers).current.columns, answers.respondents.length, 'pct');
  const groups = answers.respondents.map((respondent) => respondent.function!);
  return organisationScore(rows, { scale: PERCENT, groups }).scorePct!;
}

describe('the coverage of an open wave', () => {
  it('says whose view is missing, the indispensable first', () => {
    const instrument: Instrument = {
      ...SAMPLE,
      sampling_guidance: {
        minimum_for_a_position: { respondents: 5, functions: 3 },
        recommended: { must_include: ['staff'] },
      },
    };
    expect(coverage(input({ sales: 9 }, { instrument }))).toMatchObject({
      invited: 42,
      answered: 9,
      functions: [
        { function: 'sales', invited: 14, answered: 9, heard: 'well' },
        { function: 'legal', invited: 8, answered: 0, heard: 'silent' },
        { function: 'staff', invited: 20, answered: 0, heard: 'silent' },
      ],
      missing: ['staff', 'legal'],
      meetsGuidance: false,
    });
    expect(coverage(input({ sales: 9, legal: 3, staff: 12 }, { instrument })).meetsGuidance).toBe(true);
  });

  it('tells nothing of what was said: other answers of the same people, same reply', () => {
    const sizes = { sales: 9, legal: 6, staff: 12 };
    const one = sampleAnswers(sizes, { current: 0.2, spread: 0, missing: 0 });
    const other = sampleAnswers(sizes, { current: 0.8, spread: 0, missing: 0 });
    const protectedInput = (answers: WaveAnswers) => input({}, { answers, mode: 'anonymous', minimumGroup: 5 });
    expect(coverage(protectedInput(one))).toEqual(coverage(protectedInput(other)));
  });

  it('counts in fives and hides small functions where anonymity was promised', () => {
    const invited = { total: 27, byFunction: { sales: 14, legal: 3, staff: 10 } };
    const found = coverage(input({ sales: 9, legal: 3, staff: 4 }, { mode: 'anonymous', minimumGroup: 5, invited }));
    expect(found.answered).toBe(15);
    expect(found.functions.map(({ answered, heard }) => [answered, heard])).toEqual([
      [null, 'well'],
      [null, null],
      [null, 'silent'],
    ]);
    expect(found.moves.every(({ points }) => points === null || points % 5 === 0)).toBe(true);
    expect(coverage(input({ sales: 9 }, { mode: 'anonymous', minimumGroup: 5 })).moves.every(({ points }) => points === null)).toBe(true);
  });

  it('moves no further once everybody has answered, and less the more have', () => {
    const points = (sizes: Record<string, number>) =>
      coverage(input({}, { answers: sampleAnswers(sizes, { missing: 0 }) })).moves[0]!.points!;
    expect(points(INVITED)).toBe(0);
    expect(points({ sales: 12, legal: 6, staff: 17 })).toBeLessThan(points({ sales: 6, legal: 3, staff: 6 }));
  });

  it('keeps its word in about nine of ten simulated waves', () => {
    // Six functions with means of their own; people around them; item answers on five levels; part of them has answered.
    const functions = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key, label: key }));
    const instrument: Instrument = {
      ...SAMPLE,
      functions,
      axes: undefined,
      placement: undefined,
      positions: undefined,
      dimensions: [{ key: 'people', label: 'People' }],
      items: ['p1', 'p2', 'p3', 'p4'].map((key) => ({ key, dimension: 'people', text: key })),
    };
    const draw = drawer(5);
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    for (const silent of [0, 2]) {
      let held = 0;
      const runs = 600;
      for (let run = 0; run < runs; run++) {
        const all: WaveAnswers = { respondents: [], answers: [] };
        const early: number[] = [];
        const byFunction: Record<string, number> = {};
        functions.forEach(({ key }, f) => {
          const mean = 2.6 + 0.5 * normal();
          const size = 5 + Math.floor(draw() * 10);
          byFunction[key] = size;
          for (let i = 0; i < size; i++) {
            const own = mean + 0.6 * normal();
            const respondent = all.respondents.push({ function: key }) - 1;
            if (f >= silent && i < 3 + size / 4) early.push(respondent);
            for (const { key: item } of instrument.items) {
              const current = Math.min(5, Math.max(1, Math.round(own + 0.7 * normal())));
              all.answers.push({ respondent, item, current, desired: null });
            }
          }
        });
        const place = new Map(early.map((respondent, i) => [respondent, i]));
        const soFar: WaveAnswers = {
          respondents: early.map((respondent) => all.respondents[respondent]!),
          answers: all.answers.flatMap((answer) => {
            const respondent = place.get(answer.respondent);
            return respondent === undefined ? [] : [{ ...answer, respondent }];
          }),
        };
        const invited = { total: all.respondents.length, byFunction };
        const { points } = coverage(input({}, { instrument, answers: soFar, invited })).moves[0]!;
        if (Math.abs(scoreOf(instrument, all) - scoreOf(instrument, soFar)) <= points!) held++;
      }
      expect(held / runs).toBeGreaterThan(0.86);
      expect(held / runs).toBeLessThan(0.96);
    }
  });
});
