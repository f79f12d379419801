/** A comparison with a number: `{ more_than: 15 }`. */
export type Amount =
  { at_least: number } | { more_than: number } | { at_most: number } | { less_than: number } | { exactly: number };

/** The points that a rule may speak of. */
export type PointName = 'current' | 'desired' | 'destination';

/** On which axes something must hold: on some, on every one, or on the named one. */
export type AxisChoice = 'some' | 'every' | (string & {});

/** One point beyond another, by an amount if one is given: `{ high: desired, low: destination, by: { more_than: 15 } }`. */
export interface Distance {
  high: PointName;
  low: PointName;
  by?: Amount;
}

/** A condition of a signal. What is not known makes a part neither true nor false. */
export type SignalRule =
  | { all: SignalRule[] }
  | { any: SignalRule[] }
  | { not: SignalRule }
  | { apart: Distance & { on: AxisChoice; where?: Distance } }
  | {
      pace: {
        kind: 'growth' | 'change' | 'decline';
        from: PointName;
        to: PointName;
        on: AxisChoice;
        times: PaceAmount;
      };
    }
  | { point: PointName; axis: string; is: Amount }
  | { point: PointName; position: string }
  | { current: string; is: Amount }
  | { question: string; option: string }
  | { question: string; attribute: string; is?: Amount }
  | { desired_at_level: number; percent: Amount };

/** How often the pace until the horizon: `{ more_than: 1.5 }`. */
export type PaceAmount = Exclude<Amount, { exactly: number }>;

/** A condition of a gap type. The amount in the unit of the thing counts. */
export type GapRule =
  | { all: GapRule[] }
  | { not: GapRule }
  | { desired: 'above' | 'below' | 'equal' }
  | { destination: 'agrees' | 'disagrees' }
  | { difference: { levels?: Amount; points?: Amount } };

/** How far a point must lie from the boundaries, measured in margins: `{ distance: at_least, to: every }`. */
export interface BoundaryRule {
  distance: 'at_least' | 'more_than' | 'at_most' | 'less_than';
  to: 'every' | 'some' | 'one' | 'none';
}

/** A sum over named numbers. */
export type Expression =
  | number
  | string
  | { add: [Expression, Expression] }
  | { subtract: [Expression, Expression] }
  | { multiply: [Expression, Expression] }
  | { divide: [Expression, Expression] }
  | { negate: Expression }
  | { call: 'clamp' | 'min' | 'max' | 'abs' | 'round'; of: Expression[] };

/** The way towards the destination: `pace` from `pace_per_year` and `horizon_months`, the next value on each axis with it. */
export interface NextPositionRule {
  value: Expression;
  pace: Expression;
}

/** Half an interval of this level, held between two ends, in points; a flat margin for very few people. */
export interface MarginRule {
  level: number;
  min: number;
  max: number;
  few?: { below: number; margin: number };
}

/**
 * Keeps the label of the wave before unless the new point lies beyond a boundary by `once` margins, or this wave and the one before
 * both by `twice` margins.
 */
export interface HysteresisRule {
  once: number;
  twice: number;
}

/** Two levels this far apart that hold this share each, with less at every level between. */
export interface PolarisedRule {
  share: number;
  levels_apart: number;
}

/** Points between the stated and the implied position beyond which they deserve a talk. */
export interface StatedPointRule {
  more_than: number;
}

/** Levels between two groups from which a perception gap is named. */
export interface PerceptionGapRule {
  from_levels: number;
}
