import { exactOf, product, quotient, ratio, sumOf, toNumber, type Exact } from '../anonymity/gate/exact.js';
import type { Term } from '../anonymity/gate/linear-figure.js';
import { onePool, poolsOf, type Pools } from './pools.js';
import { levelsOf, type WaveWorld } from './wave-world.js';
import { columnKey } from '../scoring/scoring-context.js';
import type { ItemColumn } from '../scoring/answer-table.js';
import type { StateToPublish } from './state-to-publish.js';

/** A mean of question means as it may be told: of the whole organisation or of one group. */
export interface CandidateSum {
  readonly terms: readonly Term[];
  /** People behind it: the smallest number who answered any one of its questions; see `peopleBehind` for totals. */
  readonly n: number;
  /** Options of the question with fewest. */
  readonly levels: number;
  readonly questions: number;
}

/** From so many questions on, totals are told in finer steps. */
const FINE_FROM = 3;

/** What an item counts in a figure; 0 if it is no part of it. */
export type LoadOf = (column: ItemColumn) => number;

/** Means of question means over the people of one wave, as weighted sums of the answers in the world (docs/anonymity.md, P2). */
export class CandidateSums {
  private readonly pools = new Map<number, Pools>();

  constructor(
    private readonly world: WaveWorld,
    private readonly wave: number,
    readonly state: StateToPublish,
  ) {}

  /** The whole organisation: over people, or over pools where functions weigh. Null if no question may be shown. */
  total(loadOf: LoadOf, isUsed: (column: ItemColumn) => boolean = () => true): CandidateSum | null {
    const { plan } = this.state;
    const used = this.loaded(loadOf).filter(({ column }) => isUsed(column) && plan.column(this.keyOf(column)).shown);
    const sum = this.sumOver(used, ({ at }) => this.poolsOf(at));
    return sum && { ...sum, n: this.peopleBehind(used, sum) };
  }

  /** One group, from the questions that enough of it answered. */
  group(partition: string, block: string, loadOf: LoadOf): CandidateSum | null {
    const { plan } = this.state;
    const used = this.loaded(loadOf).filter(({ column }) => plan.cell(partition, block, this.keyOf(column)));
    const blockOf = plan.partition(partition)?.blockOf ?? [];
    return this.sumOver(used, ({ column }) =>
      onePool(this.byPerson((at) => blockOf[at] === block && column.options[at] !== 0)),
    );
  }

  /** Number of an item's answers in the world. */
  questionOf(at: number): number {
    return this.world.firstQuestion[this.wave]! + at;
  }

  private sumOver(used: readonly Loaded[], poolsOf: (loaded: Loaded) => Pools): CandidateSum | null {
    if (used.length === 0) return null;
    const all = sumOf(used.map(({ load }) => load));
    const pooled = used.map((loaded) => ({ ...loaded, pools: poolsOf(loaded) }));
    return {
      terms: pooled.map(({ at, column, load, pools }) => ({
        question: this.questionOf(at),
        blockOf: pools.of,
        weights: pools.shares.map((share, pool) =>
          product(quotient(load, all), share, ratio(100, (levelsOf(column) - 1) * pools.sizes[pool]!)),
        ),
      })),
      n: Math.min(...pooled.map(({ pools }) => pools.sizes.reduce((sum, size) => sum + size, 0))),
      levels: Math.min(...used.map(({ column }) => levelsOf(column))),
      questions: used.length,
    };
  }

  /**
   * Where questions go to some functions only, one that few were asked must not coarsen a total of many: one answer to it pulls no harder than
   * its share of the total lets it. So many people count as would make the pull that of three questions which all of them answered, the
   * hardest case for which the steps of totals were found; never more than have answered anything, never fewer than the smallest number.
   */
  private peopleBehind(used: readonly Loaded[], { n, questions }: CandidateSum): number {
    if (questions < FINE_FROM) return n;
    const all = toNumber(sumOf(used.map(({ load }) => load)));
    const answered = (column: ItemColumn) => (at: number) => column.options[at] !== 0;
    const pulls = used.map(({ column, load }) => {
      const people = this.byPerson(answered(column)).filter(Boolean).length;
      return (people * all) / (FINE_FROM * toNumber(load));
    });
    const anybody = this.byPerson((at) => used.some(({ column }) => answered(column)(at))).filter(Boolean).length;
    return Math.max(n, Math.min(anybody, Math.floor(Math.min(...pulls) + 1e-9)));
  }

  private loaded(loadOf: LoadOf): Loaded[] {
    return this.state.table.columns.flatMap((column, at) => {
      const load = loadOf(column);
      return load > 0 ? [{ at, column, load: exactOf(load) }] : [];
    });
  }

  private poolsOf(at: number): Pools {
    const known = this.pools.get(at);
    if (known) return known;
    const { table, functions, weightOf, rules } = this.state;
    const answered = this.byPerson((respondent) => table.columns[at]!.options[respondent] !== 0);
    const functionsByPerson = Array.from(this.respondents, (respondent) => functions[respondent] ?? null);
    const pools = weightOf === null ? onePool(answered) : poolsOf(answered, functionsByPerson, weightOf, rules.k);
    this.pools.set(at, pools);
    return pools;
  }

  private byPerson(holds: (respondent: number) => boolean): boolean[] {
    return Array.from(this.respondents, (respondent) => respondent >= 0 && holds(respondent));
  }

  private get respondents(): Int32Array {
    return this.world.respondentOf[this.wave]!;
  }

  private keyOf({ item }: ItemColumn): string {
    return columnKey(this.state.table.state, item.key);
  }
}

interface Loaded {
  readonly at: number;
  readonly column: ItemColumn;
  readonly load: Exact;
}
