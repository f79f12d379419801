import type { Answer, Rating, WaveAnswers } from '../answers/answers.js';
import type { Instrument } from '../instrument/instrument.js';
import type { WaveInput } from './wave-input.js';

/** Two axes, four positions, two dimensions, three functions, scales of different length, one reversed item. */
export const SAMPLE: Instrument = {
  schema: 'sextant-instrument/2',
  meta: { key: 'sample', title: 'Sample', version: '1.0.0', locale: 'en' },
  scale: { levels: [1, 2, 3, 4, 5] },
  axes: { reach: { label: 'Reach' }, depth: { label: 'Depth' } },
  placement: {
    plane: ['reach', 'depth'],
    boundary: { reach: 50, depth: 50 },
    margin: { level: 0.9, min: 5, max: 15, few: { below: 5, margin: 10 } },
  },
  positions: [
    { key: 'a', label: 'Aside', reach: 'low', depth: 'low' },
    { key: 'b', label: 'Broad', reach: 'high', depth: 'low' },
    { key: 'c', label: 'Close', reach: 'low', depth: 'high' },
    { key: 'd', label: 'Deep', reach: 'high', depth: 'high' },
  ],
  functions: [
    { key: 'sales', label: 'Sales' },
    { key: 'legal', label: 'Legal' },
    { key: 'staff', label: 'Staff' },
  ],
  dimensions: [
    { key: 'people', label: 'People' },
    { key: 'tools', label: 'Tools' },
  ],
  items: [
    { key: 'p1', dimension: 'people', text: 'P1', loads: { reach: 1 } },
    { key: 'p2', dimension: 'people', text: 'P2', loads: { depth: 1 } },
    { key: 'p3', dimension: 'people', text: 'P3', loads: { reach: 0.5, depth: 0.5 } },
    { key: 't1', dimension: 'tools', text: 'T1', loads: { depth: 1 }, levels: [0, 1, 2, 3] },
    { key: 't2', dimension: 'tools', text: 'T2', loads: { reach: 1 }, levels: [1, 2, 3, 4, 5, 6], reverse: true },
    { key: 't3', dimension: 'tools', text: 'T3', loads: { depth: 1 }, ask: ['sales', 'legal'] },
  ],
};

/** A small generator, so that specs need no other file's. */
export function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Answers of so many people per function, around a level given as a share of each item's range. */
export function sampleAnswers(
  sizes: Record<string, number>,
  options: { seed?: number; current?: number; desired?: number; spread?: number; missing?: number } = {},
  instrument: Instrument = SAMPLE,
): WaveAnswers {
  const { seed = 1, current = 0.4, desired = 0.7, spread = 0.5, missing = 0.05 } = options;
  const draw = drawer(seed);
  const respondents = Object.entries(sizes).flatMap(([key, n]) => Array.from({ length: n }, () => ({ function: key })));
  const answers: Answer[] = [];
  respondents.forEach((respondent, i) => {
    for (const item of instrument.items) {
      if (item.ask && !item.ask.includes(respondent.function)) continue;
      const levels = Array.isArray(item.levels) ? item.levels : instrument.scale.levels;
      const rate = (around: number): Rating => {
        if (draw() < missing) return draw() < 0.5 ? 'DK' : null;
        const share = Math.min(0.999, Math.max(0, around + (draw() - 0.5) * spread));
        const at = Math.floor(share * levels.length);
        return item.reverse ? levels[levels.length - 1 - at]! : levels[at]!;
      };
      answers.push({ respondent: i, item: item.key, current: rate(current), desired: rate(desired), comment: null });
    }
  });
  return { respondents, answers };
}

/** An input for `scoreWave` in which everything is open, unless told otherwise. */
export function sampleInput(answers: WaveAnswers, change: Partial<WaveInput> = {}): WaveInput {
  return { instrument: SAMPLE, answers, mode: 'named', minimumGroup: 1, seed: 42, replicates: 400, ...change };
}
