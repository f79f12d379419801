import type { ReleaseRules } from '../anonymity/release-rules.js';
import { unanimousOption } from '../anonymity/unanimity.js';
import type { State } from '../instrument/instrument.js';
import { countsAmong, withOptions, type AnswerTable, type ItemColumn } from './answer-table.js';

type Member = (respondent: number) => boolean;

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
export function toldColumn(column: ItemColumn, rules: ReleaseRules, isMember?: Member): ItemColumn {
  const level = homogeneousLevel(column, rules, isMember);
  if (level === null) return column;
  const option = level - column.scale.lowest + 1;
  const isTold = (own: number, i: number) => own !== 0 && (isMember?.(i) ?? true);
  return withOptions(
    column,
    column.options.map((own, i) => (isTold(own, i) ? option : own)),
  );
}

/** The level that more than nine in ten of a small group chose, as rated; null if there is none. */
export function homogeneousLevel(column: ItemColumn, rules: ReleaseRules, isMember?: Member): number | null {
  const option = unanimousOption(isMember ? countsAmong(column, isMember) : column.counts, rules);
  return option < 0 ? null : column.scale.lowest + option;
}
