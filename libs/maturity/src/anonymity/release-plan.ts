import { InvalidInput } from '@sextant/statistics';

import type { Head } from '../result/score-parts.js';
import { fitSafely, type Fitting } from './fitting.js';
import { cellsOfColumn, type CellsOfColumn } from './planned-cells.js';
import {
  partitionsOfWave,
  type DeclaredPartition,
  type PartitionOfWave,
  type PlannedPartition,
} from './planned-partitions.js';
import { headOf, type ReleaseRules } from './release-rules.js';

/** Who stands where and who answered what; never what they answered. */
export interface PlanInput {
  people: number;
  rules: ReleaseRules;
  /** Most important first. */
  partitions: readonly DeclaredPartition[];
  columns: readonly Column[];
}

/** One question in one state: whatever a person gives one answer to. */
export interface Column {
  key: string;
  /** By person. */
  answered: ArrayLike<boolean | number>;
}

/** What may be told of one question, everybody together. */
export interface PlannedColumn {
  n: number;
  shown: boolean;
  head: Head | null;
}

/** What may be told of a score over several questions. */
export interface PlannedScore extends PlannedColumn {
  /** The questions to compute it from. */
  columns: string[];
  /** How many of the questions must be left out. */
  leftOut: number;
}

/**
 * Plans what a wave may show, once: charts, tables, exports and the API show what the plan shows. The safety of the plan is that of its
 * `fit`; another one than `fitSafely` serves only to show what the rule is for.
 */
export function releasePlan(input: PlanInput, fit: Fitting = fitSafely): ReleasePlan {
  const { people, rules, columns } = input;
  for (const { key, groups } of input.partitions) {
    if (groups.length !== people)
      throw new InvalidInput(`partitions.${key}`, `${groups.length} groups for ${people} people`);
  }
  const answered = new Uint8Array(people);
  for (const column of columns) {
    if (column.answered.length !== people)
      throw new InvalidInput(`columns.${column.key}`, `${column.answered.length} marks for ${people} people`);
    for (let person = 0; person < people; person++) if (column.answered[person]) answered[person] = 1;
  }
  const n = answered.reduce((sum, mark) => sum + mark, 0);
  const partitions = partitionsOfWave(input.partitions, answered, n, rules, fit);
  const groupings = partitions.map(({ grouping }) => grouping);
  const known = new Map<string, CellsOfColumn>();
  const cells = columns.map((column) => {
    const who = whoAnswered(column.answered);
    const same = known.get(who);
    if (same) return same;
    const own = cellsOfColumn(groupings, column.answered, rules, fit);
    known.set(who, own);
    return own;
  });
  return new ReleasePlan(rules, n, answered, partitions, columns, cells);
}

/** A text that is the same for the same people. */
function whoAnswered(answered: ArrayLike<boolean | number>): string {
  let text = '';
  for (let at = 0; at < answered.length; at += 16) {
    let bits = 0;
    for (let bit = 0; bit < 16; bit++) if (answered[at + bit]) bits |= 1 << bit;
    text += String.fromCharCode(bits);
  }
  return text;
}

/** What may be shown of a wave. Asking for what does not exist gives the same reply as asking for what is too small. */
export class ReleasePlan {
  readonly partitions: readonly PlannedPartition[];
  private readonly place: ReadonlyMap<string, number>;

  constructor(
    readonly rules: ReleaseRules,
    /** People who answered anything. */
    readonly n: number,
    private readonly answered: Uint8Array,
    private readonly ofWave: readonly PartitionOfWave[],
    private readonly columns: readonly Column[],
    private readonly cells: readonly CellsOfColumn[],
  ) {
    this.partitions = ofWave.map(({ planned }) => planned);
    this.place = new Map(columns.map(({ key }, i) => [key, i]));
  }

  /** True if too few people answered for anything to be shown. */
  get isWithheld(): boolean {
    return this.n < Math.max(this.rules.k, 1);
  }

  /** A partition with blocks to show. */
  partition(key: string): PlannedPartition | undefined {
    return this.partitions.find((partition) => partition.key === key && partition.blocks.length > 0);
  }

  /** One question, everybody together. */
  column(key: string): PlannedColumn {
    const cells = this.cellsOf(key);
    return this.told(cells?.shown ? cells.n : 0);
  }

  /** Whether a question may be shown for a block, alone or as part of a score, a difference or a rank. */
  cell(partition: string, block: string, column: string): boolean {
    const place = this.ofWave.findIndex(({ planned }) => planned.key === partition);
    const number = this.ofWave[place]?.keys.indexOf(block) ?? -1;
    const sizes = this.cellsOf(column)?.sizes[place];
    return number >= 0 && sizes ? sizes[number]! > 0 : false;
  }

  /** A score over several questions, everybody together. */
  total(columns: readonly string[]): PlannedScore {
    const used = columns.filter((key) => this.cellsOf(key)?.shown);
    return this.scoreOver(used, columns.length, () => true);
  }

  /** A score over several questions for one block, from the questions that may be shown for it. */
  score(partition: string, block: string, columns: readonly string[]): PlannedScore {
    const used = columns.filter((key) => this.cell(partition, block, key));
    const blockOf = this.partition(partition)?.blockOf ?? [];
    return this.scoreOver(used, columns.length, (person) => blockOf[person] === block);
  }

  private scoreOver(used: string[], asked: number, isMember: (person: number) => boolean): PlannedScore {
    const marks = used.map((key) => this.columns[this.place.get(key)!]!.answered);
    let n = 0;
    this.answered.forEach((_, person) => {
      if (isMember(person) && marks.some((answered) => answered[person])) n++;
    });
    return { ...this.told(n), columns: used, leftOut: asked - used.length };
  }

  private told(n: number): PlannedColumn {
    const head = headOf(n, this.rules);
    return head === null ? { n: 0, shown: false, head } : { n, shown: true, head };
  }

  private cellsOf(key: string): CellsOfColumn | undefined {
    const place = this.place.get(key);
    return place === undefined ? undefined : this.cells[place];
  }
}
