import highsModule, { type Highs, type Model } from 'highs';

import { Random } from '../worlds/random.js';
import type { GivenAnswer } from './answer-sheet.js';
import { atomsOf, type Atom } from './atoms.js';
import type { PrintedFigure } from './printed-figure.js';
import type { Change } from './standing.js';

// Its types are those of the CommonJS build, where the function stands behind `default`.
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loaded: Promise<Highs> | undefined;

/** The solver, loaded once. */
export function highs(): Promise<Highs> {
  return (loaded ??= loadHighs());
}

/** What the solver says: other answers that print every sum and count the same, that there are none, or neither in time. */
export type Verdict = { kind: 'found'; changes: Change[] } | { kind: 'none' } | { kind: 'undecided' };

const OPTIMAL = 7;
const INFEASIBLE = 8;
const NODES = 2000;

interface Columns {
  atom: Atom;
  sum: number;
  /** Number of answers at each level, where shares of levels are printed. */
  levels: number[] | null;
}

interface Matrix {
  starts: number[];
  indices: number[];
  values: number[];
  lower: number[];
  upper: number[];
}

/**
 * Every printed sum and count as an integer programme over atoms, the truth being one of its solutions. Asked for another value of one
 * answer it looks for the answers nearest to the truth, so that what is no sum changes little.
 */
export class IntegerProgramme {
  private readonly columns: Columns[];
  private readonly of = new Map<number, Columns>();
  private readonly model: Model;
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly cost: number[] = [];

  constructor(
    solver: Highs,
    answers: readonly GivenAnswer[],
    figures: readonly PrintedFigure[],
    private readonly truth: Int16Array,
    isFree: (answer: number) => boolean,
  ) {
    this.columns = atomsOf(answers, figures, isFree).map((atom) => this.columnsFor(atom));
    for (const own of this.columns) for (const answer of own.atom.answers) this.of.set(answer, own);
    const matrix = this.rows(figures);
    this.model = solver.createModel();
    this.model.options.set({ output_flag: false, mip_rel_gap: 1, mip_max_nodes: NODES, random_seed: 1 });
    const numRows = matrix.lower.length;
    this.model.passModel({
      numCols: this.cost.length,
      numRows,
      colCost: this.cost,
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: matrix.lower,
      rowUpper: matrix.upper,
      matrix: { format: 'csr', numRows, numCols: this.cost.length, ...matrix },
      integrality: this.integrality,
    });
  }

  private readonly integrality: (0 | 1)[] = [];
  private isAtTheTruth = true;

  /**
   * Answers that differ from the truth in this one and print the same sums and counts: those nearest to the truth or, given a seed, some
   * others.
   */
  another(answer: number, seed: number | null = null): Verdict {
    const own = this.of.get(answer)!;
    const value = this.truth[answer]!;
    this.prefer(seed);
    const sides = this.without(own, value);
    let isDecided = true;
    for (const [column, low, high] of seed === null || seed % 2 === 0 ? sides : sides.reverse()) {
      this.model.changeColBounds(column, low, high);
      const { modelStatus } = this.model.run();
      const changes = modelStatus === OPTIMAL ? this.spread(answer) : null;
      this.model.changeColBounds(column, this.lower[column]!, this.upper[column]!);
      if (changes) return { kind: 'found', changes };
      if (modelStatus !== INFEASIBLE) isDecided = false;
    }
    return { kind: isDecided ? 'none' : 'undecided' };
  }

  /** Pulls every sum somewhere at random; without a seed back to the truth. */
  private prefer(seed: number | null): void {
    if (seed === null && this.isAtTheTruth) return;
    this.isAtTheTruth = seed === null;
    const random = new Random(seed ?? 0);
    for (const { sum } of this.columns) this.model.changeColCost(sum, seed === null ? 0 : random.uniform() * 6 - 3);
  }

  dispose(): void {
    this.model.dispose();
  }

  /** Bounds of one column under which one answer of an atom can have another value than its own. */
  private without({ atom, sum, levels }: Columns, value: number): [column: number, low: number, high: number][] {
    const size = atom.answers.length;
    const most = size * atom.top;
    if (levels) return [[levels[value]!, 0, size - 1]];
    if (size > 1) {
      if (value === 0) return [[sum, 1, most]];
      return value === atom.top ? [[sum, 0, most - 1]] : [[sum, 0, most]];
    }
    return [...(value > 0 ? [[sum, 0, value - 1] as [number, number, number]] : [])].concat(
      value < atom.top ? [[sum, value + 1, atom.top]] : [],
    );
  }

  /** Shares the solver's sums and numbers out to people, changing as few answers as it can. */
  private spread(wanted: number): Change[] {
    const { colValue } = this.model.getSolution();
    return this.columns.flatMap(({ atom, sum, levels }) => {
      const values = atom.answers.map((answer) => this.truth[answer]!);
      const at = atom.answers.indexOf(wanted);
      const told = levels
        ? shareOutLevels(
            values,
            levels.map((column) => Math.round(colValue[column]!)),
            at,
          )
        : shareOutSum(values, Math.round(colValue[sum]!), atom.top, at);
      return atom.answers.flatMap((answer, i) => (told[i] === values[i] ? [] : [{ answer, value: told[i]! }]));
    });
  }

  private columnsFor(atom: Atom): Columns {
    const size = atom.answers.length;
    const sum = this.column(0, size * atom.top, 0);
    const levels = atom.counts.length > 0 ? Array.from({ length: atom.top + 1 }, () => this.column(0, size, 0)) : null;
    return { atom, sum, levels };
  }

  private column(low: number, high: number, cost: number, isWhole = true): number {
    this.lower.push(low);
    this.upper.push(high);
    this.cost.push(cost);
    this.integrality.push(isWhole ? 1 : 0);
    return this.cost.length - 1;
  }

  private rows(figures: readonly PrintedFigure[]): Matrix {
    const matrix: Matrix = { starts: [0], indices: [], values: [], lower: [], upper: [] };
    figures.forEach((figure, number) => this.figureRow(matrix, figure, number));
    for (const { atom, sum, levels } of this.columns) {
      if (levels) {
        row(
          matrix,
          levels.map((column): [number, number] => [column, 1]),
          atom.answers.length,
          atom.answers.length,
        );
        row(matrix, [[sum, -1], ...levels.map((column, level): [number, number] => [column, level])], 0, 0);
      }
      const before = atom.answers.reduce((total, answer) => total + this.truth[answer]!, 0);
      for (const side of [1, -1]) {
        // How far the sum moves this way, paid for.
        const far = this.column(0, Infinity, 1, false);
        row(
          matrix,
          [
            [far, 1],
            [sum, -side],
          ],
          -side * before,
          Infinity,
        );
      }
    }
    return matrix;
  }

  private figureRow(matrix: Matrix, figure: PrintedFigure, number: number): void {
    if (figure.kind === 'curved') return;
    const entries: [number, number][] = [];
    let fixed = 0;
    const largest = figure.kind === 'linear' ? Math.max(1e-9, ...figure.weights.map(Math.abs)) : 1;
    const scale = largest > 1e6 || largest < 1e-3 ? 1 / largest : 1;
    for (const { atom, sum, levels } of this.columns) {
      const weight = figure.kind === 'linear' ? atom.sums.get(number) : Number(atom.counts.includes(number));
      if (!weight) continue;
      entries.push([figure.kind === 'linear' ? sum : levels![figure.value]!, weight * scale]);
    }
    figure.answers.forEach((answer, at) => {
      if (this.of.has(answer)) return;
      const value = this.truth[answer]!;
      fixed += figure.kind === 'linear' ? figure.weights[at]! * value : Number(value === figure.value);
    });
    if (entries.length > 0) row(matrix, entries, (figure.low - fixed) * scale, (figure.high - fixed) * scale);
  }
}

function row(matrix: Matrix, entries: readonly [number, number][], low: number, high: number): void {
  for (const [column, value] of entries) {
    matrix.indices.push(column);
    matrix.values.push(value);
  }
  matrix.starts.push(matrix.indices.length);
  matrix.lower.push(low);
  matrix.upper.push(high);
}

/** Values that add up to a sum, as near to those given as can be; the wanted one differs. */
function shareOutSum(values: readonly number[], sum: number, top: number, wanted: number): number[] {
  const told = [...values];
  const order = told.map((_, i) => i).sort((a, b) => Number(b === wanted) - Number(a === wanted));
  let rest = sum - told.reduce((total, value) => total + value, 0);
  for (const i of order) {
    const step = Math.max(-told[i]!, Math.min(top - told[i]!, rest));
    told[i]! += step;
    rest -= step;
  }
  if (wanted < 0 || told[wanted] !== values[wanted]) return told;
  // The sum is as before: the wanted one moves a level, and somebody else makes up for it.
  for (const side of [1, -1]) {
    const other = order.find((i) => i !== wanted && told[i]! - side >= 0 && told[i]! - side <= top);
    const value = told[wanted]! + side;
    if (other === undefined || value < 0 || value > top) continue;
    told[wanted] = value;
    told[other]! -= side;
    return told;
  }
  return told;
}

/** Values of which each level has the given number, changing few; the wanted one differs. */
function shareOutLevels(values: readonly number[], counts: readonly number[], wanted: number): number[] {
  const left = [...counts];
  const told: (number | null)[] = values.map(() => null);
  if (wanted >= 0) {
    const levels = left.map((_, level) => level).filter((level) => left[level]! > 0 && level !== values[wanted]);
    const nearest = levels.sort((a, b) => Math.abs(a - values[wanted]!) - Math.abs(b - values[wanted]!))[0]!;
    told[wanted] = nearest;
    left[nearest]!--;
  }
  values.forEach((value, i) => {
    if (told[i] !== null || left[value]! <= 0) return;
    told[i] = value;
    left[value]!--;
  });
  return told.map((value) => {
    if (value !== null) return value;
    const level = left.findIndex((count) => count > 0);
    left[level]!--;
    return level;
  });
}
