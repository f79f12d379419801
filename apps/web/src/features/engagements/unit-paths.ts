import type { ClientWithUnitsFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';

/** The parts of an organisation; at the top without a parent. */
graphql(`
  fragment ClientWithUnits on Client {
    id
    units {
      id
      parentId
      name
    }
  }
`);

type UnitInTree = ClientWithUnitsFragment['units'][number];

/** A unit with how deep it lies, and its names from the top down. */
export type PlacedUnit = UnitInTree & { readonly depth: number; readonly path: string };

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
