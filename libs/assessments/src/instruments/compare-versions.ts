import type { Instrument, Item } from '@sextant/maturity';

/** What changed between two versions of an instrument, by item key. */
export interface VersionDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Same key, other meaning: answers of the two versions cannot be laid side by side. */
  readonly changed: readonly { readonly key: string; readonly fields: readonly string[] }[];
}

/** What an item means to whoever answers it and to whoever scores it. */
const MEANING = ['dimension', 'text', 'levels', 'reverse', 'loads', 'weight', 'ask'] as const;

function changedFields(before: Item, after: Item): string[] {
  return MEANING.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** Equal for equal content, whatever the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Compares two versions item by item, in the order of the newer one. */
export function compareVersions(before: Instrument, after: Instrument): VersionDifference {
  const old = new Map(before.items.map((item) => [item.key, item]));
  const kept = new Set(after.items.map((item) => item.key));
  return {
    added: after.items.filter((item) => !old.has(item.key)).map((item) => item.key),
    removed: before.items.filter((item) => !kept.has(item.key)).map((item) => item.key),
    changed: after.items.flatMap((item) => {
      const earlier = old.get(item.key);
      const fields = earlier ? changedFields(earlier, item) : [];
      return fields.length > 0 ? [{ key: item.key, fields }] : [];
    }),
  };
}
