import type { Area, OpenArea } from '../harness/area.js';
import { burst } from './burst.js';
import { fanOut } from './fan-out.js';
import { givenRoom } from './given-room.js';
import { idle } from './idle.js';
import { madeServer, Screens, Voters } from './processes.js';

const PEOPLE = 2_000;
const VOTERS = 1_000;

/** A room full of screens: tallies to all of them, everybody voting at once, and what a screen costs that only listens. */
export const open: OpenArea = async ({ long }): Promise<Area> => {
  const started: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(one: T): T => {
    started.push(one);
    return one;
  };
  const close = async (): Promise<void> => {
    for (const one of started.splice(0)) await one.stop();
  };
  try {
    const room = await givenRoom(PEOPLE);
    started.push({ stop: () => room.close() });
    const [screens, voters] = [keep(await Screens.start()), keep(await Voters.start())];
    const bare = keep(await madeServer('bare', room.room));
    const stock = keep(await madeServer('stock', room.room));
    const ours = await room.server();
    const sizes = long ? [500, 1_000, 2_000] : [1_000, 2_000];
    return {
      contests: [
        ...sizes.map((count) => fanOut(screens, { ours, bare, stock }, count)),
        burst({ screens, voters, room, ours, bare, count: VOTERS }),
        idle(screens, room, PEOPLE),
      ],
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
