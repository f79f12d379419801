import { answeredCount, column, isPresent, itemCount, presentValues } from './answers.js';
import type { AnswerRow, AnswerRows } from './answers.js';
import type { Flag } from './flags.js';
import { InvalidInput } from './invalid-input.js';
import { mean, standardDeviation } from './moments.js';
import { assertOnScale, assertScale, percentOfRange } from './scale.js';
import type { Scale } from './scale.js';

/** When a respondent has answered enough to be scored. */
export interface ScoringRule {
  /** Least share of the asked items that must be answered; half by default (Fairclough & Cella 1996). */
  readonly minAnsweredShare?: number;
  /** How many of the items each respondent was asked; all of them by default. */
  readonly asked?: ArrayLike<number>;
}

/** Scores of a dimension per respondent, and what they come to. */
export interface DimensionScores {
  readonly scores: (number | null)[];
  readonly nScored: number;
  readonly nNotScored: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly meanPct: number | null;
  /** Mean of the item means over everybody, which differs from `mean` as soon as answers are missing. */
  readonly itemFirstMean: number | null;
  readonly flags: Flag[];
}

/** Mean of each respondent's answers, null below the half rule; the same as person-mean imputation (Downey & King 1998). */
export function respondentScores(rows: AnswerRows, rule: ScoringRule = {}): (number | null)[] {
  const share = rule.minAnsweredShare ?? 0.5;
  if (!(share >= 0 && share <= 1)) throw new InvalidInput('minAnsweredShare', `${share} is not between 0 and 1`);
  const items = itemCount(rows, 'rows');
  if (rule.asked && rule.asked.length !== rows.length) {
    throw new InvalidInput('asked', `${rule.asked.length} numbers for ${rows.length} rows`);
  }
  return rows.map((row, i) => {
    const asked = rule.asked?.[i] ?? items;
    // The tolerance keeps 0.1 * 30 from asking for a fourth answer.
    const needed = Math.max(1, Math.ceil(share * asked - 1e-9));
    return answeredCount(row) >= needed ? meanAnswer(row) : null;
  });
}

/** Scores every respondent on a dimension and describes the scores, in scale units and percent of range. */
export function dimensionScores(rows: AnswerRows, options: ScoringRule & { readonly scale: Scale }): DimensionScores {
  assertScale(options.scale);
  for (const row of rows) {
    for (const value of presentValues(row, 'rows')) assertOnScale(value, options.scale, 'rows');
  }
  const scores = respondentScores(rows, options);
  const scored = presentValues(scores, 'rows');
  const itemMeans: number[] = [];
  for (let item = 0; item < itemCount(rows, 'rows'); item++) {
    const itemMean = mean(presentValues(column(rows, item), 'rows'));
    if (itemMean !== null) itemMeans.push(itemMean);
  }
  const average = mean(scored);
  return {
    scores,
    nScored: scored.length,
    nNotScored: scores.length - scored.length,
    mean: average,
    sd: standardDeviation(scored),
    meanPct: percentOfRange(average, options.scale),
    itemFirstMean: mean(itemMeans),
    flags: scored.length === 0 ? ['no_data'] : scored.length === 1 ? ['single_respondent'] : [],
  };
}

function meanAnswer(row: AnswerRow): number {
  let total = 0;
  let count = 0;
  for (let j = 0; j < row.length; j++) {
    const value = row[j];
    if (isPresent(value)) {
      total += value;
      count++;
    }
  }
  return total / count;
}
