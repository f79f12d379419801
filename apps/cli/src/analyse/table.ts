import type { Band, Head, Instrument, StateResult } from '@sextant/maturity';
import { bandText, wholePoints } from '@sextant/telling';

import type { ScoredSheet } from './analysis.js';

/** The analysis for reading in a terminal. */
export function analysisTable(instrument: Instrument, scored: readonly ScoredSheet[]): string {
  return scored.map((one) => sheetTable(instrument, one)).join('\n');
}

function sheetTable(instrument: Instrument, { sheet, result }: ScoredSheet): string {
  const wave = sheet.wave === '' ? '' : `, wave ${sheet.wave}`;
  const lines = [`${sheet.organisation}${wave}: ${people(result.participation.respondents)} respondents`];
  for (const state of [result.current, result.desired]) if (state) lines.push('', ...stateLines(instrument, state));
  const { weighting, level, replicates, seed, pooledGroups } = result.method;
  const { minimumGroup } = result.anonymity;
  const how =
    minimumGroup > 1 ? `in bands, nothing of fewer than ${minimumGroup}` : `${replicates} resamples, seed ${seed}`;
  lines.push(
    '',
    `percent of range; ${level * 100} % intervals; weighting ${weighting}; ${how}` +
      (pooledGroups.length > 0 ? `; pooled: ${pooledGroups.join(', ')}` : ''),
    '',
  );
  return lines.join('\n');
}

function stateLines(instrument: Instrument, state: StateResult): string[] {
  const rows = [
    ...state.dimensions.map((row) => {
      const label = instrument.dimensions.find(({ key }) => key === row.key)?.label ?? row.key;
      return [
        label,
        told(row),
        interval(row.interval, row.band !== null),
        row.band ? '' : levels(row.level),
        people(row.n),
        row.agreement?.band ?? '-',
      ];
    }),
    ...state.axes.map((row) => {
      const label = instrument.axes?.[row.key]?.label ?? row.key;
      return [label, told(row), interval(row.interval, row.band !== null), '', people(row.n), ''];
    }),
  ];
  const lines = columns([[state.state, 'pct', 'interval', 'level', 'n', 'agreement'], ...rows]);
  if (!state.plane) return lines;
  const { plane } = state;
  const name = (key: string) => instrument.positions?.find((position) => position.key === key)?.label ?? key;
  const names = plane.verdict.positions.length > 0 ? plane.verdict.positions.map(name) : plane.verdict.quadrants;
  const share =
    plane.verdict.share === null
      ? ''
      : ` (${plane.verdict.over ? 'over ' : ''}${plane.bands ? wholePoints(plane.verdict.share * 100) : percent(plane.verdict.share * 100)} %)`;
  return [...lines, `position: ${plane.verdict.kind} ${names.join(' / ')}${share}`];
}

function columns(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 || i === row.length - 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
}

const told = ({ pct, band }: { pct: number | null; band: Band | null }) => (band ? bandText(band) : percent(pct));
const percent = (value: number | null) => (value === null ? '-' : value.toFixed(1));
const levels = (value: number | null) => (value === null ? '-' : value.toFixed(2));
const interval = (value: { low: number; high: number } | null, isWhole: boolean) => {
  const write = isWhole ? wholePoints : percent;
  return value === null ? '-' : `${write(value.low)} to ${write(value.high)}`;
};

function people(n: Head | null): string {
  if (n === null) return 'too few';
  return typeof n === 'number' ? String(n) : `${n.from} to ${n.to}`;
}
