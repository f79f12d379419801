/**
 * How much is tried. `npm test` looks at a sample that fits into its time; `ANONYMITY_LONG=1` at everything that was decided on, with
 * `ANONYMITY_SEED` (a number) at other worlds than usual.
 */
export const isLong = process.env.ANONYMITY_LONG === '1';

const firstSeed = Number(process.env.ANONYMITY_SEED ?? 0);

/** Seeds of the usual run or, on request, as many as the long one takes. */
export function seeds(usual: number, long: number): number[] {
  return Array.from({ length: isLong ? long : usual }, (_, i) => firstSeed + i);
}

/** Minutes for a long run; the usual ones keep to the time of the house. */
export const TIMEOUT = isLong ? 6 * 3_600_000 : 180_000;
