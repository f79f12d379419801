import {
  isAsked,
  type BreakdownKey,
  type Instrument,
  type Rating,
  type State,
  type WaveInput,
} from '@sextant/maturity';

import { FIVE_LEVELS, madeInstrument, type InstrumentShape } from './instruments.js';
import { clusteredOpinions } from './opinions.js';
import { madeOrganisation, type Employee } from './organisations.js';
import { Random } from './random.js';
import { waveOf, type Ratings } from './wave-of.js';

/** One wave of a made-up organisation. */
export interface World {
  name: string;
  input: WaveInput;
}

/** What to fix about a world; everything else the seed decides. */
export interface WorldWish {
  levels?: number[];
  k?: 3 | 5;
  isWeighted?: boolean;
  questions?: number;
  states?: State[];
}

const BREAKDOWNS: BreakdownKey[][] = [
  ['function', 'level', 'unit'],
  ['function', 'unit'],
  ['function', 'level'],
  ['unit', 'level', 'function'],
  ['function'],
];

/** A whole world of clustered opinions: organisation, instrument, answers, some of them missing. */
export function clusteredWorld(seed: number, size: number, wish: WorldWish = {}): World {
  const random = new Random(seed * 1009 + size);
  const people = madeOrganisation(random, size);
  const shape = shapeOf(random, people, wish);
  const instrument = madeInstrument(random, shape);
  const k = wish.k ?? (seed % 2 === 0 ? 3 : 5);
  const ratings = clusteredRatings(random, people, instrument);
  const withPoints = people.map((person) => ({ ...person, statedPoint: droppedPoint(random) }));
  const input = waveOf(instrument, withPoints, ratings, {
    mode: k === 3 ? 'confidential' : 'anonymous',
    minimumGroup: k,
    breakdowns: BREAKDOWNS[seed % BREAKDOWNS.length]!,
    seed: 1,
  });
  const weighing = shape.functions ? 'weighted' : 'plain';
  return { name: `seed ${seed}, ${size} people, k ${k}, ${shape.levels.length} levels, ${weighing}`, input };
}

/** Answers in both states: the desired one lies at or above what people see today, and fewer questions are skipped than answered. */
export function clusteredRatings(random: Random, people: readonly Employee[], instrument: Instrument): Ratings {
  const top = instrument.scale.levels.length - 1;
  const skipped = random.chance(0.4) ? 0 : 0.1 * random.uniform();
  const current = clusteredOpinions(random, people, instrument.items, top);
  const wanted = clusteredOpinions(random, people, instrument.items, top);
  const desired = wanted.map((own, i) => own.map((level, j) => Math.max(level, current[i]![j]!)));
  const rated = (levels: number[][]): Rating[][] =>
    levels.map((own, i) =>
      own.map((level, j) => {
        const isGiven = isAsked(instrument.items[j]!, people[i]!.function) && !random.chance(skipped);
        return isGiven ? level : random.chance(0.3) ? 'NA' : null;
      }),
    );
  const hasDesired = instrument.states?.includes('desired') ?? true;
  return { current: rated(current), desired: hasDesired ? rated(desired) : [] };
}

function shapeOf(random: Random, people: readonly Employee[], wish: WorldWish): InstrumentShape {
  const functions = [...new Set(people.map((person) => person.function))].sort();
  const isWeighted = wish.isWeighted ?? random.chance(0.6);
  const questions = wish.questions ?? random.pick([3, 5, 8, 10, 14]);
  const unequal = Object.fromEntries(functions.map((key) => [key, random.pick([1, 1, 2, 3])]));
  return {
    questions,
    dimensions: Math.min(4, Math.max(1, Math.round(questions / 3))),
    levels: wish.levels ?? FIVE_LEVELS,
    states: wish.states ?? ['current', 'desired'],
    functions: isWeighted ? functions : null,
    ...(isWeighted && random.chance(0.4) && { weights: unequal }),
  };
}

/** Where somebody dropped the point on the plane: to the percent, as the page sends it; one in five leaves it. */
function droppedPoint(random: Random): Record<string, number> | null {
  if (random.chance(0.2)) return null;
  return { x: random.below(101), y: random.below(101) };
}
