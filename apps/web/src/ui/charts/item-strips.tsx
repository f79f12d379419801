import { useId } from 'react';

import type { ItemStripChart } from '@sextant/maturity';

import { useFormats } from '../../i18n/locale.js';
import { HatchPattern } from './hatch.js';
import { inkOnScale, scaleFill } from './scale.js';
import { useIsNarrow } from './use-is-narrow.js';

/** Measures of the drawing. On a narrow screen questions stand above their strips. */
const WIDE = { label: 330, strip: 280, width: 760, row: 46, top: 0, maxWidth: 900 };
const NARROW = { label: 0, strip: 236, width: 360, row: 74, top: 34, maxWidth: 480 };

/** How many chose each level, item by item; where counts may not be shown, only how far answers lie apart. */
export function ItemStrips({ chart, alt }: { chart: ItemStripChart; alt: string }) {
  const hatch = useId();
  const { level } = useFormats();
  const { label, strip, width, row: height, top, maxWidth } = useIsNarrow() ? NARROW : WIDE;
  return (
    <svg
      className="chart"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${width} ${chart.rows.length * height}`}
      style={{ maxWidth }}
    >
      <HatchPattern id={hatch} />
      {chart.rows.map((row, index) => (
        <g key={row.label} transform={`translate(0 ${index * height})`}>
          <foreignObject width={label > 0 ? label - 14 : width} height={label > 0 ? height : top}>
            <div style={{ fontSize: 12, lineHeight: 1.3, color: 'var(--chart-ink)' }}>{row.label}</div>
          </foreignObject>
          <g transform={`translate(${label} ${top})`}>
            {row.counts ? (
              <Strip counts={row.counts} levels={row.levels} strip={strip} />
            ) : (
              <rect y="4" width={strip} height="26" fill={`url(#${hatch})`} />
            )}
            <text className="muted" x={strip + 14} y="15">
              {row.band}
            </text>
            {row.meanLevel !== null && (
              <text x={strip + 14} y="31">
                ⌀ {level(row.meanLevel)}
              </text>
            )}
          </g>
        </g>
      ))}
    </svg>
  );
}

function Strip({ counts, levels, strip }: { counts: number[]; levels: number[]; strip: number }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, index) => {
    if (count === 0) return null;
    const before = counts.slice(0, index).reduce((sum, one) => sum + one, 0);
    const left = (before / total) * strip;
    const width = (count / total) * strip;
    const share = index / Math.max(levels.length - 1, 1);
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
