import { InvalidInput } from './invalid-input.js';

/** An answer scale with whole options from `min` to `max`, both included. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Refuses a scale whose ends are not finite or not in order. */
export function assertScale(scale: Scale, field = 'scale'): void {
  if (!Number.isFinite(scale.min) || !Number.isFinite(scale.max) || scale.min >= scale.max) {
    throw new InvalidInput(field, `min ${scale.min} must lie below max ${scale.max}`);
  }
}

/** Refuses a value outside the scale. */
export function assertOnScale(value: number, scale: Scale, field: string): void {
  if (!(value >= scale.min && value <= scale.max)) {
    throw new InvalidInput(field, `${value} is off the scale ${scale.min} to ${scale.max}`);
  }
}

/** Number of options of a scale. */
export function optionCount(scale: Scale): number {
  return scale.max - scale.min + 1;
}

/** Percent of the possible range, 0 at `min` and 100 at `max` (Cohen, Cohen, Aiken & West 1999). */
export function percentOfRange(value: number | null, scale: Scale): number | null {
  return value === null ? null : ((value - scale.min) / (scale.max - scale.min)) * 100;
}
