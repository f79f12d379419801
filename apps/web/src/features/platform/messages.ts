import type { Messages } from '../../i18n/locale.js';

const en = {
  inbox: 'Development inbox',
  inboxIntro: 'No mail server is set: these mails were not sent. Open one to follow its links.',
  inboxEmpty: 'No mails yet. Invitations and reminders will appear here.',
  to: 'To',
  jobs: 'Failed jobs',
  jobsIntro: 'Work that was given up after several attempts. Retrying is always safe: nothing is made twice.',
  jobsEmpty: 'Nothing has failed.',
  job: 'Job',
  reason: 'Reason',
  attempts: 'Attempts',
  failedAt: 'Given up',
  retry: 'Retry',
  jobNames: {
    'score-wave': 'Score a wave',
    'generate-report': 'Make a report',
    'deliver-mail': 'Send a mail',
  } as Record<string, string>,
};

/** Words of the platform's own pages. */
export const platformMessages: Messages<typeof en> = {
  en,
  de: {
    inbox: 'Entwicklungs-Postfach',
    inboxIntro:
      'Es ist kein Mailserver eingestellt: Diese Mails wurden nicht verschickt. Öffnen Sie eine, um ihren Links zu folgen.',
    inboxEmpty: 'Noch keine Mails. Einladungen und Erinnerungen erscheinen hier.',
    to: 'An',
    jobs: 'Gescheiterte Aufträge',
    jobsIntro:
      'Arbeit, die nach mehreren Versuchen aufgegeben wurde. Ein neuer Versuch schadet nie: Nichts entsteht doppelt.',
    jobsEmpty: 'Nichts ist gescheitert.',
    job: 'Auftrag',
    reason: 'Grund',
    attempts: 'Versuche',
    failedAt: 'Aufgegeben',
    retry: 'Erneut versuchen',
    jobNames: {
      'score-wave': 'Welle auswerten',
      'generate-report': 'Bericht erstellen',
      'deliver-mail': 'Mail verschicken',
    },
  },
};
