import { useId, useState } from 'react';

import type { LabelSide, PlaneBox, PlaneChart, PlanePoint } from '@sextant/telling';

import { Pointer } from './plane-pointer.js';
import { PlaneLegend } from './plane-legend.js';
import { SIDE, x, y } from './plane-scale.js';

const MARGIN = { left: 46, bottom: 48, top: 8, right: 8 };
const COLOURS: Record<string, string> = {
  current: 'var(--chart-current)',
  desired: 'var(--chart-desired)',
  destination: 'var(--chart-destination)',
};

const colourOf = (point: PlanePoint): string => COLOURS[point.key] ?? 'var(--chart-muted)';

/** The position plane. Both axes share one scale, or the region would lie; the region is clipped at the frame. */
export function Plane({ chart, alt }: { chart: PlaneChart; alt: string }) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <>
      <Drawing chart={chart} alt={alt} shown={shown} />
      <PlaneLegend chart={chart} shown={shown} onShow={setShown} />
    </>
  );
}

function Drawing({ chart, alt, shown }: { chart: PlaneChart; alt: string; shown: string | null }) {
  const clipId = useId();
  const named = new Map<string, PlanePoint>(chart.points.map((point) => [point.key, point]));
  const from = chart.arrow && named.get(chart.arrow.from);
  const to = chart.arrow && named.get(chart.arrow.to);
  const pointed = shown && named.get(shown);
  const trail = chart.trail.flatMap((key) => named.get(key) ?? []);
  const width = MARGIN.left + SIDE + MARGIN.right;
  const height = MARGIN.top + SIDE + MARGIN.bottom;
  return (
    <svg className="chart" role="img" aria-label={alt} viewBox={`0 0 ${width} ${height}`} style={{ maxWidth: 560 }}>
      <defs>
        <clipPath id={clipId}>
          <rect width={SIDE} height={SIDE} />
        </clipPath>
      </defs>
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <rect width={SIDE} height={SIDE} fill="var(--chart-ground)" />
        <g clipPath={`url(#${clipId})`}>
          <Quarters chart={chart} />
          {chart.points.map((point) => point.region && <Region key={point.key} point={point} />)}
          {chart.points.map(
            (point) => point.box && <Box key={point.key} box={point.box} colour={colourOf(point)} isFilled={false} />,
          )}
          {chart.points
            .filter((point) => !isSmall(point))
            .map((point) => point.band && <Box key={point.key} box={point.band} colour={colourOf(point)} isFilled />)}
          {from && to && (
            <line
              x1={x(from.x)}
              y1={y(from.y)}
              x2={x(to.x)}
              y2={y(to.y)}
              stroke="var(--chart-desired)"
              strokeWidth="1.6"
              strokeDasharray="2 4"
            />
          )}
          {trail.length > 1 && (
            <polyline
              points={trail.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')}
              fill="none"
              stroke="var(--chart-current)"
            />
          )}
          {chart.points.filter(isSmall).map((point) => (
            <Letter key={point.key} point={point} />
          ))}
          {chart.points
            .filter((point) => !isSmall(point))
            .map((point) => (
              <Mark key={point.key} point={point} />
            ))}
          {pointed && <Pointer point={pointed} />}
        </g>
        <rect width={SIDE} height={SIDE} fill="none" stroke="var(--chart-muted)" />
        <g transform={`translate(0 ${SIDE + 18})`}>
          <text className="muted">{chart.x.lowLabel}</text>
          <text className="strong" x={SIDE / 2} y="18" textAnchor="middle">
            {chart.x.label}
          </text>
          <text className="muted" x={SIDE} textAnchor="end">
            {chart.x.highLabel}
          </text>
        </g>
        <g transform={`translate(-9 ${SIDE}) rotate(-90)`}>
          <text className="muted">{chart.y.lowLabel}</text>
          <text className="strong" x={SIDE / 2} y="-18" textAnchor="middle">
            {chart.y.label}
          </text>
          <text className="muted" x={SIDE} textAnchor="end">
            {chart.y.highLabel}
          </text>
        </g>
      </g>
    </svg>
  );
}

function Quarters({ chart }: { chart: PlaneChart }) {
  const [lowLow, highLow, lowHigh, highHigh] = chart.quarters;
  const line = { stroke: 'var(--chart-muted)', strokeDasharray: '5 4' };
  return (
    <g>
      <line x1={x(chart.x.boundary)} x2={x(chart.x.boundary)} y1={0} y2={SIDE} {...line} />
      <line x1={0} x2={SIDE} y1={y(chart.y.boundary)} y2={y(chart.y.boundary)} {...line} />
      <text className="muted" x={10} y={SIDE - 10}>
        {lowLow}
      </text>
      <text className="muted" x={SIDE - 10} y={SIDE - 10} textAnchor="end">
        {highLow}
      </text>
      <text className="muted" x={10} y={20}>
        {lowHigh}
      </text>
      <text className="muted" x={SIDE - 10} y={20} textAnchor="end">
        {highHigh}
      </text>
    </g>
  );
}

function Region({ point }: { point: PlanePoint }) {
  const { semiMajor, semiMinor, angleDegrees } = point.region!;
  return (
    <ellipse
      rx={x(semiMajor)}
      ry={x(semiMinor)}
      transform={`translate(${x(point.x)} ${y(point.y)}) rotate(${-angleDegrees})`}
      fill={colourOf(point)}
      fillOpacity="0.16"
      stroke={colourOf(point)}
    />
  );
}

/** The larger region where no ellipse is told, or, filled, what is told of the point itself. */
function Box({ box, colour, isFilled }: { box: PlaneBox; colour: string; isFilled: boolean }) {
  const [left, right, top, bottom] = [x(box.x.low), x(box.x.high), y(box.y.high), y(box.y.low)];
  return (
    <rect
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      fill={colour}
      fillOpacity={isFilled ? 0.42 : 0.16}
      stroke={isFilled ? 'none' : colour}
    />
  );
}

const isSmall = ({ key }: PlanePoint): boolean => key.startsWith('group:') || key.startsWith('wave:');

/** Groups are small letters, earlier waves small numbers: they leave the eye to the whole. */
function Letter({ point }: { point: PlanePoint }) {
  return (
    <g transform={`translate(${x(point.x + point.shift)} ${y(point.y)})`}>
      <circle r="9" fill="var(--mantine-color-body)" fillOpacity="0.8" stroke="var(--chart-muted)" strokeWidth="0.8" />
      <text className="muted" y="4" textAnchor="middle" style={{ fontSize: 11, fontWeight: 600 }}>
        {point.label}
      </text>
    </g>
  );
}

const LABEL_AT: Record<LabelSide, { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }> = {
  right: { dx: 13, dy: 4, anchor: 'start' },
  left: { dx: -13, dy: 4, anchor: 'end' },
  above: { dx: 0, dy: -13, anchor: 'middle' },
  below: { dx: 0, dy: 22, anchor: 'middle' },
};

function Mark({ point }: { point: PlanePoint }) {
  const colour = colourOf(point);
  const fill = point.hollow ? 'var(--mantine-color-body)' : colour;
  const { dx, dy, anchor } = LABEL_AT[point.side];
  return (
    <g transform={`translate(${x(point.x)} ${y(point.y)})`}>
      {point.key === 'destination' ? (
        <rect
          x="-6.5"
          y="-6.5"
          width="13"
          height="13"
          transform="rotate(45)"
          fill={fill}
          stroke={colour}
          strokeWidth="2"
        />
      ) : (
        <circle r="7" fill={fill} stroke={colour} strokeWidth="2" />
      )}
      <text
        className="strong haloed"
        x={dx}
        y={dy}
        textAnchor={anchor}
        style={{ fill: colour, stroke: 'var(--chart-ground)' }}
      >
        {point.label}
      </text>
    </g>
  );
}
