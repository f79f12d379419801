import {
  scoreWave,
  type Answer,
  type BreakdownKey,
  type Instrument,
  type Respondent,
  type ResultDocument,
  type State,
  type WaveInput,
} from '@sextant/maturity';

import { generator, type World, type WorldWave } from './worlds.js';

/** One wave of a world as the product scores it. */
export interface ScoredWave {
  instrument: Instrument;
  input: WaveInput;
  /** Who stands behind each respondent. */
  members: number[];
  /** Levels by state, member and item; null where none was given. */
  levels: Record<State, (number | null)[][]>;
  result: ResultDocument;
}

/** The instrument behind a world: its items, three dimensions, two axes. */
export function instrumentOf({ items, composites, people }: World): Instrument {
  const dimensions = composites.filter(({ key }) => key.startsWith('dimension'));
  const axes = composites.filter(({ key }) => key.startsWith('axis'));
  const functions = [...new Set(people.map((person) => person.function))].sort();
  return {
    schema: 'sextant-instrument/1',
    meta: { key: 'world', title: 'World', version: '1.0.0', locale: 'en' },
    scale: { levels: [1, 2, 3, 4, 5] },
    axes: Object.fromEntries(axes.map(({ key }) => [key, { label: key }])),
    placement: { boundary: Object.fromEntries(axes.map(({ key }) => [key, 50])) },
    functions: functions.map((key) => ({ key, label: key })),
    dimensions: dimensions.map(({ key }) => ({ key, label: key })),
    items: items.map(({ key, ask }) => {
      const dimension = dimensions.find(({ parts }) => parts.some(({ item }) => item === key))!;
      const loads = axes.flatMap((axis) =>
        axis.parts.filter(({ item }) => item === key).map(({ weight }) => [axis.key, weight] as const),
      );
      return {
        key,
        dimension: dimension.key,
        weight: dimension.parts.find(({ item }) => item === key)!.weight,
        loads: Object.fromEntries(loads),
        text: key,
        ask: ask?.filter((name) => functions.includes(name)) ?? ['all'],
      };
    }),
  };
}

/** Scores one wave of a world; the desired state is answered by most of those who answered the current one. */
export function scoredWave(world: World, wave: WorldWave, seed: number): ScoredWave {
  const random = generator(seed);
  const instrument = instrumentOf(world);
  const desired = wave.answers.map((levels) =>
    levels.map((level) => (level !== null && random() < 0.97 ? 1 + Math.floor(random() * 5) : null)),
  );
  const levels = { current: wave.answers, desired };
  const respondents = wave.members.map((person): Respondent => {
    const { function: own, level, site } = world.people[person]!;
    return { function: own, level, unit: site };
  });
  const answers = wave.answers.flatMap((own, respondent) =>
    own.flatMap((current, item): Answer[] => {
      const wish = desired[respondent]![item]!;
      return current === null && wish === null
        ? []
        : [{ respondent, item: world.items[item]!.key, current, desired: wish }];
    }),
  );
  const breakdowns: BreakdownKey[] = ['function', 'level', 'unit'];
  const input: WaveInput = {
    instrument,
    answers: { respondents, answers },
    mode: world.mode,
    minimumGroup: world.k,
    breakdowns: breakdowns.slice(0, 1 + (seed % 3)),
    functionWeights: world.isWeighted ? { sales: 2, hr: 0 } : {},
    seed,
    replicates: 20,
  };
  return { instrument, input, members: wave.members, levels, result: scoreWave(input) };
}
