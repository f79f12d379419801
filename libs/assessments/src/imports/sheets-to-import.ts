import type { RowProblem } from '@sextant/platform/csv';
import type { InPortions } from '@sextant/platform/turns';

import type { AnswerSheet } from '../answers-csv/answer-sheet.js';
import { checksumInPortions } from '../scoring/canonical-json.js';

/** The answers of one wave, ready to be stored. */
export interface WaveSheet extends AnswerSheet {
  /** The same answers have the same checksum, in whatever order the file had them. */
  readonly checksum: string;
}

const MOST_LISTED = 20;

/** One organisation's sheets, in the order that they have, or why they cannot be chosen. */
export function* sheetsToImport(
  sheets: readonly AnswerSheet[],
  organisation: string | null,
): InPortions<{ sheets: WaveSheet[] } | { problems: RowProblem[] }> {
  const names = [...new Set(sheets.map((sheet) => sheet.organisation))];
  const wanted = organisation ?? (names.length === 1 ? names[0]! : null);
  const problem = (message: string) => ({
    problems: [{ row: 1, column: null, name: 'organisation', rule: 'organisation', value: organisation, message }],
  });
  if (wanted === null) return problem(`the file holds several organisations: name one of ${listed(names)}`);
  if (!names.includes(wanted)) return problem(`there is no organisation "${wanted}" (found: ${listed(names)})`);
  const found: WaveSheet[] = [];
  for (const sheet of sheets) {
    if (sheet.organisation !== wanted) continue;
    const { wave, names: people, answers } = sheet;
    const checksum = yield* checksumInPortions({ wave, people, answers });
    found.push({ ...sheet, checksum });
  }
  return { sheets: found };
}

/** The first of them. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  return `${names.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
