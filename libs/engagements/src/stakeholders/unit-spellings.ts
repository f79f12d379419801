import { spellingOf } from '@sextant/maturity';

/** Blanks around it, because "Research/Development" is one unit. */
const SEPARATOR = /\s\/(?=\s)/;

/** Names from the top of the tree down; empty for none. */
export function unitPathOf(written: string): string[] {
  if (written === '') return [];
  return ` ${written} `.split(SEPARATOR).map((name) => name.trim().replace(/\s+/g, ' '));
}

/** A path as people write it. */
export function writtenPath(path: readonly string[]): string {
  return path.join(' / ');
}

/** The units of one list: spellings that differ in case, Unicode form or blanks alone are one unit, in the first of them. */
export class UnitSpellings {
  private readonly paths = new Map<string, string[]>();

  /** The path of the unit, and whether it was spelled otherwise before. */
  of(written: string): { path: string[]; isOther: boolean } {
    const path = unitPathOf(written.normalize('NFC'));
    const known = path.map((_, i) => this.paths.get(spellingOf(writtenPath(path.slice(0, i + 1)))));
    const whole = known.at(-1);
    if (whole) return { path: whole, isOther: writtenPath(whole) !== written };
    // A new unit below one that is known already is put below that one.
    const parent = known.findLast((one) => one !== undefined);
    const depth = known.findLastIndex((one) => one !== undefined) + 1;
    const spelled = [...(parent ?? []), ...path.slice(depth)];
    for (let end = (parent ?? []).length + 1; end <= spelled.length; end += 1) {
      const prefix = spelled.slice(0, end);
      this.paths.set(spellingOf(writtenPath(prefix)), prefix);
    }
    return { path: spelled, isOther: writtenPath(spelled) !== written };
  }
}
