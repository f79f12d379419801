import { isPresent } from './answers.js';
import type { AnswerRows } from './answers.js';
import { InvalidInput } from './invalid-input.js';
import { assertOnScale } from './scale.js';
import type { Scale } from './scale.js';
import type { Strata } from './weighting.js';

/** The answers of the kept respondents to the items that carry a load, as numbers. */
export interface AnswerMatrix {
  readonly respondents: number;
  readonly items: number;
  /** Respondent by item, NaN where there is no answer. */
  readonly values: Float64Array;
  readonly loads: Float64Array;
}

/** An item-first score with the pull of each respondent on it. */
export interface ItemFirst {
  /** In scale units; null when no item with a load has an answer that weighs. */
  readonly score: number | null;
  readonly itemsUsed: number;
  /** Linearised contribution of each respondent; sums to 0 in every stratum. */
  readonly pull: Float64Array;
}

/** Copies rows into a matrix, refusing answers off the scale and loads that are negative, not finite or all zero. */
export function answerMatrix(
  rows: AnswerRows,
  kept: ArrayLike<number>,
  items: number,
  loads: readonly number[] | undefined,
  scale: Scale,
  field: string,
): AnswerMatrix {
  if (loads) assertLoads(loads, items);
  const values = new Float64Array(kept.length * items);
  for (let i = 0; i < kept.length; i++) {
    const row = rows[kept[i]!]!;
    for (let j = 0; j < items; j++) {
      const value = row[j];
      if (isPresent(value)) assertOnScale(value, scale, field);
      values[i * items + j] = isPresent(value) ? value : NaN;
    }
  }
  return { respondents: kept.length, items, values, loads: Float64Array.from(loads ?? new Array(items).fill(1)) };
}

/** Item means weighted over strata, then averaged by load; linearised over respondents (docs/statistics.md, section 2). */
export function itemFirst(matrix: AnswerMatrix, strata: Strata): ItemFirst {
  const { respondents, items, values, loads } = matrix;
  const groups = strata.keys.length;
  const counts = new Float64Array(groups * items);
  const means = new Float64Array(groups * items);
  for (let i = 0; i < respondents; i++) {
    const offset = strata.of[i]! * items;
    for (let j = 0; j < items; j++) {
      const value = values[i * items + j]!;
      if (value === value) {
        counts[offset + j]! += 1;
        means[offset + j]! += value;
      }
    }
  }
  for (let k = 0; k < means.length; k++) means[k] = counts[k]! > 0 ? means[k]! / counts[k]! : 0;

  const present = new Float64Array(items);
  let loadInUse = 0;
  let total = 0;
  let itemsUsed = 0;
  for (let j = 0; j < items; j++) {
    let weighted = 0;
    for (let g = 0; g < groups; g++) {
      if (counts[g * items + j]! === 0) continue;
      present[j]! += strata.weights[g]!;
      weighted += strata.weights[g]! * means[g * items + j]!;
    }
    if (present[j]! === 0) continue;
    itemsUsed++;
    loadInUse += loads[j]!;
    total += (loads[j]! * weighted) / present[j]!;
  }
  const pull = new Float64Array(respondents);
  if (loadInUse === 0) return { score: null, itemsUsed, pull };

  for (let i = 0; i < respondents; i++) {
    const g = strata.of[i]!;
    let z = 0;
    for (let j = 0; j < items; j++) {
      const value = values[i * items + j]!;
      if (value !== value || present[j]! === 0) continue;
      const k = g * items + j;
      z += ((loads[j]! / loadInUse) * (strata.weights[g]! / present[j]!) * (value - means[k]!)) / counts[k]!;
    }
    pull[i] = z;
  }
  return { score: total / loadInUse, itemsUsed, pull };
}

function assertLoads(loads: readonly number[], items: number): void {
  if (loads.length !== items) throw new InvalidInput('loads', `${loads.length} loads for ${items} items`);
  loads.forEach((load, j) => {
    if (!Number.isFinite(load) || load < 0) throw new InvalidInput('loads', `item ${j} has ${load}`);
  });
  if (items > 0 && !loads.some((load) => load > 0)) throw new InvalidInput('loads', 'no item has a load above zero');
}
