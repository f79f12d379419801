/** Refuses input that no statistic can be computed from; the message begins with the name of the field. */
export class InvalidInput extends RangeError {
  constructor(
    readonly field: string,
    problem: string,
  ) {
    super(`${field}: ${problem}`);
    this.name = 'InvalidInput';
  }
}

/** The confidence level when nobody says otherwise. */
export const DEFAULT_LEVEL = 0.95;

/** Refuses a confidence level outside (0, 1). */
export function assertLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new InvalidInput('level', `${level} is not between 0 and 1`);
}
