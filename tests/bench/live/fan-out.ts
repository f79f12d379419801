import { strictEqual } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Arm, Contest, Sample } from '../harness/area.js';
import { monotonic } from './messages.js';
import { cpuSecondsOf, type Screens, type Server } from './processes.js';

const WARM_UPS = 3;
const EVENTS = 17;
/** Between two events: less than the window, so that it is the fan-out that is measured. */
const PAUSE_MS = 30;
const GONE = 0.1;

/** The arms of the fan-out, and the server of each. */
export interface Servers {
  readonly ours: Server;
  readonly bare: Server;
  readonly stock: Server;
}

export const OURS = 'ours';
export const BARE = 'bare ws';
export const STOCK = 'stock graphql-ws';

/**
 * P10: one tally to all screens of a room, by the API with everything on its way - bus, access, feed, execution - beside one text
 * written to all sockets, and beside graphql-ws as its manual has it, which executes for each. All tell the same room. CPU time is
 * the server's; the time of an event ends when the last screen has it, and the 99th percentile is over screens and events.
 */
export function fanOut(screens: Screens, servers: Servers, count: number): Contest {
  const arm = (name: string, server: Server): Arm => ({ name, run: () => spread(screens, server, count) });
  const goal = (against: string, measure: 'cpu' | 'p99', atMost: number, promise: string) => ({
    ...{ id: 'P10', promise: `${promise}, ${count} screens`, arm: OURS, against, measure, limit: { atMost } },
  });
  return {
    title: `One tally to ${count} screens`,
    unit: 'event and screen',
    baseline: BARE,
    measure: 'cpu',
    rounds: 5,
    warmUps: 1,
    arms: [arm(OURS, servers.ours), arm(BARE, servers.bare), arm(STOCK, servers.stock)],
    goals: [
      goal(BARE, 'cpu', 1.4, 'CPU of the server against bare ws'),
      goal(STOCK, 'cpu', 0.4, 'CPU of the server against stock graphql-ws'),
      goal(BARE, 'p99', 1.6, 'p99 against bare ws'),
    ],
  };
}

/** Twenty events, the first three to warm up; no screen may miss one, nor be behind after it was away. */
export async function spread(screens: Screens, server: Server, count: number): Promise<Sample> {
  await screens.order({ kind: 'connect', at: server.screensAt, count });
  await sleep(300);
  const latencies: number[] = [];
  let cpu = 0;
  let seconds = 0;
  for (let event = 1; event <= WARM_UPS + EVENTS; event += 1) {
    if (event === WARM_UPS + 1) cpu = cpuSecondsOf(server.pid);
    const sent = monotonic();
    const shown = screens.order({ kind: 'expect', field: 'voters', value: event });
    await server.tell(event);
    const { arrivals } = await shown;
    strictEqual(arrivals.length, count, 'A screen missed an event.');
    if (event > WARM_UPS) {
      latencies.push(...arrivals.map((arrived) => arrived - sent));
      seconds += (arrivals.at(-1)! - sent) / 1_000;
    }
    await sleep(PAUSE_MS);
  }
  const cpuSeconds = cpuSecondsOf(server.pid) - cpu;
  await comeBack(screens, server, WARM_UPS + EVENTS + 1);
  await screens.order({ kind: 'disconnect' });
  await sleep(300);
  return { units: EVENTS * count, seconds, cpuSeconds, latencies };
}

/** A tenth of the screens is away while something happens, and shows it when it is back. */
async function comeBack(screens: Screens, server: Server, voters: number): Promise<void> {
  await screens.order({ kind: 'drop', share: GONE });
  const shown = screens.order({ kind: 'expect', field: 'voters', value: voters });
  await server.tell(voters);
  await shown;
  await screens.order({ kind: 'reconnect' });
  await screens.order({ kind: 'expect', field: 'voters', value: voters });
}
