import { createBrowserRouter } from 'react-router';

import { InvitationPage } from '../features/identity/invitation-page.js';
import { SignInPage } from '../features/identity/sign-in-page.js';
import { PageError } from '../ui/page-error.js';
import { Home } from './home.js';
import { Shell } from './shell.js';
import { SignedIn } from './signed-in.js';

/** Every route. Pages load when they are first opened, so that the first one is light. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <PageError /> },
  { path: '/invitation', element: <InvitationPage />, errorElement: <PageError /> },
  {
    element: <SignedIn />,
    errorElement: <PageError />,
    children: [
      {
        element: <Shell />,
        children: [
          {
            errorElement: <PageError />,
            children: [
              { index: true, element: <Home /> },
              {
                path: 'clients/:clientId',
                lazy: async () => ({ Component: (await import('../features/engagements/client-page.js')).ClientPage }),
              },
              {
                path: 'clients/:clientId/overview',
                lazy: async () => ({
                  Component: (await import('../features/insights/client-overview.js')).ClientOverviewPage,
                }),
              },
              {
                path: 'engagements/:engagementId',
                lazy: async () => ({
                  Component: (await import('../features/engagements/engagement-page.js')).EngagementPage,
                }),
              },
              {
                path: 'instruments',
                lazy: async () => ({
                  Component: (await import('../features/assessments/instruments-page.js')).InstrumentsPage,
                }),
              },
              {
                path: 'instruments/:instrumentVersionId',
                lazy: async () => ({
                  Component: (await import('../features/assessments/instrument-page.js')).InstrumentPage,
                }),
              },
              {
                path: 'assessments/:assessmentId',
                lazy: async () => ({
                  Component: (await import('../features/assessments/assessment-page.js')).AssessmentPage,
                }),
              },
              {
                path: 'assessments/:assessmentId/context',
                lazy: async () => ({ Component: (await import('../features/insights/context-page.js')).ContextPage }),
              },
              {
                path: 'waves/:waveId',
                lazy: async () => ({ Component: (await import('../features/assessments/wave-page.js')).WavePage }),
              },
              {
                path: 'waves/:waveId/result',
                lazy: async () => ({ Component: (await import('../features/insights/result-page.js')).ResultPage }),
              },
              {
                path: 'reports',
                lazy: async () => ({ Component: (await import('../features/reports/reports-page.js')).ReportsPage }),
              },
              {
                path: 'team',
                lazy: async () => ({ Component: (await import('../features/identity/team-page.js')).TeamPage }),
              },
              {
                path: 'settings',
                lazy: async () => ({ Component: (await import('../features/identity/settings-page.js')).SettingsPage }),
              },
              {
                path: 'audit',
                lazy: async () => ({ Component: (await import('../features/identity/audit-page.js')).AuditPage }),
              },
              {
                path: 'inbox',
                lazy: async () => ({ Component: (await import('../features/platform/inbox-page.js')).InboxPage }),
              },
              {
                path: 'jobs',
                lazy: async () => ({ Component: (await import('../features/platform/jobs-page.js')).JobsPage }),
              },
              { path: '*', lazy: async () => ({ Component: (await import('../ui/not-found-page.js')).NotFoundPage }) },
            ],
          },
        ],
      },
    ],
  },
]);
