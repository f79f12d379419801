import { Activity } from './activity.js';
import { Answer } from './answer.js';
import { Assessment } from './assessment.js';
import { AuditEntry } from './audit-entry.js';
import { AuditHead } from './audit-head.js';
import { BallotRound } from './ballot-round.js';
import { Ballot } from './ballot.js';
import { ClientViewer } from './client-viewer.js';
import { Client } from './client.js';
import { Decision } from './decision.js';
import { DestinationOverride } from './destination-override.js';
import { EngagementContext } from './engagement-context.js';
import { EngagementMember } from './engagement-member.js';
import { Engagement } from './engagement.js';
import { Erasure } from './erasure.js';
import { FailedJob } from './failed-job.js';
import { Goal } from './goal.js';
import { Idea } from './idea.js';
import { InstrumentVersion } from './instrument-version.js';
import { Instrument } from './instrument.js';
import { Invitation } from './invitation.js';
import { Mail } from './mail.js';
import { Member } from './member.js';
import { OpenPoint } from './open-point.js';
import { Operation } from './operation.js';
import { Participant } from './participant.js';
import { Report } from './report.js';
import { Respondent } from './respondent.js';
import { Result } from './result.js';
import { Session } from './session.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { Stakeholder } from './stakeholder.js';
import { Tenant } from './tenant.js';
import { Unit } from './unit.js';
import { UsedCode } from './used-code.js';
import { UserAccount } from './user-account.js';
import { Vote } from './vote.js';
import { WaveFingerprint } from './wave-fingerprint.js';
import { Wave } from './wave.js';
import { WaveKey } from './wave-key.js';
import { WorkshopParticipant } from './workshop-participant.js';
import { WorkshopStep } from './workshop-step.js';
import { WorkshopTicket } from './workshop-ticket.js';
import { Workshop } from './workshop.js';

/** Every table that the product's own code reads or writes. */
export const ENTITIES = [
  Activity,
  Answer,
  Assessment,
  AuditEntry,
  AuditHead,
  Ballot,
  BallotRound,
  Client,
  ClientViewer,
  Decision,
  DestinationOverride,
  Engagement,
  EngagementContext,
  EngagementMember,
  Erasure,
  FailedJob,
  Goal,
  Idea,
  Instrument,
  InstrumentVersion,
  Invitation,
  Mail,
  Member,
  OpenPoint,
  Operation,
  Participant,
  Report,
  Respondent,
  Result,
  Session,
  SignInThrottle,
  Stakeholder,
  Tenant,
  Unit,
  UsedCode,
  UserAccount,
  Vote,
  Wave,
  WaveFingerprint,
  WaveKey,
  Workshop,
  WorkshopParticipant,
  WorkshopStep,
  WorkshopTicket,
] as const;
