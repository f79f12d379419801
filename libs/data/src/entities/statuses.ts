/** Where a wave stands. It only ever moves forward. */
export const WAVE_STATUSES = ['draft', 'open', 'closed', 'scored'] as const;
export type WaveStatus = (typeof WAVE_STATUSES)[number];

/** Who can link an answer to a person: everybody, the firm only, or nobody. */
export const CONFIDENTIALITY_MODES = ['named', 'confidential', 'anonymous'] as const;
export type ConfidentialityMode = (typeof CONFIDENTIALITY_MODES)[number];

/** How far a report has come. */
export const REPORT_STATUSES = ['queued', 'rendering', 'done', 'failed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** What a mail is about; `subjectId` names an invitation, a participant or a wave accordingly. */
export const MAIL_KINDS = ['member-invitation', 'wave-invitation', 'wave-reminder', 'wave-test'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** How a mutation ended: done, denied for lack of rights, refused by a rule, or failed unexpectedly. */
export type AuditOutcome = 'done' | 'denied' | 'refused' | 'failed';
