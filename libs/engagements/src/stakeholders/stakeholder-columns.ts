import type { TableShape } from '@sextant/platform/csv';

/** A column that a stakeholder list may have. */
export type StakeholderColumn = 'name' | 'email' | 'function' | 'level' | 'unit' | 'locale';

/** The columns of a stakeholder list, with the names that address books, spreadsheets and personnel systems give them. */
export const STAKEHOLDER_TABLE: TableShape<StakeholderColumn> = {
  names: {
    name: [
      'name',
      'full name',
      'person',
      'display name',
      'employee',
      'vollständiger Name',
      'Mitarbeiter',
      'Mitarbeiterin',
    ],
    email: ['email', 'mail', 'email address', 'mail address', 'E-Mail-Adresse', 'Mailadresse'],
    function: ['function', 'job function', 'stakeholder group', 'Funktion', 'Beteiligtengruppe'],
    level: ['level', 'management level', 'seniority', 'hierarchy level', 'Ebene', 'Führungsebene', 'Hierarchieebene'],
    unit: [
      ...['unit', 'business unit', 'organisational unit', 'organizational unit', 'org unit', 'department'],
      ...['Einheit', 'Organisationseinheit', 'Abteilung', 'Bereich'],
    ],
    locale: ['locale', 'language', 'preferred language', 'Sprache'],
  },
  required: ['name', 'function'],
  longestCell: 320,
};
