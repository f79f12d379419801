import { useId, type ReactNode } from 'react';

import type { DrawnBand, GapsChart, ScoresChart } from '@sextant/telling';

import { HatchPattern } from './hatch.js';
import { clip } from './scale.js';
import { useIsNarrow } from './use-is-narrow.js';

/** Measures of the drawing. On a narrow screen labels stand above their rows. */
const WIDE = { label: 210, plot: 400, value: 124, side: 150, row: 34, top: 0, maxWidth: 1000 };
const NARROW = { label: 8, plot: 182, value: 106, side: 76, row: 48, top: 16, maxWidth: 480 };
const AXIS = 22;
/** Width of a sign of a strong value, rather too much than cut. */
const SIGN = 7.8;

type Measures = typeof WIDE;

/** Ends of an axis in points; 0 lies on it. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly label: string;
  readonly value: string;
  /** Null is withheld. `at` turns percent into a place. */
  readonly marks: ((at: (pct: number) => number) => ReactNode) | null;
  /** Points with an interval, drawn beside the row on an axis around zero. */
  readonly beside?: GapsChart['rows'][number]['gap'];
}

/** Rows on one fixed axis from 0 to 100. */
function RowChart({ rows, alt, range }: { rows: readonly Row[]; alt: string; range?: Range | null }) {
  const hatch = useId();
  const { label, plot, value: least, side, row, top, maxWidth }: Measures = useIsNarrow() ? NARROW : WIDE;
  const value = Math.max(least, 14 + SIGN * Math.max(0, ...rows.map((own) => own.value.length)));
  const at = (pct: number): number => label + (clip(pct) / 100) * plot;
  const height = rows.length * row + AXIS;
  const besideWidth = range ? side : 0;
  const { from, to } = range ?? { from: 0, to: 1 };
  const besideAt = (points: number): number => label + plot + 28 + ((points - from) / (to - from)) * (side - 40);
  const width = label + plot + besideWidth + value;
  return (
    <svg className="chart" role="img" aria-label={alt} viewBox={`0 0 ${width} ${height}`} style={{ maxWidth }}>
      <HatchPattern id={hatch} />
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={2} y2={height - AXIS} stroke="var(--chart-rule)" />
          <text className="muted" x={at(tick)} y={height - 6} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {range && <BesideAxis at={besideAt} range={range} height={height} />}
      {rows.map((one, index) => (
        <g key={one.label} transform={`translate(0 ${index * row + (row + top) / 2})`}>
          <text className="haloed" y={4 - top * 1.25}>
            {one.label}
          </text>
          {one.marks?.(at) ?? (
            <rect x={label} y={(top - row) / 2 + 5} width={plot} height={row - top - 10} fill={`url(#${hatch})`} />
          )}
          {one.beside && <Beside gap={one.beside} at={besideAt} />}
          <text className="strong" x={label + plot + besideWidth + 14} y="4">
            {one.value}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface BesideAxisProps {
  readonly at: (points: number) => number;
  readonly range: Range;
  readonly height: number;
}

function BesideAxis({ at, range, height }: BesideAxisProps) {
  return (
    <>
      <line x1={at(0)} x2={at(0)} y1={2} y2={height - AXIS} stroke="var(--chart-muted)" />
      {[...new Set([range.from, 0, range.to])].map((tick) => (
        <text key={tick} className="muted" x={at(tick)} y={height - 6} textAnchor="middle">
          {tick > 0 ? `+${tick}` : String(tick).replace('-', '−')}
        </text>
      ))}
    </>
  );
}

/** The gap with its own interval. */
function Beside({ gap, at }: { gap: NonNullable<Row['beside']>; at: (points: number) => number }) {
  return (
    <g stroke="var(--chart-ink)" fill="var(--chart-ink)">
      {gap.low !== null && gap.high !== null && (
        <line x1={at(gap.low)} x2={at(gap.high)} y1="0" y2="0" strokeWidth="1.6" />
      )}
      <circle cx={at(gap.pct)} r="3" stroke="none" />
    </g>
  );
}

interface ValueProps {
  readonly at: (pct: number) => number;
  readonly pct: number;
  readonly band: DrawnBand;
  readonly height: number;
  readonly fill: string;
  readonly stroke?: string;
}

/** A point, or the band in which the figure lies; at an end it is filled up to the end of the scale. */
function Value({ at, pct, band, height, fill, stroke }: ValueProps) {
  const outline = stroke && { stroke, strokeWidth: 2.4 };
  if (!band) return <circle cx={at(pct)} r="6" fill={fill} {...outline} />;
  const [left, right] = [at(band.from), at(band.to)];
  return <rect x={left} y={-height / 2} width={right - left} height={height} rx="3" fill={fill} {...outline} />;
}

/** One point with its interval a row. */
export function Scores({ chart, alt }: { chart: ScoresChart; alt: string }) {
  const rows = chart.rows.map(({ label, valueLabel, pct, band, low, high }): Row => ({
    label,
    value: valueLabel,
    marks:
      pct === null
        ? null
        : (at) => (
            <>
              {low !== null && high !== null && (
                <line
                  x1={at(low)}
                  x2={at(high)}
                  stroke="var(--chart-current)"
                  strokeWidth="5"
                  opacity="0.35"
                  strokeLinecap="round"
                />
              )}
              <Value at={at} pct={pct} band={band} height={13} fill="var(--chart-current)" />
            </>
          ),
  }));
  return <RowChart alt={alt} rows={rows} />;
}

/** Dumbbells from current to desired; the gap itself beside them. Negative gaps keep their direction. */
export function Gaps({ chart, alt }: { chart: GapsChart; alt: string }) {
  const ends = chart.rows.flatMap(({ gap }) => (gap ? [gap.pct, gap.low ?? 0, gap.high ?? 0] : []));
  const range =
    ends.length > 0 ? { from: tenBelow(Math.min(0, ...ends)), to: -tenBelow(-Math.max(10, ...ends)) } : null;
  const rows = chart.rows.map(({ label, gapLabel, current, desired, currentBand, desiredBand, gap }): Row => ({
    label,
    value: gapLabel,
    beside: gap,
    marks:
      current === null || desired === null
        ? null
        : (at) => (
            <>
              <line x1={at(current)} x2={at(desired)} stroke="var(--chart-muted)" strokeWidth="2" />
              {desired < current && <Arrowhead x={at(desired)} />}
              <Value
                at={at}
                pct={desired}
                band={desiredBand}
                height={16}
                fill="var(--mantine-color-body)"
                stroke="var(--chart-desired)"
              />
              <Value at={at} pct={current} band={currentBand} height={10} fill="var(--chart-current)" />
            </>
          ),
  }));
  return <RowChart alt={alt} rows={rows} range={range} />;
}

const tenBelow = (points: number): number => Math.floor(points / 10) * 10;

/** A wish to do less keeps its direction. */
function Arrowhead({ x }: { x: number }) {
  return <path d={`M${x + 9} 0l7 -5v10z`} fill="var(--chart-muted)" />;
}
