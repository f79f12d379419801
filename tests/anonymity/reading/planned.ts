import { axisKeys, releasePlan, releaseRules, statesOf, type ReleasePlan } from '@sextant/maturity';

import type { Respondents } from './respondents.js';

/**
 * What the plan admits (P1), as anybody can work it out who knows who answered what: it decides which questions stand behind the figure of a
 * group. The plan is no part of what is attacked here; it never sees an answer.
 */
export function plannedFor(respondents: Respondents): ReleasePlan {
  const { input, people, instrument } = respondents;
  const marks = (state: 'current' | 'desired' | 'stated', key: string) => {
    const answering = new Set(respondents.answering(state, key));
    return people.map((_, i) => answering.has(i));
  };
  const columns = statesOf(instrument).flatMap((state) =>
    instrument.items.map(({ key }) => ({ key: `${state} ${key}`, answered: marks(state, key) })),
  );
  const [axis] = axisKeys(instrument);
  return releasePlan({
    people: people.length,
    rules: releaseRules({ mode: input.mode, minimumGroup: input.minimumGroup }),
    partitions: (input.breakdowns ?? ['function']).map((key) => ({
      key,
      groups: people.map((person) => person[key] ?? null),
    })),
    columns: [...columns, ...(axis === undefined ? [] : [{ key: 'stated point', answered: marks('stated', axis) }])],
  });
}
