import type { GivenAnswer } from './answer-sheet.js';
import type { Change } from './standing.js';

/**
 * Small ways in which the answers of an organisation might have been others: one answer alone, made up for by the same person on another
 * question or by somebody else on the same one, or two people who change places.
 */
export class LocalMoves {
  private readonly ofPerson = new Map<number, number[]>();
  private readonly ofQuestion = new Map<string, number[]>();
  private readonly at = new Map<string, number>();

  /** `componentOf`: answers that share no figure, directly or through others, cannot make up for each other. */
  constructor(
    private readonly answers: readonly GivenAnswer[],
    private readonly componentOf: Int32Array,
  ) {
    answers.forEach((answer, i) => {
      const question = questionOf(answer);
      this.ofPerson.set(answer.person, [...(this.ofPerson.get(answer.person) ?? []), i]);
      this.ofQuestion.set(question, [...(this.ofQuestion.get(question) ?? []), i]);
      this.at.set(`${answer.person} ${question}`, i);
    });
  }

  /** Moves that give one answer another value, simplest first; answers of a frozen person stay. */
  *of(answer: number, values: Int16Array, frozen: number | null): Generator<Change[]> {
    const others = this.otherValues(answer, values);
    for (const value of others) yield [{ answer, value }];
    const own = this.among(this.ofPerson.get(this.answers[answer]!.person), answer, null);
    const peers = this.among(this.ofQuestion.get(questionOf(this.answers[answer]!)), answer, frozen);
    yield* this.swaps(answer, peers, values);
    for (const partner of [...own, ...peers]) {
      for (const value of others) {
        for (const back of this.otherValues(partner, values)) {
          yield [
            { answer, value },
            { answer: partner, value: back },
          ];
        }
      }
    }
    for (const peer of peers) yield* this.crossings(answer, peer, own, values);
    for (const peer of peers) yield* this.repairedSwaps(answer, peer, values, frozen);
  }

  /** Two people exchange a question, a dimension, all they said of a state, everything, or just two questions. */
  private *swaps(answer: number, peers: readonly number[], values: Int16Array): Generator<Change[]> {
    const { person, state, wave } = this.answers[answer]!;
    for (const peer of peers) {
      if (values[peer] === values[answer]) continue;
      yield [
        { answer, value: values[peer]! },
        { answer: peer, value: values[answer]! },
      ];
      const other = this.answers[peer]!.person;
      const pairs = this.ofPerson.get(person)!.flatMap((mine): [number, number][] => {
        const theirs = this.at.get(`${other} ${questionOf(this.answers[mine]!)}`);
        return theirs === undefined || values[mine] === values[theirs] ? [] : [[mine, theirs]];
      });
      const ofState = pairs.filter(
        ([mine]) => this.answers[mine]!.state === state && this.answers[mine]!.wave === wave,
      );
      const ofWave = pairs.filter(([mine]) => this.answers[mine]!.wave === wave);
      const ofTwo = ofState
        .filter(([mine]) => mine !== answer)
        .map((pair) => [[answer, peer] as [number, number], pair]);
      for (const some of [...this.byGroup(ofState), ofState, ofWave, pairs, ...ofTwo]) {
        if (!some.some(([mine]) => mine === answer)) continue;
        yield some.flatMap(([mine, theirs]) => [
          { answer: mine, value: values[theirs]! },
          { answer: theirs, value: values[mine]! },
        ]);
      }
    }
  }

  /** One dimension at a time, where questions know theirs. */
  private byGroup(pairs: readonly [number, number][]): [number, number][][] {
    const groups = new Map<string, [number, number][]>();
    for (const pair of pairs) {
      const { group } = this.answers[pair[0]]!;
      groups.set(group, [...(groups.get(group) ?? []), pair]);
    }
    return [...groups.values()];
  }

  /** Two people move two questions in opposite ways: every question and, nearly, every person stays on the whole. */
  private *crossings(answer: number, peer: number, own: readonly number[], values: Int16Array): Generator<Change[]> {
    for (const side of [1, -1]) {
      for (const mine of own) {
        const theirs = this.at.get(`${this.answers[peer]!.person} ${questionOf(this.answers[mine]!)}`);
        if (theirs === undefined) continue;
        const moves = [
          [answer, side],
          [peer, -side],
          [mine, -side],
          [theirs, side],
        ] as const;
        const isOnScale = moves.every(([i, step]) => {
          const value = values[i]! + step;
          return value >= 0 && value <= this.answers[i]!.top;
        });
        if (isOnScale) yield moves.map(([i, step]) => ({ answer: i, value: values[i]! + step }));
      }
    }
  }

  /** Two people change places on the question, or on it and another one, and either makes up for it elsewhere in the dimension. */
  private *repairedSwaps(answer: number, peer: number, values: Int16Array, frozen: number | null): Generator<Change[]> {
    if (values[answer] === values[peer]) return;
    const swap = [
      { answer, value: values[peer]! },
      { answer: peer, value: values[answer]! },
    ];
    const repairsOf = (one: number): (Change | null)[] => {
      const elsewhere = this.among(this.ofPerson.get(this.answers[one]!.person), one, frozen).filter(
        (other) => this.answers[other]!.group === this.answers[answer]!.group,
      );
      return [null, ...elsewhere.flatMap((other) => this.changesOf(other, values))];
    };
    const theirs = repairsOf(peer);
    for (const mine of repairsOf(answer)) {
      for (const other of theirs) {
        if (mine || other) yield [...swap, ...(mine ? [mine] : []), ...(other ? [other] : [])];
      }
    }
  }

  private changesOf(answer: number, values: Int16Array): Change[] {
    return this.otherValues(answer, values).map((value) => ({ answer, value }));
  }

  private among(places: readonly number[] | undefined, answer: number, frozen: number | null): number[] {
    return (places ?? []).filter(
      (i) => i !== answer && this.componentOf[i] === this.componentOf[answer] && this.answers[i]!.person !== frozen,
    );
  }

  /** Other values of an answer, nearest first; the stated point has many, of which those close by do. */
  private otherValues(answer: number, values: Int16Array): number[] {
    const { top } = this.answers[answer]!;
    const now = values[answer]!;
    const far = Math.min(top, 10);
    const steps = Array.from({ length: far }, (_, i) => [now + i + 1, now - i - 1]).flat();
    return steps.filter((value) => value >= 0 && value <= top);
  }
}

/** Name of the question behind an answer. */
export function questionOf({ wave, state, key }: GivenAnswer): string {
  return `${wave} ${state} ${key}`;
}
