import { NO_GROUP } from './pooling.js';
import type { ReleaseRules } from './release-rules.js';

/** How the membership of a group changed between two waves. */
export interface MemberChange {
  joined: number;
  left: number;
}

/**
 * Who is in the results of two waves, counted and without names: everybody together, and by declared group how many went from where to
 * where. Groups are released pooled, differently in each wave, so the change of a released group is worked out from these flows: counts
 * of declared groups cannot be added up, for whoever moves inside a pool has neither joined nor left it.
 */
export interface WaveMembers {
  total: MemberChange;
  flows: GroupFlow[];
}

/** People of one declared group before (`from`) and one after (`to`); null: not in that result. */
export interface GroupFlow {
  breakdown: string;
  from: string | null;
  to: string | null;
  people: number;
}

/** A released group that both waves show, with the change of its people. */
export interface GroupChange {
  breakdown: string;
  group: string;
  change: MemberChange;
}

/** Released groups of a wave, as far as it matters here. */
export interface ReleasedBreakdown {
  key: string;
  groups: readonly { key: string; members: readonly string[] }[];
}

/** Whether the change of a group's figures may be shown: either the same people, or at least k of them differ. */
export function mayCompare({ joined, left }: MemberChange, { k, isOpen }: Pick<ReleaseRules, 'k' | 'isOpen'>): boolean {
  const differ = joined + left;
  return isOpen || differ === 0 || differ >= k;
}

/** Every released group that two waves have in common, by its key. */
export function groupChanges(
  { flows }: WaveMembers,
  before: readonly ReleasedBreakdown[],
  after: readonly ReleasedBreakdown[],
): GroupChange[] {
  return after.flatMap((breakdown) => {
    const earlier = before.find(({ key }) => key === breakdown.key)?.groups ?? [];
    return breakdown.groups.flatMap((group) => {
      const was = earlier.find(({ key }) => key === group.key);
      if (!was) return [];
      const own = flows.filter((flow) => flow.breakdown === breakdown.key);
      return [{ breakdown: breakdown.key, group: group.key, change: changeOfGroup(own, was.members, group.members) }];
    });
  });
}

function changeOfGroup(flows: readonly GroupFlow[], was: readonly string[], is: readonly string[]): MemberChange {
  const change = { joined: 0, left: 0 };
  for (const { from, to, people } of flows) {
    const before = from !== null && was.includes(from);
    const after = to !== null && is.includes(to);
    if (after && !before) change.joined += people;
    if (before && !after) change.left += people;
  }
  return change;
}

/** Somebody who is in a result, with the declared group they were in, by breakdown. */
export interface MemberOfWave {
  person: string;
  groups: Readonly<Record<string, string | null>>;
}

/** The change between two waves whose people can be told apart. Who they are is no part of it. */
export function changeOfMembers(
  breakdowns: readonly string[],
  before: readonly MemberOfWave[],
  after: readonly MemberOfWave[],
): WaveMembers {
  const earlier = new Map(before.map((member) => [member.person, member]));
  const later = new Map(after.map((member) => [member.person, member]));
  const everybody = [...new Set([...earlier.keys(), ...later.keys()])];
  return {
    total: {
      joined: everybody.filter((person) => !earlier.has(person)).length,
      left: everybody.filter((person) => !later.has(person)).length,
    },
    flows: breakdowns.flatMap((breakdown) =>
      flowsOf(
        breakdown,
        everybody.map((person) => [groupIn(earlier.get(person), breakdown), groupIn(later.get(person), breakdown)]),
      ),
    ),
  };
}

function groupIn(member: MemberOfWave | undefined, breakdown: string): string | null {
  return member ? (member.groups[breakdown] ?? NO_GROUP) : null;
}

function flowsOf(breakdown: string, moves: readonly (readonly [string | null, string | null])[]): GroupFlow[] {
  const counted = new Map<string, GroupFlow>();
  for (const [from, to] of moves) {
    const key = JSON.stringify([from, to]);
    const flow = counted.get(key) ?? { breakdown, from, to, people: 0 };
    flow.people += 1;
    counted.set(key, flow);
  }
  return [...counted.keys()].sort().map((key) => counted.get(key)!);
}

/** Head counts of a wave whose people cannot be told apart, as of imported ones. */
export interface SizesOfWave {
  total: number;
  groups: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * The least that must have changed where only head counts are known: who stayed is taken to have stayed where they were. Further changes
 * hide nobody worse, for nobody knows them.
 */
export function changeOfSizes(before: SizesOfWave, after: SizesOfWave): WaveMembers {
  return {
    total: { joined: Math.max(0, after.total - before.total), left: Math.max(0, before.total - after.total) },
    flows: Object.keys(after.groups).flatMap((breakdown) => {
      const was = before.groups[breakdown] ?? {};
      const is = after.groups[breakdown]!;
      return [...new Set([...Object.keys(was), ...Object.keys(is)])].sort().flatMap((group): GroupFlow[] => {
        const [earlier, later] = [was[group] ?? 0, is[group] ?? 0];
        const flows = [
          { breakdown, from: group, to: group, people: Math.min(earlier, later) },
          { breakdown, from: null, to: group, people: Math.max(0, later - earlier) },
          { breakdown, from: group, to: null, people: Math.max(0, earlier - later) },
        ];
        return flows.filter(({ people }) => people > 0);
      });
    }),
  };
}
