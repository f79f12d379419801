import { setTimeout as sleep } from 'node:timers/promises';

import type { Contest, Sample } from '../harness/area.js';
import { BARE, OURS } from './fan-out.js';
import type { GivenRoom } from './given-room.js';
import { madeServer, type Screens, type Server } from './processes.js';

const SETTLING_MS = 2_000;

/**
 * P12: what a screen that only listens costs a server that was started for it, beside a socket of bare ws. Held after a collection:
 * what is resident depends on how much a server has put by before.
 */
export function idle(screens: Screens, room: GivenRoom, count: number): Contest {
  return {
    title: `${count} screens that only listen`,
    unit: 'screen',
    baseline: BARE,
    measure: 'memory',
    rounds: 3,
    warmUps: 0,
    arms: [
      { name: OURS, run: async () => held(screens, await room.server(true), count) },
      { name: BARE, run: async () => held(screens, await madeServer('bare', room.room), count) },
    ],
    goals: [
      {
        id: 'P12',
        promise: 'memory held a screen after a collection, beyond bare ws',
        arm: OURS,
        against: BARE,
        measure: 'memory',
        limit: { atMostBeyond: 25 * 1024 },
      },
    ],
  };
}

async function held(screens: Screens, server: Server, count: number): Promise<Sample> {
  // Code and caches that the first screens bring along are not theirs.
  await screens.order({ kind: 'connect', at: server.screensAt, count: 100 });
  await screens.order({ kind: 'disconnect' });
  await sleep(SETTLING_MS);
  const before = await server.held();
  const began = performance.now();
  await screens.order({ kind: 'connect', at: server.screensAt, count });
  await sleep(SETTLING_MS);
  const bytes = (await server.held()) - before;
  await screens.order({ kind: 'disconnect' });
  await server.stop();
  return { units: count, seconds: (performance.now() - began) / 1_000, cpuSeconds: 0, bytes };
}
