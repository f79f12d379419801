import type { WaveMembers } from '../anonymity/trend-rule.js';
import type { WaveAnswers } from '../answers/answers.js';
import type { Instrument } from '../instrument/instrument.js';
import type { ResultDocument } from '../result/result-document.js';
import type { BreakdownKey, ConfidentialityMode } from '../words.js';

/** Everything a result depends on. The same input gives the same bytes. */
export interface WaveInput {
  instrument: Instrument;
  answers: WaveAnswers;
  mode: ConfidentialityMode;
  /** Nothing that fewer people stand behind is shown; 1 shows everything. */
  minimumGroup: number;
  /** Weights by function as agreed before the first answer; those of the instrument unless given. */
  functionWeights?: Record<string, number>;
  /** Groupings of people to report, most important first; `function` unless given. */
  breakdowns?: BreakdownKey[];
  /** People invited, in all and by function. */
  invited?: { total: number; byFunction?: Record<string, number> } | null;
  /** For the bootstrap: the first 32 bits of the SHA-256 of `seedText`, or a number chosen by hand. */
  seed: number;
  seedText?: string | null;
  replicates?: number;
  level?: number;
  previous?: PreviousWave | null;
}

/** The wave before: its result settles the position's label; its answers, if people can be linked, the change. */
export interface PreviousWave {
  result: ResultDocument;
  /** Who is in one result and not in the other, counted. */
  members: WaveMembers;
  linked?: LinkedPrevious | null;
}

/** Answers of the wave before whose people are known to be the same. */
export interface LinkedPrevious {
  /** What its result was made of; with its own wave before if that was linked, too. */
  input: WaveInput;
  /** Position of the same person in the earlier and in the later wave. */
  pairs: [earlier: number, later: number][];
}

/** Which rules of scoring made a result. */
export const SCORING_VERSION = '2.0.0';

/** What to hash for the seed of a wave: instrument version, wave, statistic. */
export function seedText(instrument: Instrument, waveId: string, statistic = 'position'): string {
  return `${instrument.meta.key}@${instrument.meta.version}, ${waveId}, ${statistic}`;
}
