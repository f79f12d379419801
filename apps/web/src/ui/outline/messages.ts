import type { Messages } from '../../i18n/locale.js';

const en = {
  withheld: 'not shown',
  asTable: 'Show the numbers',
  longTable: (caption: string, rows: number): string => `${caption} (${rows} rows)`,
  row: 'Row',
  value: 'Value',
  from: 'from',
  to: 'to',
  current: 'Today',
  desired: 'Desired',
  counts: 'Answers per level',
};

/** Words around charts and tables. */
export const outlineMessages: Messages<typeof en> = {
  en,
  de: {
    withheld: 'nicht gezeigt',
    asTable: 'Zahlen zeigen',
    longTable: (caption, rows) => `${caption} (${rows} Zeilen)`,
    row: 'Zeile',
    value: 'Wert',
    from: 'von',
    to: 'bis',
    current: 'Heute',
    desired: 'Gewünscht',
    counts: 'Antworten je Stufe',
  },
};
