import type { PlanePoint } from '@sextant/telling';

import { SIDE, x, y } from './plane-scale.js';

/** Points at one point: a ring around it, the band in which it lies, and lines to where both axes give its values. */
export function Pointer({ point }: { point: PlanePoint }) {
  const [left, top] = [x(point.x), y(point.y)];
  const { band } = point;
  return (
    <g stroke="var(--chart-ink)" fill="none">
      <path d={`M0 ${top}H${left}V${SIDE}`} strokeDasharray="2 3" />
      {band && (
        <rect
          x={x(band.x.low)}
          y={y(band.y.high)}
          width={x(band.x.high - band.x.low)}
          height={x(band.y.high - band.y.low)}
          fill="var(--chart-ink)"
          fillOpacity="0.08"
        />
      )}
      <circle cx={x(point.x + point.shift)} cy={top} r="13" strokeWidth="2" />
      <text className="strong haloed" x="4" y={top - 5} stroke="none">
        {point.told.y}
      </text>
      <text className="strong haloed" x={left + 5} y={SIDE - 6} stroke="none">
        {point.told.x}
      </text>
    </g>
  );
}
