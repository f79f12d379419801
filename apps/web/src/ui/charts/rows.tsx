import { useId, type ReactNode } from 'react';

import type { GapsChart, ScoresChart } from '@sextant/maturity';

import { HatchPattern } from './hatch.js';
import { clip } from './scale.js';
import { useIsNarrow } from './use-is-narrow.js';

/** Measures of the drawing. On a narrow screen labels stand above their rows. */
const WIDE = { label: 210, plot: 400, value: 124, row: 34, top: 0, maxWidth: 860 };
const NARROW = { label: 8, plot: 222, value: 126, row: 48, top: 16, maxWidth: 480 };
const AXIS = 22;

type Measures = typeof WIDE;

interface Row {
  readonly label: string;
  readonly value: string;
  /** Null is withheld. `at` turns percent into a place. */
  readonly marks: ((at: (pct: number) => number) => ReactNode) | null;
}

/** Rows on one fixed axis from 0 to 100. */
function RowChart({ rows, alt }: { rows: readonly Row[]; alt: string }) {
  const hatch = useId();
  const { label, plot, value, row, top, maxWidth }: Measures = useIsNarrow() ? NARROW : WIDE;
  const at = (pct: number): number => label + (clip(pct) / 100) * plot;
  const height = rows.length * row + AXIS;
  const width = label + plot + value;
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
      {rows.map((one, index) => (
        <g key={one.label} transform={`translate(0 ${index * row + (row + top) / 2})`}>
          <text className="haloed" y={4 - top * 1.25}>
            {one.label}
          </text>
          {one.marks?.(at) ?? (
            <rect x={label} y={(top - row) / 2 + 5} width={plot} height={row - top - 10} fill={`url(#${hatch})`} />
          )}
          <text className="strong" x={label + plot + 14} y="4">
            {one.value}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** One point with its interval a row. */
export function Scores({ chart, alt }: { chart: ScoresChart; alt: string }) {
  const rows = chart.rows.map(({ label, valueLabel, pct, low, high }): Row => ({
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
              <circle cx={at(pct)} r="6" fill="var(--chart-current)" />
            </>
          ),
  }));
  return <RowChart alt={alt} rows={rows} />;
}

/** Dumbbells from current to desired; the paired gap beside them. Negative gaps keep their direction. */
export function Gaps({ chart, alt }: { chart: GapsChart; alt: string }) {
  const rows = chart.rows.map(({ label, gapLabel, current, desired }): Row => ({
    label,
    value: gapLabel,
    marks:
      current === null || desired === null
        ? null
        : (at) => (
            <>
              <line x1={at(current)} x2={at(desired)} stroke="var(--chart-muted)" strokeWidth="2" />
              <circle cx={at(current)} r="6" fill="var(--chart-current)" />
              <circle
                cx={at(desired)}
                r="6"
                fill="var(--mantine-color-body)"
                stroke="var(--chart-desired)"
                strokeWidth="2.4"
              />
            </>
          ),
  }));
  return <RowChart alt={alt} rows={rows} />;
}
