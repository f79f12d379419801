/** Length of both axes of the plane, in units of its drawing. */
export const SIDE = 400;

/** Places of percent of range on the plane. */
export const x = (pct: number): number => (pct / 100) * SIDE;
export const y = (pct: number): number => SIDE - (pct / 100) * SIDE;
