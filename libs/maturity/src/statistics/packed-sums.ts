/** A sum that every replicate needs: of one number per member, over the members it drew. */
export interface Field {
  readonly values: Float64Array;
  /** Where the sum goes among the totals of a replicate. */
  readonly target: number;
}

/** Bits that a double holds exactly. */
const ROOM = 53;
/** Columns summed in one pass, because additions to one sum wait for each other. */
const PASS = 4;

/**
 * Sums many fields over drawn members. Whole numbers share a column as digits of one double, as long as their sums stay
 * below 2^53 together and so exact; that makes the item-first bootstrap nearly as cheap as one over scores.
 */
export class PackedSums {
  private readonly columns: Float64Array[] = [];
  private readonly sums: Float64Array;
  /** Per column the fields in it: where each sum goes, and its lowest digit's worth; from the highest digit down. */
  private readonly targets: Int32Array[] = [];
  private readonly units: Float64Array[] = [];

  /** `draws` is how many members a replicate draws. */
  constructor(fields: readonly Field[], members: number, draws: number) {
    const sized = fields.map((field) => ({ ...field, bits: bitsOf(field.values, draws) }));
    sized.sort((a, b) => b.bits - a.bits);
    const open: { room: number; fields: (Field & { unit: number })[] }[] = [];
    for (const field of sized) {
      let column = open.find(({ room }) => field.bits <= room);
      if (!column) {
        column = { room: ROOM, fields: [] };
        open.push(column);
      }
      column.fields.push({ ...field, unit: 2 ** (ROOM - column.room) });
      column.room -= field.bits;
    }
    for (const column of open) {
      const values = new Float64Array(members);
      for (const field of column.fields) for (let i = 0; i < members; i++) values[i]! += field.values[i]! * field.unit;
      const falling = column.fields.reverse();
      this.columns.push(values);
      this.targets.push(Int32Array.from(falling, ({ target }) => target));
      this.units.push(Float64Array.from(falling, ({ unit }) => unit));
    }
    while (this.columns.length % PASS > 0) this.columns.push(new Float64Array(members));
    this.sums = new Float64Array(this.columns.length);
  }

  /** Writes the sums of a replicate into `totals`; `times` says how often each member was drawn. */
  addUp(times: Float64Array, totals: Float64Array): void {
    const { columns, sums } = this;
    for (let c = 0; c < columns.length; c += PASS) {
      sumFour(times, columns[c]!, columns[c + 1]!, columns[c + 2]!, columns[c + 3]!, sums, c);
    }
    for (let c = 0; c < this.targets.length; c++) {
      const targets = this.targets[c]!;
      const units = this.units[c]!;
      const last = targets.length - 1;
      let rest = sums[c]!;
      for (let p = 0; p < last; p++) {
        const part = Math.floor(rest / units[p]!);
        totals[targets[p]!] = part;
        rest -= part * units[p]!;
      }
      totals[targets[last]!] = rest;
    }
  }
}

/** Bits that a sum over the draws can need; a whole double for values that are not whole. */
function bitsOf(values: Float64Array, draws: number): number {
  let largest = 0;
  for (const value of values) {
    if (!Number.isInteger(value)) return ROOM;
    if (value > largest) largest = value;
  }
  return Math.min(ROOM, Math.ceil(Math.log2(largest * draws + 1)));
}

function sumFour(
  times: Float64Array,
  p: Float64Array,
  q: Float64Array,
  r: Float64Array,
  s: Float64Array,
  sums: Float64Array,
  at: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < times.length; i++) {
    const n = times[i]!;
    a += n * p[i]!;
    b += n * q[i]!;
    c += n * r[i]!;
    d += n * s[i]!;
  }
  sums[at] = a;
  sums[at + 1] = b;
  sums[at + 2] = c;
  sums[at + 3] = d;
}
