import type { GroupWeighting, Weighting } from '@sextant/statistics';

import type { Instrument } from '../instrument/instrument.js';
import { POOL } from '../anonymity/pooling.js';
import type { PlannedPartition } from '../anonymity/planned-partitions.js';
import type { WaveInput } from './wave-input.js';

/** How the groups of a wave speak, as the statistics want it and as the method note tells it. */
export interface WaveWeighting {
  name: Weighting;
  /** Weight of each block; empty when all respondents count alike. */
  weights: { group: string; weight: number }[];
  options: GroupWeighting;
}

/**
 * Groups count alike where the instrument declares functions, or as agreed; else all respondents do.
 * A pool weighs the mean of its members, so that no weight stands for fewer people than the minimum.
 */
export function weightingOfWave(input: WaveInput, partition: PlannedPartition | undefined): WaveWeighting {
  const alike: WaveWeighting = { name: 'equal_respondent', weights: [], options: { weighting: 'equal_respondent' } };
  if (!input.instrument.functions || !partition) return alike;
  const weightOf = functionWeight(input.instrument, input.functionWeights);
  const weights = partition.blocks.map(({ key, members }) => ({
    group: key,
    weight: members.reduce((sum, member) => sum + weightOf(member), 0) / members.length,
  }));
  // Only people whose function was given no voice have answered: then each of them has one.
  if (weights.every(({ weight }) => weight === 0)) return alike;
  const functions = partition.blocks.flatMap(({ members }) => members.map(weightOf));
  const isEqual = functions.every((weight) => weight === functions[0]);
  const isPooled = partition.blocks.some(({ members }) => members.length > 1);
  // People without an answer have no block and weigh nothing; the name only fills their place.
  const groups = partition.blockOf.map((block) => block ?? POOL);
  const options: GroupWeighting =
    isEqual && !isPooled
      ? { weighting: 'equal_group', groups }
      : {
          weighting: 'custom',
          groups,
          weights: Object.fromEntries(weights.map(({ group, weight }) => [group, weight])),
        };
  return { name: isEqual ? 'equal_group' : 'custom', weights, options };
}

/** What a function counts: as agreed for the wave, else as the instrument says, else 1. */
export function functionWeight(
  instrument: Instrument,
  agreed: Record<string, number> | undefined,
): (key: string) => number {
  const given = instrument.aggregation?.function_weights;
  return (key) => {
    for (const weights of [agreed, given?.weights]) {
      if (weights && Object.hasOwn(weights, key)) return weights[key]!;
    }
    return given?.default ?? 1;
  };
}
