import { changed } from './draft-source.js';

/** What a new plane is called: its two axes and its four quarters, from low-low over high-low and low-high to high-high. */
export interface PlaneWords {
  readonly axes: readonly [string, string];
  readonly positions: readonly [string, string, string, string];
}

const MIDDLE = 50;

/** A key made of a name: `Depth of use` is `depth_of_use`. */
export function keyOf(name: string, otherwise: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return plain === '' ? otherwise : plain.slice(0, 60);
}

/** The same file with a plane: two axes, divided in the middle, and a position in each quarter. */
export function withPlane(source: string, { axes: [across, upwards], positions }: PlaneWords): string {
  return changed(source, (document) => {
    const x = keyOf(across, 'across');
    const up = keyOf(upwards, 'upwards');
    const y = up === x ? `${up}_2` : up;
    const side = (isHigh: boolean): string => (isHigh ? 'high' : 'low');
    document.set('axes', document.createNode({ [x]: { label: across }, [y]: { label: upwards } }));
    document.set('placement', document.createNode({ plane: [x, y], boundary: { [x]: MIDDLE, [y]: MIDDLE } }));
    const named = positions.map((label, place) => ({
      key: `position_${place + 1}`,
      label,
      [x]: side(place % 2 === 1),
      [y]: side(place >= 2),
    }));
    document.set('positions', document.createNode(named));
  });
}

/** The same file without its plane: no axes, no positions, and no item counts towards either. */
export function withoutPlane(source: string): string {
  return changed(source, (document) => {
    for (const part of ['axes', 'placement', 'positions']) document.delete(part);
    const { items = [] } = document.toJS() as { items?: unknown[] };
    items.forEach((_, index) => document.deleteIn(['items', index, 'loads']));
    const { translations = {} } = document.toJS() as { translations?: Record<string, unknown> };
    for (const language of Object.keys(translations)) {
      for (const part of ['axes', 'positions']) document.deleteIn(['translations', language, part]);
    }
  });
}
