import type { Messages } from '../../i18n/locale.js';

const en = {
  title: 'What was decided',
  target: 'Agreed target',
  kinds: { TARGET: 'earlier target', AGREEMENT: 'agreement', DISSENT: 'dissent', RATING: 'rating' },
  goal: { OPEN: 'open', REACHED: 'reached', DROPPED: 'dropped' },
  activity: { OPEN: 'open', DONE: 'done', DROPPED: 'dropped' },
  activities: 'Activities',
  byWhom: (name: string, when: string): string => `${name}, ${when}`,
};

/** Words of decisions, goals and activities. */
export const planMessages: Messages<typeof en> = {
  en,
  de: {
    title: 'Was entschieden ist',
    target: 'Vereinbartes Ziel',
    kinds: { TARGET: 'früheres Ziel', AGREEMENT: 'Einigung', DISSENT: 'Dissens', RATING: 'Bewertung' },
    goal: { OPEN: 'offen', REACHED: 'erreicht', DROPPED: 'aufgegeben' },
    activity: { OPEN: 'offen', DONE: 'getan', DROPPED: 'aufgegeben' },
    activities: 'Maßnahmen',
    byWhom: (name, when) => `${name}, ${when}`,
  },
};
