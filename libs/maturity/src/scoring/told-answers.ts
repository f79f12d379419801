import type { ReleaseRules } from '../anonymity/release-rules.js';
import { unanimousOption } from '../anonymity/unanimity.js';
import type { State } from '../instrument/instrument.js';
import { countOptions } from '../statistics/consensus.js';
import type { AnswerTable, ItemColumn } from './answer-table.js';

type Member = (respondent: number) => boolean;
const everybody: Member = () => true;

/**
 * The answers that figures are computed from. Where more than nine in ten of a small group chose one level, all of them count as having
 * chosen it (R13): the level is told as "over 90 %", and no mean, interval or agreement that the item is part of says what the rest chose.
 */
export function toldAnswers(tables: Record<State, AnswerTable>, rules: ReleaseRules): Record<State, AnswerTable> {
  const told = (table: AnswerTable) => ({
    ...table,
    columns: table.columns.map((column) => toldColumn(column, rules)),
  });
  return { current: told(tables.current), desired: told(tables.desired) };
}

/** One item's answers as the figures of a block take them. */
export function toldColumn(column: ItemColumn, rules: ReleaseRules, isMember: Member = everybody): ItemColumn {
  const level = homogeneousLevel(column, rules, isMember);
  if (level === null) return column;
  const said = column.rated.findIndex((rated, i) => isMember(i) && rated === level);
  const all = (values: Float64Array) =>
    values.map((value, i) => (isMember(i) && !Number.isNaN(value) ? values[said]! : value));
  return { ...column, rated: all(column.rated), keyed: all(column.keyed), pct: all(column.pct) };
}

/** The level that more than nine in ten of a small group chose, as rated; null if there is none. */
export function homogeneousLevel(column: ItemColumn, rules: ReleaseRules, isMember: Member = everybody): number | null {
  const { lowest, highest } = column.scale;
  const rated = column.rated.map((level, i) => (isMember(i) ? level : NaN));
  const option = unanimousOption(countOptions(rated, { min: lowest, max: highest }), rules);
  return option < 0 ? null : lowest + option;
}
