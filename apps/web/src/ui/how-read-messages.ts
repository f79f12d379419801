import type { Messages } from '../i18n/locale.js';

const en = {
  read: (encoding: string, delimiter: string): string => `Read as ${encoding}, cells separated by ${delimiter}.`,
  guessed: (encoding: string, word: string): string =>
    `The file is not Unicode and was read as ${encoding}. Look whether “${word}” is right; if not, save it as UTF-8.`,
  delimiters: { ',': 'commas', ';': 'semicolons', '|': 'vertical bars', tab: 'tabs' } as Record<string, string>,
  columns: 'Columns',
  remarks: 'Worth knowing',
  place: (row: number, column: string): string => (column === '' ? `Row ${row}` : `Row ${row}, ${column}`),
};

/** Words of how a table was understood. */
export const howReadMessages: Messages<typeof en> = {
  en,
  de: {
    read: (encoding, delimiter) => `Gelesen als ${encoding}, Zellen getrennt durch ${delimiter}.`,
    guessed: (encoding, word) =>
      `Die Datei ist nicht in Unicode und wurde als ${encoding} gelesen. Sehen Sie nach, ob „${word}“ stimmt; wenn nicht, speichern Sie sie als UTF-8.`,
    delimiters: { ',': 'Kommas', ';': 'Semikolons', '|': 'senkrechte Striche', tab: 'Tabulatoren' },
    columns: 'Spalten',
    remarks: 'Zu beachten',
    place: (row, column) => (column === '' ? `Zeile ${row}` : `Zeile ${row}, ${column}`),
  },
};
