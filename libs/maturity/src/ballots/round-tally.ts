import type { KendallW } from '@sextant/statistics';

import type { Band } from '../anonymity/bands.js';
import type { Xy } from '../position/plane-geometry.js';
import type { FieldShare } from './plane-grid.js';

/** What one round came to, as the room gets to see it. Frozen with the round; plain JSON. */
export interface RoundTally {
  /** Votes counted, in a named room; null when fewer than the minimum voted, and then nothing else is told. */
  n: number | null;
  /** In other rooms, as far as their number is told: the minimum, then fives. Null when fewer voted. */
  atLeast: number | null;
  /** Votes by option, in the options' order; for dots the dots. Null for points and ideas, and in rooms that are not named. */
  counts: number[] | null;
  /**
   * In rooms that are not named: the share of each option in percent, in bands. For dots of those that the room could give, for an
   * order of the places that an option could gain.
   */
  shares: Band[] | null;
  /** In a band of 0 to 100, where the mean of votes on a scale lies that are too few for shares. */
  meanBand: Band | null;
  scale: ScaleTally | null;
  plane: PlaneTally | null;
  ranking: RankingTally | null;
  /** By function, where enough people stand behind each; groups too small are put together. Empty: not shown. */
  groups: GroupTally[];
  /** What the stop rule says; null where it does not apply. */
  advice: 'another_round' | 'agreed' | 'record_disagreement' | null;
  /** Share of votes that moved since the round before, 0 to 1; null in the first. */
  netChange: number | null;
  flags: ('few_votes' | 'withheld' | 'latecomers')[];
}

/** Whether anything is told of a round but how many voted. */
export const isTold = ({ flags }: RoundTally): boolean => !flags.includes('withheld');

/**
 * Votes on a scale: levels and confidence. Measures are null for fewer than three votes; in rooms that are not named they are reckoned
 * from the shares, and absent without them.
 */
export interface ScaleTally {
  mean: number | null;
  median: number | null;
  q1: number | null;
  q3: number | null;
  /** Tastle & Wierman (2007), 0 to 1. */
  consensus: number | null;
  /** Levels that belong together, lowest first, with the votes on them. */
  clusters: { from: number; to: number; n: number }[];
  /** The wave's value in levels, how far the room lies from it, and how well the votes agree with it, 0 to 1. */
  measured: { level: number; difference: number | null; agreement: number | null } | null;
}

/** Votes on the plane, percent of range. */
export interface PlaneTally {
  /** In a named room. */
  points: Xy[];
  /** In other rooms: how much of the room stands in each field, five by five, rows upwards; null below ten votes. */
  grid: FieldShare[] | null;
  /** Where the room's middle lies, when there are too few votes for the grid. */
  box: Box | null;
  /** Medians of both axes; null for fewer than three votes. Of a grid the middle of the fields that hold most. */
  centre: Xy | null;
  /** Mean distance of the points from the centre. */
  spread: number | null;
  clusters: { centre: Xy; n: number }[];
  /** The two clusters that lie furthest apart, by place in `clusters`. */
  furthest: [number, number] | null;
  /** The wave's point, and the way from it to the room's centre. */
  measured: { point: Xy; difference: Xy; distance: number } | null;
}

/** Where a point lies, in bands of both axes, percent of range. */
export interface Box {
  x: Band;
  y: Band;
}

/** Votes that order options, in a named room; elsewhere the shares tell the order. */
export interface RankingTally {
  /** Mean rank of each option, in the options' order; 1 is first. */
  meanRanks: number[];
  /** Kendall's W, from three people and three options on. */
  w: number | null;
  words: KendallW['words'];
}

/** What a group of people said. */
export interface GroupTally {
  key: string;
  /** The functions in it; several when groups too small were put together. */
  members: string[];
  /** In a named room, as are `mean`, `point` and `counts`. */
  n: number | null;
  /** Mean level; null unless votes lie on a scale. */
  mean: number | null;
  /** Mean point; null unless votes lie on the plane. */
  point: Xy | null;
  /** Votes or dots by option; null otherwise. */
  counts: number[] | null;
  /** In other rooms: the band of the mean, 0 to 100, of the point, or of the share of each option. */
  meanBand: Band | null;
  box: Box | null;
  shares: Band[] | null;
}
