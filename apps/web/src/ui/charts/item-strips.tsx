import { useId } from 'react';

import type { ItemStripChart } from '@sextant/maturity';

import { HatchPattern } from './hatch.js';
import { inkOnScale, scaleFill } from './scale.js';

const LABEL = 330;
const STRIP = 280;
const WIDTH = 760;
const ROW = 46;

/** How many chose each level, item by item; where counts may not be shown, only how far answers lie apart. */
export function ItemStrips({ chart, alt }: { chart: ItemStripChart; alt: string }) {
  const hatch = useId();
  return (
    <svg
      className="chart"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${WIDTH} ${chart.rows.length * ROW}`}
      style={{ maxWidth: 900 }}
    >
      <HatchPattern id={hatch} />
      {chart.rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${index * ROW})`}>
          <foreignObject width={LABEL - 14} height={ROW}>
            <div style={{ fontSize: 12, lineHeight: 1.3, color: 'var(--chart-ink)' }}>{row.label}</div>
          </foreignObject>
          {row.counts ? (
            <Strip counts={row.counts} levels={row.levels} />
          ) : (
            <rect x={LABEL} y="4" width={STRIP} height="26" fill={`url(#${hatch})`} />
          )}
          <text className="muted" x={LABEL + STRIP + 14} y="15">
            {row.band}
          </text>
          {row.meanLevel !== null && (
            <text x={LABEL + STRIP + 14} y="31">
              ⌀ {row.meanLevel.toFixed(1)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Strip({ counts, levels }: { counts: number[]; levels: number[] }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return counts.map((count, index) => {
    if (count === 0) return null;
    const left = LABEL + (before / total) * STRIP;
    const width = (count / total) * STRIP;
    const share = index / Math.max(levels.length - 1, 1);
    before += count;
    return (
      <g key={levels[index]}>
        <rect x={left} y="4" width={width} height="26" fill={scaleFill(share)} stroke="var(--mantine-color-body)" />
        {width > 14 && (
          <text x={left + width / 2} y="21" textAnchor="middle" style={{ fill: inkOnScale(share) }}>
            {levels[index]}
          </text>
        )}
      </g>
    );
  });
}
