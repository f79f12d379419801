import type { Rating, WaveAnswers } from '../answers/answers.js';
import type { Instrument, Item, State } from '../instrument/instrument.js';
import { scaleOf, type ItemScale } from '../instrument/readers.js';
import type { AnswerRows } from '../statistics/answers.js';
import { InvalidInput } from '../statistics/invalid-input.js';

/** All ratings of one item in one state, one per respondent; NaN where there is no level. */
export interface ItemColumn {
  item: Item;
  scale: ItemScale;
  /** Levels as rated. */
  rated: Float64Array;
  /** Levels with reversed items turned. */
  keyed: Float64Array;
  /** Percent of the item's own range, reversed items turned. */
  pct: Float64Array;
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

/** Lays out the answers by state, item and respondent; refuses what does not belong to the instrument. */
export function answerTables(instrument: Instrument, wave: WaveAnswers): Record<State, AnswerTable> {
  const places = new Map(instrument.items.map((item, i) => [item.key, i]));
  const tables = {
    current: emptyTable(instrument, 'current', wave.respondents.length),
    desired: emptyTable(instrument, 'desired', wave.respondents.length),
  };
  const seen = new Set<number>();
  wave.answers.forEach((answer, i) => {
    const place = places.get(answer.item);
    if (place === undefined) throw new InvalidInput(`answers[${i}].item`, `"${answer.item}" is not in the instrument`);
    const { respondent } = answer;
    if (!Number.isInteger(respondent) || respondent < 0 || respondent >= wave.respondents.length) {
      throw new InvalidInput(`answers[${i}].respondent`, `${respondent} is not one of ${wave.respondents.length}`);
    }
    const cell = respondent * instrument.items.length + place;
    if (seen.has(cell))
      throw new InvalidInput(`answers[${i}]`, `respondent ${respondent} answered "${answer.item}" twice`);
    seen.add(cell);
    for (const state of ['current', 'desired'] as const) {
      enter(tables[state].columns[place]!, respondent, answer[state], `answers[${i}].${state}`);
    }
  });
  return tables;
}

/** Respondents by the given items. */
export function rowsOf(
  columns: readonly ItemColumn[],
  respondents: number,
  unit: 'rated' | 'keyed' | 'pct',
): AnswerRows {
  return Array.from({ length: respondents }, (_, i) => Float64Array.from(columns, (column) => column[unit][i]!));
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
  const empty = () => new Float64Array(respondents).fill(NaN);
  const columns = instrument.items.map((item) => ({
    item,
    scale: scaleOf(instrument, item),
    rated: empty(),
    keyed: empty(),
    pct: empty(),
    n: 0,
    notApplicable: 0,
    doNotKnow: 0,
  }));
  return { state, respondents, columns };
}

function enter(column: ItemColumn, respondent: number, rating: Rating, field: string): void {
  if (rating === null) return;
  if (rating === 'NA') column.notApplicable++;
  else if (rating === 'DK') column.doNotKnow++;
  else {
    const { lowest, highest } = column.scale;
    if (!Number.isInteger(rating) || rating < lowest || rating > highest) {
      throw new InvalidInput(field, `${rating} is not a level of "${column.item.key}" (${lowest} to ${highest})`);
    }
    const keyed = column.item.reverse ? lowest + highest - rating : rating;
    column.rated[respondent] = rating;
    column.keyed[respondent] = keyed;
    column.pct[respondent] = ((keyed - lowest) / (highest - lowest)) * 100;
    column.n++;
  }
}
