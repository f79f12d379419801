import { useId } from 'react';

import type { ItemPart, ItemStripChart } from '@sextant/telling';

import { HatchPattern } from './hatch.js';
import { inkOnScale, scaleFill } from './scale.js';
import { useIsNarrow } from './use-is-narrow.js';

/** Measures of the drawing. On a narrow screen questions stand above their strips. */
const WIDE = { label: 300, strip: 340, width: 790, row: 58, top: 0, maxWidth: 940 };
const NARROW = { label: 0, strip: 236, width: 360, row: 86, top: 34, maxWidth: 480 };

/** Where the parts of a row lie below its top. */
const BAR = { y: 4, height: 24 };
const SCALE_Y = 39;

type Row = ItemStripChart['rows'][number];

/** How many chose each level, item by item; where that may not be shown, only how far answers lie apart. */
export function ItemStrips({ chart, alt }: { chart: ItemStripChart; alt: string }) {
  const hatch = useId();
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
          <foreignObject width={label > 0 ? label - 18 : width} height={label > 0 ? height : top}>
            <div style={{ fontSize: 12, lineHeight: 1.3, color: 'var(--chart-ink)' }}>{row.label}</div>
          </foreignObject>
          <g transform={`translate(${label} ${top})`}>
            {row.parts ? (
              <Strip parts={row.parts} levels={row.levels} strip={strip} />
            ) : (
              <rect y={BAR.y} width={strip} height={BAR.height} fill={`url(#${hatch})`} />
            )}
            <MeanAndSpread row={row} strip={strip} />
            <text className="muted" x={strip + 14} y="15">
              {row.band}
            </text>
            {row.meanLevel !== null && (
              <text x={strip + 14} y="31">
                ⌀ {row.meanText}
              </text>
            )}
          </g>
        </g>
      ))}
    </svg>
  );
}

/** A bar centred on the middle level: what lies below it to the left, what lies above it to the right. */
function Strip({ parts, levels, strip }: { parts: ItemPart[]; levels: number[]; strip: number }) {
  const unit = strip / 2 / parts.reduce((sum, { size }) => sum + size, 0);
  const middle = (levels.length - 1) / 2;
  const below = parts.reduce(
    (sum, { size }, index) => sum + (index < middle ? 1 : index === middle ? 0.5 : 0) * size,
    0,
  );
  return (
    <>
      {parts.map(({ size, text, isPossiblyNone }, index) => {
        if (size === 0) return null;
        const before = parts.slice(0, index).reduce((sum, one) => sum + one.size, 0);
        const left = strip / 2 + (before - below) * unit;
        const width = size * unit;
        const share = index / Math.max(levels.length - 1, 1);
        return (
          <g key={levels[index]}>
            <title>{`${levels[index]}: ${text}`}</title>
            <rect
              x={left}
              y={BAR.y}
              width={width}
              height={BAR.height}
              fill={scaleFill(share)}
              fillOpacity={isPossiblyNone ? 0.35 : 1}
              stroke="var(--mantine-color-body)"
            />
            {width > 12 && (
              <text
                x={left + width / 2}
                y="20"
                textAnchor="middle"
                style={{ fill: isPossiblyNone ? 'var(--chart-ink)' : inkOnScale(share) }}
              >
                {levels[index]}
              </text>
            )}
          </g>
        );
      })}
      <line x1={strip / 2} x2={strip / 2} y1="0" y2={BAR.y + BAR.height + 3} stroke="var(--chart-muted)" />
    </>
  );
}

/** Beneath the bar, on the scale of the levels: a tick for the mean, a bracket for the mean distance from it. */
function MeanAndSpread({ row: { levels, meanLevel, adLevels }, strip }: { row: Row; strip: number }) {
  if (meanLevel === null) return null;
  const [lowest, highest] = [levels[0]!, levels.at(-1)!];
  const at = (level: number): number => {
    const inside = Math.min(highest, Math.max(lowest, level));
    return ((inside - lowest + 0.5) / levels.length) * strip;
  };
  return (
    <g stroke="var(--chart-ink)" strokeWidth="2">
      <line x1={at(lowest)} x2={at(highest)} y1={SCALE_Y} y2={SCALE_Y} stroke="var(--chart-rule)" strokeWidth="1" />
      {levels.map((level) => (
        <circle key={level} cx={at(level)} cy={SCALE_Y} r="1.6" fill="var(--chart-muted)" stroke="none" />
      ))}
      {adLevels !== null && (
        <path
          d={`M${at(meanLevel - adLevels)} ${SCALE_Y - 4}v8m0 -4H${at(meanLevel + adLevels)}m0 -4v8`}
          fill="none"
          strokeWidth="1.4"
        />
      )}
      <line x1={at(meanLevel)} x2={at(meanLevel)} y1={SCALE_Y - 7} y2={SCALE_Y + 7} />
    </g>
  );
}
