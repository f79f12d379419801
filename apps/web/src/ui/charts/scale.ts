/** The single-hue scale, in six steps from light to dark. */
const STEPS = 6;

/** Fill of a share between 0 and 1. */
export function scaleFill(share: number): string {
  const step = Math.min(STEPS - 1, Math.max(0, Math.floor(share * STEPS)));
  return `var(--chart-scale-${step})`;
}

/** Ink that can be read on that fill. */
export const inkOnScale = (share: number): string =>
  share * STEPS >= 4 ? 'var(--chart-on-dark)' : 'var(--chart-on-light)';

/** Percent of range, clipped at the frame for drawing only. */
export const clip = (pct: number): number => Math.min(100, Math.max(0, pct));
