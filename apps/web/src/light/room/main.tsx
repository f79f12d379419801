import './room.css';

import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

import { LocaleProvider } from '../../i18n/locale.js';
import { PhonePage } from './phone-page.js';

/** The one projector loads what draws its code; a hundred phones do not. */
const ScreenPage = lazy(async () => ({ default: (await import('./screen-page.js')).ScreenPage }));

/** `/screen/<workshop>` is the projector; everything else is somebody who joins. */
const workshopId = /^\/screen\/([\w-]+)/.exec(location.pathname)?.[1];

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LocaleProvider>
      <Suspense>{workshopId ? <ScreenPage workshopId={workshopId} /> : <PhonePage />}</Suspense>
    </LocaleProvider>
  </StrictMode>,
);
