import type { Messages } from '../i18n/locale.js';

const en = {
  notFoundTitle: 'There is nothing here',
  notFound: 'The page does not exist, or it is not yours to see.',
  errorTitle: 'That did not work',
  error: 'Something went wrong on our side. Reload the page; if it happens again, tell your administrator.',
  offlineTitle: 'No connection',
  offline: 'The server cannot be reached. What you see may be old. Check your connection and try again.',
  forbidden: 'Your role does not allow this.',
  tooMany: 'Too many requests. Please wait a moment.',
  retry: 'Try again',
  close: 'Close',
  home: 'Back to the start',
  loading: 'Loading',
  showPassword: 'Show the password',
};

/** Words of states that any page can be in. */
export const stateMessages: Messages<typeof en> = {
  en,
  de: {
    notFoundTitle: 'Hier ist nichts',
    notFound: 'Die Seite gibt es nicht, oder sie ist nicht für Sie bestimmt.',
    errorTitle: 'Das hat nicht geklappt',
    error:
      'Bei uns ist etwas schiefgegangen. Laden Sie die Seite neu; wenn es wieder geschieht, sagen Sie es Ihrer Administration.',
    offlineTitle: 'Keine Verbindung',
    offline:
      'Der Server ist nicht erreichbar. Was Sie sehen, kann veraltet sein. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    forbidden: 'Ihre Rolle erlaubt das nicht.',
    tooMany: 'Zu viele Anfragen. Bitte warten Sie einen Moment.',
    retry: 'Erneut versuchen',
    close: 'Schließen',
    home: 'Zurück zum Anfang',
    loading: 'Wird geladen',
    showPassword: 'Passwort zeigen',
  },
};
