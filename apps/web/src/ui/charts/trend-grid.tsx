import type { TrendChart } from '@sextant/telling';

import { clip } from './scale.js';
import { TrendMarks } from './trend-marks.js';
import classes from './trend-grid.module.css';

const WIDTH = 220;
const HEIGHT = 92;
const LEFT = 30;
const RIGHT = 22;
const TOP = 8;

const y = (pct: number): number => TOP + HEIGHT - (clip(pct) / 100) * HEIGHT;

/** One small line for each series, all on the same axes: to be compared by their shape. */
export function TrendGrid({ chart, alt }: { chart: TrendChart; alt: string }) {
  const times = chart.waves.map((wave) => Date.parse(wave.at));
  const first = Math.min(...times);
  const span = Math.max(...times) - first || 1;
  const x = (index: number): number => LEFT + 12 + ((times[index]! - first) / span) * (WIDTH - LEFT - RIGHT - 12);
  return (
    <div className={classes.grid} role="img" aria-label={alt}>
      {chart.series.map((series) => (
        <div key={series.label}>
          <div className={classes.name}>{series.label}</div>
          <svg className="chart" aria-hidden="true" viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + 8}`}>
            {[0, 50, 100].map((tick) => (
              <g key={tick}>
                <line x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} stroke="var(--chart-rule)" />
                <text className="muted" x={LEFT - 6} y={y(tick) + 4} textAnchor="end" style={{ fontSize: 10 }}>
                  {tick}
                </text>
              </g>
            ))}
            <TrendMarks series={series} x={x} y={y} labels="last" />
          </svg>
        </div>
      ))}
    </div>
  );
}
