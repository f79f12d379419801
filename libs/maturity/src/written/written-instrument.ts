import type { GapType, ReachCheck, RightSizing } from '../instrument/advice-rules.js';
import type { Aggregation, Instrument, Placement } from '../instrument/instrument.js';
import type { BoundaryRule } from '../instrument/rules.js';

/** Data, or a formula or sentence that stands for it. */
type Written<T> = T | string;

type WithFormulas<T, K extends keyof T> = Omit<T, K> & { [P in K]?: Written<NonNullable<T[P]>> };

type WrittenSignals = (Omit<ReachCheck['signals'][number], 'when'> & {
  when: Written<ReachCheck['signals'][number]['when']>;
})[];

type WrittenCheck = Omit<ReachCheck, 'signals'> & { signals: WrittenSignals };

type WrittenPlacement = Omit<WithFormulas<Placement, 'margin' | 'hysteresis' | 'stated_point'>, 'result_types'> & {
  result_types?: Record<string, { when: Written<BoundaryRule>; label: string }>;
};

type Consensus = NonNullable<Aggregation['consensus']>;

type WrittenAggregation = Omit<WithFormulas<Aggregation, 'perception_gap'>, 'consensus'> & {
  consensus?: Omit<WithFormulas<Consensus, 'polarised'>, 'bands'> & {
    bands?: { high: Written<number>; medium: Written<number> };
  };
};

/** An instrument as an author may write it: every rule as data, or as a formula or sentence that can be read. */
export type WrittenInstrument = Omit<
  Instrument,
  'placement' | 'aggregation' | 'right_sizing' | 'over_reach' | 'under_reach' | 'gap_types'
> & {
  placement?: WrittenPlacement;
  aggregation?: WrittenAggregation;
  right_sizing?: WithFormulas<RightSizing, 'next_position'>;
  over_reach?: WrittenCheck;
  under_reach?: WrittenCheck;
  gap_types?: (Omit<GapType, 'when'> & { when: Written<GapType['when']> })[];
};
