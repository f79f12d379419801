import { problem, type ProblemList, type Rule } from './problem.js';

/** What can be refused, named once. Clients branch on these, never on messages. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'SOMEBODY_ELSE',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'ALREADY_THERE',
  'CHANGED_MEANWHILE',
  'TOO_FEW_PARTICIPANTS',
  'UNIT_IN_USE',
  'ACCOUNT_NOT_LINKABLE',
  'OPERATION_ID_USED',
  'STEP_REACHED',
  'IMPORTED_ALREADY',
  'IMPORTED_OTHERWISE',
  'NO_ADVICE',
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
  'LAST_OWNER',
  'UNAVAILABLE',
] as const;

/** A stable identifier of a refusal. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What varies in a refusal: numbers, ids and names, never a sentence, and never the code once more. */
export type RefusalDetails = Readonly<Record<string, unknown>> & { readonly code?: never; readonly reason?: never };

/** A refusal we expect and can name. What varies goes in `details`, never in the code; bad input is a list of problems. */
export class DomainError extends Error {
  readonly details: RefusalDetails;

  constructor(code: 'INVALID_INPUT', details: RefusalDetails & { readonly problems: ProblemList });
  constructor(code: Exclude<ErrorCode, 'INVALID_INPUT'>, details?: RefusalDetails);
  constructor(
    readonly code: ErrorCode,
    details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
    this.details = details;
  }
}

/** Refuses what is wrong with one field. */
export function wrongField<R extends Rule>(...named: Parameters<typeof problem<R>>): DomainError {
  return new DomainError('INVALID_INPUT', { problems: [problem(...named)] });
}
