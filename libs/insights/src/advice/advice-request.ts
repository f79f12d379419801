import {
  middlesOf,
  scaleOf,
  type AdviceRequest,
  type ContextAnswers,
  type Instrument,
  type ResultDocument,
  type StateResult,
} from '@sextant/maturity';

/** What a result says that the advice rules ask for: current values, both points, and how the wishes are spread. */
export function adviceRequest(instrument: Instrument, answers: ContextAnswers, result: ResultDocument): AdviceRequest {
  return {
    answers,
    levelsNow: levelsOf(result.current),
    current: pointOf(result.current),
    desired: result.desired && pointOf(result.desired),
    desiredShares: result.desired ? levelShares(instrument, result.desired) : undefined,
  };
}

function levelsOf(state: StateResult): Record<string, number> {
  const scored = [...state.dimensions, ...state.items].flatMap(({ key, level }) =>
    level === null ? [] : [[key, level]],
  );
  return Object.fromEntries(scored) as Record<string, number>;
}

/** Null unless every axis has a value that may be shown. */
function pointOf(state: StateResult): Record<string, number> | null {
  const entries = state.axes.flatMap(({ key, pct }) => (pct === null ? [] : [[key, pct]]));
  return entries.length === state.axes.length && entries.length > 0
    ? (Object.fromEntries(entries) as Record<string, number>)
    : null;
}

/** Share of ratings per level over the items whose distributions were released; nothing where none were. */
function levelShares(instrument: Instrument, state: StateResult): Record<number, number> | undefined {
  const counts = new Map<number, number>();
  for (const item of state.items) {
    const asked = instrument.items.find(({ key }) => key === item.key);
    const counted = item.counts ?? (item.shares && middlesOf(item.shares));
    if (!counted || !asked) continue;
    const { levels } = scaleOf(instrument, asked);
    counted.forEach((count, index) => {
      const level = levels[index]!;
      counts.set(level, (counts.get(level) ?? 0) + count);
    });
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? undefined : Object.fromEntries([...counts].map(([level, count]) => [level, count / total]));
}
