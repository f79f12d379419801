import type { GivenAnswer } from './answer-sheet.js';
import { componentsOf } from './components.js';
import { LocalMoves } from './local-moves.js';
import type { PrintedFigure } from './printed-figure.js';
import { Standing, type Change } from './standing.js';

/** Worlds near the truth that print every figure the same. */
export class Neighbours {
  private readonly standing: Standing;
  private readonly moves: LocalMoves;

  constructor(
    answers: readonly GivenAnswer[],
    private readonly truth: Int16Array,
    private readonly figures: readonly PrintedFigure[],
  ) {
    this.standing = new Standing(figures, truth);
    this.moves = new LocalMoves(answers, componentsOf(answers.length, figures));
  }

  /** Such worlds in which one answer is another one; without those in which one person changes who knows their own. */
  *of(answer: number, insider: number | null = null): Generator<Int16Array> {
    for (const move of this.moves.of(answer, this.truth, insider)) {
      if (this.standing.keeps(move)) yield this.carriedOut(move);
    }
  }

  /** Names of the figures that a world does not print, each computed anew. */
  broken(values: Int16Array): string[] {
    return new Standing(this.figures, values).broken();
  }

  private carriedOut(move: readonly Change[]): Int16Array {
    const values = this.truth.slice();
    for (const { answer, value } of move) values[answer] = value;
    return values;
  }
}
