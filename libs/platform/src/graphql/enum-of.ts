import { registerEnumType } from '@nestjs/graphql';
import {
  ACTIVITY_STATUSES,
  apiName,
  BALLOT_KINDS,
  BALLOT_STATUSES,
  CONFIDENTIALITY_MODES,
  DECISION_KINDS,
  GOAL_STATUSES,
  IMPORT_FATES,
  INSTRUMENT_VERSION_STATUSES,
  INVITATION_STATUSES,
  LOCALES,
  MAIL_STATUSES,
  MAIL_WAYS,
  NOT_COUNTED_REASONS,
  REPORT_KINDS,
  REPORT_STATUSES,
  ROLES,
  SAVE_STATUSES,
  STATES,
  STEP_STATUSES,
  TIMER_ACTIONS,
  VOTE_STATUSES,
  WAVE_MAIL_KINDS,
  WAVE_STATUSES,
  WORKSHOP_ROLES,
  WORKSHOP_STATUSES,
} from '@sextant/contracts';

/** A list of words under its name in the API. */
interface ApiEnum {
  readonly name: string;
  readonly words: readonly string[];
  /** Left out of what clients see, where the name says it already. */
  readonly prefix?: string;
  readonly description?: string;
}

const API_ENUMS: readonly ApiEnum[] = [
  { name: 'ActivityStatus', words: ACTIVITY_STATUSES },
  { name: 'BallotKind', words: BALLOT_KINDS },
  { name: 'BallotState', words: STATES },
  { name: 'BallotStatus', words: BALLOT_STATUSES },
  { name: 'ConfidentialityMode', words: CONFIDENTIALITY_MODES },
  { name: 'DecisionKind', words: DECISION_KINDS },
  { name: 'GoalStatus', words: GOAL_STATUSES },
  {
    name: 'ImportFate',
    words: IMPORT_FATES,
    description:
      'A new wave, a correction of one without a result, or nothing: there already, imported under other rules, scored for good, or a group of another wave answer for answer.',
  },
  { name: 'InstrumentVersionStatus', words: INSTRUMENT_VERSION_STATUSES },
  { name: 'InvitationStatus', words: INVITATION_STATUSES },
  { name: 'MailStatus', words: MAIL_STATUSES },
  { name: 'MailWay', words: MAIL_WAYS },
  { name: 'NotCountedReason', words: NOT_COUNTED_REASONS },
  { name: 'ReportKind', words: REPORT_KINDS },
  { name: 'ReportLanguage', words: LOCALES },
  { name: 'ReportStatus', words: REPORT_STATUSES },
  { name: 'Role', words: ROLES },
  { name: 'SaveStatus', words: SAVE_STATUSES },
  { name: 'TimerAction', words: TIMER_ACTIONS },
  { name: 'VoteStatus', words: VOTE_STATUSES },
  { name: 'WaveMailKind', words: WAVE_MAIL_KINDS, prefix: 'wave-' },
  { name: 'WaveStatus', words: WAVE_STATUSES },
  { name: 'WorkshopRole', words: WORKSHOP_ROLES },
  { name: 'WorkshopStatus', words: WORKSHOP_STATUSES },
  { name: 'WorkshopStepStatus', words: STEP_STATUSES },
];

const registered = new Map<readonly string[], object>(
  API_ENUMS.map(({ name, words, prefix = '', description }) => {
    const byApiName = Object.fromEntries(words.map((word) => [apiName(word.slice(prefix.length)), word]));
    registerEnumType(byApiName, { name, description });
    return [words, byApiName];
  }),
);

/** The enum of a list of words, for `@Field(() => enumOf(WAVE_STATUSES))`: clients see `OPEN`, the program has `open`. */
export function enumOf(words: readonly string[]): object {
  const found = registered.get(words);
  if (!found) throw new Error(`No enum of the API is named for ${words.join(', ')}.`);
  return found;
}
