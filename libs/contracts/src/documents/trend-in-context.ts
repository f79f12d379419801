import type { Instrument, Trend } from '@sextant/maturity';

/** A trend with what it takes to read it. Position `i` of every list belongs to wave `i`, the oldest first. */
export interface TrendInContext extends Trend {
  readonly assessmentId: string;
  readonly clientId: string;
  readonly assessmentName: string;
  readonly waveIds: string[];
  readonly resultIds: string[];
  /** The instrument of the last wave in one language; null while there is none. */
  readonly instrument: Instrument | null;
}
