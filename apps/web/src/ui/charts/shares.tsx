import type { SharesChart } from '@sextant/telling';

import { inkOnScale, scaleFill } from './scale.js';
import { useIsNarrow } from './use-is-narrow.js';

const WIDE = 720;
const NARROW = 360;
const HEIGHT = 40;

/** Shares of one whole; parts from 5 % on are labelled. */
export function Shares({ chart, alt }: { chart: SharesChart; alt: string }) {
  const width = useIsNarrow() ? NARROW : WIDE;
  const shown = chart.parts.filter((part) => part.share > 0);
  const parts = shown.map((part, index) => ({
    ...part,
    start: shown.slice(0, index).reduce((sum, { share }) => sum + share, 0),
  }));
  return (
    <svg className="chart" role="img" aria-label={alt} viewBox={`0 0 ${width} ${HEIGHT}`} style={{ maxWidth: 860 }}>
      {parts.map((part, index) => {
        const tint = (index + 0.5) / parts.length;
        return (
          <g key={part.label} transform={`translate(${part.start * width} 0)`}>
            <rect
              width={part.share * width}
              height={HEIGHT}
              fill={scaleFill(tint)}
              stroke="var(--mantine-color-body)"
            />
            {part.share >= 0.05 && (
              <text
                x={(part.share * width) / 2}
                y={HEIGHT / 2 + 4}
                textAnchor="middle"
                style={{ fill: inkOnScale(tint) }}
              >
                {part.label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
