import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Contest, OpenArea } from './area.js';
import { runRounds, type Round } from './rounds.js';
import { goalsTable, roundsTable } from './tables.js';
import { exitCode, judge, type Verdict } from './verdict.js';

/** How a bench is run; CI's way unless said otherwise. */
export interface BenchOptions {
  readonly long: boolean;
  /** Of the order of the arms; the data have seeds of their own. */
  readonly seed: number;
  readonly pressure: () => number | null;
  /** Where `<area>.json` goes. */
  readonly folder: string;
  readonly print: (text: string) => void;
}

/** Runs the contests of an area, tells them as tables and as JSON, and says with which code to end. */
export async function runBench(name: string, open: OpenArea, options: BenchOptions): Promise<0 | 1 | 2> {
  const area = await open({ long: options.long });
  const results: { contest: Contest; rounds: Round[]; verdicts: Verdict[] }[] = [];
  try {
    for (const contest of area.contests) {
      const rounds = await runRounds(contest, options);
      const verdicts = contest.goals.map((goal) => judge(goal, rounds));
      results.push({ contest, rounds, verdicts });
      options.print(`\n${roundsTable(contest, rounds)}\n`);
    }
  } finally {
    await area.close?.();
  }
  const verdicts = results.flatMap((result) => result.verdicts);
  const code = exitCode(verdicts);
  options.print(`\n${goalsTable(verdicts)}\n`);
  const document = {
    schema: 'sextant-bench/1',
    area: name,
    long: options.long,
    seed: options.seed,
    node: process.version,
    exitCode: code,
    contests: results.map(({ contest: { title, unit, baseline, measure }, ...result }) => ({
      title,
      unit,
      baseline,
      measure,
      ...result,
    })),
  };
  await mkdir(options.folder, { recursive: true });
  const file = join(options.folder, `${name}.json`);
  await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
  options.print(`\nAll figures: ${file}`);
  return code;
}
