import { Random } from '../worlds/random.js';
import type { GivenAnswer } from './answer-sheet.js';
import { componentsOf } from './components.js';
import { highs, IntegerProgramme } from './integer-programme.js';
import { LocalMoves } from './local-moves.js';
import type { PrintedFigure } from './printed-figure.js';
import { Standing, type Change } from './standing.js';

/** An answer that has only one value left, or for which no other was found; for one insider, or for everybody. */
export interface Finding {
  answer: number;
  insider: number | null;
}

export interface Outcome {
  answers: number;
  forced: Finding[];
  undecided: Finding[];
}

export interface AttackOptions {
  /** Whether each person in turn is an insider who knows their own answers. */
  insiders?: boolean;
  /** Which answers are attacked; all unless given. */
  isMeant?: (answer: number) => boolean;
}

/** How many worlds of the solver are tried, and how often each is shaken until curved figures print the same as well. */
const TRIES = 16;
const SHAKES = 500;

/**
 * For every answer: is there another one under which all figures print the same? By small moves first, which find nearly all; then by the
 * integer programme, whose "none" is a proof.
 */
export async function attack(
  answers: readonly GivenAnswer[],
  truth: Int16Array,
  figures: readonly PrintedFigure[],
  options: AttackOptions = {},
): Promise<Outcome> {
  const attacker = new Attacker(answers, truth, figures, await highs());
  try {
    return attacker.run(options);
  } finally {
    attacker.dispose();
  }
}

class Attacker {
  private readonly standing: Standing;
  private readonly moves: LocalMoves;
  private readonly componentOf: Int32Array;
  private readonly programmes = new Map<string, IntegerProgramme>();
  /** By answer: people who differ in every other world found so far; null before the first. */
  private readonly always: (Set<number> | null)[];

  constructor(
    private readonly answers: readonly GivenAnswer[],
    private readonly truth: Int16Array,
    private readonly figures: readonly PrintedFigure[],
    private readonly solver: Awaited<ReturnType<typeof highs>>,
  ) {
    this.standing = new Standing(figures, truth);
    const broken = this.standing.broken();
    if (broken.length > 0) throw new Error(`what was answered does not print: ${broken.slice(0, 5).join('; ')}`);
    this.componentOf = componentsOf(answers.length, figures);
    this.moves = new LocalMoves(answers, this.componentOf);
    this.always = answers.map(() => null);
  }

  run({ insiders = false, isMeant = () => true }: AttackOptions): Outcome {
    const outcome: Outcome = { answers: 0, forced: [], undecided: [] };
    this.answers.forEach((_, answer) => {
      if (!isMeant(answer)) return;
      outcome.answers++;
      if (this.decide(outcome, answer, null) && insiders) this.decideForInsiders(outcome, answer);
    });
    return outcome;
  }

  dispose(): void {
    for (const programme of this.programmes.values()) programme.dispose();
  }

  private decideForInsiders(outcome: Outcome, answer: number): void {
    const { person } = this.answers[answer]!;
    const tried = new Set<number>([person]);
    for (;;) {
      const insider = [...this.always[answer]!].find((other) => !tried.has(other));
      if (insider === undefined) return;
      tried.add(insider);
      this.decide(outcome, answer, insider);
    }
  }

  /** Looks for another world; true if there is one. */
  private decide(outcome: Outcome, answer: number, insider: number | null): boolean {
    if (insider === null && this.always[answer]) return true;
    for (const move of this.moves.of(answer, this.truth, insider)) {
      if (!this.standing.keeps(move)) continue;
      this.remember(move);
      return true;
    }
    const programme = this.programmeFor(answer, insider);
    for (let seed: number | null = null; (seed ?? 0) < TRIES; seed = (seed ?? 0) + 1) {
      const verdict = programme.another(answer, seed);
      if (verdict.kind !== 'found') {
        (verdict.kind === 'none' ? outcome.forced : outcome.undecided).push({ answer, insider });
        return false;
      }
      const found = this.shaken(answer, verdict.changes, insider);
      if (!found) continue;
      this.remember(found);
      return true;
    }
    outcome.undecided.push({ answer, insider });
    return false;
  }

  /** One other world serves every answer that differs in it. */
  private remember(move: readonly Change[]): void {
    const changed = move.filter(({ answer, value }) => value !== this.truth[answer]);
    const people = new Set(changed.map(({ answer }) => this.answers[answer]!.person));
    for (const { answer } of changed) {
      const known = this.always[answer];
      this.always[answer] = known ? new Set([...known].filter((person) => people.has(person))) : people;
    }
  }

  private programmeFor(answer: number, insider: number | null): IntegerProgramme {
    const component = this.componentOf[answer]!;
    const key = `${component} ${insider}`;
    const known = this.programmes.get(key);
    if (known) return known;
    // Insiders are many and asked about once or twice each.
    if (insider !== null) this.forget((name) => !name.endsWith(' null'));
    const isFree = (i: number) => this.componentOf[i] === component && this.answers[i]!.person !== insider;
    const programme = new IntegerProgramme(this.solver, this.answers, this.figures, this.truth, isFree);
    this.programmes.set(key, programme);
    return programme;
  }

  private forget(isDone: (key: string) => boolean): void {
    for (const [key, programme] of this.programmes) {
      if (!isDone(key)) continue;
      programme.dispose();
      this.programmes.delete(key);
    }
  }

  /** The solver's world, changed by further small moves until curved figures print the same too; null if they never do. */
  private shaken(answer: number, changes: Change[], insider: number | null): Change[] | null {
    const world = new Standing(this.figures, this.truth);
    world.apply(changes);
    if (world.broken().every((name) => this.isCurved(name)) === false) return null;
    const random = new Random(answer);
    const places = this.answers.flatMap((own, i) =>
      this.componentOf[i] === this.componentOf[answer] && own.person !== insider ? [i] : [],
    );
    let distance = world.curvedDistance();
    for (let shake = 0; distance > 0 && shake < SHAKES; shake++) {
      const from = random.pick(places);
      const candidates = [...firstFew(this.moves.of(from, world.values, insider), 40)];
      const move = random.pick(candidates);
      if (!move || move.some((own) => own.answer === answer && own.value === this.truth[answer])) continue;
      if (!world.keepsSums(move)) continue;
      const before = move.map((own) => ({ answer: own.answer, value: world.values[own.answer]! }));
      world.apply(move);
      const now = world.curvedDistance();
      if (now <= distance) distance = now;
      else world.apply(before);
    }
    if (distance > 0) return null;
    return Array.from(world.values, (value, i) => ({ answer: i, value })).filter(
      (own) => own.value !== this.truth[own.answer],
    );
  }

  private isCurved(name: string): boolean {
    return this.standing.curved.some((figure) => figure.name === name);
  }
}

function* firstFew<T>(values: Iterable<T>, most: number): Generator<T> {
  let taken = 0;
  for (const value of values) {
    if (taken++ >= most) return;
    yield value;
  }
}
