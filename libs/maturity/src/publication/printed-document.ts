import type { Instrument, State } from '../instrument/instrument.js';
import type { ResultDocument } from '../result/result-document.js';
import type { ShareBand } from '../anonymity/gate/share-figure.js';
import type { PrintedSpread } from '../anonymity/gate/spread-figure.js';
import { groupName, nameOf, type About, type PrintedMean, type PrintedState } from './printed.js';

/** What a document tells of one state, read back from it; null where it was not made of bands. */
export function printedOf(document: ResultDocument, state: State, instrument: Instrument): PrintedState | null {
  const told = document[state];
  const outcome = document.anonymity.gate?.[state];
  if (!told || !outcome) return null;
  const totals = new Map<string, PrintedMean>();
  const spreads = new Map<string, PrintedSpread>();
  const scores = [
    ...told.dimensions.map((score) => ({ ...score, kind: 'dimension' as const })),
    ...told.axes.map((score) => ({ ...score, kind: 'axis' as const })),
    ...told.items.map((score) => ({ ...score, kind: 'item' as const })),
  ];
  for (const { kind, key, band, spread } of scores) {
    if (band) totals.set(nameOf({ kind, key }), meanOf(band));
    if (spread) spreads.set(nameOf({ kind, key }), spread);
  }
  const shares = new Map<string, readonly ShareBand[]>();
  const turned = new Set(instrument.items.filter(({ reverse }) => reverse).map(({ key }) => key));
  for (const { key, shares: asRated } of told.items) {
    if (asRated) shares.set(nameOf({ kind: 'item', key }), turned.has(key) ? asRated.toReversed() : asRated);
  }
  const changes = new Map<string, PrintedMean>();
  const changeSpreads = new Map<string, PrintedSpread>();
  for (const row of document.change?.rows ?? []) {
    if (row.state !== state || !row.band) continue;
    changes.set(nameOf(row), meanOf(row.band));
    if (row.spread) changeSpreads.set(nameOf(row), row.spread);
  }
  return {
    totals,
    spreads,
    correlation: told.plane?.correlation ?? null,
    groups: groupsOf(document, state),
    shares,
    changes,
    changeSpreads,
    outcome,
  };
}

function groupsOf(document: ResultDocument, state: State): Map<string, PrintedMean> {
  const told = document[state]!;
  const abouts = {
    dimensions: told.dimensions.map(({ key }): About => ({ kind: 'dimension', key })),
    axes: told.axes.map(({ key }): About => ({ kind: 'axis', key })),
    items: told.items.map(({ key }): About => ({ kind: 'item', key })),
  };
  const groups = new Map<string, PrintedMean>();
  for (const breakdown of document.breakdowns) {
    const cells = breakdown[state];
    if (!cells) continue;
    breakdown.groups.forEach(({ key }, row) => {
      const enter = (about: About, band: PrintedMean['band'] | null | undefined) => {
        if (band) groups.set(groupName(breakdown.key, key, about), meanOf(band));
      };
      abouts.dimensions.forEach((about, i) => enter(about, cells.dimensions[row]?.[i]?.band));
      abouts.axes.forEach((about, i) => enter(about, cells.axes[row]?.[i]?.band));
      abouts.items.forEach((about, i) => enter(about, cells.items[row]?.[i]));
    });
  }
  return groups;
}

/** Only the band of a printed mean is compared. */
function meanOf(band: PrintedMean['band']): PrintedMean {
  return { band, n: 0, levels: 0, questions: 0 };
}
