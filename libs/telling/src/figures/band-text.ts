import { middleOf, type Band, type ShareBand } from '@sextant/maturity';

/** A band no wider than this is told by its middle: a number that means no more than it says. */
const NARROW = 2.5;

/** Whether one number may stand for the band. */
export function isNarrow({ from, to, end }: Band): boolean {
  return end === null && to - from <= NARROW;
}

/**
 * A band as it is written in every format and language: "42", "38–50", "≤ 25", "≥ 75". `write` turns points into a number; whole points
 * unless given.
 */
export function bandText(band: Band, write: (points: number) => string = wholePoints): string {
  return isNarrow(band) ? write(middleOf(band)) : spanText(band, write);
}

/** A span of any scale in signs that every language reads: "20–40", "≤ 20", "≥ 80"; the unit is said once. */
export function spanText({ from, to, end }: Band, write: (edge: number) => string, unit = ''): string {
  if (end === 'low') return `≤ ${write(to)}${unit}`;
  return end === 'high' ? `≥ ${write(from)}${unit}` : `${write(from)}–${write(to)}${unit}`;
}

/** Whole points, halves towards 50: turning the scale mirrors the text. */
export function wholePoints(points: number): string {
  return String(points > 50 ? 100 - Math.round(100 - points) : Math.round(points));
}

/** The band on the scale turned over. */
export function turned({ from, to, end }: Band): Band {
  const swapped = { low: 'high', high: 'low' } as const;
  return { from: 100 - to, to: 100 - from, end: end && swapped[end] };
}

/** A share as it is written: "20–40 %". */
export function shareText({ from, to }: ShareBand): string {
  return `${from}–${to} %`;
}
