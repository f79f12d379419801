import type { PlanePoint } from '@sextant/maturity';

import { SIDE, x, y } from './plane-scale.js';

/** Points at one point: a ring around it, and lines to where both axes give its values. */
export function Pointer({ point }: { point: PlanePoint }) {
  const [left, top] = [x(point.x), y(point.y)];
  return (
    <g stroke="var(--chart-ink)" fill="none">
      <path d={`M0 ${top}H${left}V${SIDE}`} strokeDasharray="2 3" />
      <circle cx={left} cy={top} r="13" strokeWidth="2" />
      <text className="strong haloed" x="4" y={top - 5} stroke="none">
        {Math.round(point.y)}
      </text>
      <text className="strong haloed" x={left + 5} y={SIDE - 6} stroke="none">
        {Math.round(point.x)}
      </text>
    </g>
  );
}
