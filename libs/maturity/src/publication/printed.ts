import type { Band } from '../anonymity/bands.js';
import type { ShareBand } from '../anonymity/gate/share-figure.js';
import type { PrintedCorrelation, PrintedSpread } from '../anonymity/gate/spread-figure.js';

/** What a total, a change or a group's mean is about. */
export interface About {
  readonly kind: 'dimension' | 'axis' | 'item';
  readonly key: string;
}

/** A figure as it may be told. */
export interface PrintedMean {
  readonly band: Band;
  readonly n: number;
  readonly levels: number;
  readonly questions: number;
}

/** Everything that is told of a wave in one state; a figure that is not here is not shown. Names by `nameOf`. */
export interface PrintedState {
  readonly totals: ReadonlyMap<string, PrintedMean>;
  readonly spreads: ReadonlyMap<string, PrintedSpread>;
  readonly correlation: PrintedCorrelation | null;
  readonly groups: ReadonlyMap<string, PrintedMean>;
  /** Lowest option first, turned where the item is. */
  readonly shares: ReadonlyMap<string, readonly ShareBand[]>;
  readonly changes: ReadonlyMap<string, PrintedMean>;
  readonly changeSpreads: ReadonlyMap<string, PrintedSpread>;
  readonly outcome: GateOutcome;
}

/** How the gate dealt with what the plan admits: figures asked for, told coarser than wished, left out. */
export interface GateOutcome {
  readonly asked: number;
  readonly coarser: number;
  readonly leftOut: number;
}

/** Name of a total among the printed ones. */
export function nameOf({ kind, key }: About): string {
  return `${kind} ${key}`;
}

/** Name of a group's mean. */
export function groupName(breakdown: string, group: string, about: About): string {
  return `${breakdown} / ${group} / ${nameOf(about)}`;
}
