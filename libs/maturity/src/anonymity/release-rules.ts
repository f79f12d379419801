import { InvalidInput } from '@sextant/statistics';

import type { Aggregation, ConfidentialityMode } from '../instrument/instrument.js';
import type { Head } from '../result/score-parts.js';

/** The smallest and the usual minimum group of each mode. A tenant may only raise it. */
export const MODES: Readonly<Record<ConfidentialityMode, { floor: number; usual: number }>> = {
  named: { floor: 1, usual: 1 },
  confidential: { floor: 3, usual: 3 },
  anonymous: { floor: 5, usual: 5 },
};

/** Above this a minimum hides everything and protects nobody better. */
export const HIGHEST_MINIMUM = 20;

/** Comments give their writers away sooner than levels do. */
const COMMENTS_MINIMUM = 10;

/** What may be shown of a wave; fixed before its first answer. */
export interface ReleaseRules {
  mode: ConfidentialityMode;
  /** Nothing that fewer people stand behind is shown, nor can it be worked out. */
  k: number;
  /** True when one person may be shown by name: nothing is hidden and nothing rounded. */
  isOpen: boolean;
  commentsMinimum: number;
  distributionMinimum: number;
}

/** The rules of a wave. Throws `InvalidInput` for a minimum that its mode does not allow. */
export function releaseRules(options: {
  mode: ConfidentialityMode;
  minimumGroup: number;
  modes?: Aggregation['confidentiality_modes'];
}): ReleaseRules {
  const { mode, minimumGroup: k, modes } = options;
  const { floor } = MODES[mode];
  if (!Number.isInteger(k) || k < floor || k > HIGHEST_MINIMUM) {
    throw new InvalidInput(
      'minimumGroup',
      `${k} is not a whole number from ${floor} ("${mode}") to ${HIGHEST_MINIMUM}`,
    );
  }
  const isOpen = k === 1;
  const own = modes?.[mode];
  return {
    mode,
    k,
    isOpen,
    commentsMinimum: isOpen ? 1 : Math.max(k, COMMENTS_MINIMUM, own?.comments_minimum ?? 0),
    distributionMinimum: isOpen ? 1 : Math.max(2 * k, own?.distribution_minimum ?? 0),
  };
}

/** A number of people as far as it may be said: exactly from 2k on, as a range from k on, else not at all. */
export function headOf(n: number, { k, isOpen }: ReleaseRules): Head | null {
  if (n < Math.max(k, 1)) return null;
  return isOpen || n >= 2 * k ? n : { from: k, to: 2 * k - 1 };
}

/** Whether so few invited people can be promised anonymity: two groups must be able to hide in each other. */
export function canBeAnonymous(invited: number, k: number): boolean {
  return invited >= 2 * k;
}

/** Response rate in percent, in steps of 5; null unless enough were invited. */
export function responseRatePct(answered: number, invited: number, { k }: ReleaseRules): number | null {
  if (invited < Math.max(k, 1)) return null;
  return Math.min(100, Math.round((answered / invited) * 20) * 5);
}
