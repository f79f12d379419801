import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { itemAgreement, scaleAgreement } from './agreement.js';
import { reverseItems } from './answers.js';
import { benchmark } from './benchmark.js';
import { compositionSplit } from './composition.js';
import { describeValues } from './describe.js';
import { icc } from './icc.js';
import { kendallW } from './kendall.js';
import { omega } from './omega.js';
import { organisationScore } from './organisation-score.js';
import { pairedGap, pairedScores } from './paired-gap.js';
import { perceptionGap } from './perception-gap.js';
import { pointOnPlane, shiftOnPlane } from './point-on-plane.js';
import { pooledGroups } from './pooled-groups.js';
import { position } from './position.js';
import { alpha } from './reliability.js';
import { reliableChange } from './reliable-change.js';
import { dimensionScores, respondentScores } from './respondent-scores.js';
import { voteRound } from './vote-round.js';
import { waveChange } from './wave-change.js';

const scale = { min: 1, max: 9 };
const boundary = { x: 50, y: 50 };
type Person = { group: string; row: (number | null)[] };

const person = (max: number) =>
  fc.record({
    group: fc.constantFrom('a', 'b', 'c'),
    row: fc.array(fc.option(fc.integer({ min: 1, max }), { freq: 4 }), { minLength: 3, maxLength: 3 }),
  });
const people = (max = 9) => fc.array(person(max), { maxLength: 12 });
const shuffled = fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 12, maxLength: 12 });
const rowsOf = (persons: readonly Person[]) => persons.map(({ row }) => row);
const groupsOf = (persons: readonly Person[]) => persons.map(({ group }) => group);
const reordered = (persons: readonly Person[], keys: readonly number[]) =>
  persons
    .map((one, i) => ({ one, key: keys[i]! }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

/** Everything that can be computed from one wave, in one object. */
function everything(persons: readonly Person[], others: readonly Person[]) {
  const rows = rowsOf(persons);
  const groups = groupsOf(persons);
  const scores = respondentScores(rows);
  const same = Math.min(persons.length, others.length);
  const first = rows.slice(0, same);
  const second = rowsOf(others).slice(0, same);
  const paired = pairedScores(first, second);
  return {
    description: describeValues(scores),
    dimension: dimensionScores(rows, { scale }),
    item: itemAgreement(scores, { scale }),
    agreement: scaleAgreement(rows, { scale }),
    organisation: organisationScore(rows, { scale, groups }),
    plain: organisationScore(rows, { scale }),
    point: pointOnPlane(first, second, { scale, groups: groups.slice(0, same) }),
    shift: shiftOnPlane({ x: first, y: first }, { x: second, y: second }, { scale }),
    position: position(first, second, { scale, boundary, seed: 7, replicates: 10 }),
    icc: icc(scores, groups),
    alpha: alpha(rows),
    omega: omega(rows),
    perception: perceptionGap(scores, respondentScores(rowsOf(others))),
    paired: pairedGap(paired.first, paired.second),
    matched: waveChange(paired.first, paired.second, { method: 'matched' }),
    overlap: waveChange(paired.first, paired.second, { method: 'overlap' }),
    unmatched: waveChange(scores, respondentScores(rowsOf(others)), { method: 'unmatched' }),
    reliable: reliableChange(paired.first, paired.second, 0.8),
    composition: compositionSplit(scores, groups, respondentScores(rowsOf(others)), groupsOf(others)),
    benchmark: benchmark(3, scores),
    pooled: pooledGroups(rows, groups, { scale, minimumGroupSize: 3 }),
    votes: voteRound(
      rows.flat().filter((value) => value !== null),
      { scale },
    ),
    kendall: kendallW(rows.filter((row) => !row.includes(null))),
  };
}

/** Numbers of a result by path; rounding differs with the order of additions, so they are compared loosely. */
function numbers(value: unknown, path = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (value === null || typeof value !== 'object') return new Map();
  return new Map(Object.entries(value).flatMap(([key, field]) => [...numbers(field, `${path}.${key}`)]));
}

function expectAlike(got: unknown, expected: unknown) {
  const [a, b] = [numbers(got), numbers(expected)];
  expect([...a.keys()]).toEqual([...b.keys()]);
  for (const [path, value] of b) {
    const off = Math.abs(a.get(path)! - value) / Math.max(1, Math.abs(value));
    if (!(off < 1e-7)) throw new Error(`${path}: ${a.get(path)} instead of ${value}`);
  }
}

describe('all statistics', () => {
  it('return finite numbers or null, whatever is missing', () => {
    fc.assert(
      fc.property(people(2), people(9), (persons, others) => {
        for (const [path, value] of numbers(everything(persons, others))) {
          if (!Number.isFinite(value)) throw new Error(`${path} is ${value}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of the answers', () => {
    fc.assert(
      fc.property(people(), people(), shuffled, (persons, others, keys) => {
        const summary = (own: readonly Person[]) => {
          const result = everything(own, others);
          const { plain, organisation, agreement, icc: correlation, alpha: reliability, pooled, description } = result;
          const { sd, mean, flags } = result.dimension;
          return {
            plain,
            organisation,
            agreement,
            correlation,
            reliability,
            pooled,
            description,
            dimension: { sd, mean, flags },
            perception: result.perception,
            unmatched: result.unmatched,
            composition: result.composition,
            votes: result.votes,
          };
        };
        expectAlike(summary(reordered(persons, keys)), summary(persons));
      }),
    );
  });

  it('do not depend on the order of the items', () => {
    fc.assert(
      fc.property(people(), (persons) => {
        const turned = rowsOf(persons).map((row) => [...row].reverse());
        const groups = groupsOf(persons);
        const rows = rowsOf(persons);
        expectAlike(organisationScore(turned, { scale, groups }), organisationScore(rows, { scale, groups }));
        expectAlike(scaleAgreement(turned, { scale }), scaleAgreement(rows, { scale }));
      }),
    );
  });

  it('give relabelled results for relabelled groups', () => {
    const label: Record<string, string> = { a: 'z', b: 'm', c: 'b' };
    const back: Record<string, string> = { z: 'a', m: 'b', b: 'c' };
    fc.assert(
      fc.property(people(), (persons) => {
        const rows = rowsOf(persons);
        const groups = groupsOf(persons);
        const renamed = groups.map((group) => label[group]!);
        expectAlike(
          organisationScore(rows, { scale, groups: renamed, weights: { z: 1, m: 2, b: 4 } }),
          organisationScore(rows, { scale, groups, weights: { a: 1, b: 2, c: 4 } }),
        );
        const { reliabilityByGroup: own } = icc(respondentScores(rows), renamed);
        const { reliabilityByGroup: original } = icc(respondentScores(rows), groups);
        const pairs = ({ group, n }: typeof own) => group.map((key, i) => [key, n[i]!] as const);
        expect(new Map(pairs(own).map(([key, n]) => [back[key]!, n]))).toEqual(new Map(pairs(original)));
      }),
    );
  });

  it('move with a constant shift and change in nothing else', () => {
    fc.assert(
      fc.property(people(6), people(6), (persons, others) => {
        const shifted = (own: readonly Person[]) =>
          own.map(({ group, row }) => ({ group, row: row.map((value) => (value === null ? null : value + 3)) }));
        const before = everything(persons, others);
        const after = everything(shifted(persons), shifted(others));
        const differences = ({ alpha: reliability, icc: correlation, perception, paired, overlap }: typeof before) => ({
          reliability,
          correlation,
          gap: { ...perception, mean1: null, mean2: null },
          paired: { ...paired, meanFirst: null, meanSecond: null },
          overlap: { ...overlap, meanFirst: null, meanSecond: null },
        });
        expectAlike(differences(after), differences(before));
        const { scorePct, sePct, df, nEff } = before.organisation;
        expect(after.organisation.sePct ?? -1).toBeCloseTo(sePct ?? -1, 9);
        expect(after.organisation.df ?? -1).toBeCloseTo(df ?? -1, 6);
        expect(after.organisation.nEff).toBe(nEff);
        if (scorePct !== null) expect(after.organisation.scorePct).toBeCloseTo(scorePct + (3 / 8) * 100, 9);
        expect(after.agreement.rwgJStar ?? 9).toBeCloseTo(before.agreement.rwgJStar ?? 9, 9);
        expect(after.agreement.adMeanJ ?? 9).toBeCloseTo(before.agreement.adMeanJ ?? 9, 9);
        if (before.position.firstReplicate !== null)
          expect(after.position.bootMean[0]).toBeCloseTo(before.position.bootMean[0]! + 37.5, 9);
      }),
    );
  });

  it('scale weights freely', () => {
    fc.assert(
      fc.property(people(), fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (persons, factor) => {
        const groups = groupsOf(persons);
        const score = (f: number) =>
          organisationScore(rowsOf(persons), { scale, groups, weights: { a: f, b: 2 * f, c: 5 * f } });
        const plane = (f: number) =>
          position(rowsOf(persons), rowsOf(persons), {
            scale,
            boundary,
            seed: 1,
            replicates: 5,
            groups,
            weights: { a: f, b: 2 * f, c: 5 * f },
          }).bootMean;
        expectAlike(score(factor), score(1));
        expectAlike(plane(factor), plane(1));
      }),
    );
  });

  it('turn with reversed items', () => {
    fc.assert(
      fc.property(people(), (persons) => {
        const rows = rowsOf(persons);
        const turned = reverseItems(rows, [true, true, true], scale);
        expect(reverseItems(turned, [true, true, true], scale)).toEqual(rows);
        const score = organisationScore(rows, { scale }).scorePct;
        if (score !== null) expect(organisationScore(turned, { scale }).scorePct).toBeCloseTo(100 - score, 9);
      }),
    );
  });

  it('see one voice per answer and one per group as the same when groups are equally large and complete', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }), (values) => {
        const rows = values.map((value) => [value]);
        const groups = ['a', 'a', 'a', 'b', 'b', 'b'];
        const each = organisationScore(rows, { scale }).score!;
        expect(organisationScore(rows, { scale, groups }).score).toBeCloseTo(each, 12);
      }),
    );
  });

  it('never move a score by adding an answer at the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }), (values) => {
        const rows = values.map((value) => [value]);
        const before = organisationScore(rows, { scale }).score!;
        expect(organisationScore([...rows, [before]], { scale }).score).toBeCloseTo(before, 12);
      }),
    );
  });
});
