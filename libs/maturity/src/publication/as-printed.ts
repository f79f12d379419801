import type { Figure } from '../anonymity/gate/gate-world.js';
import { PublicationWalk, type Offer } from './publication-walk.js';
import type { PrintedState } from './printed.js';
import type { LinkedWave } from './linked-wave.js';
import type { WaveWorld } from './wave-world.js';

/**
 * The figures of the documents of earlier waves, latest first, as constraints over the answers behind them; null where the answers that are
 * left do not give what was printed, because some were erased since.
 */
export function figuresAsPrinted(world: WaveWorld, before: readonly LinkedWave[]): Figure[] | null {
  const found: Figure[] = [];
  for (const [i, linked] of before.entries()) {
    const figures = figuresOf(world, i + 1, linked, before[i + 1] ?? null);
    if (figures === null) return null;
    found.push(...figures);
  }
  return found;
}

function figuresOf(
  world: WaveWorld,
  wave: number,
  { state, printed }: LinkedWave,
  before: LinkedWave | null,
): Figure[] | null {
  const found: Figure[] = [];
  let names = 0;
  new PublicationWalk(world, wave, state, before, (offer, figures) => {
    const isPrinted = figures.every((figure, i) => isAlike(offer, i, figure, printed));
    if (!isPrinted) return false;
    found.push(...figures);
    names += offer.names.length;
    return true;
  }).publish();
  return names === namesIn(printed) ? found : null;
}

function isAlike({ kind, names }: Offer, i: number, figure: Figure, printed: PrintedState): boolean {
  const name = names[i]!;
  const now = 'printed' in figure ? figure.printed : null;
  const before = kind === 'correlation' ? printed.correlation : printed[kind].get(name);
  if (!before) return false;
  return JSON.stringify(now) === JSON.stringify('band' in before ? before.band : before);
}

function namesIn(printed: PrintedState): number {
  const { totals, spreads, groups, shares, changes, changeSpreads, correlation } = printed;
  const maps = [totals, spreads, groups, shares, changes, changeSpreads];
  return maps.reduce((sum, { size }) => sum + size, 0) + (correlation === null ? 0 : 1);
}
