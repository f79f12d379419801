import { Gate } from '../anonymity/gate/gate.js';
import { figuresAsPrinted } from './as-printed.js';
import type { LinkedWave } from './linked-wave.js';
import { PublicationWalk } from './publication-walk.js';
import type { PrintedState } from './printed.js';
import type { StateToPublish } from './state-to-publish.js';
import { waveWorld } from './wave-world.js';

/**
 * Publishes one state of a wave through the gate, figure by figure in the order of docs/anonymity.md, P9. Beside an earlier wave of the same people
 * everything that its document printed is a constraint; where that document cannot be made out from the answers that are left, the two are
 * published as if nobody were known to be the same.
 */
export function publishState(state: StateToPublish, before: readonly LinkedWave[] = []): PrintedState {
  const world = waveWorld(state, before);
  const gate = new Gate(world);
  const figures = figuresAsPrinted(world, before);
  if (figures === null) return publishState(state);
  gate.standBeside(figures);
  const walk = new PublicationWalk(world, 0, state, before[0] ?? null, (_, offered) => gate.admits(offered));
  return walk.publish();
}
