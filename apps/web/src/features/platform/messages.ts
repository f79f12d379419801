import type { Messages } from '../../i18n/locale.js';

const en = {
  inbox: 'Inbox of the demonstration',
  inboxIntro:
    'No mail server is set: these mails were not sent. Links that only their reader may have are not shown here: those of confidential and anonymous waves, and invitations to a firm. Give participants a code instead, on the page of the wave.',
  inboxEmpty: 'No mails yet. Invitations and reminders will appear here.',
  inboxOff: {
    server: 'Mails go out through the mail server. There is no inbox here.',
    none: 'No mail server is set (SMTP_URL): mails are held back and sent once there is one. There is no inbox here.',
  },
  operatorOnly: 'This page is for whoever runs Sextant here: open the address that was printed when it started.',
  linkNotShown: 'That link is shown to nobody but its reader.',
  to: 'To',
  noMailServer: 'No mail server is set',
  mailsHeld:
    'Mails are held back, and go out once whoever runs Sextant here has set one. Until then give participants a printed code.',
  invitationsHeld: 'Invitations are held back, and go out once whoever runs Sextant here has set one.',
  mailTrouble: {
    QUEUED: 'Not delivered yet; it is tried again for a day.',
    UNCLEAR: 'It may have arrived: the mail server took it and did not answer.',
    FAILED: 'The mail could not be delivered. It can be sent again from the list of failed jobs.',
  } as Record<string, string>,
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
    inbox: 'Postfach der Vorführung',
    inboxIntro:
      'Es ist kein Mailserver eingestellt: Diese Mails wurden nicht verschickt. Links, die nur ihre Empfänger haben dürfen, stehen hier nicht: die vertraulicher und anonymer Wellen und Einladungen in eine Firma. Geben Sie Teilnehmenden stattdessen einen Code, auf der Seite der Welle.',
    inboxEmpty: 'Noch keine Mails. Einladungen und Erinnerungen erscheinen hier.',
    inboxOff: {
      server: 'Mails gehen über den Mailserver hinaus. Hier gibt es kein Postfach.',
      none: 'Es ist kein Mailserver eingestellt (SMTP_URL): Mails werden zurückgehalten und verschickt, sobald es einen gibt. Hier gibt es kein Postfach.',
    },
    operatorOnly:
      'Diese Seite ist für alle, die Sextant hier betreiben: Öffnen Sie die Adresse, die beim Start ausgegeben wurde.',
    linkNotShown: 'Diesen Link sieht nur, wer ihn bekommen hat.',
    to: 'An',
    noMailServer: 'Es ist kein Mailserver eingestellt',
    mailsHeld:
      'Mails werden zurückgehalten und gehen hinaus, sobald der Betreiber einen eingestellt hat. Geben Sie Teilnehmenden bis dahin einen gedruckten Code.',
    invitationsHeld: 'Einladungen werden zurückgehalten und gehen hinaus, sobald der Betreiber einen eingestellt hat.',
    mailTrouble: {
      QUEUED: 'Noch nicht zugestellt; es wird einen Tag lang erneut versucht.',
      UNCLEAR: 'Vielleicht angekommen: Der Mailserver hat die E-Mail angenommen und nicht geantwortet.',
      FAILED:
        'Die E-Mail war nicht zustellbar. Aus der Liste der fehlgeschlagenen Aufträge lässt sie sich erneut senden.',
    },
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
