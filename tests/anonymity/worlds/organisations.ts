import type { Respondent } from '@sextant/maturity';

import type { Random } from './random.js';

/** Functions with their share of the staff. */
const FUNCTIONS: readonly [key: string, share: number][] = [
  ['sales', 20],
  ['operations', 22],
  ['service', 18],
  ['product', 12],
  ['marketing', 9],
  ['it', 10],
  ['hr', 6],
  ['legal', 4],
  ['executive', 4],
  ['strategy', 3],
];

/** A person of a made-up organisation; the team is nobody's breakdown, but its people may think alike. */
export interface Employee extends Respondent {
  function: string;
  unit: string;
  level: string;
  team: string;
}

/**
 * Teams of 3 to 8 within functions of uneven size, units that follow functions, one manager a team. One to three people sit in the unit of
 * others, and one has the level of others: where breakdowns differ in single people, comparing them singles somebody out.
 */
export function madeOrganisation(random: Random, size: number): Employee[] {
  const count = size < 12 ? 2 : size < 40 ? 4 : size < 100 ? 7 : FUNCTIONS.length;
  const functions = FUNCTIONS.slice(0, count);
  const units = ['north', 'south', 'west', 'east'].slice(0, size < 20 ? 2 : size < 90 ? 3 : 4);
  const people: Employee[] = [];
  const total = functions.reduce((sum, [, share]) => sum + share, 0);
  while (people.length < size) {
    let at = random.uniform() * total;
    const index = Math.max(
      0,
      functions.findIndex(([, share]) => (at -= share) < 0),
    );
    const [key] = functions[index]!;
    const team = `${key} ${people.length}`;
    const members = Math.min(3 + random.below(6), size - people.length);
    for (let i = 0; i < members; i++) {
      const level =
        key === 'executive' ? 'director' : i === 0 ? 'manager' : random.chance(0.3) ? 'specialist' : 'staff';
      people.push({ function: key, unit: units[index % units.length]!, level, team });
    }
  }
  for (const stray of random.shuffled(people).slice(0, 1 + random.below(3))) {
    stray.unit = random.pick(units.filter((unit) => unit !== stray.unit));
  }
  const odd = random.pick(people);
  odd.level = odd.level === 'staff' ? 'manager' : 'staff';
  return people;
}
