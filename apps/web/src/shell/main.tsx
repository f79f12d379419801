import './mantine-styles.js';
import '../ui/charts/palette.css';
import '../ui/print.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { LocaleProvider } from '../i18n/locale.js';
import { Themed } from '../ui/themed.js';
import { Router } from './router.js';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LocaleProvider>
      <Themed>
        <Router />
      </Themed>
    </LocaleProvider>
  </StrictMode>,
);
