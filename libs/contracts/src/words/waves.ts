import type { Course } from './course.js';

export { BREAKDOWN_KEYS, CONFIDENCES, CONFIDENTIALITY_MODES } from '@sextant/maturity';
export type { BreakdownKey, Confidence, ConfidentialityMode } from '@sextant/maturity';

/** Where a wave stands. It only ever moves forward. */
export const WAVE_STATUSES = ['draft', 'open', 'closed', 'scored'] as const;
export type WaveStatus = (typeof WAVE_STATUSES)[number];

/** Scoring is the worker's; an imported wave begins closed. */
export const WAVE_COURSE: Course<WaveStatus> = {
  open: { from: ['draft'], otherwise: 'WAVE_NOT_DRAFT' },
  closed: { from: ['open'], otherwise: 'WAVE_NOT_OPEN' },
  scored: { from: ['closed'], otherwise: 'WAVE_SCORED' },
};

/** What became of an attempt to save an answer. */
export const SAVE_STATUSES = ['saved', 'conflict', 'refused'] as const;
export type SaveStatus = (typeof SAVE_STATUSES)[number];

/**
 * What becomes of a wave in an imported file: a new wave, a correction of one without a result, or nothing: there already,
 * imported under other rules, scored for good, or a group of another wave answer for answer.
 */
export const IMPORT_FATES = ['created', 'corrected', 'known', 'other_rules', 'scored', 'repeated'] as const;
export type ImportFate = (typeof IMPORT_FATES)[number];

/** Why somebody invited adds nobody to those who count. */
export const NOT_COUNTED_REASONS = [
  'same_mailbox',
  'no_address',
  'firm_member',
  'firm_domain',
  'other_domain',
  'member_device',
] as const;
export type NotCountedReason = (typeof NOT_COUNTED_REASONS)[number];
