import { Suspense } from 'react';
import { BrowserRouter, Outlet, Route, Routes, useLocation } from 'react-router';

import { SignedIn } from '../session/signed-in.js';
import { ErrorBoundary } from '../ui/error-boundary.js';
import { PageLoading } from '../ui/page-loading.js';
import { Home } from './home.js';
import * as pages from './pages.js';
import { Shell } from './shell.js';

/** Every route, and which rooms meet on a page. What lies behind the sign-in keeps its frame while a page loads, and when it fails. */
export function Router() {
  return (
    <BrowserRouter>
      <ErrorBoundary>
        <Routes>
          <Route element={<PageFrame />}>
            <Route path="/sign-in" element={<pages.SignInPage />} />
            <Route path="/invitation" element={<pages.InvitationPage />} />
            <Route path="/operator" element={<pages.OperatorPage />} />
          </Route>
          <Route element={<SignedIn />}>
            <Route element={<Shell />}>
              <Route element={<PageFrame />}>
                <Route index element={<Home />} />
                <Route path="clients/:clientId" element={<pages.ClientRoute />} />
                <Route
                  path="clients/:clientId/overview"
                  element={<pages.ClientOverviewPage Plan={pages.ClientPlan} />}
                />
                <Route
                  path="engagements/:engagementId"
                  element={
                    <pages.EngagementPage CreateAssessment={pages.CreateAssessment} Plan={pages.EngagementPlan} />
                  }
                />
                <Route path="instruments" element={<pages.InstrumentsPage />} />
                <Route path="instruments/:instrumentVersionId" element={<pages.InstrumentPage />} />
                <Route path="assessments/:assessmentId" element={<pages.AssessmentPage Trend={pages.TrendOfWave} />} />
                <Route path="assessments/:assessmentId/context" element={<pages.ContextPage />} />
                <Route path="waves/:waveId" element={<pages.WavePage />} />
                <Route
                  path="waves/:waveId/result"
                  element={
                    <pages.ResultPage CreateWorkshop={pages.CreateWorkshop} RequestReport={pages.RequestReport} />
                  }
                />
                <Route path="reports" element={<pages.ReportsPage />} />
                <Route path="workshops" element={<pages.WorkshopsPage />} />
                <Route path="workshops/:workshopId" element={<pages.WorkshopPage />} />
                <Route
                  path="workshops/:workshopId/minutes"
                  element={<pages.MinutesPage RequestMinutes={pages.RequestMinutes} />}
                />
                <Route path="workshops/:workshopId/tickets" element={<pages.TicketsPage />} />
                <Route path="team" element={<pages.TeamPage />} />
                <Route path="settings" element={<pages.SettingsPage />} />
                <Route path="audit" element={<pages.AuditPage />} />
                <Route path="jobs" element={<pages.JobsPage />} />
                <Route path="*" element={<pages.NotFoundPage />} />
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
