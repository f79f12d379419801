import type { Course } from './course.js';

/** How far a report has come. */
export const REPORT_STATUSES = ['queued', 'rendering', 'done', 'failed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** A second attempt takes over from one that died while rendering. */
export const REPORT_COURSE: Course<ReportStatus> = {
  queued: { from: ['failed'], otherwise: 'CHANGED_MEANWHILE' },
  rendering: { from: ['queued', 'rendering'], otherwise: 'CHANGED_MEANWHILE' },
  done: { from: ['rendering'], otherwise: 'CHANGED_MEANWHILE' },
  failed: { from: ['queued', 'rendering'], otherwise: 'CHANGED_MEANWHILE' },
};

/** What a report is of: the result of a wave, or a workshop. */
export const REPORT_KINDS = ['wave', 'minutes'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
