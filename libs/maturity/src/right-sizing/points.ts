/** A place on the axes, in points of 0 to 100, by axis key. */
export type Point = Readonly<Record<string, number>>;

/** Sums of effects and shares differ in the last bits; such differences must not decide anything. */
export const TOLERANCE = 1e-9;

/** Removes what floating point adds to sums of short decimals. */
export function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}

/** `from` to `to`, limited on both sides. */
export function clamp(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), to);
}
