import type { Grouping } from './grouping.js';

/** `unsafe` names people whom some combination of blocks would single out, fewer than k; `undecided` counts as unsafe. */
export type AuditOutcome = { verdict: 'safe' } | { verdict: 'unsafe'; people: number[] } | { verdict: 'undecided' };

/** Steps of arithmetic an audit may take; a step is a few nanoseconds. */
export const AUDIT_WORK = 20_000_000;

/** Arithmetic modulo a prime below 2^26 is exact in doubles; a chance zero has odds of one in 67 million. */
const PRIME = 67_108_859;

/** People in the same blocks of every grouping: no combination of blocks tells them apart. */
interface Atom {
  people: number[];
  vector: Float64Array;
}

/**
 * Looks for any linear combination of the blocks of several groupings, with whatever coefficients, that rests on some but fewer
 * than k people. Such a combination vanishes on everybody else, so the search goes for few people to leave out with whom the rank
 * of the block indicators is lost: branch and bound, cut short where disjoint bases prove that more than that many are needed.
 */
export function isolationAudit(groupings: readonly Grouping[], k: number, work = AUDIT_WORK): AuditOutcome {
  const search = new IsolationSearch(work);
  const people = search.isolated(atomsOf(groupings), k - 1);
  if (people) return { verdict: 'unsafe', people };
  return { verdict: search.isExhausted ? 'undecided' : 'safe' };
}

/** One vector for each combination of blocks, in an order that does not depend on the order of people. */
function atomsOf(groupings: readonly Grouping[]): Atom[] {
  const width = groupings.reduce((sum, { pool }) => sum + pool + 1, 0);
  const atoms = new Map<string, Atom>();
  const persons = groupings[0]?.of.length ?? 0;
  for (let person = 0; person < persons; person++) {
    const blocks = groupings.map(({ of }) => of[person]!);
    if (blocks.includes(-1)) continue;
    const key = blocks.map((block) => String(block).padStart(5, '0')).join(' ');
    const atom = atoms.get(key);
    if (atom) {
      atom.people.push(person);
      continue;
    }
    const vector = new Float64Array(width);
    let offset = 0;
    groupings.forEach(({ pool }, i) => {
      vector[offset + blocks[i]!] = 1;
      offset += pool + 1;
    });
    atoms.set(key, { people: [person], vector });
  }
  return [...atoms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, atom]) => atom);
}

class IsolationSearch {
  constructor(private work: number) {}

  get isExhausted(): boolean {
    return this.work < 0;
  }

  /**
   * Up to `budget` people without whom the rest spans less; null if there are none, or if the work ran out. Atoms are vectors
   * modulo what has been decided to stay; zero vectors have no say any more.
   */
  isolated(given: readonly Atom[], budget: number): number[] | null {
    const atoms = this.settled(given, budget);
    if (budget <= 0 || atoms.length === 0 || this.isExhausted) return null;
    if (this.disjointBases(atoms, budget) > budget) return null;
    const [heaviest, ...rest] = atoms as [Atom, ...Atom[]];
    const left = heaviest.people;
    if (this.rank(rest) < this.rank(atoms)) return left;
    const more = this.isolated(rest, budget - left.length);
    if (more) return [...left, ...more];
    return this.isolated(this.modulo(rest, heaviest.vector), budget);
  }

  /** Joins parallel atoms, which stand or fall together, and settles those too heavy to leave out; heaviest first. */
  private settled(given: readonly Atom[], budget: number): Atom[] {
    let atoms = this.joined(given);
    for (;;) {
      const heavy = atoms.find(({ people }) => people.length > budget);
      if (!heavy || this.isExhausted) break;
      atoms = this.joined(this.modulo(atoms, heavy.vector));
    }
    return atoms.sort((a, b) => b.people.length - a.people.length);
  }

  private joined(atoms: readonly Atom[]): Atom[] {
    const classes = new Map<string, Atom>();
    for (const { people, vector } of atoms) {
      this.work -= vector.length;
      const lead = vector.find((entry) => entry !== 0);
      if (lead === undefined) continue;
      const scaled = lead === 1 ? vector : vector.map((entry) => times(entry, inverse(lead)));
      const key = scaled.join();
      const known = classes.get(key);
      if (known) known.people = [...known.people, ...people];
      else classes.set(key, { people, vector: scaled });
    }
    return [...classes.values()];
  }

  /** All vectors modulo one of them. */
  private modulo(atoms: readonly Atom[], by: Float64Array): Atom[] {
    const pivot = by.findIndex((entry) => entry !== 0);
    const scale = inverse(by[pivot]!);
    return atoms.map(({ people, vector }) => {
      this.work -= vector.length;
      const factor = times(vector[pivot]!, scale);
      return { people, vector: factor === 0 ? vector : subtracted(vector, by, factor) };
    });
  }

  private rank(atoms: readonly Atom[]): number {
    return this.basis(atoms.map(({ vector }) => vector)).length;
  }

  /**
   * How many bases without a common person can be picked one after the other, at most `most` + 1. Whatever combination is not zero
   * everywhere is not zero somewhere on each of them, so it rests on at least that many people.
   */
  private disjointBases(atoms: readonly Atom[], most: number): number {
    const room = atoms.map(({ people }) => people.length);
    let full = Infinity;
    for (let bases = 0; bases <= most; bases++) {
      const open = atoms.flatMap((_, i) => (room[i]! > 0 ? [i] : []));
      const picked = this.basis(open.map((i) => atoms[i]!.vector));
      if (bases === 0) full = picked.length;
      if (picked.length < full || this.isExhausted) return bases;
      for (const at of picked) room[open[at]!]!--;
    }
    return most + 1;
  }

  /** Positions of vectors that span what all of them span. */
  private basis(vectors: readonly Float64Array[]): number[] {
    const rows: { pivot: number; vector: Float64Array }[] = [];
    const picked: number[] = [];
    vectors.forEach((vector, i) => {
      let rest = vector;
      for (const { pivot, vector: row } of rows) {
        const factor = rest[pivot]!;
        this.work--;
        if (factor === 0) continue;
        this.work -= rest.length;
        rest = subtracted(rest, row, factor);
      }
      const pivot = rest.findIndex((entry) => entry !== 0);
      if (pivot < 0) return;
      const scale = inverse(rest[pivot]!);
      rows.push({ pivot, vector: rest.map((entry) => times(entry, scale)) });
      picked.push(i);
    });
    return picked;
  }
}

function times(a: number, b: number): number {
  return (a * b) % PRIME;
}

function subtracted(from: Float64Array, vector: Float64Array, factor: number): Float64Array {
  return from.map((entry, i) => (entry + (PRIME - factor) * vector[i]!) % PRIME);
}

/** By Fermat: a^(p - 2). */
function inverse(value: number): number {
  let result = 1;
  let power = value;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = times(result, power);
    power = times(power, power);
  }
  return result;
}
