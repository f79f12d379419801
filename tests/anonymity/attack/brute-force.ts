import type { GivenAnswer } from './answer-sheet.js';
import type { PrintedFigure } from './printed-figure.js';
import { Standing } from './standing.js';

/** Answers left with one value when every combination of answers is tried that prints the same; those of a frozen person are known. */
export function forcedByTrying(
  answers: readonly GivenAnswer[],
  truth: Int16Array,
  figures: readonly PrintedFigure[],
  frozen: number | null = null,
): number[] {
  const seen = answers.map(() => new Set<number>());
  const free = answers.flatMap(({ person }, i) => (person === frozen ? [] : [i]));
  const standing = new Standing(figures, truth);
  const tryFrom = (at: number): void => {
    if (at === free.length) {
      if (standing.broken().length === 0) free.forEach((i) => seen[i]!.add(standing.values[i]!));
      return;
    }
    const answer = free[at]!;
    for (let value = 0; value <= answers[answer]!.top; value++) {
      standing.apply([{ answer, value }]);
      tryFrom(at + 1);
    }
  };
  tryFrom(0);
  return free.filter((i) => seen[i]!.size === 1);
}
