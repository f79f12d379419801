import { stepOf } from './step.js';

/** A sum that every replicate needs: of one number per member, over the members it drew. */
export interface Field {
  readonly values: Float64Array;
  /** Where the sum goes among the totals of a replicate. */
  readonly target: number;
}

/** A field as whole numbers, and the bits that their sum can need. */
interface WholeField {
  readonly wholes: Float64Array;
  readonly target: number;
  /** What one of them stands for. */
  readonly step: number;
  readonly bits: number;
}

/** A column under construction, its fields from the lowest digit up. */
interface OpenColumn {
  room: number;
  readonly fields: (WholeField & { readonly unit: number })[];
}

/** The digits of a column from the highest down: where each total goes, what one of it stands for, and its place value. */
interface Digits {
  readonly targets: Int32Array;
  readonly steps: Float64Array;
  readonly units: Float64Array;
  /** 1 / unit: as exact as dividing, since units are powers of two, and cheaper. */
  readonly perUnits: Float64Array;
}

/** Bits that a double holds exactly. */
const ROOM = 53;
/** Columns added in one pass: they share the look-up of the member, and their additions do not wait for each other. */
const PASS = 4;

/**
 * Sums many fields over drawn members. Whole numbers share a column as digits of one double, as long as their sums stay
 * below 2^53 together and so exact: one addition a draw serves four items.
 */
export class PackedSums {
  /** Per pass one row a member with its numbers in `PASS` columns. */
  private readonly passes: readonly Float64Array[];
  private readonly sums: Float64Array;
  private readonly digits: readonly Digits[];

  /** `draws` is how many members a replicate draws. */
  constructor(fields: readonly Field[], members: number, draws: number) {
    const columns = pack(fields.map((field) => wholeField(field, draws)));
    this.digits = columns.map(({ fields: rising }) => {
      const falling = rising.toReversed();
      return {
        targets: Int32Array.from(falling, ({ target }) => target),
        steps: Float64Array.from(falling, ({ step }) => step),
        units: Float64Array.from(falling, ({ unit }) => unit),
        perUnits: Float64Array.from(falling, ({ unit }) => 1 / unit),
      };
    });
    const passes = Array.from({ length: Math.ceil(columns.length / PASS) }, () => new Float64Array(members * PASS));
    columns.forEach((column, c) => {
      const rows = passes[Math.floor(c / PASS)]!;
      for (const { wholes, unit } of column.fields) {
        for (let i = 0; i < members; i++) rows[i * PASS + (c % PASS)]! += wholes[i]! * unit;
      }
    });
    this.passes = passes;
    this.sums = new Float64Array(passes.length * PASS);
  }

  /** Writes the sums over the drawn members into `totals`; there may not be more of them than announced. */
  addUp(drawn: Int32Array, totals: Float64Array): void {
    const { passes, sums, digits } = this;
    for (let p = 0; p < passes.length; p++) addFour(passes[p]!, drawn, sums, p * PASS);
    for (let c = 0; c < digits.length; c++) takeApart(sums[c]!, digits[c]!, totals);
  }
}

function takeApart(sum: number, { targets, steps, units, perUnits }: Digits, totals: Float64Array): void {
  const last = targets.length - 1;
  let rest = sum;
  for (let k = 0; k < last; k++) {
    const part = Math.floor(rest * perUnits[k]!);
    totals[targets[k]!] = part * steps[k]!;
    rest -= part * units[k]!;
  }
  // The lowest digit takes what is left, whole or not.
  totals[targets[last]!] = rest * steps[last]!;
}

function wholeField({ values, target }: Field, draws: number): WholeField {
  const step = stepOf(values);
  if (step !== null) {
    const wholes = values.map((value) => Math.round(value / step));
    const largest = wholes.reduce((a, b) => Math.max(a, b), 0);
    const bits = Math.ceil(Math.log2(largest * draws + 1));
    if (bits <= ROOM) return { wholes, target, step, bits };
  }
  // Values without a common step stand for themselves and have a column of their own.
  return { wholes: values, target, step: 1, bits: ROOM };
}

/** Widest fields first, each into the first column that has room for it. */
function pack(fields: WholeField[]): OpenColumn[] {
  const columns: OpenColumn[] = [];
  for (const field of fields.sort((a, b) => b.bits - a.bits)) {
    let column = columns.find(({ room }) => field.bits <= room);
    if (!column) {
      column = { room: ROOM, fields: [] };
      columns.push(column);
    }
    column.fields.push({ ...field, unit: 2 ** (ROOM - column.room) });
    column.room -= field.bits;
  }
  return columns;
}

function addFour(rows: Float64Array, drawn: Int32Array, sums: Float64Array, at: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0; k < drawn.length; k++) {
    const row = Math.imul(drawn[k]!, PASS);
    a += rows[row]!;
    b += rows[row + 1]!;
    c += rows[row + 2]!;
    d += rows[row + 3]!;
  }
  sums[at] = a;
  sums[at + 1] = b;
  sums[at + 2] = c;
  sums[at + 3] = d;
}
