import type { roomMessages } from './messages.js';
import type { RoomBallot } from './room.js';

/** What the rows of a result are called: levels by number and words. */
export function optionLabels(
  { kind, options }: RoomBallot,
  { confidence }: Pick<(typeof roomMessages)['en'], 'confidence'>,
): string[] {
  return kind === 'CONFIDENCE'
    ? confidence.map((label, i) => `${i + 1} · ${label}`)
    : options.map(({ key, label }) => (/^\d+$/.test(key) ? `${key} · ${label}` : label));
}
