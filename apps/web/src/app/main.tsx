import '@mantine/core/styles.css';
import '../ui/charts/palette.css';

import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';

import { LocaleProvider } from '../i18n/locale.js';
import { cssVariables, theme } from '../ui/theme.js';
import { router } from './router.js';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <LocaleProvider>
        <RouterProvider router={router} />
      </LocaleProvider>
    </MantineProvider>
  </StrictMode>,
);
