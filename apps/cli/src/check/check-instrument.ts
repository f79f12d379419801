import { parseInstrument, type FileProblem } from '@sextant/instruments/files';
import { changeInWords } from '@sextant/contracts';
import { missedExpectations, type Instrument } from '@sextant/maturity';

import { rulesInWords } from './rules-in-words.js';

/** What an instrument file would bring. */
export interface CheckedInstrument {
  /** As it would be stored; null with problems. */
  instrument: Instrument | null;
  remarks: { path: string; rule: string; value: string | null; message: string }[];
  problems: (FileProblem & { value: string | null })[];
}

/** Looks at an instrument file as an import would. */
export function checkInstrument(source: string): CheckedInstrument {
  const parsed = parseInstrument(source);
  if ('problems' in parsed) {
    const lines = source.split(/\r\n|\r|\n/);
    const problems = parsed.problems.map((problem) => ({ ...problem, value: standsAt(lines, problem) }));
    return { instrument: null, remarks: [], problems };
  }
  const { instrument, changes } = parsed;
  const remarks = [
    ...changes.map((change) => ({
      path: change.path,
      rule: change.kind,
      value: change.to,
      message: changeInWords(change),
    })),
    ...missedExpectations(instrument).map(({ path, expected, given }) => ({
      path,
      rule: 'not_as_expected',
      value: given,
      message: `${path}: expects ${expected}, the rules give ${given}`,
    })),
  ];
  return { instrument, remarks, problems: [] };
}

const LONGEST_VALUE = 80;

/** The line of the file from the problem on. */
function standsAt(lines: readonly string[], { line, column }: FileProblem): string | null {
  const text = lines[line - 1]
    ?.slice(column - 1)
    .trim()
    .slice(0, LONGEST_VALUE);
  return text === undefined || text === '' ? null : text;
}

/** The same for people: problems, or that the file can be used, what is remarkable, and its rules in words. */
export function checkedTable({ instrument, remarks, problems }: CheckedInstrument): string {
  const lines = instrument
    ? [
        `${instrument.meta.title}, version ${instrument.meta.version}: ${instrument.items.length} questions, can be used`,
        ...remarks.map(({ message }) => message),
        ...rulesInWords(instrument),
      ]
    : problems.map(({ line, column, path, message }) => {
        return `${line}:${column}  ${path === '' ? '' : `${path}: `}${message}`;
      });
  return `${lines.join('\n')}\n`;
}
