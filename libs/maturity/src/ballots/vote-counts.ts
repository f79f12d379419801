import { CONFIDENCE_LEVELS, type BallotQuestion, type VoteValue } from './ballot.js';

/** Keys of what can be chosen, in order; the numbers of the levels for votes on a scale. */
export function optionKeys({ kind, options }: BallotQuestion): string[] {
  return kind === 'confidence' ? CONFIDENCE_LEVELS.map(String) : options.map(({ key }) => key);
}

/** The lowest and the highest level that can be voted for. */
export function scaleOfVotes(question: BallotQuestion): { lowest: number; highest: number } {
  const levels = optionKeys(question).map(Number);
  return { lowest: levels[0]!, highest: levels.at(-1)! };
}

/** Votes by option in the options' order; for dots the dots, null where nothing can be counted so. */
export function countsOf(question: BallotQuestion, values: readonly VoteValue[]): number[] | null {
  const keys = optionKeys(question);
  switch (question.kind) {
    case 'level':
    case 'confidence':
    case 'choice':
      return keys.map((key) => values.filter((value) => String(value as number | string) === key).length);
    case 'dots':
      return keys.map((key) =>
        values.reduce<number>((sum, value) => sum + ((value as Record<string, number>)[key] ?? 0), 0),
      );
    default:
      return null;
  }
}
