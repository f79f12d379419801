import type { Messages } from '../../i18n/locale.js';

const en = {
  open: 'Look at the mails',
  title: 'As stakeholders will see it',
  kind: 'Mail',
  kinds: { INVITATION: 'Invitation', REMINDER: 'Reminder' },
  language: 'Language',
  languages: { en: 'English', de: 'German' },
  subject: 'Subject',
  hint: 'The name and the personal link are put in when it is sent. Name, colour and address of the firm come from the settings.',
};

/** Words of the look at mails. */
export const mailPreviewMessages: Messages<typeof en> = {
  en,
  de: {
    open: 'Mails ansehen',
    title: 'So sehen es die Befragten',
    kind: 'Mail',
    kinds: { INVITATION: 'Einladung', REMINDER: 'Erinnerung' },
    language: 'Sprache',
    languages: { en: 'Englisch', de: 'Deutsch' },
    subject: 'Betreff',
    hint: 'Name und persönlicher Link kommen beim Versand hinein. Name, Farbe und Anschrift der Firma stammen aus den Einstellungen.',
  },
};
