import type { Instrument, WaveInput } from '@sextant/maturity';

import { clusteredRatings } from './clustered-world.js';
import { FIVE_LEVELS, madeInstrument } from './instruments.js';
import { madeOrganisation, type Employee } from './organisations.js';
import { Random } from './random.js';
import { waveOf, type Ratings } from './wave-of.js';

/** Waves of one organisation, and who is behind each respondent. */
export interface WaveChain {
  name: string;
  waves: WaveInput[];
  /** By wave: person behind each respondent. */
  people: number[][];
}

/** What a chain of waves is like. */
export interface ChainWish {
  waves: number;
  size: number;
  isWeighted?: boolean;
  /** Share of people who leave, and of newcomers, from wave to wave. */
  turnover: number;
}

/** How likely an answer moves a level up from one wave to the next. */
const MOVES = 0.15;

/** Waves running with the same people but for some who come and go; most say the same again, some a level more. */
export function waveChain(seed: number, { waves, size, isWeighted = false, turnover }: ChainWish): WaveChain {
  const random = new Random(seed * 733 + size);
  const all = madeOrganisation(random, size + Math.ceil(size * turnover * (waves - 1)));
  const functions = [...new Set(all.map((person) => person.function))].sort();
  const instrument = madeInstrument(random, {
    questions: 8,
    dimensions: 3,
    levels: FIVE_LEVELS,
    states: ['current'],
    functions: isWeighted ? functions : null,
  });
  const k = seed % 2 === 0 ? 3 : 5;
  const said = clusteredRatings(random, all, instrument);
  let present = random.shuffled(all.map((_, i) => i)).slice(0, size);
  const people: number[][] = [];
  const inputs: WaveInput[] = [];
  for (let wave = 0; wave < waves; wave++) {
    const own = [...present].sort((a, b) => a - b);
    people.push(own);
    const breakdowns: WaveInput['breakdowns'] = ['function', 'unit'];
    const rest = { mode: k === 3 ? 'confidential' : 'anonymous', minimumGroup: k, breakdowns, seed: 1 } as const;
    inputs.push(
      waveOf(
        instrument,
        own.map((i) => all[i]!),
        ratingsOf(said, own),
        rest,
      ),
    );
    moveOn(random, said, instrument);
    present = renewed(random, all, present, turnover);
  }
  return { name: `seed ${seed}, ${size} people, ${waves} waves, k ${k}`, waves: inputs, people };
}

function ratingsOf(said: Ratings, people: readonly number[]): Ratings {
  return { current: people.map((i) => [...said.current[i]!]), desired: [] };
}

function moveOn(random: Random, { current }: Ratings, { scale: { levels } }: Instrument): void {
  for (const own of current) {
    own.forEach((rating, at) => {
      if (typeof rating === 'number' && random.chance(MOVES)) own[at] = Math.min(levels.length - 1, rating + 1);
    });
  }
}

function renewed(random: Random, all: readonly Employee[], present: readonly number[], turnover: number): number[] {
  const leavers = Math.round(present.length * turnover);
  const absent = all.map((_, i) => i).filter((i) => !present.includes(i));
  const stay = random.shuffled(present).slice(leavers);
  return [...stay, ...random.shuffled(absent).slice(0, leavers)];
}
