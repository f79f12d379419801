import type { SharesChart } from '@sextant/maturity';

import { inkOnScale, scaleFill } from './scale.js';

const WIDTH = 720;
const HEIGHT = 40;

/** Shares of one whole; parts from 5 % on are labelled. */
export function Shares({ chart, alt }: { chart: SharesChart; alt: string }) {
  const parts = chart.parts.filter((part) => part.share > 0);
  let start = 0;
  return (
    <svg className="chart" role="img" aria-label={alt} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} style={{ maxWidth: 860 }}>
      {parts.map((part, index) => {
        const tint = (index + 0.5) / parts.length;
        const left = start * WIDTH;
        start += part.share;
        return (
          <g key={part.label} transform={`translate(${left} 0)`}>
            <rect
              width={part.share * WIDTH}
              height={HEIGHT}
              fill={scaleFill(tint)}
              stroke="var(--mantine-color-body)"
            />
            {part.share >= 0.05 && (
              <text
                x={(part.share * WIDTH) / 2}
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
