import { Identity1790000001000 } from './1790000001000-identity.js';
import { Engagements1790000002000 } from './1790000002000-engagements.js';
import { Assessments1790000003000 } from './1790000003000-assessments.js';
import { Results1790000004000 } from './1790000004000-results.js';
import { Answering1790000005300 } from './1790000005300-answering.js';
import { Advice1790000006000 } from './1790000006000-advice.js';
import { Coverage1790000007000 } from './1790000007000-coverage.js';
import { Workshops1790000010000 } from './1790000010000-workshops.js';
import { Plans1790000011000 } from './1790000011000-plans.js';
import { Minutes1790000012000 } from './1790000012000-minutes.js';
import { AuditPages1790000020000 } from './1790000020000-audit-pages.js';
import { SealedAnswers1790000030000 } from './1790000030000-sealed-answers.js';
import { OneResult1790000035000 } from './1790000035000-one-result.js';
import { OpenWaves1790000036000 } from './1790000036000-open-waves.js';
import { CountedPersons1790000037000 } from './1790000037000-counted-persons.js';
import { Erasure1790000038000 } from './1790000038000-erasure.js';
import { Seats1790000040000 } from './1790000040000-seats.js';
import { HeldMail1790000050000 } from './1790000050000-held-mail.js';
import { AccountNotices1790000050100 } from './1790000050100-account-notices.js';
import { Operations1790000055000 } from './1790000055000-operations.js';
import { MailOnItsWay1790000056000 } from './1790000056000-mail-on-its-way.js';
import { UsedCodes1790000057000 } from './1790000057000-used-codes.js';
import { SignedContext1790000060000 } from './1790000060000-signed-context.js';
import { ReleasedWaves1790000061000 } from './1790000061000-released-waves.js';
import { InstrumentsInVersion21790000063000 } from './1790000063000-instruments-in-version-2.js';
import { MailBacklog1790000062000 } from './1790000062000-mail-backlog.js';
import { ClosedWords1790000065000 } from './1790000065000-closed-words.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Identity1790000001000,
  Engagements1790000002000,
  Assessments1790000003000,
  Results1790000004000,
  Answering1790000005300,
  Advice1790000006000,
  Coverage1790000007000,
  Workshops1790000010000,
  Plans1790000011000,
  Minutes1790000012000,
  AuditPages1790000020000,
  SealedAnswers1790000030000,
  OneResult1790000035000,
  OpenWaves1790000036000,
  CountedPersons1790000037000,
  Erasure1790000038000,
  Seats1790000040000,
  HeldMail1790000050000,
  AccountNotices1790000050100,
  Operations1790000055000,
  MailOnItsWay1790000056000,
  UsedCodes1790000057000,
  SignedContext1790000060000,
  ReleasedWaves1790000061000,
  MailBacklog1790000062000,
  InstrumentsInVersion21790000063000,
  ClosedWords1790000065000,
] as const;
