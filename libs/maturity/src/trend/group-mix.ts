import type { GroupCell, ResultDocument } from '../result/result-document.js';
import { combinedChange, type ChangePart } from './combined-change.js';

/** What remains of a change once the mix of groups is held still. */
export interface ChangeAtSameMix {
  real: number | null;
  interval: { low: number; high: number } | null;
  /** Groups that only one of the waves shows. */
  groupsLeftOut: string[];
  isSame: boolean;
}

/** Picks a cell of one wave's breakdown by function, such as a group's value on one dimension in one state. */
export type CellOf = (wave: 'before' | 'after', row: number) => GroupCell | null;

/** Splits the mix of groups off a change: nothing to split where groups are weighted alike and the same. */
export function changeAtSameMix(
  before: ResultDocument,
  after: ResultDocument,
  whole: ChangePart,
  cellOf: CellOf,
): ChangeAtSameMix {
  const level = after.method.level;
  const [one, two] = [groupsOf(before), groupsOf(after)];
  const leftOut = [...one.keys(), ...two.keys()].filter((name) => !(one.has(name) && two.has(name)));
  const groupsLeftOut = [...new Set(leftOut)].sort();
  const isSame = groupsLeftOut.length === 0;
  const undivided = () => {
    const { change, interval } = combinedChange([whole], level);
    return { real: change, interval, groupsLeftOut, isSame };
  };
  const weights = weightsOf(after);
  if (isSame && (one.size === 0 || (weights !== null && sameWeights(weightsOf(before), weights)))) return undivided();

  const common = [...one.keys()].filter((name) => two.has(name));
  const cells = common.map((name) => ({
    name,
    before: cellOf('before', one.get(name)!.row),
    after: cellOf('after', two.get(name)!.row),
    share: shareOf(one.get(name)!.n, before, one) + shareOf(two.get(name)!.n, after, two),
  }));
  const weightOf = (cell: (typeof cells)[number]) =>
    weights === null ? cell.share / 2 : (weights.get(cell.name) ?? 0);
  const total = cells.reduce((sum, cell) => sum + weightOf(cell), 0);
  const isUsable = cells.length > 0 && total > 0 && cells.every((cell) => cell.before && cell.after);
  // With everybody alike and a group come or gone, shares have no common ground (Kitagawa 1955).
  if (!isUsable || Number.isNaN(total) || (weights === null && !isSame)) {
    return { real: null, interval: null, groupsLeftOut, isSame };
  }
  const parts = cells.map((cell) => ({ weight: weightOf(cell) / total, before: cell.before!, after: cell.after! }));
  const { change, interval } = combinedChange(parts, level);
  return { real: change, interval, groupsLeftOut, isSame };
}

interface ShownGroup {
  row: number;
  /** Exact number of people, NaN where only a range may be told. */
  n: number;
}

/** Groups by what they hold: a pool of other members is another group. */
function groupsOf(result: ResultDocument): Map<string, ShownGroup> {
  const breakdown = result.breakdowns.find(({ key }) => key === 'function');
  return new Map(
    (breakdown?.groups ?? []).map(({ members, n }, row) => [
      members.join(' + '),
      { row, n: typeof n === 'number' ? n : NaN },
    ]),
  );
}

/** Weight by group as named above; null where all people count alike. */
function weightsOf(result: ResultDocument): Map<string, number> | null {
  if (result.method.weighting === 'equal_respondent') return null;
  const breakdown = result.breakdowns.find(({ key }) => key === 'function');
  const members = new Map((breakdown?.groups ?? []).map((group) => [group.key, group.members.join(' + ')]));
  return new Map(result.method.weights.map(({ group, weight }) => [members.get(group) ?? group, weight]));
}

function sameWeights(a: Map<string, number> | null, b: Map<string, number>): boolean {
  return a !== null && a.size === b.size && [...a].every(([name, weight]) => b.get(name) === weight);
}

function shareOf(n: number, result: ResultDocument, groups: Map<string, ShownGroup>): number {
  const total = [...groups.values()].reduce((sum, group) => sum + group.n, 0);
  return result.method.weighting === 'equal_respondent' ? n / total : 0;
}
