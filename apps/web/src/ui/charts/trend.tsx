import type { TrendChart } from '@sextant/maturity';

import { clip } from './scale.js';
import { useIsNarrow } from './use-is-narrow.js';

/** Measures of the drawing. On a narrow screen names stand above their lines. */
const WIDE = { label: 170, plot: 520, maxWidth: 900, top: 12 };
const NARROW = { label: 30, plot: 310, maxWidth: 480, top: 36 };
const HEIGHT = 130;
const GAP = 56;
const INSET = 20;

const y = (pct: number): number => HEIGHT - (clip(pct) / 100) * HEIGHT;

/** A true time axis; a band for the interval; a gap in the line where waves cannot be compared. */
export function Trend({ chart, alt }: { chart: TrendChart; alt: string }) {
  const { label, plot, maxWidth, top } = useIsNarrow() ? NARROW : WIDE;
  const times = chart.waves.map((wave) => Date.parse(wave.at));
  const first = Math.min(...times);
  const span = Math.max(...times) - first || 1;
  const x = (index: number): number => label + INSET + ((times[index]! - first) / span) * (plot - 3 * INSET);
  const step = HEIGHT + GAP + top - WIDE.top;
  const last = chart.waves.length - 1;
  return (
    <svg
      className="chart"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${label + plot} ${chart.series.length * step}`}
      style={{ maxWidth }}
    >
      {chart.series.map((series, row) => (
        <g key={series.label} transform={`translate(0 ${row * step + top})`}>
          <text className="strong" y={top > WIDE.top ? -18 : HEIGHT / 2}>
            {series.label}
          </text>
          {[0, 50, 100].map((tick) => (
            <g key={tick}>
              <line x1={label} x2={label + plot} y1={y(tick)} y2={y(tick)} stroke="var(--chart-rule)" />
              <text className="muted" x={label - 8} y={y(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          <Bands series={series} x={x} />
          <Line series={series} x={x} />
          {chart.waves.map((wave, index) => (
            <text
              key={`${wave.label}-${wave.at}`}
              className="muted"
              x={x(index)}
              y={HEIGHT + 22}
              textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
            >
              {wave.label}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

interface SeriesProps {
  readonly series: TrendChart['series'][number];
  readonly x: (index: number) => number;
}

/** The interval of each wave, joined where two waves can be compared. */
function Bands({ series, x }: SeriesProps) {
  return series.pct.map((_, index) => {
    const [low, high] = [series.low[index], series.high[index]];
    if (low == null || high == null) return null;
    const [lowBefore, highBefore] = [series.low[index - 1], series.high[index - 1]];
    const isJoined = lowBefore != null && highBefore != null && series.mark[index] !== 'break';
    return (
      // The order of waves never changes: the index is the wave.
      <g key={index} fill="var(--chart-current)" stroke="var(--chart-current)">
        <line
          x1={x(index)}
          x2={x(index)}
          y1={y(low)}
          y2={y(high)}
          strokeWidth="5"
          opacity="0.3"
          strokeLinecap="round"
        />
        {isJoined && (
          <polygon
            points={`${x(index - 1)},${y(lowBefore)} ${x(index - 1)},${y(highBefore)} ${x(index)},${y(high)} ${x(index)},${y(low)}`}
            stroke="none"
            opacity="0.14"
          />
        )}
      </g>
    );
  });
}

function Line({ series, x }: SeriesProps) {
  return series.pct.map((pct, index) => {
    if (pct === null) return null;
    const before = series.pct[index - 1];
    const mark = series.mark[index];
    return (
      // The order of waves never changes: the index is the wave.
      <g key={index}>
        {before != null && mark !== 'break' && (
          <line
            x1={x(index - 1)}
            y1={y(before)}
            x2={x(index)}
            y2={y(pct)}
            stroke="var(--chart-current)"
            strokeWidth="2"
          />
        )}
        <circle
          cx={x(index)}
          cy={y(pct)}
          r="5.5"
          stroke="var(--chart-current)"
          strokeWidth="2"
          fill={mark === 'hollow' ? 'var(--mantine-color-body)' : 'var(--chart-current)'}
        />
        <text className="strong haloed" x={x(index)} y={y(pct) - 12} textAnchor="middle">
          {Math.round(pct)}
        </text>
      </g>
    );
  });
}
