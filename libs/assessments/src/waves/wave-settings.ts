import { DomainError } from '@sextant/contracts';
import { CONFIDENTIALITY_MODES, type ConfidentialityMode } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';

/** What a wave promises its participants. Fixed once it is open. */
export interface WavePromise {
  readonly confidentialityMode: ConfidentialityMode;
  readonly minimumGroup: number;
  readonly breakdowns: readonly string[];
  readonly functionWeights: Readonly<Record<string, number>>;
}

/** Groupings of people that a wave may report. */
export const BREAKDOWNS = ['function', 'unit', 'level'] as const;

const FLOOR: Readonly<Record<ConfidentialityMode, number>> = { named: 1, confidential: 3, anonymous: 5 };
const HIGHEST_MINIMUM = 20;

/** The mode an instrument suggests; confidential if it suggests none. */
export function defaultMode(instrument: Instrument): ConfidentialityMode {
  const suggested = instrument.aggregation?.confidentiality_modes?.default;
  return CONFIDENTIALITY_MODES.find((mode) => mode === suggested) ?? 'confidential';
}

/** The smallest group that a mode allows with this instrument: both may ask for more, neither for less. */
export function lowestMinimum(instrument: Instrument, mode: ConfidentialityMode): number {
  return Math.max(FLOOR[mode], instrument.aggregation?.confidentiality_modes?.[mode]?.minimum_group ?? 0);
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
  const refuse = (field: string, reason: string): never => {
    throw new DomainError('INVALID_INPUT', { field, reason });
  };
  if (!Number.isInteger(minimumGroup) || minimumGroup < lowest || minimumGroup > HIGHEST_MINIMUM) {
    refuse('minimumGroup', `must be from ${lowest} to ${HIGHEST_MINIMUM} in this mode`);
  }
  const known: readonly string[] = BREAKDOWNS;
  if (breakdowns.some((key, i) => !known.includes(key) || breakdowns.indexOf(key) < i)) {
    refuse('breakdowns', `must be different ones of ${known.join(', ')}`);
  }
  const functions = new Set((instrument.functions ?? []).map(({ key }) => key));
  for (const [key, weight] of Object.entries(functionWeights)) {
    if (!functions.has(key)) refuse('functionWeights', 'names a function that the instrument does not have');
    if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0 || weight > 1000) {
      refuse('functionWeights', 'must be numbers from 0 to 1000');
    }
  }
}
