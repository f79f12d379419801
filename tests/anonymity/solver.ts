/** One term of a published figure: how strongly it rests on one answer, as a fraction. */
export interface Term {
  /** Which answer, such as `wave 1, person 7, q3`. */
  unknown: string;
  numerator: number;
  denominator?: number;
}

/** Answers that the figures give away: one answer, or the sum of several that no figure tells apart. */
export interface Recovery {
  unknowns: string[];
  /** What the figures say they add up to; null if the figures came without values. */
  sum: number | null;
}

/** Arithmetic modulo a prime below 2^26 is exact in doubles; what is zero over the rationals is zero here. */
const PRIME = 67_108_859;

/**
 * What somebody can work out who knows every published figure exactly and how it was made: exact elimination over all of them at once.
 * An answer is given away if some combination of figures equals it whatever the answers are.
 */
export class LinearSystem {
  private readonly equations: { terms: Map<string, number>; value: number | null }[] = [];

  get size(): number {
    return this.equations.length;
  }

  /** Adds a figure; its value, if known, as numerator and denominator. */
  add(terms: readonly Term[], value: { numerator: number; denominator?: number } | null = null): void {
    const summed = new Map<string, number>();
    for (const { unknown, numerator, denominator = 1 } of terms) {
      summed.set(unknown, ((summed.get(unknown) ?? 0) + fraction(numerator, denominator)) % PRIME);
    }
    this.equations.push({
      terms: summed,
      value: value === null ? null : fraction(value.numerator, value.denominator ?? 1),
    });
  }

  /** Adds the figures of another system. */
  addAll(other: LinearSystem): void {
    this.equations.push(...other.equations);
  }

  /** Everything that follows exactly, in groups of fewer than `below` answers; `known` are answers the attacker gave. */
  recovered(below: number, known: ReadonlyMap<string, number> = new Map()): Recovery[] {
    const groups = this.indistinguishable(known);
    const columnOf = new Map(groups.flatMap((group, column) => group.map((unknown) => [unknown, column] as const)));
    const rows = this.equations.map(({ terms, value }) => this.row(terms, value, columnOf, groups, known));
    const reduced = eliminate(rows, groups.length);
    return reduced.flatMap((row) => {
      const hit = onlyEntry(row, groups.length);
      const group = hit === null ? undefined : groups[hit];
      if (!group || group.length >= below) return [];
      const hasValues = this.equations.every(({ value }) => value !== null);
      return [{ unknowns: group, sum: hasValues ? signed(row[groups.length]!) : null }];
    });
  }

  /** Answers that stand in every figure with the same strength are one unknown. */
  private indistinguishable(known: ReadonlyMap<string, number>): string[][] {
    const signatures = new Map<string, string[]>();
    this.equations.forEach(({ terms }, i) => {
      for (const [unknown, strength] of terms) {
        if (known.has(unknown)) continue;
        const signature = signatures.get(unknown);
        if (signature) signature.push(`${i}:${strength}`);
        else signatures.set(unknown, [`${i}:${strength}`]);
      }
    });
    const groups = new Map<string, string[]>();
    for (const [unknown, signature] of signatures) {
      const key = signature.join(' ');
      const group = groups.get(key);
      if (group) group.push(unknown);
      else groups.set(key, [unknown]);
    }
    return [...groups.values()];
  }

  private row(
    terms: ReadonlyMap<string, number>,
    value: number | null,
    columnOf: ReadonlyMap<string, number>,
    groups: readonly string[][],
    known: ReadonlyMap<string, number>,
  ): Float64Array {
    const row = new Float64Array(groups.length + 1);
    row[groups.length] = value ?? 0;
    for (const [unknown, strength] of terms) {
      const answer = known.get(unknown);
      // The attacker moves what is known to the other side.
      if (answer !== undefined) row[groups.length] = modulo(row[groups.length]! - ((strength * answer) % PRIME));
      else row[columnOf.get(unknown)!] = strength;
    }
    return row;
  }
}

/** Reduced row echelon form: a unit vector lies in the span of the rows only if it is one of them. */
function eliminate(rows: readonly Float64Array[], columns: number): Float64Array[] {
  const echelon: { pivot: number; row: Float64Array }[] = [];
  const byPivot = new Map<number, Float64Array>();
  for (const given of rows) {
    const row = Float64Array.from(given);
    for (let column = 0; column < columns; column++) {
      if (row[column] === 0) continue;
      const other = byPivot.get(column);
      if (other) subtract(row, other, row[column]!);
      else {
        const scale = inverse(row[column]!);
        for (let i = column; i < row.length; i++) row[i] = (row[i]! * scale) % PRIME;
        byPivot.set(column, row);
        echelon.push({ pivot: column, row });
        break;
      }
    }
  }
  echelon.sort((a, b) => b.pivot - a.pivot);
  echelon.forEach(({ row, pivot }) => {
    for (let column = pivot + 1; column < columns; column++) {
      const other = row[column] === 0 ? undefined : byPivot.get(column);
      if (other) subtract(row, other, row[column]!);
    }
  });
  return echelon.map(({ row }) => row);
}

function subtract(row: Float64Array, other: Float64Array, factor: number): void {
  const turned = PRIME - factor;
  for (let i = 0; i < row.length; i++) if (other[i] !== 0) row[i] = (row[i]! + turned * other[i]!) % PRIME;
}

function onlyEntry(row: Float64Array, columns: number): number | null {
  let found: number | null = null;
  for (let column = 0; column < columns; column++) {
    if (row[column] === 0) continue;
    if (found !== null) return null;
    found = column;
  }
  return found;
}

function fraction(numerator: number, denominator: number): number {
  return (modulo(numerator) * inverse(modulo(denominator))) % PRIME;
}

function modulo(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

function signed(value: number): number {
  return value > PRIME / 2 ? value - PRIME : value;
}

const inverses = new Map<number, number>();

/** By Fermat: a^(p - 2); remembered, because figures share their denominators. */
function inverse(value: number): number {
  const known = inverses.get(value);
  if (known !== undefined) return known;
  let result = 1;
  let power = value;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  if (value < 1_000_000) inverses.set(value, result);
  return result;
}

/**
 * The smallest group of people that up to `most` of the given sets single out with coefficients from -2 to 2, if it has fewer than `below`
 * people. A second pair of eyes beside the elimination: plain sums and differences, as a curious reader would try them.
 */
export function smallestCombination(sets: readonly ReadonlySet<number>[], below: number, most = 3): number | null {
  const people = [...new Set(sets.flatMap((set) => [...set]))];
  const atoms = new Map<string, { members: number[]; size: number }>();
  for (const person of people) {
    const members = sets.flatMap((set, i) => (set.has(person) ? [i] : []));
    const atom = atoms.get(members.join());
    if (atom) atom.size++;
    else atoms.set(members.join(), { members, size: 1 });
  }
  const marks = [...atoms.values()].map(({ members, size }) => {
    const row = new Int8Array(sets.length);
    for (const member of members) row[member] = 1;
    return { row, size };
  });
  let smallest: number | null = null;
  const tried = (chosen: readonly (readonly [number, number])[]) => {
    let support = 0;
    for (const { row, size } of marks) {
      let sum = 0;
      for (const [set, coefficient] of chosen) sum += coefficient * row[set]!;
      if (sum !== 0) support += size;
      if (support >= (smallest ?? below)) return;
    }
    if (support > 0) smallest = support;
  };
  const extend = (from: number, chosen: readonly (readonly [number, number])[]): void => {
    if (chosen.length > 0) tried(chosen);
    if (chosen.length === most) return;
    for (let set = from; set < sets.length; set++) {
      for (const coefficient of chosen.length === 0 ? [1, 2] : [-2, -1, 1, 2])
        extend(set + 1, [...chosen, [set, coefficient]]);
    }
  };
  extend(0, []);
  return smallest;
}
