import type { PrintedFigure } from './printed-figure.js';

/** Number of the component of each answer: answers that stand in one figure belong together. */
export function componentsOf(answers: number, figures: readonly PrintedFigure[]): Int32Array {
  const parents = Int32Array.from({ length: answers }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root]!;
    while (parents[i] !== root) [parents[i], i] = [root, parents[i]!];
    return root;
  };
  for (const figure of figures) {
    const [first, ...rest] = figure.answers;
    for (const other of rest) parents[rootOf(other)] = rootOf(first!);
  }
  return Int32Array.from(parents, (_, i) => rootOf(i));
}
