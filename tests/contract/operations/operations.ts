import { randomUUID } from 'node:crypto';

import { HALDEN } from '../../../apps/cli/src/demo/halden.js';
import type { World } from './world.js';

/** How one root field is called so that it succeeds, and what of its arguments names no row of any tenant. */
export interface Operation {
  /** Who calls it when it succeeds; the owner unless said otherwise. */
  readonly by?: 'respondent' | 'roomMember';
  /** Its arguments in a world. Whatever is an id here is tried with the other tenant's in its place. */
  readonly args?: (world: World) => Record<string, unknown>;
  /** Paths of ID arguments that name nothing stored. */
  readonly free?: readonly string[];
  /** Leaves no entry in the audit trail: an answer in the making must not tell who types when (ADR 10). */
  readonly isUnrecorded?: true;
  /** What another tenant's id leads to: an error NOT_FOUND, or an empty list. */
  readonly foreign?: 'empty';
}

const id = (argument: string, name: string): Operation => ({ args: ({ ids }) => ({ [argument]: ids[name] }) });

/** A first vote of confidence. */
const vote = (ballotId: string | undefined): Record<string, unknown> => ({
  ballotId,
  round: 1,
  operationId: randomUUID(),
  baseRevision: 0,
  value: 4,
});

/** Every query. One that is missing turns the build red. */
export const QUERIES: Readonly<Record<string, Operation>> = {
  advice: id('waveId', 'scoredWave'),
  assessment: id('assessmentId', 'openAssessment'),
  auditEntries: { args: () => ({ before: 'ab'.repeat(32), first: 1 }), free: ['before'] },
  auditTrailHolds: {},
  client: id('clientId', 'client'),
  clientOverview: id('clientId', 'client'),
  archivedClients: {},
  clients: {},
  engagement: id('engagementId', 'engagement'),
  engagementContext: id('assessmentId', 'scoredAssessment'),
  failedJobs: {},
  importPreview: {
    args: ({ ids, instrument }) => ({
      input: {
        assessmentId: ids.scoredAssessment,
        instrumentVersionId: ids.version,
        confidentialityMode: 'NAMED',
        csv: `wave,organisation,respondent,function,item,current,desired\nEarlier,Client,p1,sales,${instrument.items[0]!.key},2,3`,
      },
    }),
  },
  instrumentProblems: { args: () => ({ source: 'meta: {}' }) },
  instrumentVersion: id('instrumentVersionId', 'version'),
  instrumentVersionDifference: { args: ({ ids }) => ({ beforeId: ids.version, afterId: ids.draftVersion }) },
  instruments: {},
  invitations: {},
  me: {},
  members: {},
  plan: id('clientId', 'client'),
  questionnaire: { by: 'respondent' },
  report: id('reportId', 'report'),
  reports: { ...id('clientId', 'client'), foreign: 'empty' },
  result: id('waveId', 'scoredWave'),
  resultById: id('resultId', 'result'),
  sessions: {},
  stakeholderListPreview: {
    args: ({ ids }) => ({ clientId: ids.client, csv: 'name,function\nA,sales' }),
  },
  tenant: {},
  trend: {
    args: ({ ids }) => ({ assessmentId: ids.scoredAssessment, upToWaveId: ids.scoredWave }),
  },
  wave: id('waveId', 'openWave'),
  waveMailPreview: { args: ({ ids }) => ({ waveId: ids.openWave, kind: 'INVITATION', locale: 'en' }) },
  waveCoverage: id('waveId', 'openWave'),
  workshop: id('workshopId', 'runningWorkshop'),
  workshopConsole: id('workshopId', 'runningWorkshop'),
  workshopMinutes: id('workshopId', 'endedWorkshop'),
  workshopPlace: { by: 'roomMember' },
  workshopRoom: id('workshopId', 'runningWorkshop'),
  workshops: { ...id('clientId', 'client'), foreign: 'empty' },
};

/** Every subscription. */
export const SUBSCRIPTIONS: Readonly<Record<string, Operation>> = {
  reportProgress: id('reportId', 'report'),
  waveProgress: id('waveId', 'openWave'),
  workshopLive: id('workshopId', 'runningWorkshop'),
};

/** Every mutation, in an order in which each can succeed: what ends something comes last. */
export const MUTATIONS: Readonly<Record<string, Operation>> = {
  createClient: { args: () => ({ input: { name: 'One more' } }) },
  updateClient: { args: ({ ids }) => ({ input: { clientId: ids.client, sector: 'Machines' } }) },
  archiveClient: id('clientId', 'idleClient'),
  restoreClient: id('clientId', 'idleClient'),
  createUnit: { args: ({ ids }) => ({ input: { clientId: ids.client, parentId: ids.unit, name: 'Ulm' } }) },
  updateUnit: { args: ({ ids }) => ({ input: { unitId: ids.emptyUnit, parentId: ids.unit, name: 'Still empty' } }) },
  removeUnit: id('unitId', 'emptyUnit'),
  createStakeholder: {
    args: ({ ids }) => ({ input: { clientId: ids.client, unitId: ids.unit, name: 'New', email: 'new@example.org' } }),
  },
  updateStakeholder: {
    args: ({ ids }) => ({ input: { stakeholderId: ids.stakeholder, unitId: ids.unit, name: 'Renamed' } }),
  },
  importStakeholders: {
    args: ({ ids }) => ({
      clientId: ids.client,
      csv: 'name,email,function,level,unit,locale\nA,a@example.org,sales,,,en',
    }),
  },
  archiveStakeholder: id('stakeholderId', 'idleStakeholder'),
  eraseStakeholder: id('stakeholderId', 'idleStakeholder'),
  createEngagement: {
    args: ({ ids }) => ({ input: { clientId: ids.client, name: 'Another', startsOn: '2026-02-01' } }),
  },
  updateEngagement: { args: ({ ids }) => ({ input: { engagementId: ids.engagement, name: 'Renamed' } }) },
  setEngagementTeam: {
    args: ({ ids }) => ({ engagementId: ids.engagement, team: [{ memberId: ids.member, isLead: true }] }),
  },
  importInstrument: { args: ({ source }) => ({ source: source.replace(/^( {2}key: ).*$/m, '$1another-one') }) },
  saveInstrumentDraft: {
    args: ({ ids, draftSource }) => ({ instrumentVersionId: ids.draftVersion, revision: 1, source: draftSource }),
  },
  publishInstrumentVersion: id('instrumentVersionId', 'draftVersion'),
  newInstrumentDraft: id('instrumentId', 'instrument'),
  createAssessment: {
    args: ({ ids }) => ({ input: { engagementId: ids.engagement, instrumentId: ids.instrument, name: 'Another' } }),
  },
  renameAssessment: { args: ({ ids }) => ({ assessmentId: ids.openAssessment, name: 'Renamed' }) },
  saveEngagementContext: {
    args: ({ ids }) => ({ assessmentId: ids.openAssessment, answers: HALDEN.context, revision: 1 }),
  },
  overrideDestination: {
    args: ({ ids }) => ({
      assessmentId: ids.scoredAssessment,
      input: {
        date: '2026-03-01',
        name: 'Ada Owner',
        role: 'lead_consultant',
        reason: 'the board wants to go further',
        point: { reach: 60, integration: 60 },
      },
    }),
  },
  createWave: {
    args: ({ ids }) => ({
      input: {
        assessmentId: ids.draftAssessment,
        instrumentVersionId: ids.version,
        name: 'Another',
        confidentialityMode: 'NAMED',
      },
    }),
  },
  updateWave: {
    args: ({ ids }) => ({ input: { waveId: ids.draftWave, instrumentVersionId: ids.version, name: 'Renamed' } }),
  },
  inviteParticipants: {
    args: ({ ids }) => ({ waveId: ids.draftWave, stakeholderIds: [ids.stakeholder, ids.secondStakeholder] }),
  },
  sendTestMail: id('waveId', 'draftWave'),
  withdrawParticipant: id('participantId', 'draftSecondParticipant'),
  openWave: id('waveId', 'draftWave'),
  sendInvitations: id('waveId', 'openWave'),
  sendReminders: id('waveId', 'openWave'),
  saveAnswers: {
    by: 'respondent',
    isUnrecorded: true,
    args: ({ instrument }) => ({
      operations: [
        { operationId: randomUUID(), item: instrument.items[0]!.key, baseRevision: 0, current: '2', desired: '3' },
      ],
    }),
  },
  placeDesiredPoint: { by: 'respondent', isUnrecorded: true, args: () => ({ x: 40, y: 60 }) },
  deleteMyAnswers: { by: 'respondent' },
  submitAnswers: { by: 'respondent' },
  issueCode: id('participantId', 'openSecondParticipant'),
  closeWave: id('waveId', 'closingWave'),
  importAnswers: {
    args: ({ ids, instrument }) => ({
      input: {
        assessmentId: ids.scoredAssessment,
        instrumentVersionId: ids.version,
        confidentialityMode: 'NAMED',
        csv: `wave,organisation,respondent,function,item,current,desired\nEarlier,Client,p1,sales,${instrument.items[0]!.key},2,3`,
      },
    }),
  },
  createWorkshop: {
    args: ({ ids }) => ({
      input: {
        resultId: ids.result,
        name: 'Another',
        locale: 'en',
        confidentialityMode: 'NAMED',
        predecessorId: ids.endedWorkshop,
      },
    }),
  },
  arrangeSteps: {
    args: ({ ids, instrument }) => ({
      workshopId: ids.plannedWorkshop,
      steps: (instrument.workshop?.steps ?? [{}]).map((_, i) => ({ stepId: ids[`plannedStep${i}`], minutes: 5 })),
    }),
  },
  addStep: { args: ({ ids }) => ({ input: { workshopId: ids.plannedWorkshop, title: 'Break', minutes: 10 } }) },
  noteStep: { args: ({ ids }) => ({ stepId: ids.plannedStep1, note: 'surprise' }) },
  updateWorkshop: { args: ({ ids }) => ({ input: { workshopId: ids.plannedWorkshop, name: 'Renamed' } }) },
  addBallot: {
    args: ({ ids }) => ({ input: { stepId: ids.plannedStep1, kind: 'CONFIDENCE', question: 'Sure?' } }),
  },
  updateBallot: { args: ({ ids }) => ({ input: { ballotId: ids.waitingBallot, question: 'Really sure?' } }) },
  removeBallot: id('ballotId', 'waitingBallot'),
  removeStep: id('stepId', 'plannedStep1'),
  startWorkshop: id('workshopId', 'plannedWorkshop'),
  renewWorkshopCode: id('workshopId', 'plannedWorkshop'),
  issueWorkshopTickets: { args: ({ ids }) => ({ workshopId: ids.anonymousWorkshop, seats: 2 }) },
  setWorkshopDoor: { args: ({ ids }) => ({ workshopId: ids.plannedWorkshop, isOpen: false }) },
  setTimer: { args: ({ ids }) => ({ workshopId: ids.runningWorkshop, action: 'START', seconds: 60 }) },
  castVote: {
    by: 'roomMember',
    isUnrecorded: true,
    args: ({ ids }) => ({ input: vote(ids.openBallot) }),
  },
  castVoteFor: {
    isUnrecorded: true,
    args: ({ ids }) => ({ participantId: ids.servedParticipant, input: vote(ids.openBallot) }),
  },
  revealBallot: id('ballotId', 'openBallot'),
  openBallot: id('ballotId', 'openBallot'),
  showBallot: id('ballotId', 'ideasBallot'),
  groupIdeas: { args: ({ ids }) => ({ ballotId: ids.ideasBallot, ideaIds: [ids.idea], heading: 'Learning' }) },
  goToStep: id('stepId', 'runningStep1'),
  addWorkshopParticipant: { args: ({ ids }) => ({ workshopId: ids.runningWorkshop, name: 'Lee' }) },
  setWorkshopRole: { args: ({ ids }) => ({ participantId: ids.servedParticipant, role: 'SPONSOR' }) },
  removeWorkshopParticipant: id('participantId', 'servedParticipant'),
  addOpenPoint: { args: ({ ids }) => ({ workshopId: ids.runningWorkshop, text: 'the budget' }) },
  closeOpenPoint: id('openPointId', 'openPoint'),
  recordDecision: {
    args: ({ ids }) => ({
      input: {
        engagementId: ids.engagement,
        workshopId: ids.runningWorkshop,
        ballotId: ids.ideasBallot,
        resultId: ids.result,
        kind: 'AGREEMENT',
        statement: 'We do it',
        reason: 'all agreed',
        name: 'Ada Owner',
        decidedOn: '2026-03-01',
      },
    }),
  },
  addGoal: {
    args: ({ ids }) => ({
      input: {
        ...{ engagementId: ids.engagement, workshopId: ids.runningWorkshop, title: 'Answer', owner: 'Lee' },
        ...{ figure: 'answered in a day', baseline: '40 %', dueOn: '2026-12-31' },
      },
    }),
  },
  updateGoal: { args: ({ ids }) => ({ input: { goalId: ids.goal, revision: 1, status: 'REACHED' } }) },
  addActivity: {
    args: ({ ids }) => ({
      input: {
        ...{ engagementId: ids.engagement, workshopId: ids.runningWorkshop, goalId: ids.goal },
        ...{ title: 'Rota', owner: 'Kim' },
      },
    }),
  },
  updateActivity: { args: ({ ids }) => ({ input: { activityId: ids.activity, revision: 1, status: 'DONE' } }) },
  endWorkshop: id('workshopId', 'plannedWorkshop'),
  requestReport: { args: ({ ids }) => ({ resultId: ids.result, locale: 'DE' }) },
  requestMinutes: id('workshopId', 'endedWorkshop'),
  retryFailedJob: id('failedJobId', 'failedJob'),
  updateTenant: { args: () => ({ input: { address: '1 Quay Street' } }) },
  inviteMember: {
    args: ({ ids }) => ({ input: { email: 'reader@example.org', role: 'EXECUTIVE', clientIds: [ids.client] } }),
  },
  revokeInvitation: id('invitationId', 'invitation'),
  changeMemberRole: { args: ({ ids }) => ({ memberId: ids.member, role: 'EXECUTIVE', clientIds: [ids.client] }) },
  removeMember: id('memberId', 'secondMember'),
  endSession: id('sessionId', 'session'),
  changePassword: {
    args: () => ({ input: { currentPassword: 'three white horses', newPassword: 'four black horses' } }),
  },
  endOtherSessions: {},
};
