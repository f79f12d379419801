import { ok, strictEqual } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import { quantile } from '@sextant/statistics';

import type { Contest, Sample } from '../harness/area.js';
import { spread } from './fan-out.js';
import type { GivenRoom } from './given-room.js';
import type { Screens, Server, Voters } from './processes.js';

/** Between two counts of a workshop. */
const WINDOW_MS = 200;
const VOTING_MS = 2_000;
const EVENTS_A_SECOND = 5;

const OURS = 'ours, last vote sent to last screen';
const LEAST = 'window and bare broadcast';

/**
 * P11: everybody in the room votes within two seconds. From the last vote that is sent until the last screen shows the full
 * count, beside the least it could take: one window, and a bare broadcast to as many screens, its 99th percentile. No screen gets
 * more than five events a second, and the reveal counts every vote.
 */
export function burst(doors: {
  readonly screens: Screens;
  readonly voters: Voters;
  readonly room: GivenRoom;
  readonly ours: Server;
  readonly bare: Server;
  readonly count: number;
}): Contest {
  const { screens, bare, count } = doors;
  return {
    title: `${count} votes in ${VOTING_MS / 1_000} s, shown on ${count} screens`,
    unit: 'room',
    baseline: LEAST,
    measure: 'time',
    rounds: 5,
    warmUps: 1,
    arms: [
      { name: OURS, run: () => everybodyVotes(doors) },
      {
        name: LEAST,
        async run() {
          const sample = await spread(screens, bare, count);
          const p99 = quantile(sample.latencies!, 0.99)!;
          return { units: 1, seconds: (WINDOW_MS + p99) / 1_000, cpuSeconds: 0 };
        },
      },
    ],
    goals: [
      {
        id: 'P11',
        promise: 'last screen shows the full count, against the window and a bare broadcast',
        arm: OURS,
        against: LEAST,
        measure: 'time',
        limit: { atMost: 1.3 },
      },
    ],
  };
}

async function everybodyVotes({ screens, voters, room, ours, count }: Parameters<typeof burst>[0]): Promise<Sample> {
  const round = await room.open();
  await screens.order({ kind: 'connect', at: ours.screensAt, count });
  await sleep(500);
  const { events: before } = await screens.order({ kind: 'counted' });
  const shown = screens.order({ kind: 'expect', field: 'votes', value: count });
  const { lastSent } = await voters.vote({
    ...{ url: room.url, ballotId: room.ballotId, round, withinMs: VOTING_MS },
    cookies: room.cookies.slice(0, count),
  });
  const { arrivals, events } = await shown;
  const seconds = (Math.max(...arrivals) - lastSent) / 1_000;
  // The first is told at once, and the last at the end of a window.
  const most = 2 + EVENTS_A_SECOND * (VOTING_MS / 1_000 + seconds);
  for (const [i, total] of events.entries()) {
    ok(total - before[i]! <= most, `A screen got ${total - before[i]!} events, more than ${most}.`);
  }
  await screens.order({ kind: 'disconnect' });
  strictEqual(await room.reveal(), count, 'A vote was lost.');
  return { units: 1, seconds, cpuSeconds: 0 };
}
