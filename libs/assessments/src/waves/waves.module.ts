import { Module } from '@nestjs/common';
import { EngagementsModule } from '@sextant/engagements';
import { IdentityModule } from '@sextant/identity';

import { AskedItems } from '../answering/asked-items.js';
import { CoalescedSaves } from '../answering/coalesced-saves.js';
import { DeleteMyAnswers } from '../answering/delete-my-answers.js';
import { PlaceDesiredPoint } from '../answering/place-desired-point.js';
import { PublishedInstruments } from '../answering/published-instruments.js';
import { QuestionnaireService } from '../answering/questionnaire.service.js';
import { SaveAnswers } from '../answering/save-answers.js';
import { SeparateSaves } from '../answering/separate-saves.js';
import { SubmitAnswers } from '../answering/submit-answers.js';
import { FatesOfFile } from '../imports/fates-of-file.js';
import { FileToImport } from '../imports/file-to-import.js';
import { ImportAnswers } from '../imports/import-answers.js';
import { ImportPreview } from '../imports/import-preview.js';
import { WaveFingerprints } from '../scoring/wave-fingerprints.js';
import { CountedLately } from '../participants/counted-lately.js';
import { EraseStakeholder } from '../participants/erase-stakeholder.js';
import { IssueCode } from '../participants/issue-code.js';
import { ParticipantsService } from '../participants/participants.service.js';
import { PersonalLinks } from '../participants/personal-links.js';
import { PersonsService } from '../participants/persons.service.js';
import { RespondentActors } from '../participants/respondent-actors.js';
import { RespondentEntry } from '../participants/respondent-entry.js';
import { WaveMailPreview } from '../participants/wave-mail-preview.js';
import { WaveMail } from '../participants/wave-mail.js';
import { WaveSeals } from '../sealing/wave-seals.js';
import { CloseWave } from './close-wave.js';
import { OpenWave } from './open-wave.js';
import { ResponseCounting } from './response-counts.js';
import { WaveCoverage } from './wave-coverage.js';
import { WavesService } from './waves.service.js';

const SERVICES = [
  AskedItems,
  CloseWave,
  CoalescedSaves,
  CountedLately,
  DeleteMyAnswers,
  EraseStakeholder,
  FatesOfFile,
  FileToImport,
  ImportAnswers,
  ImportPreview,
  IssueCode,
  OpenWave,
  ParticipantsService,
  PersonalLinks,
  PersonsService,
  PlaceDesiredPoint,
  PublishedInstruments,
  QuestionnaireService,
  RespondentActors,
  RespondentEntry,
  ResponseCounting,
  SaveAnswers,
  SeparateSaves,
  SubmitAnswers,
  WaveCoverage,
  WaveFingerprints,
  WaveMail,
  WaveMailPreview,
  WaveSeals,
  WavesService,
];

/** Waves from their set-up to their closing: participants, links, mail, answers and imports. */
@Module({ imports: [EngagementsModule, IdentityModule], providers: SERVICES, exports: SERVICES })
export class WavesModule {}
