import type { Participation } from '../result/result-document.js';
import { headOf, type Partition, type ReleaseRules } from './release.js';
import type { WaveInput } from './wave-input.js';

/** Who answered of those invited: rates in steps of five percent, by group only where enough were invited. */
export function participationOf(
  input: WaveInput,
  rules: ReleaseRules,
  blocks: Partition,
  people: number,
): Participation {
  const invited = input.invited ?? null;
  const byFunction = invited?.byFunction;
  return {
    respondents: people < rules.k || people === 0 ? null : headOf(people, rules),
    invited: invited?.total ?? null,
    responseRatePct: rate(people, invited?.total, rules),
    groups: blocks.blocks.map(({ key, members, size }) => ({
      group: key,
      responseRatePct: rate(
        size,
        byFunction && members.reduce((sum, member) => sum + (byFunction[member] ?? 0), 0),
        rules,
      ),
    })),
  };
}

function rate(people: number, invited: number | undefined, rules: ReleaseRules): number | null {
  if (invited === undefined || invited < Math.max(rules.k, 1)) return null;
  return Math.min(100, Math.round((people / invited) * 20) * 5);
}
