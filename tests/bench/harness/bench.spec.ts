import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Area, Contest, Goal, Sample } from './area.js';
import { runBench } from './bench.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-bench-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const GOAL: Goal = {
  id: 'P0',
  promise: 'ours against bare',
  arm: 'ours',
  against: 'bare',
  measure: 'time',
  limit: { atMost: 2 },
};

/** One second a unit for the bare arm; ours takes so many seconds in the rounds, and so much CPU. */
function contest(seconds: readonly number[], goals: readonly Goal[] = [GOAL], cpu = 1): Contest {
  let round = 0;
  const sample = (took: number, cpuSeconds: number): Sample => ({ units: 10, seconds: took * 10, cpuSeconds });
  return {
    title: 'Something',
    unit: 'unit',
    baseline: 'bare',
    measure: 'time',
    rounds: seconds.length,
    warmUps: 0,
    arms: [
      { name: 'ours', run: () => sample(seconds[round++]!, cpu * 10) },
      { name: 'bare', run: () => sample(1, 10) },
    ],
    goals,
  };
}

async function run(one: Contest, pressures: readonly (number | null)[] = [0]) {
  const printed: string[] = [];
  let read = 0;
  const area: Area = { contests: [one] };
  const code = await runBench('sample', async () => area, {
    long: false,
    seed: 1,
    pressure: () => pressures[read++ % pressures.length]!,
    folder,
    print: (text) => printed.push(text),
  });
  const json = JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8')) as {
    exitCode: number;
    contests: { verdicts: { median: number; worst: number; outcome: string }[] }[];
  };
  return { code, text: printed.join('\n'), json, verdicts: json.contests[0]!.verdicts };
}

describe('a bench', () => {
  it('ends with 0 when the median ratio keeps the goal, whatever the worst round says', async () => {
    const { code, text, json, verdicts } = await run(contest([1.5, 9, 1.8, 1.7, 1.6]));
    expect(code).toBe(0);
    expect(verdicts).toMatchObject([{ median: 1.7, worst: 9, outcome: 'met' }]);
    expect(json.exitCode).toBe(0);
    expect(text).toMatch(/^arm +\| round \| value +\| ratio/m);
    expect(text).toMatch(/^ours +\| 2 +\| 9\.00 s +\| 9\.00/m);
  });

  it('ends with 1 when it is missed', async () => {
    const { code, text, verdicts } = await run(contest([2.5, 1, 2.2, 2.1, 2.3]));
    expect(code).toBe(1);
    expect(verdicts).toMatchObject([{ median: 2.2, worst: 2.5, outcome: 'missed' }]);
    expect(text).toContain('MISSED');
  });

  it('judges what one arm holds beyond the other, in bytes a unit', async () => {
    const beyond: Goal = { ...GOAL, measure: 'memory', limit: { atMostBeyond: 25 * 1024 } };
    const holding = (kB: number): Contest => {
      const one = contest([1, 1, 1, 1, 1], [beyond]);
      const arm = (name: string, bytes: number) => ({
        name,
        run: (): Sample => ({ units: 100, seconds: 1, cpuSeconds: 1, bytes: 100 * bytes }),
      });
      return { ...one, measure: 'memory', arms: [arm('ours', kB * 1024), arm('bare', 10 * 1024)] };
    };

    const { code, text, verdicts } = await run(holding(34));
    expect([code, verdicts[0]?.median]).toEqual([0, 24 * 1024]);
    expect(text).toContain('<= 25.0 kB beyond');
    expect((await run(holding(36))).code).toBe(1);
  });

  it('reads a floor the other way round', async () => {
    const floor: Goal = { ...GOAL, limit: { atLeast: 2 } };
    expect(await run(contest([3, 3, 1], [floor]))).toMatchObject({ code: 0, verdicts: [{ median: 3, worst: 1 }] });
    expect((await run(contest([1, 1, 3], [floor]))).code).toBe(1);
  });

  it('ends with 2 when too few rounds were calm, met or missed', async () => {
    expect(await run(contest([9, 9, 9, 9, 9]), [80])).toMatchObject({ code: 2, verdicts: [{ outcome: 'noisy' }] });
    expect((await run(contest([1, 1, 1, 1, 1]), [80, 80, 10])).code).toBe(2);
  });

  it('judges by the calm rounds when there are three', async () => {
    const { code, verdicts } = await run(contest([9, 1, 9, 1, 1]), [80, 10, 80, 10, 30]);
    expect(code).toBe(0);
    expect(verdicts).toMatchObject([{ median: 1, worst: 1, rounds: 3 }]);
  });

  it('judges CPU time in any noise, and a miss weighs more than noise', async () => {
    const onCpu: Goal = { ...GOAL, measure: 'cpu' };
    expect((await run(contest([9, 9, 9], [onCpu], 1.5), [80])).code).toBe(0);
    expect((await run(contest([1, 1, 1], [GOAL, onCpu], 3), [80])).code).toBe(1);
  });

  it('shows what nobody judges', async () => {
    const { code, text } = await run(contest([9, 9, 9], [{ ...GOAL, notJudged: 'it is another thing' }]));
    expect(code).toBe(0);
    expect(text).toContain('MISSED; not judged, it is another thing');
  });

  it('takes a machine that tells no pressure as calm', async () => {
    expect((await run(contest([9, 9, 9]), [null])).code).toBe(1);
  });

  it('runs the arms in another order every round, and in the same orders for the same seed', async () => {
    const orders = async (): Promise<string> => {
      let order = '';
      const arm = (name: string) => ({
        name,
        run: () => {
          order += name;
          return { units: 1, seconds: 1, cpuSeconds: 1 };
        },
      });
      await run({ ...contest([]), rounds: 8, baseline: 'a', arms: [arm('a'), arm('b'), arm('c')], goals: [] });
      return order;
    };
    const order = await orders();
    expect(await orders()).toBe(order);
    expect(new Set(order.match(/.../g)).size).toBeGreaterThan(2);
    for (const round of order.match(/.../g)!) expect([...round].sort().join('')).toBe('abc');
  });

  it('lets a wrong answer pass as no measurement at all', async () => {
    const wrong = { name: 'ours', run: () => Promise.reject(new Error('Two answers are missing.')) };
    await expect(run({ ...contest([1]), arms: [wrong, wrong] })).rejects.toThrow('Two answers are missing.');
  });
});
