import type { TableShape } from '@sextant/platform/csv';

/** A column that a table of answers may have. */
export type AnswersColumn =
  'wave' | 'date' | 'organisation' | 'respondent' | 'function' | 'item' | 'current' | 'desired' | 'comment';

export const LONGEST_COMMENT = 4000;

/** The columns of an answers CSV, with the names that survey tools and spreadsheets give them. */
export const ANSWERS_TABLE: TableShape<AnswersColumn> = {
  names: {
    wave: ['wave', 'round', 'survey wave', 'Welle', 'Runde'],
    date: ['date', 'wave date', 'closed on', 'submitted at', 'Datum', 'Zeitpunkt'],
    organisation: ['organisation', 'organization', 'company', 'client', 'Unternehmen', 'Firma', 'Kunde'],
    respondent: ['respondent', 'respondent id', 'participant', 'participant id', 'Teilnehmer', 'Befragte'],
    function: ['function', 'stakeholder group', 'Funktion', 'Beteiligtengruppe'],
    item: ['item', 'item key', 'question', 'question id', 'Frage', 'Merkmal'],
    current: ['current', 'current level', 'as is', 'Ist', 'heute'],
    desired: ['desired', 'desired level', 'to be', 'target', 'Soll', 'gewünscht'],
    comment: ['comment', 'comments', 'remark', 'Kommentar', 'Bemerkung'],
  },
  required: ['organisation', 'respondent', 'function', 'item', 'current'],
  longestCell: LONGEST_COMMENT,
};
