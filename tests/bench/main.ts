/** `npm run bench -- <area> [--long] [--seed N]`: 0 goals met, 1 a goal missed or a wrong answer, 2 too noisy to say, 64 wrong use. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { OpenArea } from './harness/area.js';
import { runBench } from './harness/bench.js';
import { cpuPressure } from './harness/pressure.js';

const AREAS: Record<string, () => Promise<{ readonly open: OpenArea }>> = {
  close: () => import('./close/close.js'),
  kernel: () => import('./kernel/kernel.js'),
  live: () => import('./live/live.js'),
  save: () => import('./save/save.js'),
};

const WRONG_USE = 64;

function wanted(): { area: string; long: boolean; seed: number } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { long: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
    });
    const [area, ...more] = positionals;
    const seed = Number(values.seed);
    const isFine = area !== undefined && area in AREAS && more.length === 0 && Number.isInteger(seed) && seed >= 0;
    return isFine ? { area, long: values.long, seed } : null;
  } catch {
    return null;
  }
}

const wish = wanted();
if (wish === null) {
  console.error(`npm run bench -- <${Object.keys(AREAS).join(' | ')}> [--long] [--seed N]`);
  process.exitCode = WRONG_USE;
} else {
  const { open } = await AREAS[wish.area]!();
  process.exitCode = await runBench(wish.area, open, {
    long: wish.long,
    seed: wish.seed,
    pressure: cpuPressure,
    folder: join(import.meta.dirname, '../../var/bench'),
    print: (text) => console.log(text),
  });
}
