import type { Messages } from '../i18n/locale.js';

const en = {
  notImported: (count: number): string =>
    count === 1 ? 'Nothing was imported: one problem.' : `Nothing was imported: ${count} problems.`,
  row: 'Row',
  column: 'Column',
  problem: 'Problem',
};

/** Words of lists of problems. */
export const rowProblemMessages: Messages<typeof en> = {
  en,
  de: {
    notImported: (count) =>
      count === 1 ? 'Nichts wurde importiert: ein Fehler.' : `Nichts wurde importiert: ${count} Fehler.`,
    row: 'Zeile',
    column: 'Spalte',
    problem: 'Fehler',
  },
};
