import { describe, expect, it } from '@jest/globals';

import { ALL_DEFENCES, answerOf, publish, type Defences, type Publication } from './publication.js';
import { LinearSystem, smallestCombination } from './solver.js';
import { generator, world, type World } from './worlds.js';

/** Small organisations are where people are found out, so there are many of them; the largest take the solver longest. */
const SIZES = [6, 9, 12, 16, 20, 25, 30, 36, 42, 50, 60, 75, 90];
const ROUNDS = 4;

const small = SIZES.flatMap((size, i) => Array.from({ length: ROUNDS }, (_, round) => world(1000 * round + i, size)));
const worlds = [...small, world(1, 120), world(2, 160), world(3, 250), world(4, 400)];

interface Attack {
  worlds: number;
  worldsHit: number;
  victims: number;
  answers: number;
  /** Groups below the minimum whose sum follows, single people among them. */
  groups: number;
  figures: number;
}

/** Gives an attacker every figure of every world, and counts the answers that follow. */
function attack(defences: Defences, organisations: readonly World[]): Attack {
  const outcome: Attack = { worlds: organisations.length, worldsHit: 0, victims: 0, answers: 0, groups: 0, figures: 0 };
  for (const organisation of organisations) {
    const published = publish(organisation, defences);
    const figures = together(published);
    const groups = figures.recovered(organisation.k);
    const found = groups.filter(({ unknowns }) => unknowns.length === 1);
    outcome.groups += groups.length;
    outcome.figures += figures.size;
    outcome.answers += found.length;
    outcome.victims += new Set(found.map(({ unknowns }) => unknowns[0]!.split(' ')[1])).size;
    if (found.length > 0) outcome.worldsHit++;
  }
  return outcome;
}

/** The figures of all waves in one system: links between waves tie them together. */
function together(published: readonly Publication[]): LinearSystem {
  const all = new LinearSystem();
  for (const { figures } of published) all.addAll(figures);
  return all;
}

function told(name: string, { worlds: all, worldsHit, victims, answers, figures }: Attack): void {
  console.log(
    `${name}: ${answers} answers of ${victims} people recovered in ${worldsHit} of ${all} worlds, from ${figures} figures`,
  );
}

describe('an attacker who knows every published figure exactly', () => {
  it('recovers nobody, and no group below the minimum', () => {
    const outcome = attack(ALL_DEFENCES, worlds);
    told('all rules', outcome);

    expect(outcome).toMatchObject({ answers: 0, victims: 0, worldsHit: 0, groups: 0 });
    expect(outcome.figures).toBeGreaterThan(5000);
  });

  it('recovers nobody even with answers of their own', () => {
    let insiders = 0;
    for (const organisation of worlds.filter(({ people }) => people.length <= 60)) {
      const random = generator(insiders);
      const figures = together(publish(organisation));
      for (let i = 0; i < 3; i++) {
        const wave = organisation.waves[0]!;
        const member = Math.floor(random() * wave.members.length);
        const own = organisation.waves.flatMap(({ members, answers }, number) => {
          const place = members.indexOf(wave.members[member] ?? -1);
          return (answers[place] ?? []).flatMap((level, item): [string, number][] =>
            level === null ? [] : [[answerOf(number, wave.members[member]!, item), level]],
          );
        });
        expect(figures.recovered(2, new Map(own))).toEqual([]);
        insiders++;
      }
    }
    expect(insiders).toBeGreaterThan(100);
  });

  it('finds no small group by plain sums and differences of up to three figures', () => {
    for (const organisation of worlds.filter(({ people }) => people.length <= 120)) {
      for (const { sets } of publish(organisation)) {
        for (const { key } of organisation.items) {
          const own = sets.filter(({ item }) => item === key).map(({ people }) => people);
          expect(smallestCombination(own, organisation.k, own.length > 14 ? 2 : 3)).toBeNull();
        }
      }
    }
  });
});

describe('the attack itself', () => {
  it.each([
    ['without the overlap rule', { overlap: false }],
    ['without cells of their own for questions', { cells: false }],
  ])('finds victims %s', (name, off) => {
    const outcome = attack({ ...ALL_DEFENCES, ...off }, small);
    told(name, outcome);

    expect(outcome.worldsHit).toBeGreaterThan(0);
    expect(outcome.victims).toBeGreaterThan(0);
  });

  it('recovers what was really answered', () => {
    const system = new LinearSystem();
    const answers = { a: 4, b: 2, c: 5, d: 1 };
    const mean = (...names: (keyof typeof answers)[]) =>
      system.add(
        names.map((unknown) => ({ unknown, numerator: 1, denominator: names.length })),
        { numerator: names.reduce((sum, name) => sum + answers[name], 0), denominator: names.length },
      );
    mean('a', 'b', 'c', 'd');
    mean('a', 'b', 'c');
    mean('a', 'b');

    expect(system.recovered(2).sort((x, y) => (x.unknowns[0]! < y.unknowns[0]! ? -1 : 1))).toEqual([
      { unknowns: ['c'], sum: 5 },
      { unknowns: ['d'], sum: 1 },
    ]);
    expect(system.recovered(3)).toContainEqual({ unknowns: ['a', 'b'], sum: 6 });
    expect(system.recovered(2, new Map([['a', 4]]))).toContainEqual({ unknowns: ['b'], sum: 2 });
  });

  it('sees a small group behind sums and differences', () => {
    const sets = [
      [1, 2, 3, 4, 5, 6],
      [1, 2, 3],
      [4, 5],
    ].map((people) => new Set(people));

    expect(smallestCombination(sets, 5)).toBe(1);
    expect(smallestCombination(sets.slice(0, 2), 3)).toBeNull();
    expect(smallestCombination(sets.slice(0, 2), 5)).toBe(3);
  });
});
