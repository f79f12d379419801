import type { Changes, GateWorld } from './gate-world.js';

/** Another world that is printed alike and in which one answer is another one: who else would have answered differently, and what. */
export interface Witness {
  /** The other person, whose own answers give it away to themselves; -1 if only the answers of one person differ. */
  readonly partner: number;
  readonly changes: Changes;
}

/** Whether everything would be printed alike under these changes. */
export type PrintsAlike = (changes: Changes) => boolean;

/** Partners that an answer needs so that one insider, who knows their own answers, leaves it one more. */
const PARTNERS_NEEDED = 2;

/** Worlds that may be tried for one answer; more is undecided, and undecided is not told. */
const TRIES = 12_000;

/** More levels than any scale has. */
const MOST_LEVELS = 128;

/** Finds for an answer what else it might have been, without and with one insider (docs/anonymity.md, P9). Deterministic, counted in tries. */
export class WitnessSearch {
  private readonly draft: DraftChanges;
  private readonly partnersOf = new Map<number, Int32Array>();
  private readonly orders = new Map<number, readonly number[]>();
  private triesLeft = 0;

  constructor(
    private readonly world: GateWorld,
    private readonly printsAlike: PrintsAlike,
  ) {
    this.draft = new DraftChanges(2 * world.levels.length);
  }

  /** One witness that is the person's own affair, or two with different partners; null if none were found. */
  find(person: number, question: number): Witness[] | null {
    this.triesLeft = TRIES;
    const own = this.alone(person, question) ?? this.withAnotherQuestion(person, question);
    if (own) return [own];
    const found: Witness[] = [];
    const ways: ((partner: number) => Witness | null)[] = [
      (partner) => this.withPartner(person, question, partner),
      (partner) => this.withPartnerAndRepairs(person, question, partner),
    ];
    for (const findWith of ways) {
      for (const partner of this.partners(person)) {
        if (this.triesLeft <= 0) return null;
        if (partner === person || found.some((witness) => witness.partner === partner)) continue;
        const witness = findWith(partner);
        if (witness) found.push(witness);
        if (found.length === PARTNERS_NEEDED) return found;
      }
    }
    return null;
  }

  private alone(person: number, question: number): Witness | null {
    for (const by of this.otherOptions(person, question)) {
      this.draft.clear().add(person, question, by);
      if (this.holds()) return this.witness(-1);
    }
    return null;
  }

  private withAnotherQuestion(person: number, question: number): Witness | null {
    for (const by of this.otherOptions(person, question)) {
      for (let other = 0; other < this.world.levels.length; other++) {
        if (other === question || this.optionOf(person, other) < 0) continue;
        for (const otherBy of this.otherOptions(person, other, -by)) {
          this.draft.clear().add(person, question, by).add(person, other, otherBy);
          if (this.holds()) return this.witness(-1);
          if (this.triesLeft <= 0) return null;
        }
      }
    }
    return null;
  }

  private withPartner(person: number, question: number, partner: number): Witness | null {
    if (this.optionOf(partner, question) < 0) return null;
    for (const by of this.otherOptions(person, question)) {
      for (const partnerBy of this.otherOptions(partner, question, -by)) {
        this.draft.clear().add(person, question, by).add(partner, question, partnerBy);
        if (this.holds()) return this.witness(partner);
      }
    }
    return (
      this.exchange(person, question, partner, true) ??
      this.exchange(person, question, partner, false) ??
      this.exchangeOfTwo(person, question, partner)
    );
  }

  /** Two people exchange what they said to the question, and to another one on which they differ the other way round. */
  private exchangeOfTwo(person: number, question: number, partner: number): Witness | null {
    const by = this.optionOf(partner, question) - this.optionOf(person, question);
    if (by === 0) return null;
    for (let other = 0; other < this.world.levels.length; other++) {
      const [mine, theirs] = [this.optionOf(person, other), this.optionOf(partner, other)];
      if (other === question || mine < 0 || theirs < 0 || (theirs - mine) * by >= 0) continue;
      this.draft.clear().add(person, question, by).add(partner, question, -by);
      this.draft.add(person, other, theirs - mine).add(partner, other, mine - theirs);
      if (this.holds()) return this.witness(partner);
    }
    return null;
  }

  /** Two people exchange what they said to the question, and one or both make up for it on another question of the bundle. */
  private withPartnerAndRepairs(person: number, question: number, partner: number): Witness | null {
    if (this.optionOf(partner, question) < 0) return null;
    const by = this.optionOf(partner, question) - this.optionOf(person, question);
    if (by === 0) return null;
    const mine = [null, ...this.repairs(person, question, -by)];
    const theirs = [null, ...this.repairs(partner, question, by)];
    for (const own of mine) {
      for (const other of theirs) {
        this.draft.clear().add(person, question, by).add(partner, question, -by);
        if (own) this.draft.add(person, own.question, own.by);
        if (other) this.draft.add(partner, other.question, other.by);
        if (this.holds()) return this.witness(partner);
        if (this.triesLeft <= 0) return null;
      }
    }
    return null;
  }

  /** Changes of one person's answers to the other questions of a bundle, in one direction. */
  private repairs(person: number, question: number, direction: number): { question: number; by: number }[] {
    const { bundleOf, levels } = this.world;
    const repairs: { question: number; by: number }[] = [];
    for (let other = 0; other < levels.length; other++) {
      if (other === question || bundleOf[other] !== bundleOf[question] || this.optionOf(person, other) < 0) continue;
      const options = this.otherOptions(person, other, Math.sign(direction)).filter((by) => by * direction > 0);
      repairs.push(...options.map((by) => ({ question: other, by })));
    }
    return repairs;
  }

  /** Two people exchange what they said, to the questions of one bundle or to all. */
  private exchange(person: number, question: number, partner: number, isBundle: boolean): Witness | null {
    if (this.optionOf(person, question) === this.optionOf(partner, question)) return null;
    this.draft.clear();
    const { bundleOf, levels } = this.world;
    for (let each = 0; each < levels.length; each++) {
      if (isBundle && bundleOf[each] !== bundleOf[question]) continue;
      const [mine, theirs] = [this.optionOf(person, each), this.optionOf(partner, each)];
      if (mine < 0 || theirs < 0 || mine === theirs) continue;
      this.draft.add(person, each, theirs - mine).add(partner, each, mine - theirs);
    }
    return this.holds() ? this.witness(partner) : null;
  }

  /** Differences to all other options of an answer: the wanted one first, then the nearest. */
  private otherOptions(person: number, question: number, wanted = 1): readonly number[] {
    const option = this.optionOf(person, question);
    const levels = this.world.levels[question]!;
    const key = (levels * MOST_LEVELS + option) * 2 * MOST_LEVELS + wanted + MOST_LEVELS;
    const known = this.orders.get(key);
    if (known) return known;
    const others = Array.from({ length: levels }, (_, to) => to - option).filter((by) => by !== 0);
    others.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
    this.orders.set(key, others);
    return others;
  }

  /** Everybody else, people of the same corner first. */
  private partners(person: number): Int32Array {
    const { cornerOf, people } = this.world;
    const corner = cornerOf[person]!;
    let order = this.partnersOf.get(corner);
    if (!order) {
      const all = Array.from({ length: people }, (_, i) => i);
      const isNear = (i: number) => cornerOf[i] === corner;
      order = Int32Array.from([...all.filter(isNear), ...all.filter((i) => !isNear(i))]);
      this.partnersOf.set(corner, order);
    }
    return order;
  }

  private optionOf(person: number, question: number): number {
    return this.world.options[question]![person]!;
  }

  private holds(): boolean {
    this.triesLeft--;
    return this.printsAlike(this.draft);
  }

  private witness(partner: number): Witness {
    return { partner, changes: this.draft.copy() };
  }
}

/** Changes that are written over and over. */
class DraftChanges implements Changes {
  length = 0;
  readonly person: Int32Array;
  readonly question: Int32Array;
  readonly by: Int32Array;

  constructor(capacity: number) {
    this.person = new Int32Array(capacity);
    this.question = new Int32Array(capacity);
    this.by = new Int32Array(capacity);
  }

  clear(): this {
    this.length = 0;
    return this;
  }

  add(person: number, question: number, by: number): this {
    this.person[this.length] = person;
    this.question[this.length] = question;
    this.by[this.length++] = by;
    return this;
  }

  copy(): Changes {
    const { length, person, question, by } = this;
    return { length, person: person.slice(0, length), question: question.slice(0, length), by: by.slice(0, length) };
  }
}
