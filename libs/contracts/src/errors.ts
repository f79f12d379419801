/** What can be refused, named once. Clients branch on these, never on messages. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'SOMEBODY_ELSE',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'TOO_MANY_REQUESTS',
  'SIGN_IN_FAILED',
  'LINK_NOT_VALID',
  'MEMBER_DEVICE',
  'INVITATION_NOT_VALID',
  'INSTRUMENT_NOT_DRAFT',
  'INSTRUMENT_NOT_PUBLISHED',
  'INSTRUMENT_NOT_VALID',
  'WAVE_NOT_DRAFT',
  'WAVE_NOT_OPEN',
  'WAVE_NOT_SCORED',
  'WAVE_SCORED',
  'WAVE_NEARLY_SAME',
  'ALREADY_SUBMITTED',
  'REPORT_NOT_READY',
  'WORKSHOP_NOT_PLANNED',
  'WORKSHOP_NOT_RUNNING',
  'WORKSHOP_NOT_ENDED',
  'CODE_NOT_VALID',
  'BALLOT_NOT_OPEN',
  'BALLOT_NOT_WAITING',
  'BALLOT_NOT_REVEALED',
  'BALLOT_OPEN',
  'BALLOT_CLOSED',
  'SEAT_NEEDED',
  'SEAT_IN_MEMBER_BROWSER',
  'IMPORT_REFUSED',
  'LAST_OWNER',
  'UNAVAILABLE',
] as const;

/** A stable identifier of a refusal. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal we expect and can name. What varies goes in `details`, never in the code. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
