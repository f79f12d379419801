import type { Instrument, Item, State } from '@sextant/maturity';

import type { Random } from './random.js';

/** What an instrument of a made-up world looks like. */
export interface InstrumentShape {
  questions: number;
  dimensions: number;
  levels: number[];
  states: State[];
  /** Declared functions weigh the totals; null where all people count alike. */
  functions: string[] | null;
  weights?: Record<string, number>;
  /** Whether some questions go to some functions only, count double or are turned. */
  isPlain?: boolean;
}

export const FIVE_LEVELS = [1, 2, 3, 4, 5];

/** Two axes, questions spread over dimensions in blocks, every question on one axis or half on both. */
export function madeInstrument(random: Random, shape: InstrumentShape): Instrument {
  const { questions, dimensions, functions, weights, isPlain = false } = shape;
  const keys = Array.from({ length: dimensions }, (_, i) => `d${i + 1}`);
  const items = Array.from({ length: questions }, (_, i): Item => {
    const dimension = keys[Math.floor((i * dimensions) / questions)]!;
    const isBoth = !isPlain && random.chance(0.1);
    const loads: Record<string, number> = isBoth ? { x: 0.5, y: 0.5 } : i % 2 === 0 ? { x: 1 } : { y: 1 };
    return {
      key: `q${i + 1}`,
      dimension,
      loads,
      text: `q${i + 1}`,
      ...(!isPlain && random.chance(0.15) && { weight: 2 }),
      ...(!isPlain && random.chance(0.1) && { reverse: true }),
      ...(!isPlain && i > 1 && functions && random.chance(0.1) && { ask: random.shuffled(functions).slice(1) }),
    };
  });
  return {
    schema: 'sextant-instrument/2',
    meta: { key: 'world', title: 'World', version: '1.0.0', locale: 'en' },
    states: shape.states,
    scale: { levels: shape.levels },
    axes: { x: { label: 'x' }, y: { label: 'y' } },
    placement: { plane: ['x', 'y'], boundary: { x: 50, y: 50 } },
    ...(functions && { functions: functions.map((key) => ({ key, label: key })) }),
    ...(weights && { aggregation: { function_weights: { default: 1, weights } } }),
    dimensions: keys.map((key) => ({ key, label: key })),
    items,
  };
}
