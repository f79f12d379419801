import type { Messages } from '../../i18n/locale.js';

const en = {
  reports: 'Reports',
  empty: 'No reports yet. Open a result and request one.',
  report: 'Report',
  language: 'Language',
  requested: 'Requested',
  state: 'State',
  download: 'Download PDF',
  request: 'Report as PDF',
  minutesPdf: 'Minutes as PDF',
  minutesRequested: 'The minutes are being written; they appear under Reports.',
  requestFailed: 'The report could not be requested.',
  status: { QUEUED: 'waiting', RENDERING: 'being made', DONE: 'ready', FAILED: 'failed' },
  languages: { en: 'English', de: 'German' } as Record<string, string>,
  progress: (percent: number): string => `${percent} % done`,
};

/** Words of reports. */
export const reportsMessages: Messages<typeof en> = {
  en,
  de: {
    reports: 'Berichte',
    empty: 'Noch keine Berichte. Öffnen Sie ein Ergebnis und fordern Sie einen an.',
    report: 'Bericht',
    language: 'Sprache',
    requested: 'Angefordert',
    state: 'Stand',
    download: 'PDF herunterladen',
    request: 'Bericht als PDF',
    minutesPdf: 'Protokoll als PDF',
    minutesRequested: 'Das Protokoll wird geschrieben; es erscheint unter Berichte.',
    requestFailed: 'Der Bericht konnte nicht angefordert werden.',
    status: { QUEUED: 'wartet', RENDERING: 'wird erstellt', DONE: 'fertig', FAILED: 'gescheitert' },
    languages: { en: 'Englisch', de: 'Deutsch' },
    progress: (percent) => `${percent} % fertig`,
  },
};
