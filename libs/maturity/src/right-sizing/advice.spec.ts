import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';

import type { ContextAnswers } from '../instrument/advice-rules.js';
import type { Instrument } from '../instrument/instrument.js';
import { storedForm } from '../written/stored-form.js';
import type { WrittenInstrument } from '../written/written-instrument.js';
import { adviceProblems, adviceRules, type AdviceRequest } from './advice.js';
import { AdviceInvalid } from './advice-problem.js';
import { overrideProblems } from './override.js';
import { readNextPosition } from './next-position.js';
import { nextPath } from './paths.js';
import { positionShares } from './position-shares.js';

const FILE = join(import.meta.dirname, '../../../instruments/shipped/social-business-position.yaml');
const { instrument } = storedForm(parse(readFileSync(FILE, 'utf8')) as WrittenInstrument);
const rules = adviceRules(instrument);

/** The instrument with something changed. */
function variant(change: (copy: Instrument) => void): Instrument {
  const copy = structuredClone(instrument);
  change(copy);
  return copy;
}

const governance = (level: number | undefined): Record<string, number> =>
  level === undefined ? {} : { governance: level };

describe('the worked examples of the instrument', () => {
  it.each(instrument.examples!.map((example) => [example.key, example] as const))('%s', (_, example) => {
    const advice = rules.advise({ answers: example.answers, levelsNow: governance(example.governance_now) });

    const { raw, point, placement } = advice;
    expect({ raw, destination: point, result: placement.result, position: placement.position }).toEqual({
      raw: example.expect!.raw,
      destination: example.expect!.destination,
      result: example.expect!.result,
      position: example.expect!.position,
    });
    expect(placement.neighbour ?? undefined).toBe(example.expect!.neighbour);
  });

  it.each(instrument.ambition_examples!.map((example) => [example.key, example] as const))('%s', (_, example) => {
    const lender = instrument.examples!.find(({ key }) => key === example.destination_of)!;
    const advice = rules.advise({
      ...example,
      levelsNow: governance(example.governance_now),
      desiredShares: { 5: example.share_of_desired_at_five! },
      destinationOf: { answers: lender.answers, levelsNow: governance(lender.governance_now) },
    });

    const wanted = example.expect!;
    expect(advice.paceForHorizon).toBe(wanted.pace_for_horizon);
    const { point, label: _label, neighbour, ...placed } = advice.next!;
    expect({ ...point, ...placed, ...(neighbour !== null && { neighbour }) }).toEqual(wanted.next_position);
    expect(advice.overReach).toMatchObject(wanted.over_reach);
    expect(advice.underReach).toMatchObject(wanted.under_reach);
    expect([...advice.overReach!.unjudged, ...advice.underReach!.unjudged]).toEqual([]);
  });
});

describe('the property checks of the instrument', () => {
  const profiles = fc.record(
    Object.fromEntries(
      instrument.context!.questions.map((question) => {
        const { min, max } = question.choose ?? { min: 1, max: 1 };
        const keys = question.options.map(({ key }) => key);
        return [question.key, fc.subarray(keys, { minLength: min, maxLength: max })];
      }),
    ),
  ) as fc.Arbitrary<ContextAnswers>;
  const level = fc.double({ min: 1, max: 5, noNaN: true });
  const point = fc.record({ reach: fc.integer({ min: 0, max: 100 }), integration: fc.integer({ min: 0, max: 100 }) });

  it('lists each chosen option with its effect, and base and effects add up to the raw point', () => {
    fc.assert(
      fc.property(profiles, level, (answers, now) => {
        const advice = rules.advise({ answers, levelsNow: { governance: now } });
        for (const axis of ['reach', 'integration']) {
          const sum = advice.effects.reduce((total, { effect }) => total + effect[axis]!, advice.base[axis]!);
          expect(sum).toBeCloseTo(advice.raw[axis]!, 9);
        }
        const chosen = instrument
          .context!.questions.filter(({ use }) => use === undefined)
          .flatMap(({ key }) => answers[key]!);
        expect(advice.effects.map(({ option }) => option).sort()).toEqual([...chosen].sort());
      }),
    );
  });

  it('never lets the current ratings move the destination except through a ceiling that can end', () => {
    fc.assert(
      fc.property(profiles, level, point, point, (answers, now, current, desired) => {
        const request: AdviceRequest = { answers, levelsNow: { governance: now } };
        const plain = rules.advise(request);
        const asked = rules.advise({ ...request, current, desired, desiredShares: { 5: 1 } });
        expect(asked.point).toEqual(plain.point);

        const other = rules.advise({ answers, levelsNow: { governance: 6 - now } });
        const canEnd = plain.limits.some(({ until }) => until !== null);
        if (!canEnd) expect(other.point).toEqual(plain.point);
      }),
    );
  });

  it('is never raised by another ceiling', () => {
    const capped = adviceRules(
      variant((copy) => {
        for (const question of copy.context!.questions)
          for (const option of question.options) option.ceiling ??= { reach: 40, integration: 40 };
      }),
    );
    fc.assert(
      fc.property(profiles, level, (answers, now) => {
        const request = { answers, levelsNow: { governance: now } };
        const [before, after] = [rules.advise(request).point, capped.advise(request).point];
        expect(after['reach']).toBeLessThanOrEqual(before['reach']!);
        expect(after['integration']).toBeLessThanOrEqual(before['integration']!);
      }),
    );
  });

  it('gives identical answers identical results', () => {
    fc.assert(
      fc.property(profiles, level, point, point, (answers, now, current, desired) => {
        const request = { answers, levelsNow: { governance: now }, current, desired };
        const reordered = Object.fromEntries(Object.entries(answers).reverse());
        const again = adviceRules(structuredClone(instrument)).advise({ ...request, answers: reordered });
        expect(JSON.stringify(again)).toBe(JSON.stringify(rules.advise(request)));
      }),
      { numRuns: 50 },
    );
  });

  it('recommends each position to at least 5 percent of all profiles and none to more than 60', () => {
    const { profiles: all, shares } = positionShares(instrument, { governance: 3 });

    expect(all).toBe(1_224_720);
    expect(Object.keys(shares)).toEqual(['familiar', 'present', 'enabled', 'integrated']);
    for (const share of Object.values(shares)) {
      expect(share).toBeGreaterThanOrEqual(0.05);
      expect(share).toBeLessThanOrEqual(0.6);
    }
  });

  it('counts profiles exactly: a short questionnaire agrees with walking through it', () => {
    const short = variant((copy) => {
      copy.context!.base = { reach: 50, integration: 48 };
      copy.context!.questions = copy.context!.questions.filter(({ key }) =>
        ['customers', 'regulation', 'priorities', 'harm', 'audience_presence'].includes(key),
      );
      copy.under_reach!.signals = copy.over_reach!.signals = [];
    });
    const walked: Record<string, number> = { familiar: 0, present: 0, enabled: 0, integrated: 0 };
    const [customers, regulation, priorities, presence, harm] = short.context!.questions.map(({ options }) =>
      options.map(({ key }) => key),
    ) as [string[], string[], string[], string[], string[]];
    const pairs = priorities.flatMap((a, i) => [[a], ...priorities.slice(i + 1).map((b) => [a, b])]);
    const shortRules = adviceRules(short);
    let total = 0;
    for (const c of customers)
      for (const r of regulation)
        for (const p of pairs)
          for (const a of presence)
            for (const h of harm) {
              const answers = { customers: c, regulation: r, priorities: p, audience_presence: a, harm: h };
              walked[shortRules.advise({ answers, levelsNow: { governance: 3.2 } }).placement.position!]!++;
              total++;
            }

    const { profiles: counted, shares } = positionShares(short, { governance: 3.2 });
    expect(counted).toBe(total);
    for (const [key, count] of Object.entries(walked)) expect(shares[key]! * total).toBeCloseTo(count, 6);
  });
});

describe('what the file says, not the code', () => {
  const bank = instrument.examples!.find(({ key }) => key === 'private_bank')!;

  it('ends a ceiling when the current value reaches the level, and not before', () => {
    const medicines = instrument.examples!.find(({ key }) => key === 'medicines_maker')!;
    const reach = (now: number | undefined) =>
      rules.advise({ answers: medicines.answers, levelsNow: governance(now) }).point['reach'];

    expect([reach(3.49), reach(3.5), reach(undefined)]).toEqual([60, 71, 60]);
  });

  it('places by the boundary, the margin and the result types of the file', () => {
    const placed = (change: (copy: Instrument) => void) =>
      adviceRules(variant(change)).advise({ answers: bank.answers, levelsNow: { governance: 3.6 } }).placement;

    expect(placed(() => undefined)).toEqual({
      result: 'borderline',
      position: 'familiar',
      neighbour: 'enabled',
      label: 'Socially Familiar, bordering on Socially Enabled',
    });
    expect(placed((copy) => (copy.placement!.boundary = { reach: 20, integration: 30 }))).toMatchObject({
      result: 'clear',
      position: 'integrated',
    });
    expect(placed((copy) => (copy.right_sizing!.margin = 0.5))).toMatchObject({ result: 'clear' });
    expect(placed((copy) => (copy.right_sizing!.margin = 24))).toMatchObject({
      result: 'centre',
      neighbour: null,
      label: 'Mixed position',
    });
    expect(
      placed(
        (copy) =>
          (copy.placement!.result_types = {
            sure: { when: { distance: 'more_than', to: 'some' }, label: '{position}!' },
          }),
      ),
    ).toMatchObject({ result: 'sure', label: 'Socially Familiar!' });
  });

  it('works with other names for axes, positions, questions, options and dimensions', () => {
    const renamed = JSON.parse(
      JSON.stringify(instrument)
        .replaceAll(/\breach\b/g, 'openness')
        .replaceAll(/\bintegration\b/g, 'depth')
        .replaceAll(/\bintegrated\b/g, 'woven')
        .replaceAll(/\bgovernance\b/g, 'stewardship')
        .replaceAll(/\baudience_presence\b/g, 'market')
        .replaceAll(/\bdocumented_effect\b/g, 'proof')
        .replaceAll(/\banxious\b/g, 'uneasy'),
    ) as Instrument;
    const pressed = renamed.ambition_examples![0]!;
    const advice = adviceRules(renamed).advise({
      answers: pressed.answers,
      current: pressed.current,
      desired: pressed.desired,
      levelsNow: { stewardship: 2.2 },
      desiredShares: { 5: 0.85 },
      destinationOf: { answers: renamed.examples![0]!.answers, levelsNow: { stewardship: 2.2 } },
    });

    expect(advice.point).toEqual({ openness: 25, depth: 56 });
    expect(advice.overReach).toMatchObject({ points: 100, band: 'insecure' });
  });

  it('takes pace and horizon from the formula of the file', () => {
    const halved = adviceRules(
      variant((copy) => {
        copy.right_sizing!.next_position = readNextPosition(
          'current + clamp(destination - current, -pace, +pace), pace = pace_per_year * horizon_months / 24, per axis',
        );
      }),
    );
    const request = {
      answers: { ...bank.answers, capacity: 'team', horizon: 'm24' },
      current: { reach: 90, integration: 10 },
    };

    expect(rules.advise(request).next!.point).toEqual({ reach: 40, integration: 49 });
    expect(halved.advise(request)).toMatchObject({
      paceForHorizon: 25,
      next: { point: { reach: 65, integration: 35 } },
    });
  });

  it('names the three strongest reasons for and against going further', () => {
    const { reasons } = rules.advise({ answers: bank.answers });

    expect(reasons['reach']!.for.map(({ option, points }) => [option, points])).toEqual([
      ['some', 4],
      ['few', 3],
    ]);
    expect(reasons['reach']!.against.map(({ option, points }) => [option, points])).toEqual([
      ['strict', -10],
      ['b2b_few', -8],
      ['high', -6],
    ]);
    expect(reasons['integration']!.for).toHaveLength(3);
    expect(reasons['reach']!.against[0]!.reason).toBe('every public exchange carries duties');
  });

  it('passes flags on', () => {
    const answers = { ...bank.answers, audience_presence: 'unknown' };

    expect(rules.advise({ answers }).flags).toEqual(['listen_first']);
  });

  it('tells which gap suits the destination and which does not', () => {
    const typed = (unit: 'level' | 'points', current: number, desired: number, pull: number | null) =>
      rules.gapType({ unit, current, desired, pull })?.key ?? null;

    expect(typed('level', 3, 3.4, 1)).toBe('hold');
    expect(typed('level', 3, 3.5, 1)).toBe('grow');
    expect(typed('level', 3, 3.5, -1)).toBe('question');
    expect(typed('points', 30, 34, 1)).toBe('hold');
    expect(typed('points', 30, 36, 0)).toBe('question');
    expect(typed('points', 60, 50, -10)).toBe('ease_off');
    expect(typed('points', 60, 50, 10)).toBe('drifting');
    expect(typed('points', 60, 50, null)).toBeNull();
  });
});

describe('the way to the destination', () => {
  const none = () => null;
  const step = (from: string, to: string, via?: string) => {
    const found = nextPath(instrument, from, to, none, via);
    return found && `${found.step.from} -> ${found.step.to}`;
  };

  it('is the direct step, the first of two, staying, or stepping back', () => {
    expect(step('familiar', 'enabled')).toBe('familiar -> enabled');
    expect(step('familiar', 'integrated')).toBe('familiar -> present');
    expect(step('familiar', 'integrated', 'enabled')).toBe('familiar -> enabled');
    expect(step('present', 'present')).toBe('any -> same');
    expect(step('integrated', 'present')).toBe('any -> lower');
    expect(step('enabled', 'present')).toBe('enabled -> present');
  });

  it('says which conditions are met', () => {
    const now: Record<string, number> = { 'insight.listening': 3 };
    const { readyWhen } = nextPath(instrument, 'familiar', 'present', (key) => now[key] ?? null)!;

    expect(readyWhen.map(({ isMet }) => isMet)).toEqual([true, null]);
  });
});

describe('refusals', () => {
  const problemsOf = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      if (error instanceof AdviceInvalid) return error.problems.map(({ path, message }) => `${path}: ${message}`);
      throw error;
    }
    return [];
  };

  it('name every formula and sentence that cannot be read, with its path', () => {
    const written = parse(readFileSync(FILE, 'utf8')) as WrittenInstrument;
    written.over_reach!.signals[1]!.when = 'desired position is integratd';
    written.over_reach!.signals[4]!.when = 'desired reach feels too high';
    written.under_reach!.signals[1]!.when = 'audience_presence is loudly and desired reach is 50 or less';
    written.gap_types![0]!.when = 'desired equals current';
    written.placement!.result_types!['clear']!.when = 'far away';
    written.placement!.margin = 'about 5';
    written.right_sizing!.next_position = 'current +';

    const { problems } = storedForm(written);

    expect(problems.map(({ path }) => path).sort()).toEqual([
      'gap_types[0].when',
      'over_reach.signals[1].when',
      'over_reach.signals[4].when',
      'placement.margin',
      'placement.result_types.clear.when',
      'right_sizing.next_position',
      'under_reach.signals[1].when',
    ]);
    expect(problems.find(({ path }) => path === 'over_reach.signals[1].when')!.message).toBe(
      'there is no position "integratd" (known: familiar, present, enabled, integrated)',
    );
  });

  it('name every rule that speaks of something else', () => {
    const broken = variant((copy) => {
      copy.over_reach!.signals[1]!.when = { point: 'desired', position: 'integratd' };
      copy.under_reach!.signals[1]!.when = { question: 'audience_presence', option: 'loudly' };
      copy.right_sizing!.next_position = { value: { add: ['current', 'speed'] }, pace: 'pace_per_year' };
    });

    expect(adviceProblems(broken).map(({ path }) => path)).toEqual([
      'right_sizing.next_position',
      'over_reach.signals[1].when',
      'under_reach.signals[1].when',
    ]);
    expect(problemsOf(() => adviceRules(broken))).toHaveLength(3);
  });

  it('name every answer that does not fit', () => {
    const answers = { customers: 'b2x', priorities: ['talent', 'cost', 'awareness'], colour: 'red' };

    const problems = problemsOf(() => rules.advise({ answers }));

    expect(problems.slice(0, 3)).toEqual([
      expect.stringMatching(/^answers\.colour: there is no question "colour"/),
      expect.stringMatching(/^answers\.customers: there is no option "b2x"/),
      'answers.regulation: is not answered',
    ]);
    expect(problems).toContain('answers.priorities: 3 options chosen, 1 to 2 wanted');
    expect(problems).not.toContain('answers.capacity: is not answered');
  });

  it('ask whoever overrides for role, reason, date and name', () => {
    const axes = ['reach', 'integration'];
    const complete = {
      point: { reach: 40, integration: 60 },
      name: 'Ada Byron',
      date: '2027-01-15',
      reason: 'the group has decided so',
      by: 'lead_consultant',
    };

    expect(overrideProblems(instrument, axes, complete)).toEqual([]);
    expect(
      overrideProblems(instrument, axes, { ...complete, by: 'analyst', reason: ' ', point: { reach: 40 } }).map(
        ({ path }) => path,
      ),
    ).toEqual(['by', 'reason', 'point.integration']);
  });

  it('leave a signal open when nothing is known about it', () => {
    const { answers } = instrument.examples![0]!;
    const advice = rules.advise({ answers, desired: { reach: 80, integration: 85 } });

    expect(advice.overReach!.signals).toEqual(['beyond_destination', 'upper_right_pull']);
    expect(advice.overReach!.unjudged).toEqual([
      'anxious_driver',
      'too_fast',
      'reach_before_rules',
      'everything_at_five',
    ]);
  });
});
