import type { PlaneChart, PlanePoint } from '@sextant/telling';

import classes from './plane-legend.module.css';

interface PlaneLegendProps {
  readonly chart: PlaneChart;
  readonly shown: string | null;
  readonly onShow: (key: string | null) => void;
}

/** Every point by name and value. Pointing at a name, or going there by keyboard, points at it on the plane. */
export function PlaneLegend({ chart, shown, onShow }: PlaneLegendProps) {
  return (
    <ul className={classes.legend}>
      {chart.points.map((point) => (
        <li key={point.key}>
          <button
            type="button"
            className={classes.point}
            aria-pressed={shown === point.key}
            onClick={() => onShow(point.key)}
            onFocus={() => onShow(point.key)}
            onBlur={() => onShow(null)}
            onMouseEnter={() => onShow(point.key)}
            onMouseLeave={() => onShow(null)}
          >
            <Entry chart={chart} point={point} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Entry({ chart, point }: { chart: PlaneChart; point: PlanePoint }) {
  const isNamed = point.name === point.label;
  return (
    <>
      <span className={classes.label} data-key={point.key} data-hollow={point.hollow || undefined} aria-hidden="true">
        {isNamed ? '' : point.label}
      </span>
      <span>
        {point.name}{' '}
        <span className={classes.values}>
          {chart.x.label} {point.told.x}, {chart.y.label} {point.told.y}
        </span>
      </span>
    </>
  );
}
