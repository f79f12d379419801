import type { Messages } from '../../i18n/locale.js';

const en = {
  result: 'Result',
  sections: 'Sections of this page',
  report: 'Report',
  print: 'Print',
  notScored: 'This wave has no result yet. It is made when the wave has been closed.',
  toWave: 'Go to the wave',
  allFigures: 'All figures of this result',
  overview: 'Overview',
  nothingTitle: 'There is no result yet',
  nothing: 'As soon as the first wave has been scored, this page says where the organisation stands.',
  assessments: 'All assessments',
  wave: 'Wave',
  state: 'State',
  closedOn: 'Closed on',
  position: 'Position',
  status: { DRAFT: 'in preparation', OPEN: 'open', CLOSED: 'being scored', SCORED: 'result' },
  chooseClient: 'Client',
  withheld: 'too few answers to show',
  scoring: (version: string, checksum: string): string =>
    `Scoring ${version}, result ${checksum}. A result never changes.`,
  resultNumber: (number: number): string => `Result ${number} of this wave: an import was corrected.`,
};

/** Words of results. */
export const insightsMessages: Messages<typeof en> = {
  en,
  de: {
    result: 'Ergebnis',
    sections: 'Abschnitte dieser Seite',
    report: 'Bericht',
    print: 'Drucken',
    notScored: 'Diese Welle hat noch kein Ergebnis. Es entsteht, wenn die Welle geschlossen ist.',
    toWave: 'Zur Welle',
    allFigures: 'Alle Zahlen dieses Ergebnisses',
    overview: 'Überblick',
    nothingTitle: 'Noch gibt es kein Ergebnis',
    nothing: 'Sobald die erste Welle ausgewertet ist, steht hier, wo die Organisation steht.',
    assessments: 'Alle Erhebungen',
    wave: 'Welle',
    state: 'Stand',
    closedOn: 'Geschlossen am',
    position: 'Position',
    status: { DRAFT: 'in Vorbereitung', OPEN: 'offen', CLOSED: 'wird ausgewertet', SCORED: 'Ergebnis' },
    chooseClient: 'Kunde',
    withheld: 'zu wenige Antworten, um etwas zu zeigen',
    scoring: (version, checksum) => `Auswertung ${version}, Ergebnis ${checksum}. Ein Ergebnis ändert sich nie.`,
    resultNumber: (number) => `Ergebnis ${number} dieser Welle: Ein Import wurde berichtigt.`,
  },
};
