import { axisKeys, statesOf, type ResultDocument } from '@sextant/maturity';

import { plannedFor } from '../reading/planned.js';
import type { ToldMean } from '../reading/read-result.js';
import type { Respondents } from '../reading/respondents.js';

/** What the plan admits, and how much of it stands in the document. */
export interface Shown {
  admitted: number;
  shown: number;
}

export type Kind = 'group × dimension' | 'question totals' | 'distributions' | 'dimension and axis totals';

/** Counts the figures of a wave that the plan admits beside those that its document holds. */
export function shownOf(
  respondents: Respondents,
  document: ResultDocument,
  means: readonly ToldMean[],
): Record<Kind, Shown> {
  const { instrument, k } = respondents;
  const plan = plannedFor(respondents);
  const states = statesOf(instrument);
  const isAny = (parts: readonly { key: string }[], isShown: (key: string) => boolean) =>
    parts.some(({ key }) => isShown(key));
  const dimensions = instrument.dimensions.map(({ key }) => respondents.dimension(key));
  const totals = [...dimensions, ...axisKeys(instrument).map((key) => respondents.axis(key))];
  const count = (of: (state: (typeof states)[number]) => number) => states.reduce((sum, state) => sum + of(state), 0);
  const told = (...kinds: ToldMean['kind'][]) => means.filter(({ kind }) => kinds.includes(kind)).length;
  const cells = plan.partitions.flatMap(({ key: breakdown, blocks }) =>
    blocks.flatMap(({ key: block }) => dimensions.map((parts) => ({ breakdown, block, parts }))),
  );
  const questions = instrument.items.map(({ key }) => key);
  return {
    'group × dimension': {
      admitted: count(
        (state) =>
          cells.filter(({ breakdown, block, parts }) =>
            isAny(parts, (key) => plan.cell(breakdown, block, `${state} ${key}`)),
          ).length,
      ),
      shown: told('group'),
    },
    'question totals': {
      admitted: count((state) => questions.filter((key) => plan.column(`${state} ${key}`).shown).length),
      shown: told('item'),
    },
    distributions: {
      admitted: count(
        (state) => questions.filter((key) => respondents.answering(state, key).length >= Math.max(2 * k, 10)).length,
      ),
      shown: count((state) => document[state]?.items.filter(({ shares }) => shares !== null).length ?? 0),
    },
    'dimension and axis totals': {
      admitted: count(
        (state) => totals.filter((parts) => isAny(parts, (key) => plan.column(`${state} ${key}`).shown)).length,
      ),
      shown: told('dimension', 'axis'),
    },
  };
}
