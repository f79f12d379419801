import { answeredCount, presentValues } from './answers.js';
import type { AnswerRows } from './answers.js';
import type { Flag } from './flags.js';
import { InvalidInput } from './invalid-input.js';
import { mean } from './moments.js';
import { respondentScores } from './respondent-scores.js';
import { assertScale, percentOfRange } from './scale.js';
import type { Scale } from './scale.js';
import { byCodeUnit } from './weighting.js';

/** A group that may be published: one of the organisation's, or several pooled into one. */
export interface PublishedGroup {
  readonly group: string;
  readonly n: number;
  readonly members: readonly string[];
}

/** The groups that may be published so that every difference between published numbers rests on enough people. */
export interface Pooling {
  /** False when there are too few people in all; then not even the total is shown. */
  readonly publishable: boolean;
  /** Empty when only the total may be shown. */
  readonly groups: readonly PublishedGroup[];
}

/** Mean scores of the published groups, as percent of range. */
export interface PooledGroups {
  readonly publishable: boolean;
  readonly totalN: number;
  readonly totalMeanPct: number | null;
  readonly rows: readonly (PublishedGroup & {
    readonly nScored: number;
    readonly meanPct: number | null;
    readonly flags: Flag[];
  })[];
  readonly flags: Flag[];
}

/** Pools small groups until every published number, and the total minus the published groups, rests on k people. */
export function poolGroups(
  sizes: ReadonlyMap<string, number>,
  minimumGroupSize: number,
  pooledKey = '(other)',
): Pooling {
  if (!Number.isInteger(minimumGroupSize) || minimumGroupSize < 1) {
    throw new InvalidInput('minimumGroupSize', `${minimumGroupSize} is not a whole number from 1 up`);
  }
  if (sizes.has(pooledKey)) throw new InvalidInput('pooledKey', `"${pooledKey}" is the key of a group`);
  const ordered = [...sizes].filter(([, n]) => n > 0).sort(([keyA, a], [keyB, b]) => a - b || byCodeUnit(keyA, keyB));
  const total = ordered.reduce((sum, [, n]) => sum + n, 0);
  if (total < minimumGroupSize) return { publishable: false, groups: [] };

  let inPool = ordered.findIndex(([, n]) => n >= minimumGroupSize);
  if (inPool < 0) inPool = ordered.length;
  let pooled = ordered.slice(0, inPool).reduce((sum, [, n]) => sum + n, 0);
  while (inPool > 0 && inPool < ordered.length && pooled < minimumGroupSize) pooled += ordered[inPool++]![1];
  if (inPool === ordered.length) return { publishable: true, groups: [] };

  const groups: PublishedGroup[] = ordered
    .slice(inPool)
    .map(([group, n]) => ({ group, n, members: [group] }))
    .sort((a, b) => byCodeUnit(a.group, b.group));
  const members = ordered
    .slice(0, inPool)
    .map(([key]) => key)
    .sort(byCodeUnit);
  if (members.length > 0) groups.push({ group: pooledKey, n: pooled, members });
  return { publishable: true, groups };
}

/** Mean respondent scores of the pooled groups; people without a group are left out altogether. */
export function pooledGroups(
  rows: AnswerRows,
  groups: readonly (string | null)[],
  options: {
    readonly scale: Scale;
    readonly minimumGroupSize: number;
    readonly pooledKey?: string;
    readonly minAnsweredShare?: number;
  },
): PooledGroups {
  const { scale, minimumGroupSize: k, pooledKey, minAnsweredShare } = options;
  assertScale(scale);
  if (groups.length !== rows.length) throw new InvalidInput('groups', `${groups.length} keys for ${rows.length} rows`);
  const scores = respondentScores(rows, { minAnsweredShare });
  const scoresByGroup = new Map<string, (number | null)[]>();
  rows.forEach((row, i) => {
    const key = groups[i];
    if (key === null || key === undefined || answeredCount(row) === 0) return;
    const own = scoresByGroup.get(key);
    if (own) own.push(scores[i]!);
    else scoresByGroup.set(key, [scores[i]!]);
  });
  const sizes = new Map([...scoresByGroup].map(([key, own]) => [key, own.length]));
  const { publishable, groups: published } = poolGroups(sizes, k, pooledKey);
  const everybody = [...scoresByGroup.values()].flat();
  const scored = presentValues(everybody, 'rows');
  const totalN = everybody.length;
  return {
    publishable,
    totalN,
    totalMeanPct: publishable && scored.length >= k ? percentOfRange(mean(scored), scale) : null,
    rows: published.map((group) => {
      const own = presentValues(
        group.members.flatMap((member) => scoresByGroup.get(member)!),
        'rows',
      );
      const shown = own.length >= k;
      return {
        ...group,
        nScored: own.length,
        meanPct: shown ? percentOfRange(mean(own), scale) : null,
        flags: shown ? [] : ['below_threshold'],
      };
    }),
    flags: totalN === 0 ? ['no_data'] : publishable ? [] : ['below_threshold'],
  };
}
