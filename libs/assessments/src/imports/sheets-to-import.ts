import type { RowProblem } from '@sextant/platform/csv';
import type { InPortions } from '@sextant/platform/turns';

import type { AnswerSheet } from '../answers-csv/parse-answers-csv.js';
import { checksumInPortions } from '../scoring/canonical-json.js';

/** The answers of one wave, ready to be stored. */
export interface WaveSheet extends AnswerSheet {
  /** The same answers have the same checksum, in whatever order the file had them. */
  readonly checksum: string;
  /** The day of the wave if its name is a date, else null. */
  readonly day: Date | null;
}

const MOST_LISTED = 20;

/** One organisation's sheets, the earliest first, or why they cannot be chosen. */
export function* sheetsToImport(
  sheets: readonly AnswerSheet[],
  organisation: string | null,
): InPortions<{ sheets: WaveSheet[] } | { problems: RowProblem[] }> {
  const names = [...new Set(sheets.map((sheet) => sheet.organisation))];
  const wanted = organisation ?? (names.length === 1 ? names[0]! : null);
  const problem = (message: string) => ({ problems: [{ row: 1, column: null, name: 'organisation', message }] });
  if (wanted === null) return problem(`the file holds several organisations: name one of ${listed(names)}`);
  if (!names.includes(wanted)) return problem(`there is no organisation "${wanted}" (found: ${listed(names)})`);
  const found: WaveSheet[] = [];
  for (const sheet of sheets) {
    if (sheet.organisation !== wanted) continue;
    const { wave, names: people, answers } = sheet;
    const checksum = yield* checksumInPortions({ wave, people, answers });
    found.push({ ...sheet, checksum, day: dayOf(wave) });
  }
  return { sheets: found.sort((a, b) => byWave(a, b)) };
}

/** The first of them. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  return `${names.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function byWave(a: WaveSheet, b: WaveSheet): number {
  if (a.day && b.day) return a.day.getTime() - b.day.getTime();
  return a.wave.localeCompare(b.wave, 'en', { numeric: true });
}

/** 2024, 2024-05 and 2024-05-17 are days in the past; anything else is just a name. */
function dayOf(wave: string): Date | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(wave) ?? [];
  const date = new Date(`${year}-${month}-${day}T12:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getTime() > Date.now() ? null : date;
}
