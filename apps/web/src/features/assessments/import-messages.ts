import type { Messages } from '../../i18n/locale.js';

const en = {
  open: 'Import past answers',
  title: 'Import answers of past waves',
  hint: 'First row: wave,organisation,respondent,function,item,current,desired,comment. One row for each answer; empty is unanswered, NA does not apply, DK do not know. All of the file or nothing.',
  file: 'CSV file',
  chooseFile: 'Choose a file',
  mode: 'Confidentiality that was promised',
  modes: { NAMED: 'Named', CONFIDENTIAL: 'Confidential', ANONYMOUS: 'Anonymous' },
  organisation: 'Organisation',
  organisationHint: 'Only if the file holds several.',
  import: 'Import',
  close: 'Close',
  imported: (names: string): string => `Imported: ${names}. Each wave is scored now.`,
};

/** Words of the import of past answers. */
export const importMessages: Messages<typeof en> = {
  en,
  de: {
    open: 'Frühere Antworten importieren',
    title: 'Antworten früherer Wellen importieren',
    hint: 'Erste Zeile: wave,organisation,respondent,function,item,current,desired,comment. Eine Zeile je Antwort; leer heißt unbeantwortet, NA trifft nicht zu, DK weiß ich nicht. Die ganze Datei oder nichts.',
    file: 'CSV-Datei',
    chooseFile: 'Datei auswählen',
    mode: 'Zugesagte Vertraulichkeit',
    modes: { NAMED: 'Namentlich', CONFIDENTIAL: 'Vertraulich', ANONYMOUS: 'Anonym' },
    organisation: 'Organisation',
    organisationHint: 'Nur, wenn die Datei mehrere enthält.',
    import: 'Importieren',
    close: 'Schließen',
    imported: (names) => `Importiert: ${names}. Jede Welle wird jetzt ausgewertet.`,
  },
};
