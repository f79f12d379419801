/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment ToldResponses on Wave {\n    minimumGroup\n    responseCounts {\n      invited\n      answered\n      isRounded\n    }\n  }\n": typeof types.ToldResponsesFragmentDoc,
    "\n  query AssessmentPage($assessmentId: ID!) {\n    assessment(assessmentId: $assessmentId) {\n      id\n      clientId\n      engagementId\n      name\n      waves {\n        id\n        number\n        name\n        status\n        confidentialityMode\n        openedAt\n        closedAt\n        ...ToldResponses\n      }\n    }\n  }\n": typeof types.AssessmentPageDocument,
    "\n  mutation CreateWave($input: CreateWaveInput!) {\n    createWave(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateWaveDocument,
    "\n  fragment WaveToClose on Wave {\n    id\n    confidentialityMode\n    ...ToldResponses\n  }\n": typeof types.WaveToCloseFragmentDoc,
    "\n  mutation CloseWave($waveId: ID!) {\n    closeWave(waveId: $waveId) {\n      id\n      status\n    }\n  }\n": typeof types.CloseWaveDocument,
    "\n  query WaveCoverage($waveId: ID!) {\n    waveCoverage(waveId: $waveId)\n  }\n": typeof types.WaveCoverageDocument,
    "\n  query InstrumentChoices {\n    instruments {\n      id\n      title\n      versions {\n        id\n        status\n      }\n    }\n  }\n": typeof types.InstrumentChoicesDocument,
    "\n  mutation CreateAssessment($input: CreateAssessmentInput!) {\n    createAssessment(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateAssessmentDocument,
    "\n  mutation ImportAnswers($input: ImportAnswersInput!) {\n    importAnswers(input: $input) {\n      waves {\n        id\n        name\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n": typeof types.ImportAnswersDocument,
    "\n  query ImportPreview($input: ImportAnswersInput!) {\n    importPreview(input: $input) {\n      read {\n        delimiter\n        columns {\n          header\n          field\n        }\n      }\n      remarks {\n        row\n        column\n        name\n        message\n      }\n      waves {\n        name\n        date\n        fate\n        respondents\n        answers\n        comments\n        functions {\n          function\n          respondents\n        }\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n": typeof types.ImportPreviewDocument,
    "\n  mutation IssueCode($participantId: ID!) {\n    issueCode(participantId: $participantId) {\n      code\n      expiresAt\n    }\n  }\n": typeof types.IssueCodeDocument,
    "\n  query WaveMailPreview($waveId: ID!, $kind: WaveMailKind!, $locale: String!) {\n    waveMailPreview(waveId: $waveId, kind: $kind, locale: $locale) {\n      subject\n      html\n    }\n  }\n": typeof types.WaveMailPreviewDocument,
    "\n  mutation OpenWave($waveId: ID!) {\n    openWave(waveId: $waveId) {\n      id\n      status\n    }\n  }\n": typeof types.OpenWaveDocument,
    "\n  fragment WaveOfParticipants on Wave {\n    id\n    clientId\n    status\n    confidentialityMode\n  }\n": typeof types.WaveOfParticipantsFragmentDoc,
    "\n  query Participants($waveId: ID!, $clientId: ID!) {\n    wave(waveId: $waveId) {\n      id\n      participants {\n        id\n        stakeholderId\n        name\n        function\n        invitedAt\n        invitationStatus\n        invitationFailure\n        submittedOn\n      }\n      persons {\n        counted\n        needed\n        notCounted {\n          participantId\n          reason\n        }\n      }\n    }\n    client(clientId: $clientId) {\n      id\n      stakeholders {\n        id\n        name\n        function\n      }\n    }\n  }\n": typeof types.ParticipantsDocument,
    "\n  mutation InviteParticipants($waveId: ID!, $stakeholderIds: [ID!]!) {\n    inviteParticipants(waveId: $waveId, stakeholderIds: $stakeholderIds) {\n      id\n    }\n  }\n": typeof types.InviteParticipantsDocument,
    "\n  mutation WithdrawParticipant($participantId: ID!) {\n    withdrawParticipant(participantId: $participantId) {\n      id\n    }\n  }\n": typeof types.WithdrawParticipantDocument,
    "\n  mutation RenameAssessment($assessmentId: ID!, $name: String!) {\n    renameAssessment(assessmentId: $assessmentId, name: $name) {\n      id\n      name\n    }\n  }\n": typeof types.RenameAssessmentDocument,
    "\n  fragment WaveOfResponses on Wave {\n    ...ToldResponses\n    responseCounts {\n      functions {\n        function\n        ratePct\n      }\n    }\n  }\n": typeof types.WaveOfResponsesFragmentDoc,
    "\n  fragment WaveInMailing on Wave {\n    id\n    status\n  }\n": typeof types.WaveInMailingFragmentDoc,
    "\n  mutation SendInvitations($waveId: ID!, $at: DateTime) {\n    sendInvitations(waveId: $waveId, at: $at) {\n      id\n    }\n  }\n": typeof types.SendInvitationsDocument,
    "\n  mutation SendReminders($waveId: ID!) {\n    sendReminders(waveId: $waveId) {\n      id\n    }\n  }\n": typeof types.SendRemindersDocument,
    "\n  mutation SendTestMail($waveId: ID!) {\n    sendTestMail(waveId: $waveId) {\n      id\n    }\n  }\n": typeof types.SendTestMailDocument,
    "\n  query WavePage($waveId: ID!) {\n    wave(waveId: $waveId) {\n      id\n      clientId\n      assessmentId\n      name\n      status\n      next\n      ...WaveOfResponses\n      ...WaveInSettings\n      ...WaveOfParticipants\n      ...WaveInMailing\n      ...WaveToClose\n    }\n  }\n": typeof types.WavePageDocument,
    "\n  subscription WaveProgress($waveId: ID!) {\n    waveProgress(waveId: $waveId) {\n      waveId\n      status\n    }\n  }\n": typeof types.WaveProgressDocument,
    "\n  fragment WaveInSettings on Wave {\n    id\n    name\n    status\n    confidentialityMode\n    minimumGroup\n    horizonOn\n    closesOn\n  }\n": typeof types.WaveInSettingsFragmentDoc,
    "\n  mutation UpdateWave($input: UpdateWaveInput!) {\n    updateWave(input: $input) {\n      ...WaveInSettings\n    }\n  }\n": typeof types.UpdateWaveDocument,
    "\n  query ArchivedClients {\n    archivedClients {\n      id\n      name\n    }\n  }\n": typeof types.ArchivedClientsDocument,
    "\n  mutation RestoreClient($clientId: ID!) {\n    restoreClient(clientId: $clientId) {\n      id\n      archivedAt\n    }\n  }\n": typeof types.RestoreClientDocument,
    "\n  fragment ClientInForm on Client {\n    id\n    name\n    sector\n    country\n    contextProfile\n  }\n": typeof types.ClientInFormFragmentDoc,
    "\n  mutation UpdateClient($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.UpdateClientDocument,
    "\n  mutation ArchiveClient($clientId: ID!) {\n    archiveClient(clientId: $clientId) {\n      id\n      archivedAt\n    }\n  }\n": typeof types.ArchiveClientDocument,
    "\n  query ClientPage($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      name\n      sector\n      country\n      contextProfile\n      ...ClientInForm\n      ...ClientWithEngagements\n      ...ClientWithUnits\n    }\n  }\n": typeof types.ClientPageDocument,
    "\n  mutation CreateClient($input: CreateClientInput!) {\n    createClient(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateClientDocument,
    "\n  query EngagementPage($engagementId: ID!) {\n    engagement(engagementId: $engagementId) {\n      id\n      clientId\n      name\n      startsOn\n      endsOn\n      assessments {\n        id\n        name\n        waves {\n          id\n          status\n        }\n      }\n      ...EngagementTeam\n    }\n  }\n": typeof types.EngagementPageDocument,
    "\n  mutation UpdateEngagement($input: UpdateEngagementInput!) {\n    updateEngagement(input: $input) {\n      id\n      name\n      startsOn\n      endsOn\n    }\n  }\n": typeof types.UpdateEngagementDocument,
    "\n  fragment ClientWithEngagements on Client {\n    id\n    engagements {\n      id\n      name\n      startsOn\n      endsOn\n      assessments {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ClientWithEngagementsFragmentDoc,
    "\n  mutation CreateEngagement($input: CreateEngagementInput!) {\n    createEngagement(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateEngagementDocument,
    "\n  mutation EraseStakeholder($stakeholderId: ID!) {\n    eraseStakeholder(stakeholderId: $stakeholderId)\n  }\n": typeof types.EraseStakeholderDocument,
    "\n  mutation ImportStakeholders($clientId: ID!, $csv: String!, $createUnits: Boolean!) {\n    importStakeholders(clientId: $clientId, csv: $csv, createUnits: $createUnits) {\n      imported\n      known\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n": typeof types.ImportStakeholdersDocument,
    "\n  query StakeholderListPreview($clientId: ID!, $csv: String!, $createUnits: Boolean!) {\n    stakeholderListPreview(clientId: $clientId, csv: $csv, createUnits: $createUnits) {\n      read {\n        delimiter\n        columns {\n          header\n          field\n        }\n      }\n      added\n      known\n      remarks {\n        row\n        column\n        name\n        message\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n": typeof types.StakeholderListPreviewDocument,
    "\n  fragment StakeholderInForm on Stakeholder {\n    id\n    name\n    email\n    function\n    level\n    unitId\n    locale\n  }\n": typeof types.StakeholderInFormFragmentDoc,
    "\n  mutation CreateStakeholder($input: CreateStakeholderInput!) {\n    createStakeholder(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateStakeholderDocument,
    "\n  mutation UpdateStakeholder($input: UpdateStakeholderInput!) {\n    updateStakeholder(input: $input) {\n      id\n    }\n  }\n": typeof types.UpdateStakeholderDocument,
    "\n  query Stakeholders($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      stakeholders {\n        id\n        name\n        email\n        function\n        level\n        unitId\n        ...StakeholderInForm\n      }\n    }\n  }\n": typeof types.StakeholdersDocument,
    "\n  mutation ArchiveStakeholder($stakeholderId: ID!) {\n    archiveStakeholder(stakeholderId: $stakeholderId) {\n      id\n    }\n  }\n": typeof types.ArchiveStakeholderDocument,
    "\n  fragment EngagementTeam on Engagement {\n    id\n    team {\n      memberId\n      name\n      isLead\n    }\n  }\n": typeof types.EngagementTeamFragmentDoc,
    "\n  query Colleagues {\n    members {\n      id\n      name\n      role\n    }\n  }\n": typeof types.ColleaguesDocument,
    "\n  mutation SetEngagementTeam($engagementId: ID!, $team: [TeamMemberInput!]!) {\n    setEngagementTeam(engagementId: $engagementId, team: $team) {\n      ...EngagementTeam\n    }\n  }\n": typeof types.SetEngagementTeamDocument,
    "\n  fragment ClientWithUnits on Client {\n    id\n    units {\n      id\n      parentId\n      name\n    }\n  }\n": typeof types.ClientWithUnitsFragmentDoc,
    "\n  mutation CreateUnit($input: CreateUnitInput!) {\n    createUnit(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateUnitDocument,
    "\n  mutation UpdateUnit($input: UpdateUnitInput!) {\n    updateUnit(input: $input) {\n      id\n      name\n      parentId\n    }\n  }\n": typeof types.UpdateUnitDocument,
    "\n  mutation RemoveUnit($unitId: ID!) {\n    removeUnit(unitId: $unitId) {\n      id\n    }\n  }\n": typeof types.RemoveUnitDocument,
    "\n  query Viewers($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      viewers {\n        memberId\n        name\n        email\n      }\n    }\n  }\n": typeof types.ViewersDocument,
    "\n  mutation InviteViewer($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      email\n    }\n  }\n": typeof types.InviteViewerDocument,
    "\n  query WorkTrail($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      name\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.WorkTrailDocument,
    "\n  query AuditTrail($before: ID) {\n    auditEntries(first: 50, before: $before) {\n      id\n      at\n      actorKind\n      actorName\n      action\n      outcome\n      code\n    }\n    auditTrailHolds\n  }\n": typeof types.AuditTrailDocument,
    "\n  query Branding {\n    tenant {\n      id\n      name\n      address\n      brandColour\n      logo\n    }\n  }\n": typeof types.BrandingDocument,
    "\n  mutation UpdateTenant($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      name\n      address\n      brandColour\n      logo\n    }\n  }\n": typeof types.UpdateTenantDocument,
    "\n  query ClientsToSee {\n    clients {\n      id\n      name\n    }\n  }\n": typeof types.ClientsToSeeDocument,
    "\n  query Invitations {\n    invitations {\n      id\n      email\n      role\n      expiresAt\n      isExpired\n      next\n      mailStatus\n      mailFailure\n    }\n    clients {\n      id\n      name\n    }\n  }\n": typeof types.InvitationsDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      email\n    }\n  }\n": typeof types.InviteMemberDocument,
    "\n  mutation RevokeInvitation($invitationId: ID!) {\n    revokeInvitation(invitationId: $invitationId) {\n      id\n    }\n  }\n": typeof types.RevokeInvitationDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query Sessions {\n    sessions {\n      id\n      userAgent\n      lastSeenAt\n      isCurrent\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation EndSession($sessionId: ID!) {\n    endSession(sessionId: $sessionId) {\n      id\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions\n  }\n": typeof types.EndOtherSessionsDocument,
    "\n  query Team {\n    members {\n      id\n      name\n      email\n      role\n      clientIds\n      createdAt\n    }\n  }\n": typeof types.TeamDocument,
    "\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      id\n    }\n  }\n": typeof types.RemoveMemberDocument,
    "\n  mutation ChangeMemberRole($memberId: ID!, $role: Role!, $clientIds: [ID!]!) {\n    changeMemberRole(memberId: $memberId, role: $role, clientIds: $clientIds) {\n      id\n      role\n      clientIds\n    }\n  }\n": typeof types.ChangeMemberRoleDocument,
    "\n  query ClientOverview($clientId: ID!, $locale: String!) {\n    clientOverview(clientId: $clientId, locale: $locale) {\n      assessmentId\n      instrumentTitle\n      latestWaveId\n      latestWaveName\n    }\n    client(clientId: $clientId) {\n      id\n      name\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n          waves {\n            id\n            name\n            status\n            closedAt\n          }\n        }\n      }\n    }\n  }\n": typeof types.ClientOverviewDocument,
    "\n  query ContextPage($assessmentId: ID!) {\n    assessment(assessmentId: $assessmentId) {\n      id\n      clientId\n      instrumentId\n    }\n    engagementContext(assessmentId: $assessmentId) {\n      engagementId\n      instrumentId\n      answers\n      revision\n    }\n    instruments {\n      id\n      versions {\n        id\n        status\n        document\n      }\n    }\n  }\n": typeof types.ContextPageDocument,
    "\n  mutation SaveEngagementContext($assessmentId: ID!, $revision: Int!, $answers: ContextAnswers!) {\n    saveEngagementContext(assessmentId: $assessmentId, revision: $revision, answers: $answers) {\n      engagementId\n      instrumentId\n      answers\n      revision\n    }\n  }\n": typeof types.SaveEngagementContextDocument,
    "\n  query ExecutiveClients {\n    clients {\n      id\n      name\n    }\n  }\n": typeof types.ExecutiveClientsDocument,
    "\n  query Home {\n    clients {\n      id\n      name\n      sector\n      country\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n          waves {\n            id\n            name\n            status\n            openedAt\n            closesOn\n            ...ToldResponses\n            ...ScoredWave\n          }\n        }\n      }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  fragment ScoredWave on Wave {\n    id\n    name\n    scoredAt\n  }\n": typeof types.ScoredWaveFragmentDoc,
    "\n  query LatestPositions($clientId: ID!, $locale: String!) {\n    clientOverview(clientId: $clientId, locale: $locale) {\n      latestWaveId\n      isWithheld\n      positionLabel\n    }\n  }\n": typeof types.LatestPositionsDocument,
    "\n  mutation OverrideDestination($assessmentId: ID!, $input: OverrideDestinationInput!) {\n    overrideDestination(assessmentId: $assessmentId, input: $input) {\n      id\n    }\n  }\n": typeof types.OverrideDestinationDocument,
    "\n  query Result($waveId: ID!, $locale: String!) {\n    result(waveId: $waveId, locale: $locale) {\n      id\n      clientId\n      assessmentId\n      waveId\n      waveName\n      closedAt\n      scoringVersion\n      checksum\n      document\n      instrument\n    }\n  }\n": typeof types.ResultDocument,
    "\n  query ResultContext($waveId: ID!, $assessmentId: ID!, $clientId: ID!, $locale: String!, $withAdvice: Boolean!) {\n    client(clientId: $clientId) {\n      id\n      name\n    }\n    trend(assessmentId: $assessmentId, locale: $locale, upToWaveId: $waveId)\n    advice(waveId: $waveId, locale: $locale) @include(if: $withAdvice) {\n      advice\n      override\n    }\n  }\n": typeof types.ResultContextDocument,
    "\n  fragment VersionInBuilder on InstrumentVersion {\n    id\n    revision\n    source\n    document\n  }\n": typeof types.VersionInBuilderFragmentDoc,
    "\n  query InstrumentProblems($source: String!) {\n    instrumentProblems(source: $source) {\n      path\n      line\n      column\n      message\n    }\n  }\n": typeof types.InstrumentProblemsDocument,
    "\n  mutation SaveInstrumentDraft($instrumentVersionId: ID!, $revision: Int!, $source: String!) {\n    saveInstrumentDraft(instrumentVersionId: $instrumentVersionId, revision: $revision, source: $source) {\n      version {\n        id\n        revision\n      }\n      problems {\n        path\n        line\n        column\n        message\n      }\n    }\n  }\n": typeof types.SaveInstrumentDraftDocument,
    "\n  query PublishedVersions {\n    instruments {\n      id\n      versions {\n        id\n        status\n      }\n    }\n  }\n": typeof types.PublishedVersionsDocument,
    "\n  query InstrumentFunctions($instrumentVersionId: ID!) {\n    instrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      document\n    }\n  }\n": typeof types.InstrumentFunctionsDocument,
    "\n  mutation ImportInstrument($source: String!) {\n    importInstrument(source: $source) {\n      version {\n        id\n      }\n      problems {\n        path\n        line\n        column\n        message\n      }\n      changes {\n        kind\n        path\n        to\n      }\n    }\n  }\n": typeof types.ImportInstrumentDocument,
    "\n  query InstrumentVersions {\n    instruments {\n      id\n      versions {\n        id\n        version\n        status\n      }\n    }\n  }\n": typeof types.InstrumentVersionsDocument,
    "\n  query InstrumentVersionDifference($beforeId: ID!, $afterId: ID!) {\n    instrumentVersionDifference(beforeId: $beforeId, afterId: $afterId) {\n      added\n      removed\n      changed {\n        key\n        fields\n      }\n    }\n  }\n": typeof types.InstrumentVersionDifferenceDocument,
    "\n  query InstrumentPage($instrumentVersionId: ID!) {\n    instrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      version\n      status\n      source\n      document\n      ...VersionInBuilder\n    }\n  }\n": typeof types.InstrumentPageDocument,
    "\n  mutation PublishInstrumentVersion($instrumentVersionId: ID!) {\n    publishInstrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      status\n    }\n  }\n": typeof types.PublishInstrumentVersionDocument,
    "\n  query Instruments {\n    instruments {\n      id\n      key\n      title\n      versions {\n        id\n        version\n        status\n        publishedAt\n      }\n    }\n  }\n": typeof types.InstrumentsDocument,
    "\n  mutation NewInstrumentDraft($instrumentId: ID!) {\n    newInstrumentDraft(instrumentId: $instrumentId) {\n      id\n    }\n  }\n": typeof types.NewInstrumentDraftDocument,
    "\n  mutation AddActivity($input: AddActivityInput!) {\n    addActivity(input: $input) {\n      id\n    }\n  }\n": typeof types.AddActivityDocument,
    "\n  mutation AddGoal($input: AddGoalInput!) {\n    addGoal(input: $input) {\n      id\n    }\n  }\n": typeof types.AddGoalDocument,
    "\n  mutation UpdateGoal($input: UpdateGoalInput!) {\n    updateGoal(input: $input) {\n      id\n      status\n      revision\n    }\n  }\n": typeof types.UpdateGoalDocument,
    "\n  mutation UpdateActivity($input: UpdateActivityInput!) {\n    updateActivity(input: $input) {\n      id\n      status\n      revision\n    }\n  }\n": typeof types.UpdateActivityDocument,
    "\n  query Plan($clientId: ID!) {\n    plan(clientId: $clientId) {\n      decisions {\n        id\n        kind\n        statement\n        reason\n        name\n        decidedOn\n        workshopId\n      }\n      goals {\n        id\n        engagementId\n        title\n        figure\n        baseline\n        aim\n        dueOn\n        owner\n        status\n        revision\n      }\n      activities {\n        id\n        engagementId\n        title\n        owner\n        dueOn\n        status\n        revision\n      }\n    }\n  }\n": typeof types.PlanDocument,
    "\n  query FailedJobs {\n    failedJobs {\n      id\n      job\n      reason\n      attempts\n      failedAt\n    }\n  }\n": typeof types.FailedJobsDocument,
    "\n  mutation RetryFailedJob($failedJobId: ID!) {\n    retryFailedJob(failedJobId: $failedJobId) {\n      id\n    }\n  }\n": typeof types.RetryFailedJobDocument,
    "\n  fragment ReportInState on Report {\n    id\n    status\n    progress\n    failure\n  }\n": typeof types.ReportInStateFragmentDoc,
    "\n  query ReportFailure($reportId: ID!) {\n    report(reportId: $reportId) {\n      id\n      failure\n    }\n  }\n": typeof types.ReportFailureDocument,
    "\n  subscription ReportProgress($reportId: ID!) {\n    reportProgress(reportId: $reportId) {\n      reportId\n      status\n      progress\n    }\n  }\n": typeof types.ReportProgressDocument,
    "\n  query Reports {\n    reports {\n      id\n      title\n      locale\n      createdAt\n      ...ReportInState\n    }\n  }\n": typeof types.ReportsDocument,
    "\n  mutation RequestMinutes($workshopId: ID!) {\n    requestMinutes(workshopId: $workshopId) {\n      ...ReportInState\n    }\n  }\n": typeof types.RequestMinutesDocument,
    "\n  mutation RequestReport($resultId: ID!, $locale: ReportLanguage!) {\n    requestReport(resultId: $resultId, locale: $locale) {\n      ...ReportInState\n    }\n  }\n": typeof types.RequestReportDocument,
    "\n  mutation AddBallot($input: AddBallotInput!) {\n    addBallot(input: $input) {\n      id\n    }\n  }\n": typeof types.AddBallotDocument,
    "\n  fragment StepInAgenda on WorkshopStep {\n    id\n    title\n    minutes\n    status\n    ...StepInForm\n  }\n": typeof types.StepInAgendaFragmentDoc,
    "\n  fragment TimerOfRoom on WorkshopRoom {\n    timer {\n      endsAt\n      secondsLeft\n    }\n  }\n": typeof types.TimerOfRoomFragmentDoc,
    "\n  mutation GoToStep($stepId: ID!, $isSkipping: Boolean!) {\n    goToStep(stepId: $stepId, isSkipping: $isSkipping) {\n      revision\n    }\n  }\n": typeof types.GoToStepDocument,
    "\n  mutation ArrangeSteps($workshopId: ID!, $steps: [ArrangedStepInput!]!) {\n    arrangeSteps(workshopId: $workshopId, steps: $steps) {\n      revision\n    }\n  }\n": typeof types.ArrangeStepsDocument,
    "\n  mutation AddStep($input: AddStepInput!) {\n    addStep(input: $input) {\n      revision\n    }\n  }\n": typeof types.AddStepDocument,
    "\n  mutation RemoveStep($stepId: ID!) {\n    removeStep(stepId: $stepId) {\n      revision\n    }\n  }\n": typeof types.RemoveStepDocument,
    "\n  mutation SetTimer($workshopId: ID!, $action: TimerAction!, $seconds: Int) {\n    setTimer(workshopId: $workshopId, action: $action, seconds: $seconds) {\n      revision\n    }\n  }\n": typeof types.SetTimerDocument,
    "\n  fragment WorkshopOfBallot on Workshop {\n    status\n    frame\n    ...WorkshopOfQuestion\n    ...WorkshopOfDecision\n  }\n": typeof types.WorkshopOfBallotFragmentDoc,
    "\n  fragment BallotOnConsole on Ballot {\n    id\n    kind\n    question\n    status\n    next\n    round\n    ...ShownBallot\n    ...QuestionInForm\n    ...BallotOfIdeas\n    ...BallotToDecide\n  }\n": typeof types.BallotOnConsoleFragmentDoc,
    "\n  fragment VotesOfRoom on WorkshopRoom {\n    counts {\n      voters\n      votes\n      minimum\n    }\n    ballot {\n      id\n    }\n  }\n": typeof types.VotesOfRoomFragmentDoc,
    "\n  mutation ShowBallot($ballotId: ID!) {\n    showBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n": typeof types.ShowBallotDocument,
    "\n  mutation OpenBallot($ballotId: ID!) {\n    openBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n": typeof types.OpenBallotDocument,
    "\n  mutation RevealBallot($ballotId: ID!) {\n    revealBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n": typeof types.RevealBallotDocument,
    "\n  mutation RemoveBallot($ballotId: ID!) {\n    removeBallot(ballotId: $ballotId)\n  }\n": typeof types.RemoveBallotDocument,
    "\n  mutation CreateWorkshop($input: CreateWorkshopInput!) {\n    createWorkshop(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateWorkshopDocument,
    "\n  query WorkshopsBefore($clientId: ID!) {\n    workshops(clientId: $clientId) {\n      id\n      name\n      status\n      startedAt\n    }\n  }\n": typeof types.WorkshopsBeforeDocument,
    "\n  fragment WorkshopToDecide on Workshop {\n    id\n    clientId\n    engagementId\n    ...WorkshopOfDecision\n  }\n": typeof types.WorkshopToDecideFragmentDoc,
    "\n  fragment OpenPointInRoom on OpenPoint {\n    id\n    text\n    closedAt\n  }\n": typeof types.OpenPointInRoomFragmentDoc,
    "\n  mutation AddOpenPoint($workshopId: ID!, $text: String!) {\n    addOpenPoint(workshopId: $workshopId, text: $text) {\n      id\n    }\n  }\n": typeof types.AddOpenPointDocument,
    "\n  mutation CloseOpenPoint($openPointId: ID!) {\n    closeOpenPoint(openPointId: $openPointId) {\n      id\n      closedAt\n    }\n  }\n": typeof types.CloseOpenPointDocument,
    "\n  mutation UpdateBallot($input: UpdateBallotInput!) {\n    updateBallot(input: $input) {\n      id\n    }\n  }\n": typeof types.UpdateBallotDocument,
    "\n  fragment StepInForm on WorkshopStep {\n    id\n    title\n    what\n    minutes\n  }\n": typeof types.StepInFormFragmentDoc,
    "\n  mutation RewordStep($workshopId: ID!, $steps: [ArrangedStepInput!]!) {\n    arrangeSteps(workshopId: $workshopId, steps: $steps) {\n      revision\n    }\n  }\n": typeof types.RewordStepDocument,
    "\n  fragment WorkshopInForm on Workshop {\n    id\n    name\n    confidentialityMode\n    minimumGroup\n  }\n": typeof types.WorkshopInFormFragmentDoc,
    "\n  mutation UpdateWorkshop($input: UpdateWorkshopInput!) {\n    updateWorkshop(input: $input) {\n      ...WorkshopInForm\n    }\n  }\n": typeof types.UpdateWorkshopDocument,
    "\n  fragment BallotOfIdeas on Ballot {\n    id\n    ideas {\n      id\n      text\n      heading\n    }\n  }\n": typeof types.BallotOfIdeasFragmentDoc,
    "\n  mutation GroupIdeas($ballotId: ID!, $ideaIds: [ID!]!, $heading: String!) {\n    groupIdeas(ballotId: $ballotId, ideaIds: $ideaIds, heading: $heading) {\n      revision\n    }\n  }\n": typeof types.GroupIdeasDocument,
    "\n  query WorkshopMinutes($workshopId: ID!) {\n    workshopMinutes(workshopId: $workshopId)\n  }\n": typeof types.WorkshopMinutesDocument,
    "\n  fragment WorkshopOfPeople on Workshop {\n    id\n    confidentialityMode\n  }\n": typeof types.WorkshopOfPeopleFragmentDoc,
    "\n  fragment PersonInRoom on WorkshopParticipant {\n    id\n    name\n    role\n    hasPhone\n  }\n": typeof types.PersonInRoomFragmentDoc,
    "\n  mutation AddWorkshopParticipant($workshopId: ID!, $name: String!) {\n    addWorkshopParticipant(workshopId: $workshopId, name: $name) {\n      id\n    }\n  }\n": typeof types.AddWorkshopParticipantDocument,
    "\n  mutation SetWorkshopRole($participantId: ID!, $role: WorkshopRole!) {\n    setWorkshopRole(participantId: $participantId, role: $role) {\n      id\n      role\n    }\n  }\n": typeof types.SetWorkshopRoleDocument,
    "\n  mutation RemoveWorkshopParticipant($participantId: ID!) {\n    removeWorkshopParticipant(participantId: $participantId) {\n      id\n    }\n  }\n": typeof types.RemoveWorkshopParticipantDocument,
    "\n  fragment WorkshopOfQuestion on Workshop {\n    resultId\n    locale\n  }\n": typeof types.WorkshopOfQuestionFragmentDoc,
    "\n  fragment QuestionInForm on Ballot {\n    kind\n    question\n    item\n    state\n    options {\n      label\n    }\n    dots\n  }\n": typeof types.QuestionInFormFragmentDoc,
    "\n  query WorkshopItems($resultId: ID!, $locale: String) {\n    resultById(resultId: $resultId, locale: $locale) {\n      id\n      instrument\n    }\n  }\n": typeof types.WorkshopItemsDocument,
    "\n  fragment WorkshopOfDecision on Workshop {\n    id\n    engagementId\n    resultId\n    frame\n  }\n": typeof types.WorkshopOfDecisionFragmentDoc,
    "\n  fragment BallotToDecide on Ballot {\n    id\n    kind\n    question\n    item\n    state\n    options {\n      key\n      label\n    }\n    rounds {\n      tally\n    }\n  }\n": typeof types.BallotToDecideFragmentDoc,
    "\n  mutation RecordDecision($input: RecordDecisionInput!) {\n    recordDecision(input: $input) {\n      id\n    }\n  }\n": typeof types.RecordDecisionDocument,
    "\n  mutation RenewWorkshopCode($workshopId: ID!) {\n    renewWorkshopCode(workshopId: $workshopId) {\n      id\n    }\n  }\n": typeof types.RenewWorkshopCodeDocument,
    "\n  fragment SeatsInRoom on WorkshopSeats {\n    issued\n    taken\n    free {\n      id\n    }\n  }\n": typeof types.SeatsInRoomFragmentDoc,
    "\n  mutation IssueWorkshopTickets($workshopId: ID!, $seats: Int!) {\n    issueWorkshopTickets(workshopId: $workshopId, seats: $seats) {\n      issued\n    }\n  }\n": typeof types.IssueWorkshopTicketsDocument,
    "\n  fragment ShownBallot on Ballot {\n    id\n    kind\n    question\n    state\n    options {\n      key\n      label\n    }\n    dots\n    status\n    round\n    rounds {\n      number\n      tally\n    }\n    ideas {\n      id\n      text\n      heading\n    }\n  }\n": typeof types.ShownBallotFragmentDoc,
    "\n  fragment StepOnConsole on WorkshopStep {\n    id\n    title\n    what\n    output\n    points\n    note\n  }\n": typeof types.StepOnConsoleFragmentDoc,
    "\n  mutation NoteStep($stepId: ID!, $note: String!) {\n    noteStep(stepId: $stepId, note: $note) {\n      id\n      note\n    }\n  }\n": typeof types.NoteStepDocument,
    "\n  query WorkshopTickets($workshopId: ID!) {\n    workshopConsole(workshopId: $workshopId) {\n      workshop {\n        id\n        name\n      }\n      seats {\n        issued\n        taken\n        free {\n          id\n          code\n          address\n        }\n      }\n    }\n  }\n": typeof types.WorkshopTicketsDocument,
    "\n  query WorkshopConsole($workshopId: ID!) {\n    workshopConsole(workshopId: $workshopId) {\n      joinCode\n      workshop {\n        id\n        name\n        status\n        next\n        confidentialityMode\n        serverTime\n        frame\n        ...WorkshopOfBallot\n        ...WorkshopOfPeople\n        ...WorkshopToDecide\n        ...WorkshopInForm\n      }\n      steps {\n        id\n        status\n        ...StepInAgenda\n        ...StepOnConsole\n      }\n      ballots {\n        id\n        stepId\n        ...BallotOnConsole\n      }\n      people {\n        ...PersonInRoom\n      }\n      seats {\n        ...SeatsInRoom\n      }\n      openPoints {\n        ...OpenPointInRoom\n      }\n    }\n  }\n": typeof types.WorkshopConsoleDocument,
    "\n  subscription WorkshopOnConsole($workshopId: ID!) {\n    workshopLive(workshopId: $workshopId) {\n      workshopId\n      revision\n      isDoorOpen\n      ...TimerOfRoom\n      ...VotesOfRoom\n    }\n  }\n": typeof types.WorkshopOnConsoleDocument,
    "\n  mutation StartWorkshop($workshopId: ID!) {\n    startWorkshop(workshopId: $workshopId) {\n      id\n      status\n    }\n  }\n": typeof types.StartWorkshopDocument,
    "\n  mutation EndWorkshop($workshopId: ID!) {\n    endWorkshop(workshopId: $workshopId) {\n      id\n      status\n    }\n  }\n": typeof types.EndWorkshopDocument,
    "\n  mutation SetWorkshopDoor($workshopId: ID!, $isOpen: Boolean!) {\n    setWorkshopDoor(workshopId: $workshopId, isOpen: $isOpen) {\n      id\n    }\n  }\n": typeof types.SetWorkshopDoorDocument,
    "\n  query Workshops {\n    workshops {\n      id\n      name\n      status\n      createdAt\n      frame\n    }\n  }\n": typeof types.WorkshopsDocument,
    "\n  query Me {\n    me {\n      id\n      name\n      email\n      role\n      clientIds\n      permissions\n      mailWay\n      tenant {\n        id\n        name\n        brandColour\n        logo\n      }\n      memberships {\n        tenantId\n        tenantName\n        role\n      }\n    }\n  }\n": typeof types.MeDocument,
};
const documents: Documents = {
    "\n  fragment ToldResponses on Wave {\n    minimumGroup\n    responseCounts {\n      invited\n      answered\n      isRounded\n    }\n  }\n": types.ToldResponsesFragmentDoc,
    "\n  query AssessmentPage($assessmentId: ID!) {\n    assessment(assessmentId: $assessmentId) {\n      id\n      clientId\n      engagementId\n      name\n      waves {\n        id\n        number\n        name\n        status\n        confidentialityMode\n        openedAt\n        closedAt\n        ...ToldResponses\n      }\n    }\n  }\n": types.AssessmentPageDocument,
    "\n  mutation CreateWave($input: CreateWaveInput!) {\n    createWave(input: $input) {\n      id\n    }\n  }\n": types.CreateWaveDocument,
    "\n  fragment WaveToClose on Wave {\n    id\n    confidentialityMode\n    ...ToldResponses\n  }\n": types.WaveToCloseFragmentDoc,
    "\n  mutation CloseWave($waveId: ID!) {\n    closeWave(waveId: $waveId) {\n      id\n      status\n    }\n  }\n": types.CloseWaveDocument,
    "\n  query WaveCoverage($waveId: ID!) {\n    waveCoverage(waveId: $waveId)\n  }\n": types.WaveCoverageDocument,
    "\n  query InstrumentChoices {\n    instruments {\n      id\n      title\n      versions {\n        id\n        status\n      }\n    }\n  }\n": types.InstrumentChoicesDocument,
    "\n  mutation CreateAssessment($input: CreateAssessmentInput!) {\n    createAssessment(input: $input) {\n      id\n    }\n  }\n": types.CreateAssessmentDocument,
    "\n  mutation ImportAnswers($input: ImportAnswersInput!) {\n    importAnswers(input: $input) {\n      waves {\n        id\n        name\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n": types.ImportAnswersDocument,
    "\n  query ImportPreview($input: ImportAnswersInput!) {\n    importPreview(input: $input) {\n      read {\n        delimiter\n        columns {\n          header\n          field\n        }\n      }\n      remarks {\n        row\n        column\n        name\n        message\n      }\n      waves {\n        name\n        date\n        fate\n        respondents\n        answers\n        comments\n        functions {\n          function\n          respondents\n        }\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n": types.ImportPreviewDocument,
    "\n  mutation IssueCode($participantId: ID!) {\n    issueCode(participantId: $participantId) {\n      code\n      expiresAt\n    }\n  }\n": types.IssueCodeDocument,
    "\n  query WaveMailPreview($waveId: ID!, $kind: WaveMailKind!, $locale: String!) {\n    waveMailPreview(waveId: $waveId, kind: $kind, locale: $locale) {\n      subject\n      html\n    }\n  }\n": types.WaveMailPreviewDocument,
    "\n  mutation OpenWave($waveId: ID!) {\n    openWave(waveId: $waveId) {\n      id\n      status\n    }\n  }\n": types.OpenWaveDocument,
    "\n  fragment WaveOfParticipants on Wave {\n    id\n    clientId\n    status\n    confidentialityMode\n  }\n": types.WaveOfParticipantsFragmentDoc,
    "\n  query Participants($waveId: ID!, $clientId: ID!) {\n    wave(waveId: $waveId) {\n      id\n      participants {\n        id\n        stakeholderId\n        name\n        function\n        invitedAt\n        invitationStatus\n        invitationFailure\n        submittedOn\n      }\n      persons {\n        counted\n        needed\n        notCounted {\n          participantId\n          reason\n        }\n      }\n    }\n    client(clientId: $clientId) {\n      id\n      stakeholders {\n        id\n        name\n        function\n      }\n    }\n  }\n": types.ParticipantsDocument,
    "\n  mutation InviteParticipants($waveId: ID!, $stakeholderIds: [ID!]!) {\n    inviteParticipants(waveId: $waveId, stakeholderIds: $stakeholderIds) {\n      id\n    }\n  }\n": types.InviteParticipantsDocument,
    "\n  mutation WithdrawParticipant($participantId: ID!) {\n    withdrawParticipant(participantId: $participantId) {\n      id\n    }\n  }\n": types.WithdrawParticipantDocument,
    "\n  mutation RenameAssessment($assessmentId: ID!, $name: String!) {\n    renameAssessment(assessmentId: $assessmentId, name: $name) {\n      id\n      name\n    }\n  }\n": types.RenameAssessmentDocument,
    "\n  fragment WaveOfResponses on Wave {\n    ...ToldResponses\n    responseCounts {\n      functions {\n        function\n        ratePct\n      }\n    }\n  }\n": types.WaveOfResponsesFragmentDoc,
    "\n  fragment WaveInMailing on Wave {\n    id\n    status\n  }\n": types.WaveInMailingFragmentDoc,
    "\n  mutation SendInvitations($waveId: ID!, $at: DateTime) {\n    sendInvitations(waveId: $waveId, at: $at) {\n      id\n    }\n  }\n": types.SendInvitationsDocument,
    "\n  mutation SendReminders($waveId: ID!) {\n    sendReminders(waveId: $waveId) {\n      id\n    }\n  }\n": types.SendRemindersDocument,
    "\n  mutation SendTestMail($waveId: ID!) {\n    sendTestMail(waveId: $waveId) {\n      id\n    }\n  }\n": types.SendTestMailDocument,
    "\n  query WavePage($waveId: ID!) {\n    wave(waveId: $waveId) {\n      id\n      clientId\n      assessmentId\n      name\n      status\n      next\n      ...WaveOfResponses\n      ...WaveInSettings\n      ...WaveOfParticipants\n      ...WaveInMailing\n      ...WaveToClose\n    }\n  }\n": types.WavePageDocument,
    "\n  subscription WaveProgress($waveId: ID!) {\n    waveProgress(waveId: $waveId) {\n      waveId\n      status\n    }\n  }\n": types.WaveProgressDocument,
    "\n  fragment WaveInSettings on Wave {\n    id\n    name\n    status\n    confidentialityMode\n    minimumGroup\n    horizonOn\n    closesOn\n  }\n": types.WaveInSettingsFragmentDoc,
    "\n  mutation UpdateWave($input: UpdateWaveInput!) {\n    updateWave(input: $input) {\n      ...WaveInSettings\n    }\n  }\n": types.UpdateWaveDocument,
    "\n  query ArchivedClients {\n    archivedClients {\n      id\n      name\n    }\n  }\n": types.ArchivedClientsDocument,
    "\n  mutation RestoreClient($clientId: ID!) {\n    restoreClient(clientId: $clientId) {\n      id\n      archivedAt\n    }\n  }\n": types.RestoreClientDocument,
    "\n  fragment ClientInForm on Client {\n    id\n    name\n    sector\n    country\n    contextProfile\n  }\n": types.ClientInFormFragmentDoc,
    "\n  mutation UpdateClient($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      name\n    }\n  }\n": types.UpdateClientDocument,
    "\n  mutation ArchiveClient($clientId: ID!) {\n    archiveClient(clientId: $clientId) {\n      id\n      archivedAt\n    }\n  }\n": types.ArchiveClientDocument,
    "\n  query ClientPage($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      name\n      sector\n      country\n      contextProfile\n      ...ClientInForm\n      ...ClientWithEngagements\n      ...ClientWithUnits\n    }\n  }\n": types.ClientPageDocument,
    "\n  mutation CreateClient($input: CreateClientInput!) {\n    createClient(input: $input) {\n      id\n    }\n  }\n": types.CreateClientDocument,
    "\n  query EngagementPage($engagementId: ID!) {\n    engagement(engagementId: $engagementId) {\n      id\n      clientId\n      name\n      startsOn\n      endsOn\n      assessments {\n        id\n        name\n        waves {\n          id\n          status\n        }\n      }\n      ...EngagementTeam\n    }\n  }\n": types.EngagementPageDocument,
    "\n  mutation UpdateEngagement($input: UpdateEngagementInput!) {\n    updateEngagement(input: $input) {\n      id\n      name\n      startsOn\n      endsOn\n    }\n  }\n": types.UpdateEngagementDocument,
    "\n  fragment ClientWithEngagements on Client {\n    id\n    engagements {\n      id\n      name\n      startsOn\n      endsOn\n      assessments {\n        id\n        name\n      }\n    }\n  }\n": types.ClientWithEngagementsFragmentDoc,
    "\n  mutation CreateEngagement($input: CreateEngagementInput!) {\n    createEngagement(input: $input) {\n      id\n    }\n  }\n": types.CreateEngagementDocument,
    "\n  mutation EraseStakeholder($stakeholderId: ID!) {\n    eraseStakeholder(stakeholderId: $stakeholderId)\n  }\n": types.EraseStakeholderDocument,
    "\n  mutation ImportStakeholders($clientId: ID!, $csv: String!, $createUnits: Boolean!) {\n    importStakeholders(clientId: $clientId, csv: $csv, createUnits: $createUnits) {\n      imported\n      known\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n": types.ImportStakeholdersDocument,
    "\n  query StakeholderListPreview($clientId: ID!, $csv: String!, $createUnits: Boolean!) {\n    stakeholderListPreview(clientId: $clientId, csv: $csv, createUnits: $createUnits) {\n      read {\n        delimiter\n        columns {\n          header\n          field\n        }\n      }\n      added\n      known\n      remarks {\n        row\n        column\n        name\n        message\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n": types.StakeholderListPreviewDocument,
    "\n  fragment StakeholderInForm on Stakeholder {\n    id\n    name\n    email\n    function\n    level\n    unitId\n    locale\n  }\n": types.StakeholderInFormFragmentDoc,
    "\n  mutation CreateStakeholder($input: CreateStakeholderInput!) {\n    createStakeholder(input: $input) {\n      id\n    }\n  }\n": types.CreateStakeholderDocument,
    "\n  mutation UpdateStakeholder($input: UpdateStakeholderInput!) {\n    updateStakeholder(input: $input) {\n      id\n    }\n  }\n": types.UpdateStakeholderDocument,
    "\n  query Stakeholders($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      stakeholders {\n        id\n        name\n        email\n        function\n        level\n        unitId\n        ...StakeholderInForm\n      }\n    }\n  }\n": types.StakeholdersDocument,
    "\n  mutation ArchiveStakeholder($stakeholderId: ID!) {\n    archiveStakeholder(stakeholderId: $stakeholderId) {\n      id\n    }\n  }\n": types.ArchiveStakeholderDocument,
    "\n  fragment EngagementTeam on Engagement {\n    id\n    team {\n      memberId\n      name\n      isLead\n    }\n  }\n": types.EngagementTeamFragmentDoc,
    "\n  query Colleagues {\n    members {\n      id\n      name\n      role\n    }\n  }\n": types.ColleaguesDocument,
    "\n  mutation SetEngagementTeam($engagementId: ID!, $team: [TeamMemberInput!]!) {\n    setEngagementTeam(engagementId: $engagementId, team: $team) {\n      ...EngagementTeam\n    }\n  }\n": types.SetEngagementTeamDocument,
    "\n  fragment ClientWithUnits on Client {\n    id\n    units {\n      id\n      parentId\n      name\n    }\n  }\n": types.ClientWithUnitsFragmentDoc,
    "\n  mutation CreateUnit($input: CreateUnitInput!) {\n    createUnit(input: $input) {\n      id\n    }\n  }\n": types.CreateUnitDocument,
    "\n  mutation UpdateUnit($input: UpdateUnitInput!) {\n    updateUnit(input: $input) {\n      id\n      name\n      parentId\n    }\n  }\n": types.UpdateUnitDocument,
    "\n  mutation RemoveUnit($unitId: ID!) {\n    removeUnit(unitId: $unitId) {\n      id\n    }\n  }\n": types.RemoveUnitDocument,
    "\n  query Viewers($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      viewers {\n        memberId\n        name\n        email\n      }\n    }\n  }\n": types.ViewersDocument,
    "\n  mutation InviteViewer($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      email\n    }\n  }\n": types.InviteViewerDocument,
    "\n  query WorkTrail($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      name\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.WorkTrailDocument,
    "\n  query AuditTrail($before: ID) {\n    auditEntries(first: 50, before: $before) {\n      id\n      at\n      actorKind\n      actorName\n      action\n      outcome\n      code\n    }\n    auditTrailHolds\n  }\n": types.AuditTrailDocument,
    "\n  query Branding {\n    tenant {\n      id\n      name\n      address\n      brandColour\n      logo\n    }\n  }\n": types.BrandingDocument,
    "\n  mutation UpdateTenant($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      name\n      address\n      brandColour\n      logo\n    }\n  }\n": types.UpdateTenantDocument,
    "\n  query ClientsToSee {\n    clients {\n      id\n      name\n    }\n  }\n": types.ClientsToSeeDocument,
    "\n  query Invitations {\n    invitations {\n      id\n      email\n      role\n      expiresAt\n      isExpired\n      next\n      mailStatus\n      mailFailure\n    }\n    clients {\n      id\n      name\n    }\n  }\n": types.InvitationsDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      email\n    }\n  }\n": types.InviteMemberDocument,
    "\n  mutation RevokeInvitation($invitationId: ID!) {\n    revokeInvitation(invitationId: $invitationId) {\n      id\n    }\n  }\n": types.RevokeInvitationDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": types.ChangePasswordDocument,
    "\n  query Sessions {\n    sessions {\n      id\n      userAgent\n      lastSeenAt\n      isCurrent\n    }\n  }\n": types.SessionsDocument,
    "\n  mutation EndSession($sessionId: ID!) {\n    endSession(sessionId: $sessionId) {\n      id\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions\n  }\n": types.EndOtherSessionsDocument,
    "\n  query Team {\n    members {\n      id\n      name\n      email\n      role\n      clientIds\n      createdAt\n    }\n  }\n": types.TeamDocument,
    "\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      id\n    }\n  }\n": types.RemoveMemberDocument,
    "\n  mutation ChangeMemberRole($memberId: ID!, $role: Role!, $clientIds: [ID!]!) {\n    changeMemberRole(memberId: $memberId, role: $role, clientIds: $clientIds) {\n      id\n      role\n      clientIds\n    }\n  }\n": types.ChangeMemberRoleDocument,
    "\n  query ClientOverview($clientId: ID!, $locale: String!) {\n    clientOverview(clientId: $clientId, locale: $locale) {\n      assessmentId\n      instrumentTitle\n      latestWaveId\n      latestWaveName\n    }\n    client(clientId: $clientId) {\n      id\n      name\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n          waves {\n            id\n            name\n            status\n            closedAt\n          }\n        }\n      }\n    }\n  }\n": types.ClientOverviewDocument,
    "\n  query ContextPage($assessmentId: ID!) {\n    assessment(assessmentId: $assessmentId) {\n      id\n      clientId\n      instrumentId\n    }\n    engagementContext(assessmentId: $assessmentId) {\n      engagementId\n      instrumentId\n      answers\n      revision\n    }\n    instruments {\n      id\n      versions {\n        id\n        status\n        document\n      }\n    }\n  }\n": types.ContextPageDocument,
    "\n  mutation SaveEngagementContext($assessmentId: ID!, $revision: Int!, $answers: ContextAnswers!) {\n    saveEngagementContext(assessmentId: $assessmentId, revision: $revision, answers: $answers) {\n      engagementId\n      instrumentId\n      answers\n      revision\n    }\n  }\n": types.SaveEngagementContextDocument,
    "\n  query ExecutiveClients {\n    clients {\n      id\n      name\n    }\n  }\n": types.ExecutiveClientsDocument,
    "\n  query Home {\n    clients {\n      id\n      name\n      sector\n      country\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n          waves {\n            id\n            name\n            status\n            openedAt\n            closesOn\n            ...ToldResponses\n            ...ScoredWave\n          }\n        }\n      }\n    }\n  }\n": types.HomeDocument,
    "\n  fragment ScoredWave on Wave {\n    id\n    name\n    scoredAt\n  }\n": types.ScoredWaveFragmentDoc,
    "\n  query LatestPositions($clientId: ID!, $locale: String!) {\n    clientOverview(clientId: $clientId, locale: $locale) {\n      latestWaveId\n      isWithheld\n      positionLabel\n    }\n  }\n": types.LatestPositionsDocument,
    "\n  mutation OverrideDestination($assessmentId: ID!, $input: OverrideDestinationInput!) {\n    overrideDestination(assessmentId: $assessmentId, input: $input) {\n      id\n    }\n  }\n": types.OverrideDestinationDocument,
    "\n  query Result($waveId: ID!, $locale: String!) {\n    result(waveId: $waveId, locale: $locale) {\n      id\n      clientId\n      assessmentId\n      waveId\n      waveName\n      closedAt\n      scoringVersion\n      checksum\n      document\n      instrument\n    }\n  }\n": types.ResultDocument,
    "\n  query ResultContext($waveId: ID!, $assessmentId: ID!, $clientId: ID!, $locale: String!, $withAdvice: Boolean!) {\n    client(clientId: $clientId) {\n      id\n      name\n    }\n    trend(assessmentId: $assessmentId, locale: $locale, upToWaveId: $waveId)\n    advice(waveId: $waveId, locale: $locale) @include(if: $withAdvice) {\n      advice\n      override\n    }\n  }\n": types.ResultContextDocument,
    "\n  fragment VersionInBuilder on InstrumentVersion {\n    id\n    revision\n    source\n    document\n  }\n": types.VersionInBuilderFragmentDoc,
    "\n  query InstrumentProblems($source: String!) {\n    instrumentProblems(source: $source) {\n      path\n      line\n      column\n      message\n    }\n  }\n": types.InstrumentProblemsDocument,
    "\n  mutation SaveInstrumentDraft($instrumentVersionId: ID!, $revision: Int!, $source: String!) {\n    saveInstrumentDraft(instrumentVersionId: $instrumentVersionId, revision: $revision, source: $source) {\n      version {\n        id\n        revision\n      }\n      problems {\n        path\n        line\n        column\n        message\n      }\n    }\n  }\n": types.SaveInstrumentDraftDocument,
    "\n  query PublishedVersions {\n    instruments {\n      id\n      versions {\n        id\n        status\n      }\n    }\n  }\n": types.PublishedVersionsDocument,
    "\n  query InstrumentFunctions($instrumentVersionId: ID!) {\n    instrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      document\n    }\n  }\n": types.InstrumentFunctionsDocument,
    "\n  mutation ImportInstrument($source: String!) {\n    importInstrument(source: $source) {\n      version {\n        id\n      }\n      problems {\n        path\n        line\n        column\n        message\n      }\n      changes {\n        kind\n        path\n        to\n      }\n    }\n  }\n": types.ImportInstrumentDocument,
    "\n  query InstrumentVersions {\n    instruments {\n      id\n      versions {\n        id\n        version\n        status\n      }\n    }\n  }\n": types.InstrumentVersionsDocument,
    "\n  query InstrumentVersionDifference($beforeId: ID!, $afterId: ID!) {\n    instrumentVersionDifference(beforeId: $beforeId, afterId: $afterId) {\n      added\n      removed\n      changed {\n        key\n        fields\n      }\n    }\n  }\n": types.InstrumentVersionDifferenceDocument,
    "\n  query InstrumentPage($instrumentVersionId: ID!) {\n    instrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      version\n      status\n      source\n      document\n      ...VersionInBuilder\n    }\n  }\n": types.InstrumentPageDocument,
    "\n  mutation PublishInstrumentVersion($instrumentVersionId: ID!) {\n    publishInstrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      status\n    }\n  }\n": types.PublishInstrumentVersionDocument,
    "\n  query Instruments {\n    instruments {\n      id\n      key\n      title\n      versions {\n        id\n        version\n        status\n        publishedAt\n      }\n    }\n  }\n": types.InstrumentsDocument,
    "\n  mutation NewInstrumentDraft($instrumentId: ID!) {\n    newInstrumentDraft(instrumentId: $instrumentId) {\n      id\n    }\n  }\n": types.NewInstrumentDraftDocument,
    "\n  mutation AddActivity($input: AddActivityInput!) {\n    addActivity(input: $input) {\n      id\n    }\n  }\n": types.AddActivityDocument,
    "\n  mutation AddGoal($input: AddGoalInput!) {\n    addGoal(input: $input) {\n      id\n    }\n  }\n": types.AddGoalDocument,
    "\n  mutation UpdateGoal($input: UpdateGoalInput!) {\n    updateGoal(input: $input) {\n      id\n      status\n      revision\n    }\n  }\n": types.UpdateGoalDocument,
    "\n  mutation UpdateActivity($input: UpdateActivityInput!) {\n    updateActivity(input: $input) {\n      id\n      status\n      revision\n    }\n  }\n": types.UpdateActivityDocument,
    "\n  query Plan($clientId: ID!) {\n    plan(clientId: $clientId) {\n      decisions {\n        id\n        kind\n        statement\n        reason\n        name\n        decidedOn\n        workshopId\n      }\n      goals {\n        id\n        engagementId\n        title\n        figure\n        baseline\n        aim\n        dueOn\n        owner\n        status\n        revision\n      }\n      activities {\n        id\n        engagementId\n        title\n        owner\n        dueOn\n        status\n        revision\n      }\n    }\n  }\n": types.PlanDocument,
    "\n  query FailedJobs {\n    failedJobs {\n      id\n      job\n      reason\n      attempts\n      failedAt\n    }\n  }\n": types.FailedJobsDocument,
    "\n  mutation RetryFailedJob($failedJobId: ID!) {\n    retryFailedJob(failedJobId: $failedJobId) {\n      id\n    }\n  }\n": types.RetryFailedJobDocument,
    "\n  fragment ReportInState on Report {\n    id\n    status\n    progress\n    failure\n  }\n": types.ReportInStateFragmentDoc,
    "\n  query ReportFailure($reportId: ID!) {\n    report(reportId: $reportId) {\n      id\n      failure\n    }\n  }\n": types.ReportFailureDocument,
    "\n  subscription ReportProgress($reportId: ID!) {\n    reportProgress(reportId: $reportId) {\n      reportId\n      status\n      progress\n    }\n  }\n": types.ReportProgressDocument,
    "\n  query Reports {\n    reports {\n      id\n      title\n      locale\n      createdAt\n      ...ReportInState\n    }\n  }\n": types.ReportsDocument,
    "\n  mutation RequestMinutes($workshopId: ID!) {\n    requestMinutes(workshopId: $workshopId) {\n      ...ReportInState\n    }\n  }\n": types.RequestMinutesDocument,
    "\n  mutation RequestReport($resultId: ID!, $locale: ReportLanguage!) {\n    requestReport(resultId: $resultId, locale: $locale) {\n      ...ReportInState\n    }\n  }\n": types.RequestReportDocument,
    "\n  mutation AddBallot($input: AddBallotInput!) {\n    addBallot(input: $input) {\n      id\n    }\n  }\n": types.AddBallotDocument,
    "\n  fragment StepInAgenda on WorkshopStep {\n    id\n    title\n    minutes\n    status\n    ...StepInForm\n  }\n": types.StepInAgendaFragmentDoc,
    "\n  fragment TimerOfRoom on WorkshopRoom {\n    timer {\n      endsAt\n      secondsLeft\n    }\n  }\n": types.TimerOfRoomFragmentDoc,
    "\n  mutation GoToStep($stepId: ID!, $isSkipping: Boolean!) {\n    goToStep(stepId: $stepId, isSkipping: $isSkipping) {\n      revision\n    }\n  }\n": types.GoToStepDocument,
    "\n  mutation ArrangeSteps($workshopId: ID!, $steps: [ArrangedStepInput!]!) {\n    arrangeSteps(workshopId: $workshopId, steps: $steps) {\n      revision\n    }\n  }\n": types.ArrangeStepsDocument,
    "\n  mutation AddStep($input: AddStepInput!) {\n    addStep(input: $input) {\n      revision\n    }\n  }\n": types.AddStepDocument,
    "\n  mutation RemoveStep($stepId: ID!) {\n    removeStep(stepId: $stepId) {\n      revision\n    }\n  }\n": types.RemoveStepDocument,
    "\n  mutation SetTimer($workshopId: ID!, $action: TimerAction!, $seconds: Int) {\n    setTimer(workshopId: $workshopId, action: $action, seconds: $seconds) {\n      revision\n    }\n  }\n": types.SetTimerDocument,
    "\n  fragment WorkshopOfBallot on Workshop {\n    status\n    frame\n    ...WorkshopOfQuestion\n    ...WorkshopOfDecision\n  }\n": types.WorkshopOfBallotFragmentDoc,
    "\n  fragment BallotOnConsole on Ballot {\n    id\n    kind\n    question\n    status\n    next\n    round\n    ...ShownBallot\n    ...QuestionInForm\n    ...BallotOfIdeas\n    ...BallotToDecide\n  }\n": types.BallotOnConsoleFragmentDoc,
    "\n  fragment VotesOfRoom on WorkshopRoom {\n    counts {\n      voters\n      votes\n      minimum\n    }\n    ballot {\n      id\n    }\n  }\n": types.VotesOfRoomFragmentDoc,
    "\n  mutation ShowBallot($ballotId: ID!) {\n    showBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n": types.ShowBallotDocument,
    "\n  mutation OpenBallot($ballotId: ID!) {\n    openBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n": types.OpenBallotDocument,
    "\n  mutation RevealBallot($ballotId: ID!) {\n    revealBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n": types.RevealBallotDocument,
    "\n  mutation RemoveBallot($ballotId: ID!) {\n    removeBallot(ballotId: $ballotId)\n  }\n": types.RemoveBallotDocument,
    "\n  mutation CreateWorkshop($input: CreateWorkshopInput!) {\n    createWorkshop(input: $input) {\n      id\n    }\n  }\n": types.CreateWorkshopDocument,
    "\n  query WorkshopsBefore($clientId: ID!) {\n    workshops(clientId: $clientId) {\n      id\n      name\n      status\n      startedAt\n    }\n  }\n": types.WorkshopsBeforeDocument,
    "\n  fragment WorkshopToDecide on Workshop {\n    id\n    clientId\n    engagementId\n    ...WorkshopOfDecision\n  }\n": types.WorkshopToDecideFragmentDoc,
    "\n  fragment OpenPointInRoom on OpenPoint {\n    id\n    text\n    closedAt\n  }\n": types.OpenPointInRoomFragmentDoc,
    "\n  mutation AddOpenPoint($workshopId: ID!, $text: String!) {\n    addOpenPoint(workshopId: $workshopId, text: $text) {\n      id\n    }\n  }\n": types.AddOpenPointDocument,
    "\n  mutation CloseOpenPoint($openPointId: ID!) {\n    closeOpenPoint(openPointId: $openPointId) {\n      id\n      closedAt\n    }\n  }\n": types.CloseOpenPointDocument,
    "\n  mutation UpdateBallot($input: UpdateBallotInput!) {\n    updateBallot(input: $input) {\n      id\n    }\n  }\n": types.UpdateBallotDocument,
    "\n  fragment StepInForm on WorkshopStep {\n    id\n    title\n    what\n    minutes\n  }\n": types.StepInFormFragmentDoc,
    "\n  mutation RewordStep($workshopId: ID!, $steps: [ArrangedStepInput!]!) {\n    arrangeSteps(workshopId: $workshopId, steps: $steps) {\n      revision\n    }\n  }\n": types.RewordStepDocument,
    "\n  fragment WorkshopInForm on Workshop {\n    id\n    name\n    confidentialityMode\n    minimumGroup\n  }\n": types.WorkshopInFormFragmentDoc,
    "\n  mutation UpdateWorkshop($input: UpdateWorkshopInput!) {\n    updateWorkshop(input: $input) {\n      ...WorkshopInForm\n    }\n  }\n": types.UpdateWorkshopDocument,
    "\n  fragment BallotOfIdeas on Ballot {\n    id\n    ideas {\n      id\n      text\n      heading\n    }\n  }\n": types.BallotOfIdeasFragmentDoc,
    "\n  mutation GroupIdeas($ballotId: ID!, $ideaIds: [ID!]!, $heading: String!) {\n    groupIdeas(ballotId: $ballotId, ideaIds: $ideaIds, heading: $heading) {\n      revision\n    }\n  }\n": types.GroupIdeasDocument,
    "\n  query WorkshopMinutes($workshopId: ID!) {\n    workshopMinutes(workshopId: $workshopId)\n  }\n": types.WorkshopMinutesDocument,
    "\n  fragment WorkshopOfPeople on Workshop {\n    id\n    confidentialityMode\n  }\n": types.WorkshopOfPeopleFragmentDoc,
    "\n  fragment PersonInRoom on WorkshopParticipant {\n    id\n    name\n    role\n    hasPhone\n  }\n": types.PersonInRoomFragmentDoc,
    "\n  mutation AddWorkshopParticipant($workshopId: ID!, $name: String!) {\n    addWorkshopParticipant(workshopId: $workshopId, name: $name) {\n      id\n    }\n  }\n": types.AddWorkshopParticipantDocument,
    "\n  mutation SetWorkshopRole($participantId: ID!, $role: WorkshopRole!) {\n    setWorkshopRole(participantId: $participantId, role: $role) {\n      id\n      role\n    }\n  }\n": types.SetWorkshopRoleDocument,
    "\n  mutation RemoveWorkshopParticipant($participantId: ID!) {\n    removeWorkshopParticipant(participantId: $participantId) {\n      id\n    }\n  }\n": types.RemoveWorkshopParticipantDocument,
    "\n  fragment WorkshopOfQuestion on Workshop {\n    resultId\n    locale\n  }\n": types.WorkshopOfQuestionFragmentDoc,
    "\n  fragment QuestionInForm on Ballot {\n    kind\n    question\n    item\n    state\n    options {\n      label\n    }\n    dots\n  }\n": types.QuestionInFormFragmentDoc,
    "\n  query WorkshopItems($resultId: ID!, $locale: String) {\n    resultById(resultId: $resultId, locale: $locale) {\n      id\n      instrument\n    }\n  }\n": types.WorkshopItemsDocument,
    "\n  fragment WorkshopOfDecision on Workshop {\n    id\n    engagementId\n    resultId\n    frame\n  }\n": types.WorkshopOfDecisionFragmentDoc,
    "\n  fragment BallotToDecide on Ballot {\n    id\n    kind\n    question\n    item\n    state\n    options {\n      key\n      label\n    }\n    rounds {\n      tally\n    }\n  }\n": types.BallotToDecideFragmentDoc,
    "\n  mutation RecordDecision($input: RecordDecisionInput!) {\n    recordDecision(input: $input) {\n      id\n    }\n  }\n": types.RecordDecisionDocument,
    "\n  mutation RenewWorkshopCode($workshopId: ID!) {\n    renewWorkshopCode(workshopId: $workshopId) {\n      id\n    }\n  }\n": types.RenewWorkshopCodeDocument,
    "\n  fragment SeatsInRoom on WorkshopSeats {\n    issued\n    taken\n    free {\n      id\n    }\n  }\n": types.SeatsInRoomFragmentDoc,
    "\n  mutation IssueWorkshopTickets($workshopId: ID!, $seats: Int!) {\n    issueWorkshopTickets(workshopId: $workshopId, seats: $seats) {\n      issued\n    }\n  }\n": types.IssueWorkshopTicketsDocument,
    "\n  fragment ShownBallot on Ballot {\n    id\n    kind\n    question\n    state\n    options {\n      key\n      label\n    }\n    dots\n    status\n    round\n    rounds {\n      number\n      tally\n    }\n    ideas {\n      id\n      text\n      heading\n    }\n  }\n": types.ShownBallotFragmentDoc,
    "\n  fragment StepOnConsole on WorkshopStep {\n    id\n    title\n    what\n    output\n    points\n    note\n  }\n": types.StepOnConsoleFragmentDoc,
    "\n  mutation NoteStep($stepId: ID!, $note: String!) {\n    noteStep(stepId: $stepId, note: $note) {\n      id\n      note\n    }\n  }\n": types.NoteStepDocument,
    "\n  query WorkshopTickets($workshopId: ID!) {\n    workshopConsole(workshopId: $workshopId) {\n      workshop {\n        id\n        name\n      }\n      seats {\n        issued\n        taken\n        free {\n          id\n          code\n          address\n        }\n      }\n    }\n  }\n": types.WorkshopTicketsDocument,
    "\n  query WorkshopConsole($workshopId: ID!) {\n    workshopConsole(workshopId: $workshopId) {\n      joinCode\n      workshop {\n        id\n        name\n        status\n        next\n        confidentialityMode\n        serverTime\n        frame\n        ...WorkshopOfBallot\n        ...WorkshopOfPeople\n        ...WorkshopToDecide\n        ...WorkshopInForm\n      }\n      steps {\n        id\n        status\n        ...StepInAgenda\n        ...StepOnConsole\n      }\n      ballots {\n        id\n        stepId\n        ...BallotOnConsole\n      }\n      people {\n        ...PersonInRoom\n      }\n      seats {\n        ...SeatsInRoom\n      }\n      openPoints {\n        ...OpenPointInRoom\n      }\n    }\n  }\n": types.WorkshopConsoleDocument,
    "\n  subscription WorkshopOnConsole($workshopId: ID!) {\n    workshopLive(workshopId: $workshopId) {\n      workshopId\n      revision\n      isDoorOpen\n      ...TimerOfRoom\n      ...VotesOfRoom\n    }\n  }\n": types.WorkshopOnConsoleDocument,
    "\n  mutation StartWorkshop($workshopId: ID!) {\n    startWorkshop(workshopId: $workshopId) {\n      id\n      status\n    }\n  }\n": types.StartWorkshopDocument,
    "\n  mutation EndWorkshop($workshopId: ID!) {\n    endWorkshop(workshopId: $workshopId) {\n      id\n      status\n    }\n  }\n": types.EndWorkshopDocument,
    "\n  mutation SetWorkshopDoor($workshopId: ID!, $isOpen: Boolean!) {\n    setWorkshopDoor(workshopId: $workshopId, isOpen: $isOpen) {\n      id\n    }\n  }\n": types.SetWorkshopDoorDocument,
    "\n  query Workshops {\n    workshops {\n      id\n      name\n      status\n      createdAt\n      frame\n    }\n  }\n": types.WorkshopsDocument,
    "\n  query Me {\n    me {\n      id\n      name\n      email\n      role\n      clientIds\n      permissions\n      mailWay\n      tenant {\n        id\n        name\n        brandColour\n        logo\n      }\n      memberships {\n        tenantId\n        tenantName\n        role\n      }\n    }\n  }\n": types.MeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ToldResponses on Wave {\n    minimumGroup\n    responseCounts {\n      invited\n      answered\n      isRounded\n    }\n  }\n"): (typeof documents)["\n  fragment ToldResponses on Wave {\n    minimumGroup\n    responseCounts {\n      invited\n      answered\n      isRounded\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssessmentPage($assessmentId: ID!) {\n    assessment(assessmentId: $assessmentId) {\n      id\n      clientId\n      engagementId\n      name\n      waves {\n        id\n        number\n        name\n        status\n        confidentialityMode\n        openedAt\n        closedAt\n        ...ToldResponses\n      }\n    }\n  }\n"): (typeof documents)["\n  query AssessmentPage($assessmentId: ID!) {\n    assessment(assessmentId: $assessmentId) {\n      id\n      clientId\n      engagementId\n      name\n      waves {\n        id\n        number\n        name\n        status\n        confidentialityMode\n        openedAt\n        closedAt\n        ...ToldResponses\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWave($input: CreateWaveInput!) {\n    createWave(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateWave($input: CreateWaveInput!) {\n    createWave(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaveToClose on Wave {\n    id\n    confidentialityMode\n    ...ToldResponses\n  }\n"): (typeof documents)["\n  fragment WaveToClose on Wave {\n    id\n    confidentialityMode\n    ...ToldResponses\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseWave($waveId: ID!) {\n    closeWave(waveId: $waveId) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation CloseWave($waveId: ID!) {\n    closeWave(waveId: $waveId) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WaveCoverage($waveId: ID!) {\n    waveCoverage(waveId: $waveId)\n  }\n"): (typeof documents)["\n  query WaveCoverage($waveId: ID!) {\n    waveCoverage(waveId: $waveId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InstrumentChoices {\n    instruments {\n      id\n      title\n      versions {\n        id\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  query InstrumentChoices {\n    instruments {\n      id\n      title\n      versions {\n        id\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAssessment($input: CreateAssessmentInput!) {\n    createAssessment(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAssessment($input: CreateAssessmentInput!) {\n    createAssessment(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportAnswers($input: ImportAnswersInput!) {\n    importAnswers(input: $input) {\n      waves {\n        id\n        name\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ImportAnswers($input: ImportAnswersInput!) {\n    importAnswers(input: $input) {\n      waves {\n        id\n        name\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportPreview($input: ImportAnswersInput!) {\n    importPreview(input: $input) {\n      read {\n        delimiter\n        columns {\n          header\n          field\n        }\n      }\n      remarks {\n        row\n        column\n        name\n        message\n      }\n      waves {\n        name\n        date\n        fate\n        respondents\n        answers\n        comments\n        functions {\n          function\n          respondents\n        }\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportPreview($input: ImportAnswersInput!) {\n    importPreview(input: $input) {\n      read {\n        delimiter\n        columns {\n          header\n          field\n        }\n      }\n      remarks {\n        row\n        column\n        name\n        message\n      }\n      waves {\n        name\n        date\n        fate\n        respondents\n        answers\n        comments\n        functions {\n          function\n          respondents\n        }\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueCode($participantId: ID!) {\n    issueCode(participantId: $participantId) {\n      code\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation IssueCode($participantId: ID!) {\n    issueCode(participantId: $participantId) {\n      code\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WaveMailPreview($waveId: ID!, $kind: WaveMailKind!, $locale: String!) {\n    waveMailPreview(waveId: $waveId, kind: $kind, locale: $locale) {\n      subject\n      html\n    }\n  }\n"): (typeof documents)["\n  query WaveMailPreview($waveId: ID!, $kind: WaveMailKind!, $locale: String!) {\n    waveMailPreview(waveId: $waveId, kind: $kind, locale: $locale) {\n      subject\n      html\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenWave($waveId: ID!) {\n    openWave(waveId: $waveId) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation OpenWave($waveId: ID!) {\n    openWave(waveId: $waveId) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaveOfParticipants on Wave {\n    id\n    clientId\n    status\n    confidentialityMode\n  }\n"): (typeof documents)["\n  fragment WaveOfParticipants on Wave {\n    id\n    clientId\n    status\n    confidentialityMode\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Participants($waveId: ID!, $clientId: ID!) {\n    wave(waveId: $waveId) {\n      id\n      participants {\n        id\n        stakeholderId\n        name\n        function\n        invitedAt\n        invitationStatus\n        invitationFailure\n        submittedOn\n      }\n      persons {\n        counted\n        needed\n        notCounted {\n          participantId\n          reason\n        }\n      }\n    }\n    client(clientId: $clientId) {\n      id\n      stakeholders {\n        id\n        name\n        function\n      }\n    }\n  }\n"): (typeof documents)["\n  query Participants($waveId: ID!, $clientId: ID!) {\n    wave(waveId: $waveId) {\n      id\n      participants {\n        id\n        stakeholderId\n        name\n        function\n        invitedAt\n        invitationStatus\n        invitationFailure\n        submittedOn\n      }\n      persons {\n        counted\n        needed\n        notCounted {\n          participantId\n          reason\n        }\n      }\n    }\n    client(clientId: $clientId) {\n      id\n      stakeholders {\n        id\n        name\n        function\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteParticipants($waveId: ID!, $stakeholderIds: [ID!]!) {\n    inviteParticipants(waveId: $waveId, stakeholderIds: $stakeholderIds) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation InviteParticipants($waveId: ID!, $stakeholderIds: [ID!]!) {\n    inviteParticipants(waveId: $waveId, stakeholderIds: $stakeholderIds) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawParticipant($participantId: ID!) {\n    withdrawParticipant(participantId: $participantId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawParticipant($participantId: ID!) {\n    withdrawParticipant(participantId: $participantId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameAssessment($assessmentId: ID!, $name: String!) {\n    renameAssessment(assessmentId: $assessmentId, name: $name) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation RenameAssessment($assessmentId: ID!, $name: String!) {\n    renameAssessment(assessmentId: $assessmentId, name: $name) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaveOfResponses on Wave {\n    ...ToldResponses\n    responseCounts {\n      functions {\n        function\n        ratePct\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment WaveOfResponses on Wave {\n    ...ToldResponses\n    responseCounts {\n      functions {\n        function\n        ratePct\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaveInMailing on Wave {\n    id\n    status\n  }\n"): (typeof documents)["\n  fragment WaveInMailing on Wave {\n    id\n    status\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendInvitations($waveId: ID!, $at: DateTime) {\n    sendInvitations(waveId: $waveId, at: $at) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SendInvitations($waveId: ID!, $at: DateTime) {\n    sendInvitations(waveId: $waveId, at: $at) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendReminders($waveId: ID!) {\n    sendReminders(waveId: $waveId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SendReminders($waveId: ID!) {\n    sendReminders(waveId: $waveId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendTestMail($waveId: ID!) {\n    sendTestMail(waveId: $waveId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SendTestMail($waveId: ID!) {\n    sendTestMail(waveId: $waveId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WavePage($waveId: ID!) {\n    wave(waveId: $waveId) {\n      id\n      clientId\n      assessmentId\n      name\n      status\n      next\n      ...WaveOfResponses\n      ...WaveInSettings\n      ...WaveOfParticipants\n      ...WaveInMailing\n      ...WaveToClose\n    }\n  }\n"): (typeof documents)["\n  query WavePage($waveId: ID!) {\n    wave(waveId: $waveId) {\n      id\n      clientId\n      assessmentId\n      name\n      status\n      next\n      ...WaveOfResponses\n      ...WaveInSettings\n      ...WaveOfParticipants\n      ...WaveInMailing\n      ...WaveToClose\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription WaveProgress($waveId: ID!) {\n    waveProgress(waveId: $waveId) {\n      waveId\n      status\n    }\n  }\n"): (typeof documents)["\n  subscription WaveProgress($waveId: ID!) {\n    waveProgress(waveId: $waveId) {\n      waveId\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaveInSettings on Wave {\n    id\n    name\n    status\n    confidentialityMode\n    minimumGroup\n    horizonOn\n    closesOn\n  }\n"): (typeof documents)["\n  fragment WaveInSettings on Wave {\n    id\n    name\n    status\n    confidentialityMode\n    minimumGroup\n    horizonOn\n    closesOn\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateWave($input: UpdateWaveInput!) {\n    updateWave(input: $input) {\n      ...WaveInSettings\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateWave($input: UpdateWaveInput!) {\n    updateWave(input: $input) {\n      ...WaveInSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ArchivedClients {\n    archivedClients {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query ArchivedClients {\n    archivedClients {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreClient($clientId: ID!) {\n    restoreClient(clientId: $clientId) {\n      id\n      archivedAt\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreClient($clientId: ID!) {\n    restoreClient(clientId: $clientId) {\n      id\n      archivedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClientInForm on Client {\n    id\n    name\n    sector\n    country\n    contextProfile\n  }\n"): (typeof documents)["\n  fragment ClientInForm on Client {\n    id\n    name\n    sector\n    country\n    contextProfile\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateClient($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateClient($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArchiveClient($clientId: ID!) {\n    archiveClient(clientId: $clientId) {\n      id\n      archivedAt\n    }\n  }\n"): (typeof documents)["\n  mutation ArchiveClient($clientId: ID!) {\n    archiveClient(clientId: $clientId) {\n      id\n      archivedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientPage($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      name\n      sector\n      country\n      contextProfile\n      ...ClientInForm\n      ...ClientWithEngagements\n      ...ClientWithUnits\n    }\n  }\n"): (typeof documents)["\n  query ClientPage($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      name\n      sector\n      country\n      contextProfile\n      ...ClientInForm\n      ...ClientWithEngagements\n      ...ClientWithUnits\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateClient($input: CreateClientInput!) {\n    createClient(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateClient($input: CreateClientInput!) {\n    createClient(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EngagementPage($engagementId: ID!) {\n    engagement(engagementId: $engagementId) {\n      id\n      clientId\n      name\n      startsOn\n      endsOn\n      assessments {\n        id\n        name\n        waves {\n          id\n          status\n        }\n      }\n      ...EngagementTeam\n    }\n  }\n"): (typeof documents)["\n  query EngagementPage($engagementId: ID!) {\n    engagement(engagementId: $engagementId) {\n      id\n      clientId\n      name\n      startsOn\n      endsOn\n      assessments {\n        id\n        name\n        waves {\n          id\n          status\n        }\n      }\n      ...EngagementTeam\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateEngagement($input: UpdateEngagementInput!) {\n    updateEngagement(input: $input) {\n      id\n      name\n      startsOn\n      endsOn\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateEngagement($input: UpdateEngagementInput!) {\n    updateEngagement(input: $input) {\n      id\n      name\n      startsOn\n      endsOn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClientWithEngagements on Client {\n    id\n    engagements {\n      id\n      name\n      startsOn\n      endsOn\n      assessments {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClientWithEngagements on Client {\n    id\n    engagements {\n      id\n      name\n      startsOn\n      endsOn\n      assessments {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateEngagement($input: CreateEngagementInput!) {\n    createEngagement(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateEngagement($input: CreateEngagementInput!) {\n    createEngagement(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EraseStakeholder($stakeholderId: ID!) {\n    eraseStakeholder(stakeholderId: $stakeholderId)\n  }\n"): (typeof documents)["\n  mutation EraseStakeholder($stakeholderId: ID!) {\n    eraseStakeholder(stakeholderId: $stakeholderId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportStakeholders($clientId: ID!, $csv: String!, $createUnits: Boolean!) {\n    importStakeholders(clientId: $clientId, csv: $csv, createUnits: $createUnits) {\n      imported\n      known\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ImportStakeholders($clientId: ID!, $csv: String!, $createUnits: Boolean!) {\n    importStakeholders(clientId: $clientId, csv: $csv, createUnits: $createUnits) {\n      imported\n      known\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StakeholderListPreview($clientId: ID!, $csv: String!, $createUnits: Boolean!) {\n    stakeholderListPreview(clientId: $clientId, csv: $csv, createUnits: $createUnits) {\n      read {\n        delimiter\n        columns {\n          header\n          field\n        }\n      }\n      added\n      known\n      remarks {\n        row\n        column\n        name\n        message\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query StakeholderListPreview($clientId: ID!, $csv: String!, $createUnits: Boolean!) {\n    stakeholderListPreview(clientId: $clientId, csv: $csv, createUnits: $createUnits) {\n      read {\n        delimiter\n        columns {\n          header\n          field\n        }\n      }\n      added\n      known\n      remarks {\n        row\n        column\n        name\n        message\n      }\n      problems {\n        row\n        column\n        name\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StakeholderInForm on Stakeholder {\n    id\n    name\n    email\n    function\n    level\n    unitId\n    locale\n  }\n"): (typeof documents)["\n  fragment StakeholderInForm on Stakeholder {\n    id\n    name\n    email\n    function\n    level\n    unitId\n    locale\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateStakeholder($input: CreateStakeholderInput!) {\n    createStakeholder(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateStakeholder($input: CreateStakeholderInput!) {\n    createStakeholder(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateStakeholder($input: UpdateStakeholderInput!) {\n    updateStakeholder(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateStakeholder($input: UpdateStakeholderInput!) {\n    updateStakeholder(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Stakeholders($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      stakeholders {\n        id\n        name\n        email\n        function\n        level\n        unitId\n        ...StakeholderInForm\n      }\n    }\n  }\n"): (typeof documents)["\n  query Stakeholders($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      stakeholders {\n        id\n        name\n        email\n        function\n        level\n        unitId\n        ...StakeholderInForm\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArchiveStakeholder($stakeholderId: ID!) {\n    archiveStakeholder(stakeholderId: $stakeholderId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ArchiveStakeholder($stakeholderId: ID!) {\n    archiveStakeholder(stakeholderId: $stakeholderId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EngagementTeam on Engagement {\n    id\n    team {\n      memberId\n      name\n      isLead\n    }\n  }\n"): (typeof documents)["\n  fragment EngagementTeam on Engagement {\n    id\n    team {\n      memberId\n      name\n      isLead\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Colleagues {\n    members {\n      id\n      name\n      role\n    }\n  }\n"): (typeof documents)["\n  query Colleagues {\n    members {\n      id\n      name\n      role\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetEngagementTeam($engagementId: ID!, $team: [TeamMemberInput!]!) {\n    setEngagementTeam(engagementId: $engagementId, team: $team) {\n      ...EngagementTeam\n    }\n  }\n"): (typeof documents)["\n  mutation SetEngagementTeam($engagementId: ID!, $team: [TeamMemberInput!]!) {\n    setEngagementTeam(engagementId: $engagementId, team: $team) {\n      ...EngagementTeam\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClientWithUnits on Client {\n    id\n    units {\n      id\n      parentId\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ClientWithUnits on Client {\n    id\n    units {\n      id\n      parentId\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateUnit($input: CreateUnitInput!) {\n    createUnit(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateUnit($input: CreateUnitInput!) {\n    createUnit(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateUnit($input: UpdateUnitInput!) {\n    updateUnit(input: $input) {\n      id\n      name\n      parentId\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateUnit($input: UpdateUnitInput!) {\n    updateUnit(input: $input) {\n      id\n      name\n      parentId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveUnit($unitId: ID!) {\n    removeUnit(unitId: $unitId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveUnit($unitId: ID!) {\n    removeUnit(unitId: $unitId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewers($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      viewers {\n        memberId\n        name\n        email\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewers($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      viewers {\n        memberId\n        name\n        email\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteViewer($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      email\n    }\n  }\n"): (typeof documents)["\n  mutation InviteViewer($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkTrail($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      name\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query WorkTrail($clientId: ID!) {\n    client(clientId: $clientId) {\n      id\n      name\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditTrail($before: ID) {\n    auditEntries(first: 50, before: $before) {\n      id\n      at\n      actorKind\n      actorName\n      action\n      outcome\n      code\n    }\n    auditTrailHolds\n  }\n"): (typeof documents)["\n  query AuditTrail($before: ID) {\n    auditEntries(first: 50, before: $before) {\n      id\n      at\n      actorKind\n      actorName\n      action\n      outcome\n      code\n    }\n    auditTrailHolds\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Branding {\n    tenant {\n      id\n      name\n      address\n      brandColour\n      logo\n    }\n  }\n"): (typeof documents)["\n  query Branding {\n    tenant {\n      id\n      name\n      address\n      brandColour\n      logo\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTenant($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      name\n      address\n      brandColour\n      logo\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateTenant($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      name\n      address\n      brandColour\n      logo\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientsToSee {\n    clients {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query ClientsToSee {\n    clients {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitations {\n    invitations {\n      id\n      email\n      role\n      expiresAt\n      isExpired\n      next\n      mailStatus\n      mailFailure\n    }\n    clients {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query Invitations {\n    invitations {\n      id\n      email\n      role\n      expiresAt\n      isExpired\n      next\n      mailStatus\n      mailFailure\n    }\n    clients {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      email\n    }\n  }\n"): (typeof documents)["\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvitation($invitationId: ID!) {\n    revokeInvitation(invitationId: $invitationId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeInvitation($invitationId: ID!) {\n    revokeInvitation(invitationId: $invitationId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions {\n    sessions {\n      id\n      userAgent\n      lastSeenAt\n      isCurrent\n    }\n  }\n"): (typeof documents)["\n  query Sessions {\n    sessions {\n      id\n      userAgent\n      lastSeenAt\n      isCurrent\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($sessionId: ID!) {\n    endSession(sessionId: $sessionId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($sessionId: ID!) {\n    endSession(sessionId: $sessionId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOtherSessions {\n    endOtherSessions\n  }\n"): (typeof documents)["\n  mutation EndOtherSessions {\n    endOtherSessions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Team {\n    members {\n      id\n      name\n      email\n      role\n      clientIds\n      createdAt\n    }\n  }\n"): (typeof documents)["\n  query Team {\n    members {\n      id\n      name\n      email\n      role\n      clientIds\n      createdAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMemberRole($memberId: ID!, $role: Role!, $clientIds: [ID!]!) {\n    changeMemberRole(memberId: $memberId, role: $role, clientIds: $clientIds) {\n      id\n      role\n      clientIds\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeMemberRole($memberId: ID!, $role: Role!, $clientIds: [ID!]!) {\n    changeMemberRole(memberId: $memberId, role: $role, clientIds: $clientIds) {\n      id\n      role\n      clientIds\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientOverview($clientId: ID!, $locale: String!) {\n    clientOverview(clientId: $clientId, locale: $locale) {\n      assessmentId\n      instrumentTitle\n      latestWaveId\n      latestWaveName\n    }\n    client(clientId: $clientId) {\n      id\n      name\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n          waves {\n            id\n            name\n            status\n            closedAt\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ClientOverview($clientId: ID!, $locale: String!) {\n    clientOverview(clientId: $clientId, locale: $locale) {\n      assessmentId\n      instrumentTitle\n      latestWaveId\n      latestWaveName\n    }\n    client(clientId: $clientId) {\n      id\n      name\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n          waves {\n            id\n            name\n            status\n            closedAt\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContextPage($assessmentId: ID!) {\n    assessment(assessmentId: $assessmentId) {\n      id\n      clientId\n      instrumentId\n    }\n    engagementContext(assessmentId: $assessmentId) {\n      engagementId\n      instrumentId\n      answers\n      revision\n    }\n    instruments {\n      id\n      versions {\n        id\n        status\n        document\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContextPage($assessmentId: ID!) {\n    assessment(assessmentId: $assessmentId) {\n      id\n      clientId\n      instrumentId\n    }\n    engagementContext(assessmentId: $assessmentId) {\n      engagementId\n      instrumentId\n      answers\n      revision\n    }\n    instruments {\n      id\n      versions {\n        id\n        status\n        document\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveEngagementContext($assessmentId: ID!, $revision: Int!, $answers: ContextAnswers!) {\n    saveEngagementContext(assessmentId: $assessmentId, revision: $revision, answers: $answers) {\n      engagementId\n      instrumentId\n      answers\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation SaveEngagementContext($assessmentId: ID!, $revision: Int!, $answers: ContextAnswers!) {\n    saveEngagementContext(assessmentId: $assessmentId, revision: $revision, answers: $answers) {\n      engagementId\n      instrumentId\n      answers\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExecutiveClients {\n    clients {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query ExecutiveClients {\n    clients {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    clients {\n      id\n      name\n      sector\n      country\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n          waves {\n            id\n            name\n            status\n            openedAt\n            closesOn\n            ...ToldResponses\n            ...ScoredWave\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    clients {\n      id\n      name\n      sector\n      country\n      engagements {\n        id\n        name\n        assessments {\n          id\n          name\n          waves {\n            id\n            name\n            status\n            openedAt\n            closesOn\n            ...ToldResponses\n            ...ScoredWave\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ScoredWave on Wave {\n    id\n    name\n    scoredAt\n  }\n"): (typeof documents)["\n  fragment ScoredWave on Wave {\n    id\n    name\n    scoredAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LatestPositions($clientId: ID!, $locale: String!) {\n    clientOverview(clientId: $clientId, locale: $locale) {\n      latestWaveId\n      isWithheld\n      positionLabel\n    }\n  }\n"): (typeof documents)["\n  query LatestPositions($clientId: ID!, $locale: String!) {\n    clientOverview(clientId: $clientId, locale: $locale) {\n      latestWaveId\n      isWithheld\n      positionLabel\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OverrideDestination($assessmentId: ID!, $input: OverrideDestinationInput!) {\n    overrideDestination(assessmentId: $assessmentId, input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation OverrideDestination($assessmentId: ID!, $input: OverrideDestinationInput!) {\n    overrideDestination(assessmentId: $assessmentId, input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Result($waveId: ID!, $locale: String!) {\n    result(waveId: $waveId, locale: $locale) {\n      id\n      clientId\n      assessmentId\n      waveId\n      waveName\n      closedAt\n      scoringVersion\n      checksum\n      document\n      instrument\n    }\n  }\n"): (typeof documents)["\n  query Result($waveId: ID!, $locale: String!) {\n    result(waveId: $waveId, locale: $locale) {\n      id\n      clientId\n      assessmentId\n      waveId\n      waveName\n      closedAt\n      scoringVersion\n      checksum\n      document\n      instrument\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResultContext($waveId: ID!, $assessmentId: ID!, $clientId: ID!, $locale: String!, $withAdvice: Boolean!) {\n    client(clientId: $clientId) {\n      id\n      name\n    }\n    trend(assessmentId: $assessmentId, locale: $locale, upToWaveId: $waveId)\n    advice(waveId: $waveId, locale: $locale) @include(if: $withAdvice) {\n      advice\n      override\n    }\n  }\n"): (typeof documents)["\n  query ResultContext($waveId: ID!, $assessmentId: ID!, $clientId: ID!, $locale: String!, $withAdvice: Boolean!) {\n    client(clientId: $clientId) {\n      id\n      name\n    }\n    trend(assessmentId: $assessmentId, locale: $locale, upToWaveId: $waveId)\n    advice(waveId: $waveId, locale: $locale) @include(if: $withAdvice) {\n      advice\n      override\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VersionInBuilder on InstrumentVersion {\n    id\n    revision\n    source\n    document\n  }\n"): (typeof documents)["\n  fragment VersionInBuilder on InstrumentVersion {\n    id\n    revision\n    source\n    document\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InstrumentProblems($source: String!) {\n    instrumentProblems(source: $source) {\n      path\n      line\n      column\n      message\n    }\n  }\n"): (typeof documents)["\n  query InstrumentProblems($source: String!) {\n    instrumentProblems(source: $source) {\n      path\n      line\n      column\n      message\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveInstrumentDraft($instrumentVersionId: ID!, $revision: Int!, $source: String!) {\n    saveInstrumentDraft(instrumentVersionId: $instrumentVersionId, revision: $revision, source: $source) {\n      version {\n        id\n        revision\n      }\n      problems {\n        path\n        line\n        column\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveInstrumentDraft($instrumentVersionId: ID!, $revision: Int!, $source: String!) {\n    saveInstrumentDraft(instrumentVersionId: $instrumentVersionId, revision: $revision, source: $source) {\n      version {\n        id\n        revision\n      }\n      problems {\n        path\n        line\n        column\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublishedVersions {\n    instruments {\n      id\n      versions {\n        id\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  query PublishedVersions {\n    instruments {\n      id\n      versions {\n        id\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InstrumentFunctions($instrumentVersionId: ID!) {\n    instrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      document\n    }\n  }\n"): (typeof documents)["\n  query InstrumentFunctions($instrumentVersionId: ID!) {\n    instrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      document\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportInstrument($source: String!) {\n    importInstrument(source: $source) {\n      version {\n        id\n      }\n      problems {\n        path\n        line\n        column\n        message\n      }\n      changes {\n        kind\n        path\n        to\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ImportInstrument($source: String!) {\n    importInstrument(source: $source) {\n      version {\n        id\n      }\n      problems {\n        path\n        line\n        column\n        message\n      }\n      changes {\n        kind\n        path\n        to\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InstrumentVersions {\n    instruments {\n      id\n      versions {\n        id\n        version\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  query InstrumentVersions {\n    instruments {\n      id\n      versions {\n        id\n        version\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InstrumentVersionDifference($beforeId: ID!, $afterId: ID!) {\n    instrumentVersionDifference(beforeId: $beforeId, afterId: $afterId) {\n      added\n      removed\n      changed {\n        key\n        fields\n      }\n    }\n  }\n"): (typeof documents)["\n  query InstrumentVersionDifference($beforeId: ID!, $afterId: ID!) {\n    instrumentVersionDifference(beforeId: $beforeId, afterId: $afterId) {\n      added\n      removed\n      changed {\n        key\n        fields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InstrumentPage($instrumentVersionId: ID!) {\n    instrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      version\n      status\n      source\n      document\n      ...VersionInBuilder\n    }\n  }\n"): (typeof documents)["\n  query InstrumentPage($instrumentVersionId: ID!) {\n    instrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      version\n      status\n      source\n      document\n      ...VersionInBuilder\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishInstrumentVersion($instrumentVersionId: ID!) {\n    publishInstrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation PublishInstrumentVersion($instrumentVersionId: ID!) {\n    publishInstrumentVersion(instrumentVersionId: $instrumentVersionId) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Instruments {\n    instruments {\n      id\n      key\n      title\n      versions {\n        id\n        version\n        status\n        publishedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query Instruments {\n    instruments {\n      id\n      key\n      title\n      versions {\n        id\n        version\n        status\n        publishedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NewInstrumentDraft($instrumentId: ID!) {\n    newInstrumentDraft(instrumentId: $instrumentId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation NewInstrumentDraft($instrumentId: ID!) {\n    newInstrumentDraft(instrumentId: $instrumentId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddActivity($input: AddActivityInput!) {\n    addActivity(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AddActivity($input: AddActivityInput!) {\n    addActivity(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddGoal($input: AddGoalInput!) {\n    addGoal(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AddGoal($input: AddGoalInput!) {\n    addGoal(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateGoal($input: UpdateGoalInput!) {\n    updateGoal(input: $input) {\n      id\n      status\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateGoal($input: UpdateGoalInput!) {\n    updateGoal(input: $input) {\n      id\n      status\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateActivity($input: UpdateActivityInput!) {\n    updateActivity(input: $input) {\n      id\n      status\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateActivity($input: UpdateActivityInput!) {\n    updateActivity(input: $input) {\n      id\n      status\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Plan($clientId: ID!) {\n    plan(clientId: $clientId) {\n      decisions {\n        id\n        kind\n        statement\n        reason\n        name\n        decidedOn\n        workshopId\n      }\n      goals {\n        id\n        engagementId\n        title\n        figure\n        baseline\n        aim\n        dueOn\n        owner\n        status\n        revision\n      }\n      activities {\n        id\n        engagementId\n        title\n        owner\n        dueOn\n        status\n        revision\n      }\n    }\n  }\n"): (typeof documents)["\n  query Plan($clientId: ID!) {\n    plan(clientId: $clientId) {\n      decisions {\n        id\n        kind\n        statement\n        reason\n        name\n        decidedOn\n        workshopId\n      }\n      goals {\n        id\n        engagementId\n        title\n        figure\n        baseline\n        aim\n        dueOn\n        owner\n        status\n        revision\n      }\n      activities {\n        id\n        engagementId\n        title\n        owner\n        dueOn\n        status\n        revision\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FailedJobs {\n    failedJobs {\n      id\n      job\n      reason\n      attempts\n      failedAt\n    }\n  }\n"): (typeof documents)["\n  query FailedJobs {\n    failedJobs {\n      id\n      job\n      reason\n      attempts\n      failedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryFailedJob($failedJobId: ID!) {\n    retryFailedJob(failedJobId: $failedJobId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RetryFailedJob($failedJobId: ID!) {\n    retryFailedJob(failedJobId: $failedJobId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReportInState on Report {\n    id\n    status\n    progress\n    failure\n  }\n"): (typeof documents)["\n  fragment ReportInState on Report {\n    id\n    status\n    progress\n    failure\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportFailure($reportId: ID!) {\n    report(reportId: $reportId) {\n      id\n      failure\n    }\n  }\n"): (typeof documents)["\n  query ReportFailure($reportId: ID!) {\n    report(reportId: $reportId) {\n      id\n      failure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ReportProgress($reportId: ID!) {\n    reportProgress(reportId: $reportId) {\n      reportId\n      status\n      progress\n    }\n  }\n"): (typeof documents)["\n  subscription ReportProgress($reportId: ID!) {\n    reportProgress(reportId: $reportId) {\n      reportId\n      status\n      progress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reports {\n    reports {\n      id\n      title\n      locale\n      createdAt\n      ...ReportInState\n    }\n  }\n"): (typeof documents)["\n  query Reports {\n    reports {\n      id\n      title\n      locale\n      createdAt\n      ...ReportInState\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestMinutes($workshopId: ID!) {\n    requestMinutes(workshopId: $workshopId) {\n      ...ReportInState\n    }\n  }\n"): (typeof documents)["\n  mutation RequestMinutes($workshopId: ID!) {\n    requestMinutes(workshopId: $workshopId) {\n      ...ReportInState\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestReport($resultId: ID!, $locale: ReportLanguage!) {\n    requestReport(resultId: $resultId, locale: $locale) {\n      ...ReportInState\n    }\n  }\n"): (typeof documents)["\n  mutation RequestReport($resultId: ID!, $locale: ReportLanguage!) {\n    requestReport(resultId: $resultId, locale: $locale) {\n      ...ReportInState\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddBallot($input: AddBallotInput!) {\n    addBallot(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AddBallot($input: AddBallotInput!) {\n    addBallot(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepInAgenda on WorkshopStep {\n    id\n    title\n    minutes\n    status\n    ...StepInForm\n  }\n"): (typeof documents)["\n  fragment StepInAgenda on WorkshopStep {\n    id\n    title\n    minutes\n    status\n    ...StepInForm\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TimerOfRoom on WorkshopRoom {\n    timer {\n      endsAt\n      secondsLeft\n    }\n  }\n"): (typeof documents)["\n  fragment TimerOfRoom on WorkshopRoom {\n    timer {\n      endsAt\n      secondsLeft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GoToStep($stepId: ID!, $isSkipping: Boolean!) {\n    goToStep(stepId: $stepId, isSkipping: $isSkipping) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation GoToStep($stepId: ID!, $isSkipping: Boolean!) {\n    goToStep(stepId: $stepId, isSkipping: $isSkipping) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArrangeSteps($workshopId: ID!, $steps: [ArrangedStepInput!]!) {\n    arrangeSteps(workshopId: $workshopId, steps: $steps) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation ArrangeSteps($workshopId: ID!, $steps: [ArrangedStepInput!]!) {\n    arrangeSteps(workshopId: $workshopId, steps: $steps) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddStep($input: AddStepInput!) {\n    addStep(input: $input) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation AddStep($input: AddStepInput!) {\n    addStep(input: $input) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveStep($stepId: ID!) {\n    removeStep(stepId: $stepId) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveStep($stepId: ID!) {\n    removeStep(stepId: $stepId) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetTimer($workshopId: ID!, $action: TimerAction!, $seconds: Int) {\n    setTimer(workshopId: $workshopId, action: $action, seconds: $seconds) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation SetTimer($workshopId: ID!, $action: TimerAction!, $seconds: Int) {\n    setTimer(workshopId: $workshopId, action: $action, seconds: $seconds) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkshopOfBallot on Workshop {\n    status\n    frame\n    ...WorkshopOfQuestion\n    ...WorkshopOfDecision\n  }\n"): (typeof documents)["\n  fragment WorkshopOfBallot on Workshop {\n    status\n    frame\n    ...WorkshopOfQuestion\n    ...WorkshopOfDecision\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotOnConsole on Ballot {\n    id\n    kind\n    question\n    status\n    next\n    round\n    ...ShownBallot\n    ...QuestionInForm\n    ...BallotOfIdeas\n    ...BallotToDecide\n  }\n"): (typeof documents)["\n  fragment BallotOnConsole on Ballot {\n    id\n    kind\n    question\n    status\n    next\n    round\n    ...ShownBallot\n    ...QuestionInForm\n    ...BallotOfIdeas\n    ...BallotToDecide\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VotesOfRoom on WorkshopRoom {\n    counts {\n      voters\n      votes\n      minimum\n    }\n    ballot {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment VotesOfRoom on WorkshopRoom {\n    counts {\n      voters\n      votes\n      minimum\n    }\n    ballot {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShowBallot($ballotId: ID!) {\n    showBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation ShowBallot($ballotId: ID!) {\n    showBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenBallot($ballotId: ID!) {\n    openBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation OpenBallot($ballotId: ID!) {\n    openBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevealBallot($ballotId: ID!) {\n    revealBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation RevealBallot($ballotId: ID!) {\n    revealBallot(ballotId: $ballotId) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveBallot($ballotId: ID!) {\n    removeBallot(ballotId: $ballotId)\n  }\n"): (typeof documents)["\n  mutation RemoveBallot($ballotId: ID!) {\n    removeBallot(ballotId: $ballotId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWorkshop($input: CreateWorkshopInput!) {\n    createWorkshop(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateWorkshop($input: CreateWorkshopInput!) {\n    createWorkshop(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkshopsBefore($clientId: ID!) {\n    workshops(clientId: $clientId) {\n      id\n      name\n      status\n      startedAt\n    }\n  }\n"): (typeof documents)["\n  query WorkshopsBefore($clientId: ID!) {\n    workshops(clientId: $clientId) {\n      id\n      name\n      status\n      startedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkshopToDecide on Workshop {\n    id\n    clientId\n    engagementId\n    ...WorkshopOfDecision\n  }\n"): (typeof documents)["\n  fragment WorkshopToDecide on Workshop {\n    id\n    clientId\n    engagementId\n    ...WorkshopOfDecision\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OpenPointInRoom on OpenPoint {\n    id\n    text\n    closedAt\n  }\n"): (typeof documents)["\n  fragment OpenPointInRoom on OpenPoint {\n    id\n    text\n    closedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddOpenPoint($workshopId: ID!, $text: String!) {\n    addOpenPoint(workshopId: $workshopId, text: $text) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AddOpenPoint($workshopId: ID!, $text: String!) {\n    addOpenPoint(workshopId: $workshopId, text: $text) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseOpenPoint($openPointId: ID!) {\n    closeOpenPoint(openPointId: $openPointId) {\n      id\n      closedAt\n    }\n  }\n"): (typeof documents)["\n  mutation CloseOpenPoint($openPointId: ID!) {\n    closeOpenPoint(openPointId: $openPointId) {\n      id\n      closedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateBallot($input: UpdateBallotInput!) {\n    updateBallot(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateBallot($input: UpdateBallotInput!) {\n    updateBallot(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepInForm on WorkshopStep {\n    id\n    title\n    what\n    minutes\n  }\n"): (typeof documents)["\n  fragment StepInForm on WorkshopStep {\n    id\n    title\n    what\n    minutes\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RewordStep($workshopId: ID!, $steps: [ArrangedStepInput!]!) {\n    arrangeSteps(workshopId: $workshopId, steps: $steps) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation RewordStep($workshopId: ID!, $steps: [ArrangedStepInput!]!) {\n    arrangeSteps(workshopId: $workshopId, steps: $steps) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkshopInForm on Workshop {\n    id\n    name\n    confidentialityMode\n    minimumGroup\n  }\n"): (typeof documents)["\n  fragment WorkshopInForm on Workshop {\n    id\n    name\n    confidentialityMode\n    minimumGroup\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateWorkshop($input: UpdateWorkshopInput!) {\n    updateWorkshop(input: $input) {\n      ...WorkshopInForm\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateWorkshop($input: UpdateWorkshopInput!) {\n    updateWorkshop(input: $input) {\n      ...WorkshopInForm\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotOfIdeas on Ballot {\n    id\n    ideas {\n      id\n      text\n      heading\n    }\n  }\n"): (typeof documents)["\n  fragment BallotOfIdeas on Ballot {\n    id\n    ideas {\n      id\n      text\n      heading\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GroupIdeas($ballotId: ID!, $ideaIds: [ID!]!, $heading: String!) {\n    groupIdeas(ballotId: $ballotId, ideaIds: $ideaIds, heading: $heading) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  mutation GroupIdeas($ballotId: ID!, $ideaIds: [ID!]!, $heading: String!) {\n    groupIdeas(ballotId: $ballotId, ideaIds: $ideaIds, heading: $heading) {\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkshopMinutes($workshopId: ID!) {\n    workshopMinutes(workshopId: $workshopId)\n  }\n"): (typeof documents)["\n  query WorkshopMinutes($workshopId: ID!) {\n    workshopMinutes(workshopId: $workshopId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkshopOfPeople on Workshop {\n    id\n    confidentialityMode\n  }\n"): (typeof documents)["\n  fragment WorkshopOfPeople on Workshop {\n    id\n    confidentialityMode\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonInRoom on WorkshopParticipant {\n    id\n    name\n    role\n    hasPhone\n  }\n"): (typeof documents)["\n  fragment PersonInRoom on WorkshopParticipant {\n    id\n    name\n    role\n    hasPhone\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddWorkshopParticipant($workshopId: ID!, $name: String!) {\n    addWorkshopParticipant(workshopId: $workshopId, name: $name) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AddWorkshopParticipant($workshopId: ID!, $name: String!) {\n    addWorkshopParticipant(workshopId: $workshopId, name: $name) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetWorkshopRole($participantId: ID!, $role: WorkshopRole!) {\n    setWorkshopRole(participantId: $participantId, role: $role) {\n      id\n      role\n    }\n  }\n"): (typeof documents)["\n  mutation SetWorkshopRole($participantId: ID!, $role: WorkshopRole!) {\n    setWorkshopRole(participantId: $participantId, role: $role) {\n      id\n      role\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveWorkshopParticipant($participantId: ID!) {\n    removeWorkshopParticipant(participantId: $participantId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveWorkshopParticipant($participantId: ID!) {\n    removeWorkshopParticipant(participantId: $participantId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkshopOfQuestion on Workshop {\n    resultId\n    locale\n  }\n"): (typeof documents)["\n  fragment WorkshopOfQuestion on Workshop {\n    resultId\n    locale\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment QuestionInForm on Ballot {\n    kind\n    question\n    item\n    state\n    options {\n      label\n    }\n    dots\n  }\n"): (typeof documents)["\n  fragment QuestionInForm on Ballot {\n    kind\n    question\n    item\n    state\n    options {\n      label\n    }\n    dots\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkshopItems($resultId: ID!, $locale: String) {\n    resultById(resultId: $resultId, locale: $locale) {\n      id\n      instrument\n    }\n  }\n"): (typeof documents)["\n  query WorkshopItems($resultId: ID!, $locale: String) {\n    resultById(resultId: $resultId, locale: $locale) {\n      id\n      instrument\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkshopOfDecision on Workshop {\n    id\n    engagementId\n    resultId\n    frame\n  }\n"): (typeof documents)["\n  fragment WorkshopOfDecision on Workshop {\n    id\n    engagementId\n    resultId\n    frame\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotToDecide on Ballot {\n    id\n    kind\n    question\n    item\n    state\n    options {\n      key\n      label\n    }\n    rounds {\n      tally\n    }\n  }\n"): (typeof documents)["\n  fragment BallotToDecide on Ballot {\n    id\n    kind\n    question\n    item\n    state\n    options {\n      key\n      label\n    }\n    rounds {\n      tally\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordDecision($input: RecordDecisionInput!) {\n    recordDecision(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RecordDecision($input: RecordDecisionInput!) {\n    recordDecision(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewWorkshopCode($workshopId: ID!) {\n    renewWorkshopCode(workshopId: $workshopId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RenewWorkshopCode($workshopId: ID!) {\n    renewWorkshopCode(workshopId: $workshopId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SeatsInRoom on WorkshopSeats {\n    issued\n    taken\n    free {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment SeatsInRoom on WorkshopSeats {\n    issued\n    taken\n    free {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueWorkshopTickets($workshopId: ID!, $seats: Int!) {\n    issueWorkshopTickets(workshopId: $workshopId, seats: $seats) {\n      issued\n    }\n  }\n"): (typeof documents)["\n  mutation IssueWorkshopTickets($workshopId: ID!, $seats: Int!) {\n    issueWorkshopTickets(workshopId: $workshopId, seats: $seats) {\n      issued\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownBallot on Ballot {\n    id\n    kind\n    question\n    state\n    options {\n      key\n      label\n    }\n    dots\n    status\n    round\n    rounds {\n      number\n      tally\n    }\n    ideas {\n      id\n      text\n      heading\n    }\n  }\n"): (typeof documents)["\n  fragment ShownBallot on Ballot {\n    id\n    kind\n    question\n    state\n    options {\n      key\n      label\n    }\n    dots\n    status\n    round\n    rounds {\n      number\n      tally\n    }\n    ideas {\n      id\n      text\n      heading\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepOnConsole on WorkshopStep {\n    id\n    title\n    what\n    output\n    points\n    note\n  }\n"): (typeof documents)["\n  fragment StepOnConsole on WorkshopStep {\n    id\n    title\n    what\n    output\n    points\n    note\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoteStep($stepId: ID!, $note: String!) {\n    noteStep(stepId: $stepId, note: $note) {\n      id\n      note\n    }\n  }\n"): (typeof documents)["\n  mutation NoteStep($stepId: ID!, $note: String!) {\n    noteStep(stepId: $stepId, note: $note) {\n      id\n      note\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkshopTickets($workshopId: ID!) {\n    workshopConsole(workshopId: $workshopId) {\n      workshop {\n        id\n        name\n      }\n      seats {\n        issued\n        taken\n        free {\n          id\n          code\n          address\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query WorkshopTickets($workshopId: ID!) {\n    workshopConsole(workshopId: $workshopId) {\n      workshop {\n        id\n        name\n      }\n      seats {\n        issued\n        taken\n        free {\n          id\n          code\n          address\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkshopConsole($workshopId: ID!) {\n    workshopConsole(workshopId: $workshopId) {\n      joinCode\n      workshop {\n        id\n        name\n        status\n        next\n        confidentialityMode\n        serverTime\n        frame\n        ...WorkshopOfBallot\n        ...WorkshopOfPeople\n        ...WorkshopToDecide\n        ...WorkshopInForm\n      }\n      steps {\n        id\n        status\n        ...StepInAgenda\n        ...StepOnConsole\n      }\n      ballots {\n        id\n        stepId\n        ...BallotOnConsole\n      }\n      people {\n        ...PersonInRoom\n      }\n      seats {\n        ...SeatsInRoom\n      }\n      openPoints {\n        ...OpenPointInRoom\n      }\n    }\n  }\n"): (typeof documents)["\n  query WorkshopConsole($workshopId: ID!) {\n    workshopConsole(workshopId: $workshopId) {\n      joinCode\n      workshop {\n        id\n        name\n        status\n        next\n        confidentialityMode\n        serverTime\n        frame\n        ...WorkshopOfBallot\n        ...WorkshopOfPeople\n        ...WorkshopToDecide\n        ...WorkshopInForm\n      }\n      steps {\n        id\n        status\n        ...StepInAgenda\n        ...StepOnConsole\n      }\n      ballots {\n        id\n        stepId\n        ...BallotOnConsole\n      }\n      people {\n        ...PersonInRoom\n      }\n      seats {\n        ...SeatsInRoom\n      }\n      openPoints {\n        ...OpenPointInRoom\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription WorkshopOnConsole($workshopId: ID!) {\n    workshopLive(workshopId: $workshopId) {\n      workshopId\n      revision\n      isDoorOpen\n      ...TimerOfRoom\n      ...VotesOfRoom\n    }\n  }\n"): (typeof documents)["\n  subscription WorkshopOnConsole($workshopId: ID!) {\n    workshopLive(workshopId: $workshopId) {\n      workshopId\n      revision\n      isDoorOpen\n      ...TimerOfRoom\n      ...VotesOfRoom\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartWorkshop($workshopId: ID!) {\n    startWorkshop(workshopId: $workshopId) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation StartWorkshop($workshopId: ID!) {\n    startWorkshop(workshopId: $workshopId) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndWorkshop($workshopId: ID!) {\n    endWorkshop(workshopId: $workshopId) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation EndWorkshop($workshopId: ID!) {\n    endWorkshop(workshopId: $workshopId) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetWorkshopDoor($workshopId: ID!, $isOpen: Boolean!) {\n    setWorkshopDoor(workshopId: $workshopId, isOpen: $isOpen) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SetWorkshopDoor($workshopId: ID!, $isOpen: Boolean!) {\n    setWorkshopDoor(workshopId: $workshopId, isOpen: $isOpen) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Workshops {\n    workshops {\n      id\n      name\n      status\n      createdAt\n      frame\n    }\n  }\n"): (typeof documents)["\n  query Workshops {\n    workshops {\n      id\n      name\n      status\n      createdAt\n      frame\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id\n      name\n      email\n      role\n      clientIds\n      permissions\n      mailWay\n      tenant {\n        id\n        name\n        brandColour\n        logo\n      }\n      memberships {\n        tenantId\n        tenantName\n        role\n      }\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    me {\n      id\n      name\n      email\n      role\n      clientIds\n      permissions\n      mailWay\n      tenant {\n        id\n        name\n        brandColour\n        logo\n      }\n      memberships {\n        tenantId\n        tenantName\n        role\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;