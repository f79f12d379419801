import {
  countOptionNumbers,
  countOptionNumbersOf,
  InvalidInput,
  type AnswerRows,
  type OptionNumbers,
} from '@sextant/statistics';

import type { Rating, WaveAnswers } from '../answers/answers.js';
import type { Instrument, Item, State } from '../instrument/instrument.js';
import { scaleOf, type ItemScale } from '../instrument/readers.js';

/** All ratings of one item in one state, one per respondent; NaN where there is no level. */
export interface ItemColumn {
  item: Item;
  scale: ItemScale;
  /** Options as rated. */
  options: OptionNumbers;
  /** Levels with reversed items turned. */
  keyed: Float64Array;
  /** Percent of the item's own range, reversed items turned. */
  pct: Float64Array;
  /** Respondents per option as rated, lowest first. */
  counts: number[];
  /** People who gave a level. */
  n: number;
  notApplicable: number;
  doNotKnow: number;
}

/** One state of a wave, items in the order of the instrument. */
export interface AnswerTable {
  state: State;
  respondents: number;
  columns: ItemColumn[];
}

/** Percent of range is the scale of everything that goes beyond one item. */
export const PERCENT = { min: 0, max: 100 } as const;

const STATES = ['current', 'desired'] as const;

/** Lays out the answers by state, item and respondent; refuses what does not belong to the instrument. */
export function answerTables(instrument: Instrument, wave: WaveAnswers): Record<State, AnswerTable> {
  const places = new Map(instrument.items.map((item, i) => [item.key, i]));
  const tables = {
    current: emptyTable(instrument, 'current', wave.respondents.length),
    desired: emptyTable(instrument, 'desired', wave.respondents.length),
  };
  const seen = new Uint8Array(wave.respondents.length * instrument.items.length);
  wave.answers.forEach((answer, i) => {
    const place = places.get(answer.item);
    if (place === undefined) throw new InvalidInput(`answers[${i}].item`, `"${answer.item}" is not in the instrument`);
    const { respondent } = answer;
    if (!Number.isInteger(respondent) || respondent < 0 || respondent >= wave.respondents.length) {
      throw new InvalidInput(`answers[${i}].respondent`, `${respondent} is not one of ${wave.respondents.length}`);
    }
    const cell = respondent * instrument.items.length + place;
    if (seen[cell]) throw new InvalidInput(`answers[${i}]`, `respondent ${respondent} answered "${answer.item}" twice`);
    seen[cell] = 1;
    for (const state of STATES) enter(tables[state].columns[place]!, respondent, answer[state], { i, state });
  });
  const laidOut = (table: AnswerTable) => ({
    ...table,
    columns: table.columns.map((column) => withOptions(column, column.options)),
  });
  return { current: laidOut(tables.current), desired: laidOut(tables.desired) };
}

/** The column if people had chosen these options; everything else that it says of them follows from them. */
export function withOptions(column: ItemColumn, options: OptionNumbers): ItemColumn {
  const { lowest, highest } = column.scale;
  const levels = Float64Array.from({ length: optionsOf(column) + 1 }, (_, option) => {
    if (option === 0) return NaN;
    return column.item.reverse ? highest - option + 1 : lowest + option - 1;
  });
  const percents = levels.map((level) => ((level - lowest) / (highest - lowest)) * 100);
  const keyed = new Float64Array(options.length);
  const pct = new Float64Array(options.length);
  for (let i = 0; i < options.length; i++) {
    keyed[i] = levels[options[i]!]!;
    pct[i] = percents[options[i]!]!;
  }
  return { ...column, options, keyed, pct, counts: countOptionNumbers(options, optionsOf(column)) };
}

function optionsOf({ scale }: Pick<ItemColumn, 'scale'>): number {
  return scale.highest - scale.lowest + 1;
}

/** Respondents per option as rated among some of them, lowest first. */
export function countsAmong(column: ItemColumn, isMember: (respondent: number) => boolean): number[] {
  return countOptionNumbersOf(column.options, optionsOf(column), isMember);
}

/** Respondents per option, all or those counted, with a reversed item turned. */
export function keyedCounts(column: ItemColumn, counts: readonly number[] = column.counts): readonly number[] {
  return column.item.reverse ? counts.toReversed() : counts;
}

/** Respondents by the given items. */
export function rowsOf(columns: readonly ItemColumn[], respondents: number, unit: 'keyed' | 'pct'): AnswerRows {
  const values = columns.map((column) => column[unit]);
  return Array.from({ length: respondents }, (_, i) => {
    const row = new Float64Array(values.length);
    for (let j = 0; j < row.length; j++) row[j] = values[j]![i]!;
    return row;
  });
}

/** The one scale of several items, or null where they differ. */
export function commonScale(columns: readonly ItemColumn[]): ItemScale | null {
  const [first] = columns;
  if (!first) return null;
  const { lowest, highest } = first.scale;
  return columns.every(({ scale }) => scale.lowest === lowest && scale.highest === highest) ? first.scale : null;
}

/** Percent of range in levels of a scale. */
export function levelOf(pct: number | null, scale: ItemScale | null): number | null {
  return pct === null || scale === null ? null : scale.lowest + (pct / 100) * (scale.highest - scale.lowest);
}

function emptyTable(instrument: Instrument, state: State, respondents: number): AnswerTable {
  const none = new Float64Array(0);
  const columns = instrument.items.map((item) => ({
    item,
    scale: scaleOf(instrument, item),
    options: new Uint8Array(respondents),
    keyed: none,
    pct: none,
    counts: [],
    n: 0,
    notApplicable: 0,
    doNotKnow: 0,
  }));
  return { state, respondents, columns };
}

function enter(column: ItemColumn, respondent: number, rating: Rating, at: { i: number; state: State }): void {
  if (rating === null) return;
  if (rating === 'NA') column.notApplicable++;
  else if (rating === 'DK') column.doNotKnow++;
  else {
    const { lowest, highest } = column.scale;
    if (!Number.isInteger(rating) || rating < lowest || rating > highest) {
      const field = `answers[${at.i}].${at.state}`;
      throw new InvalidInput(field, `${rating} is not a level of "${column.item.key}" (${lowest} to ${highest})`);
    }
    column.options[respondent] = rating - lowest + 1;
    column.n++;
  }
}
