import type { GivenAnswer } from './answer-sheet.js';
import { questionOf } from './local-moves.js';
import type { PrintedFigure } from './printed-figure.js';

/** Answers to one question that stand in every sum and count alike: for those, any of them may have said what another did. */
export interface Atom {
  answers: number[];
  top: number;
  /** Weight in each sum. */
  sums: Map<number, number>;
  /** Count figures it stands in. */
  counts: number[];
}

/** Sorts answers into atoms by their places in the given figures; answers of a frozen person are left out. */
export function atomsOf(
  answers: readonly GivenAnswer[],
  figures: readonly PrintedFigure[],
  isMeant: (answer: number) => boolean,
): Atom[] {
  const sums = answers.map(() => new Map<number, number>());
  const counts = answers.map((): number[] => []);
  figures.forEach((figure, number) => {
    if (figure.kind === 'linear') {
      figure.answers.forEach((answer, at) => sums[answer]!.set(number, figure.weights[at]!));
    } else if (figure.kind === 'count') {
      figure.answers.forEach((answer) => counts[answer]!.push(number));
    }
  });
  const atoms = new Map<string, Atom>();
  answers.forEach((answer, i) => {
    if (!isMeant(i)) return;
    const place = [...sums[i]!].map(([figure, weight]) => `${figure}:${weight}`);
    const signature = [questionOf(answer), ...place, '|', ...counts[i]!].join(' ');
    const atom = atoms.get(signature);
    if (atom) atom.answers.push(i);
    else atoms.set(signature, { answers: [i], top: answer.top, sums: sums[i]!, counts: counts[i]! });
  });
  return [...atoms.values()];
}
