import { lazy, Suspense } from 'react';
import { BrowserRouter, Outlet, Route, Routes, useLocation } from 'react-router';

import { SignedIn } from '../session/signed-in.js';
import { ErrorBoundary } from '../ui/error-boundary.js';
import { PageLoading } from '../ui/page-loading.js';
import { Home } from './home.js';
import { Shell } from './shell.js';

// Pages load when they are first opened, so that the first one is light.
const SignInPage = lazy(async () => ({ default: (await import('../features/identity/sign-in-page.js')).SignInPage }));
const InvitationPage = lazy(async () => ({
  default: (await import('../features/identity/invitation-page.js')).InvitationPage,
}));
const ClientPage = lazy(async () => ({ default: (await import('../features/engagements/client-page.js')).ClientPage }));
const ClientOverviewPage = lazy(async () => ({
  default: (await import('../features/insights/client-overview.js')).ClientOverviewPage,
}));
const EngagementPage = lazy(async () => ({
  default: (await import('../features/engagements/engagement-page.js')).EngagementPage,
}));
const InstrumentsPage = lazy(async () => ({
  default: (await import('../features/assessments/instruments-page.js')).InstrumentsPage,
}));
const InstrumentPage = lazy(async () => ({
  default: (await import('../features/assessments/instrument-page.js')).InstrumentPage,
}));
const AssessmentPage = lazy(async () => ({
  default: (await import('../features/assessments/assessment-page.js')).AssessmentPage,
}));
const ContextPage = lazy(async () => ({ default: (await import('../features/insights/context-page.js')).ContextPage }));
const WavePage = lazy(async () => ({ default: (await import('../features/assessments/wave-page.js')).WavePage }));
const ResultPage = lazy(async () => ({ default: (await import('../features/insights/result-page.js')).ResultPage }));
const ReportsPage = lazy(async () => ({ default: (await import('../features/reports/reports-page.js')).ReportsPage }));
const WorkshopsPage = lazy(async () => ({
  default: (await import('../features/workshops/workshops-page.js')).WorkshopsPage,
}));
const WorkshopPage = lazy(async () => ({
  default: (await import('../features/workshops/workshop-page.js')).WorkshopPage,
}));
const MinutesPage = lazy(async () => ({
  default: (await import('../features/workshops/minutes-page.js')).MinutesPage,
}));
const TicketsPage = lazy(async () => ({
  default: (await import('../features/workshops/tickets-page.js')).TicketsPage,
}));
const TeamPage = lazy(async () => ({ default: (await import('../features/identity/team-page.js')).TeamPage }));
const SettingsPage = lazy(async () => ({
  default: (await import('../features/identity/settings-page.js')).SettingsPage,
}));
const AuditPage = lazy(async () => ({ default: (await import('../features/identity/audit-page.js')).AuditPage }));
const OperatorPage = lazy(async () => ({
  default: (await import('../features/platform/operator-page.js')).OperatorPage,
}));
const JobsPage = lazy(async () => ({ default: (await import('../features/platform/jobs-page.js')).JobsPage }));
const NotFoundPage = lazy(async () => ({ default: (await import('../ui/not-found-page.js')).NotFoundPage }));

/** Every route. What lies behind the sign-in keeps its frame while a page loads, and when it fails. */
export function Router() {
  return (
    <BrowserRouter>
      <ErrorBoundary>
        <Routes>
          <Route element={<PageFrame />}>
            <Route path="/sign-in" element={<SignInPage />} />
            <Route path="/invitation" element={<InvitationPage />} />
            <Route path="/operator" element={<OperatorPage />} />
          </Route>
          <Route element={<SignedIn />}>
            <Route element={<Shell />}>
              <Route element={<PageFrame />}>
                <Route index element={<Home />} />
                <Route path="clients/:clientId" element={<ClientPage />} />
                <Route path="clients/:clientId/overview" element={<ClientOverviewPage />} />
                <Route path="engagements/:engagementId" element={<EngagementPage />} />
                <Route path="instruments" element={<InstrumentsPage />} />
                <Route path="instruments/:instrumentVersionId" element={<InstrumentPage />} />
                <Route path="assessments/:assessmentId" element={<AssessmentPage />} />
                <Route path="assessments/:assessmentId/context" element={<ContextPage />} />
                <Route path="waves/:waveId" element={<WavePage />} />
                <Route path="waves/:waveId/result" element={<ResultPage />} />
                <Route path="reports" element={<ReportsPage />} />
                <Route path="workshops" element={<WorkshopsPage />} />
                <Route path="workshops/:workshopId" element={<WorkshopPage />} />
                <Route path="workshops/:workshopId/minutes" element={<MinutesPage />} />
                <Route path="workshops/:workshopId/tickets" element={<TicketsPage />} />
                <Route path="team" element={<TeamPage />} />
                <Route path="settings" element={<SettingsPage />} />
                <Route path="audit" element={<AuditPage />} />
                <Route path="jobs" element={<JobsPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Route>
          </Route>
        </Routes>
      </ErrorBoundary>
    </BrowserRouter>
  );
}

/** Catches what fails below, until the reader goes somewhere else. */
function PageFrame() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<PageLoading />}>
        <Outlet />
      </Suspense>
    </ErrorBoundary>
  );
}
