import { byCodeUnit } from '@sextant/statistics';

import type { GateWorld } from '../anonymity/gate/gate-world.js';
import type { ItemColumn } from '../scoring/answer-table.js';
import type { StateToPublish } from './state-to-publish.js';

/** The answers of one wave, or of several whose people are linked, laid out for the gate. */
export interface WaveWorld extends GateWorld {
  /** For each wave its respondent behind every person, -1 for people who are not in it. */
  readonly respondentOf: readonly Int32Array[];
  /** For each wave the number of its first question. */
  readonly firstQuestion: readonly number[];
}

/** Positions of the same people in the earlier and in the later wave. */
export type Pairs = readonly (readonly [earlier: number, later: number])[];

/** A wave before, whose people are known to be the same. */
export interface WaveBefore {
  readonly state: StateToPublish;
  readonly pairs: Pairs;
}

/**
 * Lays out a wave and the waves before it, latest first. People stand in an order that depends on their groups and answers alone: the same
 * answers give the same document, whoever is listed first.
 */
export function waveWorld(latest: StateToPublish, before: readonly WaveBefore[] = []): WaveWorld {
  const states = [latest, ...before.map(({ state }) => state)];
  const people = peopleOf(
    states,
    before.map(({ pairs }) => pairs),
  ).map((places) => ({
    places,
    corner: states.map((state, wave) => cornerOf(state, places[wave]!)).join('\n'),
    answers: states.map((state, wave) => optionsOf(state, places[wave]!).join(' ')).join('\n'),
  }));
  people.sort((a, b) => byCodeUnit(a.corner, b.corner) || byCodeUnit(a.answers, b.answers));
  const questions = states.flatMap(({ table }, wave) => table.columns.map((column) => ({ wave, column })));
  const firstQuestion = states.map((_, wave) => questions.findIndex((question) => question.wave === wave));
  return {
    people: people.length,
    levels: questions.map(({ column }) => levelsOf(column)),
    options: questions.map(({ wave, column }) =>
      Int16Array.from(people, ({ places }) => turnedOption(column, places[wave]!)),
    ),
    cornerOf: numbered(people.map(({ corner }) => corner)),
    bundleOf: numbered(questions.map(({ wave, column }) => `${wave} ${column.item.dimension}`)),
    respondentOf: states.map((_, wave) => Int32Array.from(people, ({ places }) => places[wave]!)),
    firstQuestion,
  };
}

/** Answer options of an item. */
export function levelsOf({ scale }: Pick<ItemColumn, 'scale'>): number {
  return scale.highest - scale.lowest + 1;
}

/** For each person their place in every wave, -1 where they answered nothing. */
function peopleOf(states: readonly StateToPublish[], pairs: readonly Pairs[]): number[][] {
  const rows: number[][] = [];
  const rowOf = states.map(() => new Map<number, number[]>());
  states.forEach((state, wave) => {
    const laterOf = new Map(wave === 0 ? [] : pairs[wave - 1]);
    for (let at = 0; at < state.table.respondents; at++) {
      if (!hasAnswered(state, at)) continue;
      let row = rowOf[wave - 1]?.get(laterOf.get(at) ?? -1);
      if (!row) {
        row = states.map(() => -1);
        rows.push(row);
      }
      row[wave] = at;
      rowOf[wave]!.set(at, row);
    }
  });
  return rows;
}

function hasAnswered({ table }: StateToPublish, at: number): boolean {
  return table.columns.some(({ options }) => options[at] !== 0);
}

function cornerOf({ plan, functions }: StateToPublish, at: number): string {
  if (at < 0) return '';
  return [functions[at] ?? '', ...plan.partitions.map(({ blockOf }) => blockOf[at] ?? '')].join('\t');
}

function optionsOf({ table }: StateToPublish, at: number): number[] {
  return table.columns.map((column) => turnedOption(column, at));
}

function turnedOption(column: ItemColumn, at: number): number {
  const option = at < 0 ? 0 : column.options[at]!;
  if (option === 0) return -1;
  return column.item.reverse ? levelsOf(column) - option : option - 1;
}

/** The same number for the same name. */
function numbered(names: readonly string[]): Int32Array {
  const numbers = new Map([...new Set(names)].map((name, i) => [name, i]));
  return Int32Array.from(names, (name) => numbers.get(name)!);
}
