/** What nobody sees and nobody means: zero width space, word joiner, byte order mark, soft hyphen, marks of direction. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Joiners mean something between two letters (or two parts of one emoji), and nothing at an edge. */
const isJoiner = (sign: string | undefined): boolean => sign === '\u200C' || sign === '\u200D';
/** Not the line break and the tab, which stand in texts. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const UNREADABLE = /\uFFFD|\p{Surrogate}/u;

/** A cell without blanks around it and without signs that are not seen, cut one sign after `longest`. */
export function cleanCell(written: string, longest: number): string {
  let cell = written.replace(UNSEEN, '').trim();
  while (isJoiner(cell[0])) cell = cell.slice(1).trimStart();
  while (isJoiner(cell.at(-1))) cell = cell.slice(0, -1).trimEnd();
  return cell.slice(0, longest + 1);
}

/** What is wrong with a text itself, whatever it should say. */
export interface TextProblem {
  readonly rule: 'tooLong' | 'unreadable' | 'controlCharacter' | 'lineBreak';
  readonly message: string;
}

/** Says why a text cannot be kept; null if it can. */
export function problemOfText(text: string, longest: number, lines: 'one line' | 'any lines'): TextProblem | null {
  if (text.length > longest) return { rule: 'tooLong', message: `longer than ${longest} characters` };
  if (UNREADABLE.test(text)) {
    const message = 'has a sign that was lost when the file was saved: write it anew and save the file as UTF-8';
    return { rule: 'unreadable', message };
  }
  const control = CONTROL.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { rule: 'controlCharacter', message: `holds a character that cannot be stored (U+${code}): take it out` };
  }
  return lines === 'one line' && /[\n\r\t\u2028\u2029]/.test(text)
    ? { rule: 'lineBreak', message: 'has a line break or a tab in it: write it in one line' }
    : null;
}
