import type { PlannedBlock } from '../anonymity/planned-partitions.js';
import type { ReleasePlan } from '../anonymity/release-plan.js';
import { headOf, responseRatePct } from '../anonymity/release-rules.js';
import type { Participation } from '../result/result-document.js';
import type { WaveInput } from './wave-input.js';

/** Who answered of those invited: rates in steps of five percent, by group only where enough were invited. */
export function participationOf(input: WaveInput, plan: ReleasePlan, blocks: readonly PlannedBlock[]): Participation {
  const { total, byFunction } = input.invited ?? {};
  const rate = (people: number, invited: number | undefined) =>
    invited === undefined ? null : responseRatePct(people, invited, plan.rules);
  return {
    respondents: headOf(plan.n, plan.rules),
    invited: total ?? null,
    responseRatePct: plan.isWithheld ? null : rate(plan.n, total),
    groups: blocks.map(({ key, members, n }) => {
      const invited = byFunction && members.reduce((sum, member) => sum + (byFunction[member] ?? 0), 0);
      return { group: key, responseRatePct: rate(n, invited) };
    }),
  };
}
