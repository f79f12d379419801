import { describe, expect, it } from '@jest/globals';

import { bandOf, endOf, roundedOf, stepOf, unitsPerPoint } from '../bands.js';
import { CrossSum } from './cross-sum.js';
import { ratio } from './exact.js';
import { Gate } from './gate.js';
import type { Changes, Figure, GateWorld } from './gate-world.js';
import { LinearFigure, linearOf } from './linear-figure.js';
import { PeopleShares } from './people-shares.js';
import { ShareFigure } from './share-figure.js';
import { SpreadFigure } from './spread-figure.js';
import { WitnessSearch } from './witness-search.js';

/** One question on five levels, all people in one corner. */
function world(...questions: number[][]): GateWorld {
  const people = questions[0]!.length;
  return {
    people,
    levels: questions.map(() => 5),
    options: questions.map((options) => Int16Array.from(options)),
    cornerOf: new Int32Array(people),
    bundleOf: questions.map(() => 0),
  };
}

/** The mean of some people on one question, as a group's band. */
function mean(of: GateWorld, question: number, isMember: (person: number) => boolean, step?: number): LinearFigure {
  const blockOf = Int32Array.from({ length: of.people }, (_, person) => (isMember(person) ? 0 : -1));
  const n = blockOf.filter((block) => block === 0).length;
  const linear = linearOf(of, [{ question, blockOf, weights: [ratio(25, n)] }]);
  const grain = { n, levels: 5, step: step ?? stepOf(n) };
  return new LinearFigure(of, linear, {
    bandAt: (value) => bandOf(value, grain),
    end: endOf(grain) / unitsPerPoint(5),
  });
}

const all = () => true;

/** Every other world, by brute force: who might have answered otherwise with everything printed alike. */
function forced(of: GateWorld, figures: (other: GateWorld) => Figure[], known: number | null): number {
  const printed = (other: GateWorld) =>
    JSON.stringify(figures(other).map((figure) => (figure as LinearFigure).printed));
  const truth = printed(of);
  const seen = Array.from({ length: of.people }, () => new Set<number>());
  const options = new Int16Array(of.people);
  const visit = (person: number): void => {
    if (person === of.people) {
      if (known !== null && options[known] !== of.options[0]![known]) return;
      if (printed({ ...of, options: [options] }) === truth) options.forEach((option, i) => seen[i]!.add(option));
      return;
    }
    for (let option = 0; option < 5; option++) {
      options[person] = option;
      visit(person + 1);
    }
  };
  visit(0);
  return seen.filter(({ size }, person) => size === 1 && person !== known).length;
}

describe('the gate', () => {
  it('lets a coarse mean out and holds an exact one back', () => {
    const six = world([0, 0, 1, 2, 4, 4]);
    expect(new Gate(six).admits([mean(six, 0, all)])).toBe(true);
    const zero = world([0, 0, 0, 0, 0, 0]);
    const exact: Figure = { questions: [0], isSlow: false, keeps: (changes) => sumOf(changes) === 0 };
    expect(new Gate(zero).admits([exact])).toBe(false);
  });

  it('leaves what it let out as it was when it refuses more', () => {
    const five = world([1, 1, 1, 1, 1]);
    const gate = new Gate(five);
    expect(gate.admits([mean(five, 0, all)])).toBe(true);
    const never: Figure = { questions: [0], isSlow: false, keeps: () => false };
    expect(gate.admits([never])).toBe(false);
    expect(gate.admits([mean(five, 0, all)])).toBe(true);
  });

  it('never lets out what forces an answer, for a stranger and for every insider', () => {
    for (let seed = 0; seed < 12; seed++) {
      const options = Array.from({ length: 5 }, (_, i) => [0, 0, 4, 4, 1, 3, 2][(seed * (i + 3) + i * i) % 7]!);
      const some = world(options);
      const gate = new Gate(some);
      const isLeft = (person: number) => person < 2;
      const offers: ((of: GateWorld) => Figure)[] = [
        (of) => mean(of, 0, all),
        (of) => mean(of, 0, isLeft),
        (of) => mean(of, 0, (person) => !isLeft(person)),
        (of) => mean(of, 0, all, 100),
        (of) => new ShareFigure(of, 0),
      ];
      const admitted = offers.filter((offer) => gate.admits([offer(some)]));
      const figures = (of: GateWorld) => admitted.map((offer) => offer(of));
      for (const known of [null, 1, 4]) expect([seed, known, forced(some, figures, known)]).toEqual([seed, known, 0]);
    }
  });

  it('wants two partners where only somebody else makes up for an answer', () => {
    const five = world([0, 0, 4, 4, 4]);
    const sum: Figure = { questions: [0], isSlow: false, keeps: (changes) => sumOf(changes) === 0 };
    const search = new WitnessSearch(five, (changes) => sum.keeps(changes));
    const partners = search.find(0, 0)!.map(({ partner }) => partner);
    expect(new Set(partners).size).toBe(2);
    expect(new WitnessSearch(world([0, 4]), (changes) => sumOf(changes) === 0).find(0, 0)).toBeNull();
  });

  it('keeps a mean on the edge of its band by whole numbers, whatever the thirds', () => {
    const three = world([1, 1, 1]);
    const figure = mean(three, 0, all);
    expect(figure.printed).toEqual({ from: 0, to: 50, end: 'low' });
    const up = (by: number): Changes => ({ length: 1, person: [0], question: [0], by: [by] });
    expect(figure.keeps(up(3))).toBe(true);
    expect(mean(world([2, 2, 2]), 0, all).keeps(up(1))).toBe(false);
  });

  it('does not take a value at the end for one in a rounded band that reaches into it', () => {
    // 23 people, steps of 5: at least 90 begins inside the band of 90.
    const grain = { n: 23, levels: 5, step: 5 * unitsPerPoint(5) };
    const many = world([...Array.from({ length: 14 }, () => 4), ...Array.from({ length: 8 }, () => 3), 2]);
    const linear = linearOf(many, [{ question: 0, blockOf: new Int32Array(23), weights: [ratio(25, 23)] }]);
    const figure = new LinearFigure(many, linear, { bandAt: (value) => roundedOf(value, grain), end: 10 });
    expect(figure.printed).toEqual({ from: 87.5, to: 92.5, end: null });
    const up: Changes = { length: 1, person: [22], question: [0], by: [1] };
    expect(figure.keeps(up)).toBe(false);
  });

  it('computes the spread of the other world anew', () => {
    const many = world([0, 1, 2, 3, 4, 2, 1, 3, 2, 2], [1, 3, 2, 0, 4, 2, 3, 1, 2, 2]);
    const terms = [0, 1].map((question) => ({ question, blockOf: new Int32Array(10), weights: [ratio(25, 20)] }));
    const changes = { length: 2, person: [0, 3], question: [0, 1], by: [2, 3] };
    const shares = new PeopleShares(many, terms);
    const other = structuredClone(many) as { options: Int16Array[] } & GateWorld;
    other.options[0]![0]! += 2;
    other.options[1]![3]! += 3;
    const anew = new PeopleShares(other, terms);
    expect(new CrossSum(shares, shares).after(changes)).toBeCloseTo(new CrossSum(anew, anew).asAnswered, 12);
    const [one] = terms.map((term) => new PeopleShares(many, [term]));
    const [oneAnew] = terms.map((term) => new PeopleShares(other, [term]));
    expect(new CrossSum(one!, shares).after(changes)).toBeCloseTo(new CrossSum(oneAnew!, anew).asAnswered, 12);
    const figure = new SpreadFigure(shares, 10, { step: 0.5, isUp: false, least: 0.5 });
    const se = Math.sqrt((10 / 9) * shares.asAnswered.reduce((sum, share) => sum + share ** 2, 0));
    expect(Math.abs(figure.printed!.se - se)).toBeLessThanOrEqual(0.25);
  });
});

function sumOf({ length, by }: Changes): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += by[i]!;
  return sum;
}
