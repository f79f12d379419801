import type { TrendChart } from '@sextant/telling';

import { labelLines } from './label-lines.js';
import { clip } from './scale.js';
import { TrendMarks } from './trend-marks.js';
import { useIsNarrow } from './use-is-narrow.js';

/** Measures of the drawing. On a narrow screen names stand above their lines. */
const WIDE = { label: 170, plot: 520, maxWidth: 900, top: 12 };
const NARROW = { label: 30, plot: 310, maxWidth: 480, top: 36 };
const HEIGHT = 130;
const GAP = 56;
const INSET = 20;
/** About the width of a sign, and the height of a line of labels. */
const [SIGN, LINE] = [8, 18];

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
  const anchors = chart.waves.map((_, index): 'start' | 'middle' | 'end' =>
    index === 0 ? 'start' : index === last ? 'end' : 'middle',
  );
  const lines = labelLines(
    chart.waves.map((wave, index) => {
      const width = SIGN * wave.label.length;
      const from = x(index) - { start: 0, middle: width / 2, end: width }[anchors[index]!];
      return { from, to: from + width };
    }),
    2,
  );
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
          <TrendMarks series={series} x={x} y={y} labels="all" />
          {chart.waves.map(
            (wave, index) =>
              lines[index] !== null && (
                <text
                  key={`${wave.label}-${wave.at}`}
                  className="muted"
                  x={x(index)}
                  y={HEIGHT + 22 + LINE * lines[index]!}
                  textAnchor={anchors[index]}
                >
                  {wave.label}
                </text>
              ),
          )}
        </g>
      ))}
    </svg>
  );
}
