import type { About, PrintedState } from './printed.js';
import type { WaveBefore } from './wave-world.js';

/** An earlier wave of the same people, whose document stands. */
export interface LinkedWave extends WaveBefore {
  /** What its document prints. */
  readonly printed: PrintedState;
  /** The items that count in a change from it: asked alike in both waves. */
  readonly isCommon: (about: About, item: string) => boolean;
}
