import { z } from 'zod';
import type {
  Amount,
  BoundaryRule,
  Expression,
  GapRule,
  HysteresisRule,
  MarginRule,
  NextPositionRule,
  PaceAmount,
  PerceptionGapRule,
  PolarisedRule,
  SignalRule,
  StatedPointRule,
} from '@sextant/maturity';

import { formula, key, level, percent, share } from './fields.js';

/** Data, or the formula or sentence from which it is read. */
const written = <T>(data: z.ZodType<T>) => z.union([data, formula]);

const margins = z.number().min(0, 'must not be negative').max(10, 'must be at most 10');

/** `clamp(half width of the 90 percent interval, 5, 15)`. */
export const margin = written<MarginRule>(
  z.strictObject({
    level: z
      .number()
      .gt(0, 'must lie between 0 and 1')
      .lt(1, 'must lie between 0 and 1')
      .describe('Level of the interval of which the margin is half the width.'),
    min: percent.describe('The smallest margin, in points.'),
    max: percent.describe('The largest margin, in points.'),
    few: z
      .strictObject({
        below: z.number().int().min(1).max(100).describe('Fewer people than this are few.'),
        margin: percent.describe('The margin for so few, in points.'),
      })
      .describe('A flat margin where very few people answered.')
      .optional(),
  }),
);

/** `keep the previous label unless …`. */
export const hysteresis = written<HysteresisRule>(
  z.strictObject({
    once: margins.describe('Margins beyond a boundary that change the label at once; 1 unless given.'),
    twice: margins.describe('Margins beyond it in two waves in a row that change the label; 0.5 unless given.'),
  }),
);

/** `more than 15 on either axis`. */
export const statedPoint = written<StatedPointRule>(
  z.strictObject({
    more_than: percent.describe('Points between stated and implied position beyond which they deserve a talk.'),
  }),
);

/** `two levels at least two steps apart hold 30 percent or more each, with less in between`. */
export const polarised = written<PolarisedRule>(
  z.strictObject({
    share: share.gt(0, 'must lie above 0').describe('Share of the answers on each of the two levels.'),
    levels_apart: z.number().int().min(1).max(10).describe('Levels between the two.'),
  }),
);

/** `from 1.0 level upwards`. */
export const perceptionGap = written<PerceptionGapRule>(
  z.strictObject({
    from_levels: z.number().min(0).max(10).describe('Levels between two groups from which the gap is named.'),
  }),
);

/** `>= 0.75`. */
export const bandStart = written<number>(share);

const amount: z.ZodType<Amount> = z.union(
  [
    z.strictObject({ at_least: z.number() }),
    z.strictObject({ more_than: z.number() }),
    z.strictObject({ at_most: z.number() }),
    z.strictObject({ less_than: z.number() }),
    z.strictObject({ exactly: z.number() }),
  ],
  { error: 'must be an amount such as { more_than: 15 }' },
);

const paceAmount: z.ZodType<PaceAmount> = z.union(
  [
    z.strictObject({ at_least: z.number() }),
    z.strictObject({ more_than: z.number() }),
    z.strictObject({ at_most: z.number() }),
    z.strictObject({ less_than: z.number() }),
  ],
  { error: 'must be an amount such as { more_than: 1.5 }' },
);

const point = z.enum(['current', 'desired', 'destination']);
const distance = { high: point, low: point, by: amount.optional() };

const signal: z.ZodType<SignalRule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(signal).min(1) }),
    z.strictObject({ any: z.array(signal).min(1) }),
    z.strictObject({ not: signal }),
    z.strictObject({
      apart: z.strictObject({ ...distance, on: key, where: z.strictObject(distance).optional() }),
    }),
    z.strictObject({
      pace: z.strictObject({
        kind: z.enum(['growth', 'change', 'decline']),
        from: point,
        to: point,
        on: key,
        times: paceAmount,
      }),
    }),
    z.strictObject({ point, axis: key, is: amount }),
    z.strictObject({ point, position: key }),
    z.strictObject({ current: key, is: amount }),
    z.strictObject({ question: key, option: key }),
    z.strictObject({ question: key, attribute: key, is: amount.optional() }),
    z.strictObject({ desired_at_level: level, percent: amount }),
  ]),
);

/** `desired exceeds destination by more than 15 on either axis`. */
export const signalRule = written(signal);

const gap: z.ZodType<GapRule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(gap).min(1) }),
    z.strictObject({ not: gap }),
    z.strictObject({ desired: z.enum(['above', 'below', 'equal']) }),
    z.strictObject({ destination: z.enum(['agrees', 'disagrees']) }),
    z.strictObject({ difference: z.strictObject({ levels: amount.optional(), points: amount.optional() }) }),
  ]),
);

/** `desired above current, destination agrees`. */
export const gapRule = written(gap);

/** `distance to both boundaries >= margin`. */
export const boundaryRule = written<BoundaryRule>(
  z.strictObject({
    distance: z.enum(['at_least', 'more_than', 'at_most', 'less_than']).describe('How far, measured in margins.'),
    to: z.enum(['every', 'some', 'one', 'none']).describe('From how many of the boundaries.'),
  }),
);

const pair = z.lazy(() => z.tuple([expression, expression]));

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.number(),
    z.string().regex(/^[A-Za-z_]\w*$/, 'must be a name'),
    z.strictObject({ add: pair }),
    z.strictObject({ subtract: pair }),
    z.strictObject({ multiply: pair }),
    z.strictObject({ divide: pair }),
    z.strictObject({ negate: expression }),
    z.strictObject({ call: z.enum(['clamp', 'min', 'max', 'abs', 'round']), of: z.array(expression).min(1).max(9) }),
  ]),
);

/** `current + clamp(destination - current, -pace, +pace), pace = pace_per_year * horizon_months / 12, per axis`. */
export const nextPosition = written<NextPositionRule>(
  z.strictObject({
    value: expression.describe('The next value on an axis, of current, destination and pace.'),
    pace: expression.describe('Points until the horizon, of pace_per_year and horizon_months.'),
  }),
);
