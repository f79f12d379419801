import { describe, expect, it } from '@jest/globals';

import { Random } from '../worlds/random.js';
import type { GivenAnswer } from './answer-sheet.js';
import { attack, type Finding } from './attack.js';
import { forcedByTrying } from './brute-force.js';
import { fraction } from './fraction.js';
import { linearFigure, type Band, type PrintedFigure } from './printed-figure.js';

interface Puzzle {
  answers: GivenAnswer[];
  truth: Int16Array;
  figures: PrintedFigure[];
}

/** A few people, one or two questions of three levels, and figures over random groups of them: means, counts, and now and then a spread. */
function puzzle(seed: number): Puzzle {
  const random = new Random(seed);
  const people = 3 + random.below(3);
  const keys = people < 5 ? ['q1', 'q2'] : ['q1'];
  const answers = keys.flatMap((key) =>
    Array.from({ length: people }, (_, person): GivenAnswer => {
      return { wave: 0, state: 'current', key, group: 'd', top: 2, person, value: random.pick([0, 0, 1, 2, 2]) };
    }),
  );
  const truth = Int16Array.from(answers, ({ value }) => value);
  const figures = Array.from({ length: 2 + random.below(4) }, (_, i) => figureOver(random, truth, answers, `f${i}`));
  return { answers, truth, figures };
}

function figureOver(random: Random, truth: Int16Array, all: readonly GivenAnswer[], name: string): PrintedFigure {
  const some = random.shuffled(all.map((_, i) => i)).slice(0, 2 + random.below(all.length - 1));
  const kind = random.below(5);
  if (kind === 0) {
    const key = random.pick(all).key;
    const answers = Int32Array.from(all.flatMap((own, i) => (own.key === key ? [i] : [])));
    const count = answers.filter((i) => truth[i] === 0).length;
    return { kind: 'count', name, answers, value: 0, low: count - random.below(2), high: count };
  }
  if (kind === 1) {
    const answers = Int32Array.from(some);
    const spreadOf = (values: Int16Array) => answers.reduce((sum, i) => sum + (values[i]! - 1) ** 2, 0);
    const printed = spreadOf(truth);
    return {
      kind: 'curved',
      name,
      answers,
      distance: (values) => Math.max(0, Math.abs(spreadOf(values) - printed) - 1),
    };
  }
  const terms = some.map((answer) => ({ answer, share: fraction(1 + random.below(2), some.length) }));
  const value = terms.reduce((sum, { answer, share }) => {
    return sum + (truth[answer]! * Number(share.over)) / Number(share.under);
  }, 0);
  const width = random.pick([0, 0.25, 0.5]);
  const low = Math.floor(value * 4) / 4 - width;
  const band: Band = { low, high: low + 0.25 + width, isLowOpen: false, isHighOpen: low + 0.25 + width > value + 1e-9 };
  return linearFigure(name, terms, band);
}

const PUZZLES = 40;

const inOrder = (findings: readonly Finding[], insider: number | null): number[] =>
  findings
    .filter((own) => own.insider === insider)
    .map(({ answer }) => answer)
    .sort((a, b) => a - b);

describe('the attack itself', () => {
  it('finds exactly the answers that trying every combination finds', async () => {
    let forced = 0;
    let free = 0;
    for (let seed = 0; seed < PUZZLES; seed++) {
      const { answers, truth, figures } = puzzle(seed);
      const outcome = await attack(answers, truth, figures);
      const expected = forcedByTrying(answers, truth, figures);
      const found = inOrder([...outcome.forced, ...outcome.undecided], null);
      expect({ seed, found }).toEqual({ seed, found: expected });
      forced += expected.length;
      free += answers.length - expected.length;
    }
    expect(forced).toBeGreaterThan(20);
    expect(free).toBeGreaterThan(20);
  });

  it('finds what an insider finds who knows their own answers', async () => {
    let forced = 0;
    for (let seed = 0; seed < PUZZLES / 2; seed++) {
      const { answers, truth, figures } = puzzle(1000 + seed);
      const outcome = await attack(answers, truth, figures, { insiders: true });
      const all = [...outcome.forced, ...outcome.undecided];
      const open = new Set(inOrder(all, null));
      for (const person of new Set(answers.map((own) => own.person))) {
        const expected = forcedByTrying(answers, truth, figures, person).filter((answer) => !open.has(answer));
        expect({ seed, person, found: inOrder(all, person) }).toEqual({ seed, person, found: expected });
        forced += expected.length;
      }
    }
    expect(forced).toBeGreaterThan(20);
  });
});
