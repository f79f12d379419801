import { isDeepStrictEqual } from 'node:util';

import { scaleOf, type Instrument, type Item } from '@sextant/maturity';

/** What changed between two versions of an instrument, by item key. */
export interface VersionDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Same key, other meaning: answers of the two versions cannot simply be laid side by side. */
  readonly changed: readonly { readonly key: string; readonly fields: readonly string[] }[];
}

/** Compares two versions item by item, in the order of the newer one; what was removed in the order of the older. */
export function compareVersions(before: Instrument, after: Instrument): VersionDifference {
  const old = new Map(before.items.map((item) => [item.key, item]));
  const kept = new Set(after.items.map((item) => item.key));
  return {
    added: after.items.filter((item) => !old.has(item.key)).map((item) => item.key),
    removed: before.items.filter((item) => !kept.has(item.key)).map((item) => item.key),
    changed: after.items.flatMap((item) => {
      const earlier = old.get(item.key);
      const fields = earlier ? changedFields(meaningOf(before, earlier), meaningOf(after, item)) : [];
      return fields.length > 0 ? [{ key: item.key, fields }] : [];
    }),
  };
}

/** What an item means to whoever answers it and to whoever scores it, what is left out filled in. */
function meaningOf(instrument: Instrument, item: Item) {
  return {
    dimension: item.dimension,
    text: item.text.trim(),
    levels: scaleOf(instrument, item).labels,
    reverse: item.reverse ?? false,
    loads: item.loads ?? {},
    weight: item.weight ?? 1,
    ask: [...(item.ask ?? ['all'])].sort(),
  };
}

type Meaning = ReturnType<typeof meaningOf>;

function changedFields(before: Meaning, after: Meaning): string[] {
  const fields = Object.keys(after) as (keyof Meaning)[];
  return fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
}
