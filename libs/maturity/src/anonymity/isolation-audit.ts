import type { Grouping } from './grouping.js';
import { Echelon, hashOf, normalised, type Meter } from './modular-echelon.js';

/** `unsafe` names people whom some combination of blocks would single out, fewer than k; `undecided` counts as unsafe. */
export type AuditOutcome = { verdict: 'safe' } | { verdict: 'unsafe'; people: number[] } | { verdict: 'undecided' };

/** Steps of arithmetic an audit may take; a step is a few nanoseconds. */
export const AUDIT_WORK = 20_000_000;

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
  const meter = { work };
  const people = new IsolationSearch(meter).isolated(atomsOf(groupings), k - 1);
  if (people) return { verdict: 'unsafe', people };
  return { verdict: meter.work < 0 ? 'undecided' : 'safe' };
}

/** One vector for each combination of blocks, in an order that does not depend on the order of people. */
function atomsOf(groupings: readonly Grouping[]): Atom[] {
  const widths = groupings.map(({ pool }) => pool + 1);
  const together = new Map<number, number[]>();
  const persons = groupings[0]?.of.length ?? 0;
  for (let person = 0; person < persons; person++) {
    let number = 0;
    for (const { of, pool } of groupings) number = of[person]! < 0 ? NaN : number * (pool + 1) + of[person]!;
    if (Number.isNaN(number)) continue;
    const known = together.get(number);
    if (known) known.push(person);
    else together.set(number, [person]);
  }
  const width = widths.reduce((sum, own) => sum + own, 0);
  return [...together]
    .sort(([a], [b]) => a - b)
    .map(([, people]) => {
      const vector = new Float64Array(width);
      let offset = 0;
      groupings.forEach(({ of }, i) => {
        vector[offset + of[people[0]!]!] = 1;
        offset += widths[i]!;
      });
      return { people, vector };
    });
}

class IsolationSearch {
  constructor(private readonly meter: Meter) {}

  /**
   * Up to `budget` people without whom the rest spans less; null if there are none, or if the work ran out. Atoms are vectors
   * modulo what has been decided to stay.
   */
  isolated(given: readonly Atom[], budget: number): number[] | null {
    const atoms = this.settled(given, budget);
    if (budget <= 0 || atoms.length === 0 || this.meter.work < 0) return null;
    if (this.disjointBases(atoms, budget) > budget) return null;
    const [heaviest, ...rest] = atoms as [Atom, ...Atom[]];
    if (this.rank(rest) < this.rank(atoms)) return heaviest.people;
    const more = this.isolated(rest, budget - heaviest.people.length);
    if (more) return [...heaviest.people, ...more];
    return this.isolated(this.modulo(rest, [heaviest]), budget);
  }

  /** Decides that atoms too heavy to leave out stay, again and again: parallel atoms stand or fall together. Heaviest first. */
  private settled(given: readonly Atom[], budget: number): Atom[] {
    let atoms = [...given];
    for (;;) {
      const heavy = atoms.filter(({ people }) => people.length > budget);
      if (heavy.length === 0 || this.meter.work < 0) break;
      atoms = this.modulo(atoms, heavy);
    }
    return atoms.sort((a, b) => b.people.length - a.people.length);
  }

  /** All atoms modulo some of them, parallel ones joined; those with nothing left have no say any more. */
  private modulo(atoms: readonly Atom[], by: readonly Atom[]): Atom[] {
    const span = new Echelon(this.meter);
    for (const { vector } of by) span.add(vector);
    const classes = new Map<number, Atom[]>();
    const joined: Atom[] = [];
    for (const { people, vector } of atoms) {
      const rest = normalised(span.reduced(vector));
      this.meter.work -= rest.length;
      const hash = hashOf(rest);
      if (hash === 0 && rest.every((entry) => entry === 0)) continue;
      const alike = classes.get(hash) ?? [];
      const known = alike.find((atom) => atom.vector.every((entry, i) => entry === rest[i]));
      if (known) {
        known.people.push(...people);
        continue;
      }
      const atom = { people: [...people], vector: rest };
      classes.set(hash, [...alike, atom]);
      joined.push(atom);
    }
    return joined;
  }

  private rank(atoms: readonly Atom[]): number {
    const span = new Echelon(this.meter);
    for (const { vector } of atoms) span.add(vector);
    return span.rank;
  }

  /**
   * How many bases without a common person can be picked one after the other, at most `most` + 1. Whatever combination is not zero
   * everywhere is not zero somewhere on each of them, so it rests on at least that many people.
   */
  private disjointBases(atoms: readonly Atom[], most: number): number {
    const room = atoms.map(({ people }) => people.length);
    const rank = this.rank(atoms);
    for (let bases = 0; bases <= most; bases++) {
      const span = new Echelon(this.meter);
      for (let at = 0; at < atoms.length && span.rank < rank; at++) {
        if (room[at]! > 0 && span.add(atoms[at]!.vector)) room[at]!--;
      }
      if (span.rank < rank || this.meter.work < 0) return bases;
    }
    return most + 1;
  }
}
