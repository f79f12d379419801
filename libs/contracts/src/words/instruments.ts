import type { Course } from './course.js';

export { STATES, type State } from '@sextant/maturity';

/** Drafts change; published versions never do. */
export const INSTRUMENT_VERSION_STATUSES = ['draft', 'published'] as const;
export type InstrumentVersionStatus = (typeof INSTRUMENT_VERSION_STATUSES)[number];

export const INSTRUMENT_VERSION_COURSE: Course<InstrumentVersionStatus> = {
  published: { from: ['draft'], otherwise: 'INSTRUMENT_NOT_DRAFT' },
};
