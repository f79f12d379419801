/** Where a label would stand on its line: its ends. */
export interface LabelPlace {
  readonly from: number;
  readonly to: number;
}

const GAP = 8;

/**
 * The first of so many lines on which each label meets none before it; null where there is none, and the label is left out. The last
 * label goes first: where time has come to is read before where it came from.
 */
export function labelLines(places: readonly LabelPlace[], lines: number): (number | null)[] {
  const free = Array.from({ length: lines }, () => [] as LabelPlace[]);
  const found = [...places].reverse().map((place) => {
    const line = free.findIndex((taken) =>
      taken.every((other) => place.to + GAP <= other.from || other.to + GAP <= place.from),
    );
    if (line < 0) return null;
    free[line]!.push(place);
    return line;
  });
  return found.reverse();
}
