import type { Messages } from '../../i18n/locale.js';

const en = {
  context: 'How far is far enough?',
  newAssessment: 'New assessment',
  createAssessment: 'Create assessment',
  name: 'Name',
  instrument: 'Instrument',
  noInstrument: 'No instrument is published yet. Publish one first.',
  rename: 'Rename',
  cancel: 'Cancel',
  waves: 'Waves',
  noWaves: 'No wave yet. A wave is one round of answering: set it up, invite people, open it, close it.',
  newWave: 'New wave',
  createWave: 'Create wave',
  waveName: 'Name of the wave',
  waveNameHint: 'As participants and readers will see it, such as “Spring 2026”.',
  status: { DRAFT: 'Draft', OPEN: 'Open', CLOSED: 'Being scored', SCORED: 'Scored' },
  modes: { NAMED: 'named', CONFIDENTIAL: 'confidential', ANONYMOUS: 'anonymous' },
  answered: (told: string): string => `${told} answered`,
  opened: (when: string): string => `opened ${when}`,
  closed: (when: string): string => `closed ${when}`,
};

/** Words of assessments. */
export const assessmentMessages: Messages<typeof en> = {
  en,
  de: {
    context: 'Wie weit ist weit genug?',
    newAssessment: 'Neue Erhebung',
    createAssessment: 'Erhebung anlegen',
    name: 'Name',
    instrument: 'Instrument',
    noInstrument: 'Noch ist kein Instrument veröffentlicht. Veröffentlichen Sie zuerst eines.',
    rename: 'Umbenennen',
    cancel: 'Abbrechen',
    waves: 'Wellen',
    noWaves: 'Noch keine Welle. Eine Welle ist eine Runde des Antwortens: vorbereiten, einladen, öffnen, schließen.',
    newWave: 'Neue Welle',
    createWave: 'Welle anlegen',
    waveName: 'Name der Welle',
    waveNameHint: 'So sehen ihn Teilnehmende und Lesende, etwa „Frühjahr 2026“.',
    status: { DRAFT: 'Entwurf', OPEN: 'Offen', CLOSED: 'Wird ausgewertet', SCORED: 'Ausgewertet' },
    modes: { NAMED: 'namentlich', CONFIDENTIAL: 'vertraulich', ANONYMOUS: 'anonym' },
    answered: (told) => `${told} haben geantwortet`,
    opened: (when) => `geöffnet am ${when}`,
    closed: (when) => `geschlossen am ${when}`,
  },
};
