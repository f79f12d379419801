import type { Xy } from '../position/plane-geometry.js';
import type { KendallW } from '../statistics/kendall.js';

/** What one round came to, as the room gets to see it. Frozen with the round; plain JSON. */
export interface RoundTally {
  /** Votes counted; null when fewer than the minimum voted, and then nothing else is told. */
  n: number | null;
  /** Votes by option, in the options' order; for dots the dots. Null for points and ideas. */
  counts: number[] | null;
  scale: ScaleTally | null;
  plane: PlaneTally | null;
  ranking: RankingTally | null;
  /** By function, where enough people stand behind each; groups too small are put together. Empty: not shown. */
  groups: GroupTally[];
  /** What the stop rule says; null where it does not apply. */
  advice: 'another_round' | 'agreed' | 'record_disagreement' | null;
  /** Share of votes that moved since the round before, 0 to 1; null in the first. */
  netChange: number | null;
  flags: ('few_votes' | 'withheld')[];
}

/** Votes on a scale: levels and confidence. Measures are null for fewer than three votes. */
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
  measured: { level: number; difference: number; agreement: number | null } | null;
}

/** Votes on the plane, percent of range. */
export interface PlaneTally {
  points: Xy[];
  /** Medians of both axes; null for fewer than three votes. */
  centre: Xy | null;
  /** Mean distance of the points from the centre. */
  spread: number | null;
  clusters: { centre: Xy; n: number }[];
  /** The two clusters that lie furthest apart, by place in `clusters`. */
  furthest: [number, number] | null;
  /** The wave's point, and the way from it to the room's centre. */
  measured: { point: Xy; difference: Xy; distance: number } | null;
}

/** Votes that order options. */
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
  n: number;
  /** Mean level; null unless votes lie on a scale. */
  mean: number | null;
  /** Mean point; null unless votes lie on the plane. */
  point: Xy | null;
  /** Votes or dots by option; null otherwise. */
  counts: number[] | null;
}
