import { mersenneStream } from '@sextant/statistics';

import type { Arm, Contest, Sample } from './area.js';

/** One round: every arm once, under the pressure that was there before. */
export interface Round {
  readonly number: number;
  /** Share of time, in percent, in which somebody waited for a CPU; null where the kernel does not tell. */
  readonly pressure: number | null;
  readonly samples: Readonly<Record<string, Sample>>;
}

/** How rounds are run. */
export interface Rounds {
  /** Of the order of the arms. */
  readonly seed: number;
  readonly pressure: () => number | null;
}

/** Runs every arm once a round, in an order that changes: what the machine does besides hits all arms alike. */
export async function runRounds(contest: Contest, { seed, pressure }: Rounds): Promise<Round[]> {
  const order = shuffler(seed);
  for (let i = 0; i < contest.warmUps; i++) for (const arm of order(contest.arms)) await arm.run();
  const rounds: Round[] = [];
  for (let number = 1; number <= contest.rounds; number++) {
    const before = pressure();
    const samples: Record<string, Sample> = {};
    for (const arm of order(contest.arms)) samples[arm.name] = await arm.run();
    rounds.push({ number, pressure: before, samples });
  }
  return rounds;
}

/** Fisher–Yates; the same seed gives the same orders. */
function shuffler(seed: number): (arms: readonly Arm[]) => Arm[] {
  const stream = mersenneStream(seed);
  return (arms) => {
    const shuffled = [...arms];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = Math.floor(stream.uniform() * (i + 1));
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  };
}
