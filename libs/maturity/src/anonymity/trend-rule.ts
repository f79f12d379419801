import type { ReleaseRules } from './release-rules.js';

/** How the membership of a group changed between two waves. */
export interface MemberChange {
  joined: number;
  left: number;
}

/** Whether the change of a group's figures may be shown: either the same people, or at least k of them differ. */
export function mayCompare({ joined, left }: MemberChange, { k, isOpen }: ReleaseRules): boolean {
  const differ = joined + left;
  return isOpen || differ === 0 || differ >= k;
}

/** Joiners and leavers by name. Where answers cannot be linked, compare who handed in: that is known in every mode. */
export function changeOfMembers(before: Iterable<string>, after: Iterable<string>): MemberChange {
  const earlier = new Set(before);
  const later = new Set(after);
  return {
    joined: [...later].filter((person) => !earlier.has(person)).length,
    left: [...earlier].filter((person) => !later.has(person)).length,
  };
}

/** Where only head counts are known, as of imported waves: the least that must have changed. Further changes hide nobody worse, for nobody knows them. */
export function changeOfSizes(before: number, after: number): MemberChange {
  return { joined: Math.max(0, after - before), left: Math.max(0, before - after) };
}
