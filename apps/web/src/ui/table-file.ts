import { textOfTable, type TableText } from '@sextant/contracts';

/** What tables are saved as: spreadsheets call their Unicode text `.txt`. */
export const TABLE_FILES = '.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values';

/** The text of a chosen table, however it was saved. */
export async function readTableFile(file: File): Promise<TableText> {
  return textOfTable(new Uint8Array(await file.arrayBuffer()));
}
