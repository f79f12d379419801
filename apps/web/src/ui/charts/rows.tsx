import { useId, type ReactNode } from 'react';

import type { GapsChart, ScoresChart } from '@sextant/maturity';

import { HatchPattern } from './hatch.js';
import { clip } from './scale.js';

const LABEL = 210;
const PLOT = 400;
const VALUE = 110;
const ROW = 34;
const AXIS = 22;
const WIDTH = LABEL + PLOT + VALUE;

const at = (pct: number): number => LABEL + (clip(pct) / 100) * PLOT;

interface Row {
  readonly label: string;
  readonly value: string;
  /** Null is withheld. */
  readonly marks: ReactNode | null;
}

/** Rows on one fixed axis from 0 to 100. */
function RowChart({ rows, alt }: { rows: readonly Row[]; alt: string }) {
  const hatch = useId();
  const height = rows.length * ROW + AXIS;
  return (
    <svg className="chart" role="img" aria-label={alt} viewBox={`0 0 ${WIDTH} ${height}`} style={{ maxWidth: 860 }}>
      <HatchPattern id={hatch} />
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={2} y2={height - AXIS} stroke="var(--chart-rule)" />
          <text className="muted" x={at(tick)} y={height - 6} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${index * ROW + ROW / 2})`}>
          <text y="4">{row.label}</text>
          {row.marks ?? <rect x={LABEL} y={-ROW / 2 + 5} width={PLOT} height={ROW - 10} fill={`url(#${hatch})`} />}
          <text className="strong" x={LABEL + PLOT + 14} y="4">
            {row.value}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** One point with its interval a row. */
export function Scores({ chart, alt }: { chart: ScoresChart; alt: string }) {
  const rows = chart.rows.map((row) => ({
    label: row.label,
    value: row.valueLabel,
    marks: row.pct !== null && (
      <>
        {row.low !== null && row.high !== null && (
          <line
            x1={at(row.low)}
            x2={at(row.high)}
            stroke="var(--chart-current)"
            strokeWidth="5"
            opacity="0.35"
            strokeLinecap="round"
          />
        )}
        <circle cx={at(row.pct)} r="6" fill="var(--chart-current)" />
      </>
    ),
  }));
  return <RowChart alt={alt} rows={rows.map((row) => ({ ...row, marks: row.marks || null }))} />;
}

/** Dumbbells from current to desired; the paired gap beside them. Negative gaps keep their direction. */
export function Gaps({ chart, alt }: { chart: GapsChart; alt: string }) {
  const rows = chart.rows.map((row) => ({
    label: row.label,
    value: row.gapLabel,
    marks:
      row.current === null || row.desired === null ? null : (
        <>
          <line x1={at(row.current)} x2={at(row.desired)} stroke="var(--chart-muted)" strokeWidth="2" />
          <circle cx={at(row.current)} r="6" fill="var(--chart-current)" />
          <circle
            cx={at(row.desired)}
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
