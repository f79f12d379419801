import type { Messages } from '../../i18n/locale.js';

const en = {
  overview: 'Overview',
  clients: 'Clients',
  emptyTitle: 'Start with your first client',
  empty:
    'A client is the organisation you advise. Create one, add the people to ask, and apply an instrument in an engagement.',
  attention: 'Needs your attention',
  calm: 'Nothing is waiting for you.',
  openNow: 'Open now',
  latest: 'Latest results',
  noResults: 'No wave has been scored yet.',
  engagements: (count: number): string => (count === 1 ? '1 engagement' : `${count} engagements`),
  noEngagements: 'No engagement yet',
  answered: (told: string): string => `${told} answered`,
  closes: (when: string): string => `closes ${when}`,
  noClosing: 'no closing date',
  reasons: {
    draft: 'is set up but not open yet',
    empty: 'is open, but nobody is invited',
    closing: 'closes soon',
    overdue: 'is past its closing date',
    quiet: 'has few answers so far',
    scoring: 'is being scored',
  },
  withheld: 'too few answers to show',
};

/** Words of the home page. */
export const homeMessages: Messages<typeof en> = {
  en,
  de: {
    overview: 'Überblick',
    clients: 'Kunden',
    emptyTitle: 'Beginnen Sie mit Ihrem ersten Kunden',
    empty:
      'Ein Kunde ist die Organisation, die Sie beraten. Legen Sie ihn an, tragen Sie ein, wer gefragt werden soll, und setzen Sie in einem Projekt ein Instrument ein.',
    attention: 'Braucht Ihre Aufmerksamkeit',
    calm: 'Es wartet nichts auf Sie.',
    openNow: 'Gerade offen',
    latest: 'Neueste Ergebnisse',
    noResults: 'Noch ist keine Welle ausgewertet.',
    engagements: (count) => (count === 1 ? '1 Projekt' : `${count} Projekte`),
    noEngagements: 'Noch kein Projekt',
    answered: (told) => `${told} haben geantwortet`,
    closes: (when) => `schließt am ${when}`,
    noClosing: 'kein Enddatum',
    reasons: {
      draft: 'ist vorbereitet, aber noch nicht offen',
      empty: 'ist offen, aber niemand ist eingeladen',
      closing: 'schließt bald',
      overdue: 'ist über das Enddatum hinaus',
      quiet: 'hat bisher wenige Antworten',
      scoring: 'wird ausgewertet',
    },
    withheld: 'zu wenige Antworten, um etwas zu zeigen',
  },
};
