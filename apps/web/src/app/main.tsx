import '@mantine/core/styles.css';
import '../ui/charts/palette.css';
import './print.css';

import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { LocaleProvider } from '../i18n/locale.js';
import { cssVariables, theme } from '../ui/theme.js';
import { Router } from './router.js';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <LocaleProvider>
        <Router />
      </LocaleProvider>
    </MantineProvider>
  </StrictMode>,
);
