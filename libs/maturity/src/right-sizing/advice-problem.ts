import type { BrokenRule } from '../broken-rule.js';

/** What is wrong in the rules or in the answers, and where: `over_reach.signals[2].when`. */
export interface AdviceProblem {
  path: string;
  message: string;
  /** The rule that an answer breaks; none where the instrument itself is wrong. */
  broken?: BrokenRule;
}

/** Refuses rules or answers that give no advice; carries every problem found, not only the first. */
export class AdviceInvalid extends RangeError {
  constructor(readonly problems: readonly AdviceProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.name = 'AdviceInvalid';
  }
}

/** Ends in an error that names everything wrong, if anything is. */
export function refuseIfAny(problems: readonly AdviceProblem[]): void {
  if (problems.length > 0) throw new AdviceInvalid(problems);
}

/** Names in the order given, for messages. */
export function known(names: readonly string[]): string {
  return names.length === 0 ? 'there are none' : `known: ${names.join(', ')}`;
}
