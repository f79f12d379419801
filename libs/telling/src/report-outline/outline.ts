import type { Locale } from '@sextant/maturity';

/** A report as a sequence of sections and blocks with every text written out; a renderer only lays it out. */
export interface ReportOutline {
  schema: 'sextant-outline/1';
  locale: ReportLocale;
  cover: ReportCover;
  sections: ReportSection[];
}

export type ReportLocale = Locale;

export interface ReportCover {
  title: string;
  subtitle: string;
  /** Pairs of label and value: organisation, wave, date, respondents. */
  facts: { label: string; value: string }[];
  /** What the instrument is not, and what its licence asks to be said. */
  notice: string | null;
}

export interface ReportSection {
  key: string;
  heading: string;
  blocks: ReportBlock[];
}

export type ReportBlock =
  | { kind: 'subheading'; text: string }
  /** A finding in a sentence; `support` holds the figures it rests on, to be set small beneath or beside it. */
  | { kind: 'sentence'; text: string; support: string[] }
  | { kind: 'paragraph'; text: string }
  | { kind: 'figures'; figures: { label: string; value: string; detail: string | null }[] }
  | { kind: 'list'; entries: string[] }
  | { kind: 'chart'; chart: ReportChart; caption: string; alt: string }
  | ReportTable
  | { kind: 'note'; text: string };

export interface ReportTable {
  kind: 'table';
  caption: string;
  columns: { label: string; align: 'left' | 'right' | 'center' }[];
  /** Null is a withheld cell: hatched, never blank. */
  rows: (string | null)[][];
}

/** What to draw, in data units: percent of range from 0 to 100 unless said otherwise. */
export type ReportChart =
  PlaneChart | SharesChart | ScoresChart | GapsChart | HeatmapChart | ItemStripChart | TrendChart;

/** Equal scaling of both axes. Ellipses are clipped at the frame, never moved. */
export interface PlaneChart {
  type: 'plane';
  x: PlaneAxis;
  y: PlaneAxis;
  /** Names of the quarters: low-low, high-low, low-high, high-high (horizontal first). */
  quarters: [string, string, string, string];
  points: PlanePoint[];
  /** From the first to the second of the named points. */
  arrow: { from: string; to: string } | null;
  /** Keys of the points that the organisation has passed through, oldest first, today last; empty without an earlier wave. */
  trail: string[];
  /** What letters and numbers stand for, in sentences: for paper, where nobody can point at them. */
  legend: string[];
}

export interface PlaneAxis {
  label: string;
  lowLabel: string;
  highLabel: string;
  boundary: number;
}

export type LabelSide = 'right' | 'left' | 'above' | 'below';

export interface PlanePoint {
  key: 'current' | 'desired' | 'destination' | 'override' | `group:${string}` | `wave:${number}`;
  label: string;
  /** What a letter or a number on the plane stands for; the label itself elsewhere. */
  name: string;
  x: number;
  y: number;
  /** Both values as they are told. */
  told: { x: string; y: string };
  /** How far the mark is moved to the right, so that groups in the same bands stand side by side. */
  shift: number;
  hollow: boolean;
  /** Where the label stands, so that labels do not cover each other. */
  side: LabelSide;
  /** Where the true point lies, 95 times in 100. */
  region: { semiMajor: number; semiMinor: number; angleDegrees: number } | null;
  /** The same where no ellipse is told. */
  box: PlaneBox | null;
  /** What is told of the point where that is not a number on both axes; the point is its middle. */
  band: PlaneBox | null;
}

/** A rectangle on the plane. */
export interface PlaneBox {
  x: { low: number; high: number };
  y: { low: number; high: number };
}

/** A stretch of the axis that stands for a figure; an end is filled up to 0 or 100. */
export type DrawnBand = { from: number; to: number } | null;

/** One stacked bar; labels from 5 % on. */
export interface SharesChart {
  type: 'shares';
  parts: { label: string; share: number }[];
}

/** One row per dimension or axis, a point with its interval. */
export interface ScoresChart {
  type: 'scores';
  rows: {
    label: string;
    pct: number | null;
    /** Where no number is told: drawn instead of a point. */
    band: DrawnBand;
    low: number | null;
    high: number | null;
    valueLabel: string;
  }[];
}

/** Dumbbells: current and desired, with the interval of the gap itself beside the row. */
export interface GapsChart {
  type: 'gaps';
  rows: {
    label: string;
    current: number | null;
    desired: number | null;
    currentBand: DrawnBand;
    desiredBand: DrawnBand;
    /** Both as they are told. */
    told: { current: string; desired: string };
    /** The gap itself in points with the ends of its interval: drawn on an axis of its own. */
    gap: { pct: number; low: number | null; high: number | null } | null;
    gapLabel: string;
  }[];
}

/** Groups by dimensions; null cells are withheld, pooled rows stand for several groups. The last row is the total. */
export interface HeatmapChart {
  type: 'heatmap';
  columns: string[];
  rows: { label: string; n: string; cells: HeatmapEntry[]; pooled: boolean; total: boolean }[];
  /** What the two hatchings mean, where they occur. */
  key: { pooled: string | null; withheld: string | null };
}

/** A value to colour by, and how it reads; null is withheld. */
export type HeatmapEntry = { pct: number; text: string } | null;

/** How many chose each level of the items, lowest level first; null where it may not be shown. Centred on the middle level. */
export interface ItemStripChart {
  type: 'items';
  rows: {
    label: string;
    levels: number[];
    parts: ItemPart[] | null;
    meanLevel: number | null;
    meanText: string;
    /** Mean distance of the answers from their mean, in levels. */
    adLevels: number | null;
    band: string;
  }[];
}

/** How many chose one level. */
export interface ItemPart {
  /** Against the other parts of its row: people, or the middle of a band of shares. */
  size: number;
  text: string;
  /** True where it may be that nobody chose the level. */
  isPossiblyNone: boolean;
}

export interface TrendChart {
  type: 'trend';
  /** Many small lines that are compared by shape, rather than few large ones that are read off. */
  isCompact: boolean;
  waves: { label: string; at: string }[];
  series: {
    label: string;
    pct: (number | null)[];
    low: (number | null)[];
    high: (number | null)[];
    /** Every value as it is told. */
    told: (string | null)[];
    mark: ('start' | 'like' | 'hollow' | 'break')[];
  }[];
}
