import type { TrendChart } from '@sextant/maturity';

import { clip } from './scale.js';

const LABEL = 170;
const PLOT = 520;
const HEIGHT = 130;
const GAP = 44;
const WIDTH = LABEL + PLOT + 20;

const y = (pct: number): number => HEIGHT - (clip(pct) / 100) * HEIGHT;

/** A true time axis; a band for the interval; a gap in the line where waves cannot be compared. */
export function Trend({ chart, alt }: { chart: TrendChart; alt: string }) {
  const times = chart.waves.map((wave) => Date.parse(wave.at));
  const first = Math.min(...times);
  const span = Math.max(...times) - first || 1;
  const x = (index: number): number => LABEL + 20 + ((times[index]! - first) / span) * (PLOT - 60);
  const height = chart.series.length * (HEIGHT + GAP);
  return (
    <svg className="chart" role="img" aria-label={alt} viewBox={`0 0 ${WIDTH} ${height}`} style={{ maxWidth: 900 }}>
      {chart.series.map((series, row) => (
        <g key={series.label} transform={`translate(0 ${row * (HEIGHT + GAP) + 12})`}>
          <text className="strong" y={HEIGHT / 2}>
            {series.label}
          </text>
          {[0, 50, 100].map((tick) => (
            <g key={tick}>
              <line x1={LABEL} x2={LABEL + PLOT} y1={y(tick)} y2={y(tick)} stroke="var(--chart-rule)" />
              <text className="muted" x={LABEL - 8} y={y(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          <Line series={series} x={x} />
          {chart.waves.map((wave, index) => (
            <text key={`${wave.label}-${wave.at}`} className="muted" x={x(index)} y={HEIGHT + 18} textAnchor="middle">
              {wave.label}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

function Line({ series, x }: { series: TrendChart['series'][number]; x: (index: number) => number }) {
  return series.pct.map((pct, index) => {
    if (pct === null) return null;
    const before = series.pct[index - 1];
    const [low, high] = [series.low[index], series.high[index]];
    const mark = series.mark[index];
    return (
      // The order of waves never changes: the index is the wave.
      <g key={index}>
        {low != null && high != null && (
          <line
            x1={x(index)}
            x2={x(index)}
            y1={y(low)}
            y2={y(high)}
            stroke="var(--chart-current)"
            strokeWidth="5"
            opacity="0.3"
            strokeLinecap="round"
          />
        )}
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
        <text className="strong" x={x(index)} y={y(pct) - 12} textAnchor="middle">
          {Math.round(pct)}
        </text>
      </g>
    );
  });
}
