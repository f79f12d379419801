import type { Item } from '@sextant/maturity';

import type { Employee } from './organisations.js';
import type { Random } from './random.js';

/** How opinions lie: as found in real organisations, never uniform. */
const USUAL_AT_AN_END = 0.4;
const OF_ONE_MIND = 1 / 8;
const ALIKE_TEAMS = 1 / 6;
const ONE_OFF = 0.23;
const TWO_OFF = 0.05;

/** Levels by person and question, 0 for the lowest. */
export type Opinions = number[][];

/**
 * Each function has a usual level for each question: people say that (72 %), one level off (23 %) or two (5 %). Two usual levels in five are
 * an end of the scale, one function in eight is entirely of one mind on a dimension, and in one team in six everybody says the same.
 */
export function clusteredOpinions(
  random: Random,
  people: readonly Employee[],
  items: readonly Item[],
  top: number,
): Opinions {
  const usual = new Map<string, number>();
  const minds = new Map<string, boolean>();
  const once = <T>(known: Map<string, T>, key: string, make: () => T): T => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key)!;
  };
  const teams = new Map<string, { isAlike: boolean; said: number[] }>();
  return people.map((person) => {
    const own = items.map((item) => {
      const level = once(usual, `${person.function} ${item.key}`, () => usualLevel(random, top));
      const isOneMind = once(minds, `${person.function} ${item.dimension}`, () => random.chance(OF_ONE_MIND));
      return isOneMind ? level : near(random, level, top);
    });
    const team = once(teams, person.team, () => ({ isAlike: random.chance(ALIKE_TEAMS), said: own }));
    return team.isAlike ? [...team.said] : own;
  });
}

function usualLevel(random: Random, top: number): number {
  return random.chance(USUAL_AT_AN_END) ? random.pick([0, top]) : random.below(top + 1);
}

function near(random: Random, level: number, top: number): number {
  const draw = random.uniform();
  const off = draw < TWO_OFF ? 2 : draw < TWO_OFF + ONE_OFF ? 1 : 0;
  const side = random.chance(0.5) ? off : -off;
  return Math.min(top, Math.max(0, level + side));
}
