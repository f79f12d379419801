import {
  BREAKDOWN_KEYS,
  CONFIDENTIALITY_MODES,
  wrongField,
  type BreakdownKey,
  type ConfidentialityMode,
} from '@sextant/contracts';
import { HIGHEST_MINIMUM, MODES, type Instrument } from '@sextant/maturity';

/** What a wave promises its participants. Fixed once it is open. */
export interface WavePromise {
  readonly confidentialityMode: ConfidentialityMode;
  readonly minimumGroup: number;
  readonly breakdowns: readonly BreakdownKey[];
  readonly functionWeights: Readonly<Record<string, number>>;
}

const HEAVIEST = 1_000;

/** The mode an instrument suggests; confidential if it suggests none. */
export function defaultMode(instrument: Instrument): ConfidentialityMode {
  const suggested = instrument.aggregation?.confidentiality_modes?.default;
  return CONFIDENTIALITY_MODES.find((mode) => mode === suggested) ?? 'confidential';
}

/** The smallest group that a mode allows with this instrument: both may ask for more, neither for less. */
export function lowestMinimum(instrument: Instrument, mode: ConfidentialityMode): number {
  return Math.max(MODES[mode].floor, instrument.aggregation?.confidentiality_modes?.[mode]?.minimum_group ?? 0);
}

/** The minimum group unless one is chosen. The firm's own default raises anonymous waves only. */
export function defaultMinimum(instrument: Instrument, mode: ConfidentialityMode, firmDefault: number): number {
  const lowest = lowestMinimum(instrument, mode);
  return mode === 'anonymous' ? Math.max(lowest, firmDefault) : lowest;
}

/** Invited people without whom a wave of this mode could release nothing worth having (R22). */
export function participantsNeeded({
  confidentialityMode: mode,
  minimumGroup,
}: Pick<WavePromise, 'confidentialityMode' | 'minimumGroup'>): number {
  return mode === 'anonymous' ? 2 * minimumGroup : minimumGroup;
}

/** Refuses a promise that the mode or the instrument does not allow: INVALID_INPUT names what is wrong. */
export function assertPromise(instrument: Instrument, promise: WavePromise): void {
  const lowest = lowestMinimum(instrument, promise.confidentialityMode);
  const { minimumGroup, breakdowns, functionWeights } = promise;
  if (!Number.isInteger(minimumGroup) || minimumGroup < lowest || minimumGroup > HIGHEST_MINIMUM) {
    throw wrongField('minimumGroup', 'range', { least: lowest, most: HIGHEST_MINIMUM });
  }
  if (breakdowns.some((key) => !BREAKDOWN_KEYS.includes(key))) throw wrongField('breakdowns', 'choice');
  if (new Set(breakdowns).size < breakdowns.length) throw wrongField('breakdowns', 'repeated');
  const functions = new Set((instrument.functions ?? []).map(({ key }) => key));
  for (const [key, weight] of Object.entries(functionWeights)) {
    if (!functions.has(key)) throw wrongField('functionWeights', 'choice');
    if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0 || weight > HEAVIEST) {
      throw wrongField('functionWeights', 'range', { least: 0, most: HEAVIEST });
    }
  }
}
