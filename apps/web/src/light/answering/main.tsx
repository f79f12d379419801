import './answering.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { LocaleProvider } from '../../i18n/locale.js';
import { Answering } from './answering.js';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LocaleProvider>
      <Answering />
    </LocaleProvider>
  </StrictMode>,
);
