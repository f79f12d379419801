import type { TrendChart } from '@sextant/telling';

export interface TrendMarksProps {
  readonly series: TrendChart['series'][number];
  /** Places of a wave and of a value on the drawing. */
  readonly x: (index: number) => number;
  readonly y: (pct: number) => number;
  /** Whether every point says its value, or only the last. */
  readonly labels: 'all' | 'last';
}

/** A line through the points of one series, its intervals as a band, and a gap where two waves cannot be compared. */
export function TrendMarks(props: TrendMarksProps) {
  return (
    <>
      <Bands {...props} />
      <Line {...props} />
    </>
  );
}

/** The interval of each wave, joined where two waves can be compared. */
function Bands({ series, x, y }: TrendMarksProps) {
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

function Line({ series, x, y, labels }: TrendMarksProps) {
  const last = series.pct.length - 1;
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
        {(labels === 'all' || index === last) && (
          <text className="strong haloed" x={x(index)} y={y(pct) - 12} textAnchor="middle">
            {series.told[index]}
          </text>
        )}
      </g>
    );
  });
}
