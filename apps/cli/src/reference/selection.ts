import type { AnswerRows, Scale } from '@sextant/statistics';

import { rangeOf } from './data-set.js';
import type { DataSet, ReferenceRespondent } from './data-set.js';

/** Attribute filters; a list means "one of", `occasion` is no filter but says which answers. */
export type Filter = Readonly<Record<string, unknown>>;

/** The `select` part of a case. */
export type Select = Readonly<Record<string, unknown>>;

/** Row numbers of the respondents a case asks for, in file order. */
export function selectRespondents(data: DataSet, select: Select, ...filters: (Filter | undefined)[]): number[] {
  const ids = select['respondents'] === undefined ? null : new Set(listOf(select['respondents']));
  const all = [select['where'] as Filter | undefined, ...filters];
  return data.respondents.flatMap((respondent, row) =>
    (ids === null || ids.has(respondent.id)) && all.every((filter) => matches(respondent, filter)) ? [row] : [],
  );
}

/** Whether a respondent has the wanted attributes. */
export function matches(respondent: ReferenceRespondent, filter: Filter | undefined | null): boolean {
  return Object.entries(filter ?? {}).every(([name, wanted]) => {
    if (name === 'occasion' || wanted === null) return true;
    const own = respondent.attributes[name] ?? respondent.attributes[name.replace(/s$/, '')];
    return own !== undefined && listOf(wanted).includes(own);
  });
}

/** The items a case asks for: `items`, or those of `scale` or of all `scales`. */
export function selectItems(data: DataSet, select: Select): number[] {
  if (select['items'] !== undefined) return columnsOf(data, listOf(select['items']));
  const scales = listOf(select['scale'] ?? select['scales']);
  return scales.flatMap((scale) => itemsOfScale(data, scale));
}

/** The items of a scale, in the order of the header. */
export function itemsOfScale(data: DataSet, scale: string): number[] {
  const columns = data.items.flatMap((item, column) => (item.scale === scale ? [column] : []));
  if (columns.length === 0) throw new Error(`select: no item belongs to the scale "${scale}"`);
  return columns;
}

/** The scales a case names; named after their first item's scale when it lists items. */
export function selectScales(data: DataSet, select: Select): { name: string; items: number[] }[] {
  if (select['items'] !== undefined) {
    const items = selectItems(data, select);
    return [{ name: data.items[items[0]!]!.scale, items }];
  }
  return listOf(select['scales'] ?? select['scale']).map((name) => ({ name, items: itemsOfScale(data, name) }));
}

/** Answers of the given respondents to the given items; reversed items are turned in their range when `keyed`. */
export function answerRows(
  data: DataSet,
  respondents: readonly number[],
  items: readonly number[],
  options: { readonly keyed: boolean; readonly scale?: Scale; readonly occasion?: unknown },
): AnswerRows {
  const matrix = data.answers.get(occasionOf(data, options.occasion));
  const ends = items.map((item) => {
    if (!options.keyed || !data.items[item]!.reverse) return null;
    const { min, max } = options.scale ?? rangeOf(data, item);
    return min + max;
  });
  return respondents.map((respondent) =>
    Float64Array.from(items, (item, column) => {
      const value = matrix?.[respondent]?.[item] ?? NaN;
      const turn = ends[column] ?? null;
      return turn === null ? value : turn - value;
    }),
  );
}

/** Group key of each respondent: attribute values joined with `-`; null when one is empty and nothing stands for it. */
export function groupKeys(
  data: DataSet,
  respondents: readonly number[],
  groupBy: unknown,
  missingGroup?: unknown,
): (string | null)[] {
  const names = listOf(groupBy);
  const standIn = listOf(missingGroup)[0] ?? null;
  return respondents.map((respondent) => {
    const parts = names.map((name) => data.respondents[respondent]!.attributes[name] ?? standIn);
    return parts.includes(null) ? null : parts.join('-');
  });
}

/** A value, or each value of a list, as text. */
export function listOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function columnsOf(data: DataSet, names: readonly string[]): number[] {
  return names.map((name) => {
    const column = data.items.findIndex(({ item }) => item === name);
    if (column < 0) throw new Error(`select: there is no item "${name}"`);
    return column;
  });
}

/** The named occasion; the first one when the case names none. */
function occasionOf(data: DataSet, occasion: unknown): string {
  return listOf(occasion)[0] ?? data.occasions[0] ?? '';
}
