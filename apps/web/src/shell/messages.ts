import type { Messages } from '../i18n/locale.js';

const en = {
  skip: 'Skip to the page',
  navigation: 'Navigation',
  language: 'Language',
  languages: { en: 'English', de: 'Deutsch' },
  light: 'Light colours',
  dark: 'Dark colours',
  account: (name: string): string => `Account of ${name}`,
  signOut: 'Sign out',
  switchTo: (tenant: string): string => `Switch to ${tenant}`,
  degraded:
    'Some of this takes longer just now: news come every few seconds, reports and mails a minute later. Nothing is lost.',
  pages: {
    home: 'Clients',
    overview: 'Overview',
    instruments: 'Instruments',
    workshops: 'Workshops',
    reports: 'Reports',
    team: 'Team',
    audit: 'Audit trail',
    jobs: 'Failed jobs',
    settings: 'Settings',
  },
};

/** Words of the frame around every page. */
export const shellMessages: Messages<typeof en> = {
  en,
  de: {
    skip: 'Zur Seite springen',
    navigation: 'Navigation',
    language: 'Sprache',
    languages: { en: 'English', de: 'Deutsch' },
    light: 'Helle Farben',
    dark: 'Dunkle Farben',
    account: (name) => `Konto von ${name}`,
    signOut: 'Abmelden',
    switchTo: (tenant) => `Wechseln zu ${tenant}`,
    degraded:
      'Einiges dauert gerade länger: Neues kommt alle paar Sekunden, Berichte und E-Mails eine Minute später. Es geht nichts verloren.',
    pages: {
      home: 'Kunden',
      overview: 'Überblick',
      instruments: 'Instrumente',
      workshops: 'Workshops',
      reports: 'Berichte',
      team: 'Team',
      audit: 'Protokoll',
      jobs: 'Gescheiterte Aufträge',
      settings: 'Einstellungen',
    },
  },
};
