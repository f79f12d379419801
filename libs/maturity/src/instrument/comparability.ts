import type { Instrument, Item } from './instrument.js';
import { scaleOf } from './readers.js';

/** Whether two versions of an item ask the same thing on the same scale. A reworded item is another item. */
export function asksTheSame(
  a: { instrument: Instrument; item: Item },
  b: { instrument: Instrument; item: Item },
): boolean {
  if (a.instrument === b.instrument && a.item === b.item) return true;
  const [one, two] = [a, b].map(({ instrument, item }) => ({
    text: item.text.trim(),
    reverse: item.reverse ?? false,
    scale: scaleOf(instrument, item),
  }));
  return JSON.stringify(one) === JSON.stringify(two);
}

/** An item of a composite in both instrument versions. */
export interface CommonItem {
  key: string;
  /** What it counts for in the later version. */
  load: number;
}

/** The items of a dimension or axis that two versions share, and whether nothing but them makes up either. */
export interface CommonItems {
  common: CommonItem[];
  leftOut: string[];
  isSame: boolean;
}

/** What an item counts in a composite: its weight in a dimension, its load on an axis. */
export function loadIn(item: Item, kind: 'dimension' | 'axis', key: string): number {
  if (kind === 'axis') return item.loads?.[key] ?? 0;
  return item.dimension === key ? (item.weight ?? 1) : 0;
}

/** Compares a dimension or axis between two instrument versions. */
export function commonItems(
  before: Instrument,
  after: Instrument,
  kind: 'dimension' | 'axis',
  key: string,
): CommonItems {
  const inBefore = new Map(before.items.filter((item) => loadIn(item, kind, key) > 0).map((item) => [item.key, item]));
  const inAfter = after.items.filter((item) => loadIn(item, kind, key) > 0);
  const common: CommonItem[] = [];
  let isSame = true;
  for (const item of inAfter) {
    const earlier = inBefore.get(item.key);
    if (!earlier || !asksTheSame({ instrument: before, item: earlier }, { instrument: after, item })) continue;
    common.push({ key: item.key, load: loadIn(item, kind, key) });
    if (loadIn(earlier, kind, key) !== loadIn(item, kind, key)) isSame = false;
  }
  const shared = new Set(common.map((item) => item.key));
  const leftOut = [...new Set([...inBefore.keys(), ...inAfter.map((item) => item.key)])].filter(
    (name) => !shared.has(name),
  );
  return { common, leftOut, isSame: isSame && leftOut.length === 0 };
}
