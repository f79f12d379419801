import { axisKeys } from '../../instrument/readers.js';
import type { Gap, StateResult } from '../../result/result-document.js';
import type { Head, Score } from '../../result/score-parts.js';
import { combinedChange } from '../../trend/combined-change.js';
import { rankedGaps } from '../ranked-gaps.js';
import type { ScoringContext } from '../scoring-context.js';

/** Desired minus current for every dimension and axis, from the printed scores alone, ranked among its kind. */
export function toldGaps(context: ScoringContext, current: StateResult, desired: StateResult): Gap[] {
  const { instrument, level } = context;
  const dimensions = instrument.dimensions.map(({ key }, i) =>
    gap('dimension', key, current.dimensions[i]!, desired.dimensions[i]!, level),
  );
  const axes = axisKeys(instrument).map((key, i) => gap('axis', key, current.axes[i]!, desired.axes[i]!, level));
  return [...rankedGaps(dimensions), ...rankedGaps(axes)];
}

/** Both states as if other people had given them: wider than the same people's gap, and nothing new is told. */
function gap(kind: Gap['kind'], key: string, current: Score, desired: Score, level: number): Gap {
  const isShown = current.pct !== null && desired.pct !== null;
  const difference = isShown
    ? combinedChange(
        [{ weight: 1, before: { ...current, pct: current.pct! }, after: { ...desired, pct: desired.pct! } }],
        level,
      )
    : null;
  return {
    kind,
    key,
    method: 'means',
    pct: difference?.change ?? null,
    interval: difference?.interval ?? null,
    n: isShown ? smaller(current.n!, desired.n!) : null,
    gAv: null,
    counts: null,
    firstOnly: null,
    secondOnly: null,
    rank: null,
    tied: false,
    flags: isShown ? [] : ['below_threshold'],
  };
}

function smaller(a: Head, b: Head): Head {
  const least = (head: Head) => (typeof head === 'number' ? head : head.from);
  return least(b) < least(a) ? b : a;
}
