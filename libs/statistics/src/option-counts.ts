/**
 * Levels of one item as option numbers, one per respondent: 1 for the lowest option of the scale, 0 where there is no level.
 * A byte each, and their count per option says all about an item: mean, spread, agreement and median follow from it.
 */
export type OptionNumbers = Uint8Array;

/** Tallies kept side by side. Adding to the same tally twice in a row has to wait, and neighbours often agree. */
const LANES = 4;

/** Number of respondents per option, lowest first; numbers lie between 0 and `options`. */
export function countOptionNumbers(numbers: OptionNumbers, options: number): number[] {
  const width = options + 1;
  const tallies = new Int32Array(LANES * width);
  const whole = numbers.length - (numbers.length % LANES);
  for (let i = 0; i < whole; i += LANES) {
    tallies[numbers[i]!]!++;
    tallies[width + numbers[i + 1]!]!++;
    tallies[2 * width + numbers[i + 2]!]!++;
    tallies[3 * width + numbers[i + 3]!]!++;
  }
  for (let i = whole; i < numbers.length; i++) tallies[numbers[i]!]!++;
  return Array.from({ length: options }, (_, k) => {
    let count = 0;
    for (let lane = 0; lane < LANES; lane++) count += tallies[lane * width + k + 1]!;
    return count;
  });
}

/** The same among those respondents only for whom `isMember` is true. */
export function countOptionNumbersOf(
  numbers: OptionNumbers,
  options: number,
  isMember: (respondent: number) => boolean,
): number[] {
  const counts = new Array<number>(options + 1).fill(0);
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== 0 && isMember(i)) counts[numbers[i]!]!++;
  return counts.slice(1);
}
