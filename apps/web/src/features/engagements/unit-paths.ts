/** A part of an organisation; at the top without a parent. */
export interface UnitInTree {
  readonly id: string;
  readonly parentId?: string | null | undefined;
  readonly name: string;
}

/** A unit with how deep it lies, and its names from the top down. */
export interface PlacedUnit extends UnitInTree {
  readonly depth: number;
  readonly path: string;
}

/** The tree as a list: each unit followed by what is in it, siblings by name. */
export function unitPaths(units: readonly UnitInTree[]): PlacedUnit[] {
  const below = (parentId: string | null, depth: number, prefix: string): PlacedUnit[] =>
    units
      .filter((unit) => (unit.parentId ?? null) === parentId)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((unit) => {
        const path = prefix + unit.name;
        return [{ ...unit, depth, path }, ...below(unit.id, depth + 1, `${path} / `)];
      });
  return below(null, 0, '');
}
