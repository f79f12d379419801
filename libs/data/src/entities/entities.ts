import { Answer } from './answer.js';
import { AnswerOperation } from './answer-operation.js';
import { Assessment } from './assessment.js';
import { AuditEntry } from './audit-entry.js';
import { AuditHead } from './audit-head.js';
import { Client } from './client.js';
import { ClientViewer } from './client-viewer.js';
import { DestinationOverride } from './destination-override.js';
import { EngagementContext } from './engagement-context.js';
import { Engagement } from './engagement.js';
import { EngagementMember } from './engagement-member.js';
import { FailedJob } from './failed-job.js';
import { InboxMessage } from './inbox-message.js';
import { Instrument } from './instrument.js';
import { InstrumentVersion } from './instrument-version.js';
import { Invitation } from './invitation.js';
import { Mail } from './mail.js';
import { Member } from './member.js';
import { Participant } from './participant.js';
import { Report } from './report.js';
import { Respondent } from './respondent.js';
import { Result } from './result.js';
import { Session } from './session.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { Stakeholder } from './stakeholder.js';
import { Tenant } from './tenant.js';
import { Unit } from './unit.js';
import { UserAccount } from './user-account.js';
import { Wave } from './wave.js';

/** Every table that the product's own code reads or writes. */
export const ENTITIES = [
  Answer,
  AnswerOperation,
  Assessment,
  AuditEntry,
  AuditHead,
  Client,
  ClientViewer,
  DestinationOverride,
  Engagement,
  EngagementContext,
  EngagementMember,
  FailedJob,
  InboxMessage,
  Instrument,
  InstrumentVersion,
  Invitation,
  Mail,
  Member,
  Participant,
  Report,
  Respondent,
  Result,
  Session,
  SignInThrottle,
  Stakeholder,
  Tenant,
  Unit,
  UserAccount,
  Wave,
] as const;
