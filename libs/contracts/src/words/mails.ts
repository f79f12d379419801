/** What a mail is about; `subjectId` names an invitation, a participant, a wave, a member or a session accordingly. */
export const MAIL_KINDS = [
  'member-invitation',
  'wave-invitation',
  'wave-reminder',
  'wave-test',
  'password-changed',
  'sign-in-elsewhere',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Mails of a wave that stakeholders get. */
export const WAVE_MAIL_KINDS = ['wave-invitation', 'wave-reminder'] as const satisfies readonly MailKind[];
export type WaveMailKind = (typeof WAVE_MAIL_KINDS)[number];

/** Where a mail stands. Unclear means that it was handed over and never answered: it may have been sent. */
export const MAIL_STATUSES = ['queued', 'held', 'sending', 'sent', 'unclear', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** How mails leave: through a mail server, into the inbox of a demonstration, or not at all, and then they are held back. */
export const MAIL_WAYS = ['server', 'inbox', 'none'] as const;
export type MailWay = (typeof MAIL_WAYS)[number];
