import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';

import type { Instrument } from '../instrument/instrument.js';
import { axisKeys, itemsFor } from '../instrument/readers.js';
import type { ResultDocument } from '../result/result-document.js';
import { scoreWave } from '../scoring/score-wave.js';
import { PLAN_STAGES, proposePlan } from './plan-proposal.js';

const FILE = join(import.meta.dirname, '../../../instruments/shipped/social-business-position.yaml');
const instrument = parse(readFileSync(FILE, 'utf8')) as Instrument;
const POSITIONS = instrument.positions!.map(({ key }) => key);

/** Four people of each function who rate the items of an axis alike, so that the organisation stands at the position; `ratings` say otherwise item by item. */
function resultAt(position: string, { ratings = {}, minimumGroup = 1 }: Wish = {}): ResultDocument {
  const place = instrument.positions!.find(({ key }) => key === position)!;
  const levelOf = (item: Instrument['items'][number]) => {
    const axis = axisKeys(instrument).reduce((a, b) => ((item.loads?.[a] ?? 0) >= (item.loads?.[b] ?? 0) ? a : b));
    return place[axis] === 'high' ? 5 : 1;
  };
  const people = instrument.functions!.flatMap(({ key }) => Array.from({ length: 4 }, () => ({ function: key })));
  return scoreWave({
    instrument,
    answers: {
      respondents: people,
      answers: people.flatMap((person, respondent) =>
        itemsFor(instrument, person.function).map((item) => ({
          respondent,
          item: item.key,
          current: ratings[item.key] ?? levelOf(item),
          desired: 3,
        })),
      ),
    },
    mode: minimumGroup === 1 ? 'named' : 'confidential',
    minimumGroup,
    seed: 1,
    replicates: 50,
  });
}

interface Wish {
  readonly ratings?: Record<string, number>;
  readonly minimumGroup?: number;
}

const wayOf = (from: string, to: string) => {
  const { kind, path, later } = proposePlan(instrument, resultAt(from), to);
  return [kind, ...[path, ...later].map((step) => `${step.from} -> ${step.to}`)];
};

describe('the plan proposed for a target', () => {
  it('follows the way that the instrument describes, also for staying and for stepping back', () => {
    expect(wayOf('familiar', 'present')).toEqual(['move', 'familiar -> present']);
    expect(wayOf('familiar', 'integrated')).toEqual(['move', 'familiar -> present', 'present -> integrated']);
    expect(wayOf('enabled', 'present')).toEqual(['move', 'enabled -> present']);
    expect(wayOf('enabled', 'enabled')).toEqual(['stay', 'any -> same']);
    expect(wayOf('integrated', 'enabled')).toEqual(['step_back', 'any -> lower']);
  });

  it('holds every step of its path once, and the goals and measures of the target, whatever the pair', () => {
    const results = new Map(POSITIONS.map((key) => [key, resultAt(key)]));
    for (const from of POSITIONS) {
      for (const to of POSITIONS) {
        const plan = proposePlan(instrument, results.get(from)!, to);
        const step = instrument.paths!.find((own) => own.from === plan.path.from && own.to === plan.path.to)!;
        expect(plan.current.position).toBe(from);
        expect(plan.stages.map(({ stage }) => stage)).toEqual([...PLAN_STAGES]);
        expect(plan.stages.flatMap(({ activities }) => activities)).toEqual([...step.crawl, ...step.walk, ...step.run]);
        expect(plan.goals).toEqual(instrument.playbook![to]!.goals);
        expect(plan.measures).toEqual(instrument.playbook![to]!.kpis);
      }
    }
  });

  it('judges each condition by the figure that was released', () => {
    const result = resultAt('familiar', { ratings: { 'insight.listening': 3, 'governance.guidance': 2 } });

    expect(proposePlan(instrument, result, 'present').readyWhen).toEqual([
      {
        about: { kind: 'item', key: 'insight.listening' },
        text: null,
        level: 3,
        valueNow: 3,
        band: null,
        status: 'met',
      },
      {
        about: { kind: 'item', key: 'governance.guidance' },
        text: null,
        level: 2.5,
        valueNow: 2,
        band: null,
        status: 'not_met',
      },
    ]);
  });

  it('tells a dimension from an item, and the band of few people beside its middle', () => {
    const { readyWhen } = proposePlan(instrument, resultAt('present', { minimumGroup: 5 }), 'integrated');

    expect(readyWhen[0]).toMatchObject({ about: { kind: 'dimension', key: 'governance' }, status: 'not_met' });
    expect(readyWhen[0]!.band).not.toBeNull();
  });

  it('leaves a sentence that no figure decides to people', () => {
    expect(proposePlan(instrument, resultAt('present'), 'present').doneWhen).toEqual([
      {
        about: null,
        text: 'reviewed within twelve months',
        level: null,
        valueNow: null,
        band: null,
        status: 'unknown',
      },
    ]);
  });

  it('never judges by a figure that is withheld, and says nothing of it', () => {
    const items = instrument.items.map(({ key }) => key);
    const result = resultAt('familiar');
    fc.assert(
      fc.property(fc.subarray(items), fc.constantFrom(...POSITIONS), (hidden, to) => {
        const withheld = structuredClone(result);
        for (const score of [...withheld.current.items, ...withheld.current.dimensions])
          if (hidden.includes(score.key)) Object.assign(score, { level: null, pct: null, band: null, interval: null });
        const { readyWhen, doneWhen } = proposePlan(instrument, withheld, to);
        for (const { about, valueNow, band, status } of [...readyWhen, ...doneWhen]) {
          if (about && !hidden.includes(about.key)) expect(valueNow).not.toBeNull();
          else expect({ valueNow, band, status }).toEqual({ valueNow: null, band: null, status: 'unknown' });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says the same of the same result', () => {
    const [one, two] = [1, 2].map(() => JSON.stringify(proposePlan(instrument, resultAt('enabled'), 'integrated')));
    expect(one).toBe(two);
  });
});

describe('no plan', () => {
  const reasonOf = (own: Instrument, result: ResultDocument, to: string) => {
    try {
      return proposePlan(own, result, to);
    } catch (error) {
      return (error as { reason?: string }).reason;
    }
  };

  it('is proposed without positions, a known target, a current position, or a way', () => {
    const result = resultAt('familiar');
    const nowhere = structuredClone(result);
    nowhere.current.plane = null;
    expect(reasonOf({ ...instrument, positions: [] }, result, 'present')).toBe('no_positions');
    expect(reasonOf(instrument, result, 'upper_right')).toBe('unknown_target');
    expect(reasonOf(instrument, nowhere, 'present')).toBe('no_current_position');
    expect(reasonOf({ ...instrument, paths: [] }, result, 'present')).toBe('no_path');
  });
});
