/** Pages, and what one room shows on the page of a room below it. Each loads when it is first shown, so that the first page is light. */
import { lazy } from 'react';

export const OperatorPage = lazy(async () => ({
  default: (await import('../features/platform/operator-page.js')).OperatorPage,
}));
export const JobsPage = lazy(async () => ({ default: (await import('../features/platform/jobs-page.js')).JobsPage }));
export const SignInPage = lazy(async () => ({
  default: (await import('../features/identity/sign-in-page.js')).SignInPage,
}));
export const InvitationPage = lazy(async () => ({
  default: (await import('../features/identity/invitation-page.js')).InvitationPage,
}));
export const TeamPage = lazy(async () => ({ default: (await import('../features/identity/team-page.js')).TeamPage }));
export const SettingsPage = lazy(async () => ({
  default: (await import('../features/identity/settings-page.js')).SettingsPage,
}));
export const AuditPage = lazy(async () => ({
  default: (await import('../features/identity/audit-page.js')).AuditPage,
}));
export const ClientRoute = lazy(async () => ({ default: (await import('./client-route.js')).ClientRoute }));
export const EngagementPage = lazy(async () => ({
  default: (await import('../features/engagements/engagement-page.js')).EngagementPage,
}));
export const InstrumentsPage = lazy(async () => ({
  default: (await import('../features/instruments/instruments-page.js')).InstrumentsPage,
}));
export const InstrumentPage = lazy(async () => ({
  default: (await import('../features/instruments/instrument-page.js')).InstrumentPage,
}));
export const AssessmentPage = lazy(async () => ({
  default: (await import('../features/assessments/assessment-page.js')).AssessmentPage,
}));
export const WavePage = lazy(async () => ({
  default: (await import('../features/assessments/wave-page.js')).WavePage,
}));
export const ClientOverviewPage = lazy(async () => ({
  default: (await import('../features/insights/client-overview.js')).ClientOverviewPage,
}));
export const ContextPage = lazy(async () => ({
  default: (await import('../features/insights/context-page.js')).ContextPage,
}));
export const ResultPage = lazy(async () => ({
  default: (await import('../features/insights/result-page.js')).ResultPage,
}));
export const HomePage = lazy(async () => ({ default: (await import('../features/insights/home-page.js')).HomePage }));
export const ExecutiveHome = lazy(async () => ({
  default: (await import('../features/insights/executive-home.js')).ExecutiveHome,
}));
export const WorkshopsPage = lazy(async () => ({
  default: (await import('../features/workshops/workshops-page.js')).WorkshopsPage,
}));
export const WorkshopPage = lazy(async () => ({
  default: (await import('../features/workshops/workshop-page.js')).WorkshopPage,
}));
export const MinutesPage = lazy(async () => ({
  default: (await import('../features/workshops/minutes-page.js')).MinutesPage,
}));
export const TicketsPage = lazy(async () => ({
  default: (await import('../features/workshops/tickets-page.js')).TicketsPage,
}));
export const ReportsPage = lazy(async () => ({
  default: (await import('../features/reports/reports-page.js')).ReportsPage,
}));
export const NotFoundPage = lazy(async () => ({ default: (await import('../ui/not-found-page.js')).NotFoundPage }));

// Shown on pages of rooms below their own, which cannot know them: the router puts them there.
export const CreateAssessment = lazy(async () => ({
  default: (await import('../features/assessments/create-assessment.js')).CreateAssessment,
}));
export const TrendOfWave = lazy(async () => ({
  default: (await import('../features/insights/trend-of-wave.js')).TrendOfWave,
}));
export const ClientPlan = lazy(async () => ({
  default: (await import('../features/plans/client-plan.js')).ClientPlan,
}));
export const EngagementPlan = lazy(async () => ({
  default: (await import('../features/plans/engagement-plan.js')).EngagementPlan,
}));
export const CreateWorkshop = lazy(async () => ({
  default: (await import('../features/workshops/create-workshop.js')).CreateWorkshop,
}));
export const RequestReport = lazy(async () => ({
  default: (await import('../features/reports/request-report.js')).RequestReport,
}));
export const RequestMinutes = lazy(async () => ({
  default: (await import('../features/reports/request-minutes.js')).RequestMinutes,
}));
