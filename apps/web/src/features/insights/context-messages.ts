import type { Messages } from '../../i18n/locale.js';

const en = {
  title: 'How far is far enough?',
  intro:
    'The sponsor and the consultant answer together, once per engagement. Each answer moves the recommended destination; every effect is printed in the report.',
  chooseUpTo: (n: number): string => `choose up to ${n}`,
  save: 'Save',
  saved: 'Saved. The recommendation stands beside each result of this assessment.',
  none: 'This instrument gives no recommendation.',
  unanswered: 'Please answer every question.',
  overrideTitle: 'Another destination',
  overrideIntro: 'Stands beside the computed point, never instead of it, with name, date and reason.',
  name: 'Decided by',
  role: 'In the role of',
  date: 'On',
  reason: 'Reason',
  override: 'Set this destination',
  overridden: 'Set. It stands beside the computed destination.',
};

/** Words of the context questionnaire. */
export const contextMessages: Messages<typeof en> = {
  en,
  de: {
    title: 'Wie weit ist weit genug?',
    intro:
      'Auftraggeber und Beratung antworten gemeinsam, einmal je Engagement. Jede Antwort verschiebt das empfohlene Ziel; jede Wirkung steht im Bericht.',
    chooseUpTo: (n) => `bis zu ${n} wählen`,
    save: 'Speichern',
    saved: 'Gespeichert. Die Empfehlung steht neben jedem Ergebnis dieses Assessments.',
    none: 'Dieses Instrument gibt keine Empfehlung.',
    unanswered: 'Bitte beantworten Sie alle Fragen.',
    overrideTitle: 'Ein anderes Ziel',
    overrideIntro: 'Steht neben dem berechneten Punkt, nie an seiner Stelle, mit Name, Datum und Grund.',
    name: 'Entschieden von',
    role: 'In der Rolle',
    date: 'Am',
    reason: 'Grund',
    override: 'Dieses Ziel setzen',
    overridden: 'Gesetzt. Es steht neben dem berechneten Ziel.',
  },
};
