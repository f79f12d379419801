import { useId, type PointerEvent } from 'react';

import { useFormats, useMessages } from '../../i18n/locale.js';
import { answeringMessages } from './messages.js';
import type { PlaneAxis, PlanePoint, Questionnaire } from './questionnaire.js';

interface DesiredPointProps {
  readonly plane: NonNullable<Questionnaire['plane']>;
  readonly horizonOn: string | null;
  readonly point: PlanePoint | null;
  readonly onPlace: (point: PlanePoint) => void;
}

const MIDDLE = 50;
const percent = (part: number, whole: number): number => Math.min(100, Math.max(0, Math.round((100 * part) / whole)));

/** One point on the plane for the whole, by finger or mouse on the plane, by keyboard on its two axes. Never filled in. */
export function DesiredPoint({ plane, horizonOn, point, onPlace }: DesiredPointProps) {
  const messages = useMessages(answeringMessages);
  const { date } = useFormats();
  const { x, y } = plane;

  function placeAt(event: PointerEvent<HTMLDivElement>): void {
    const { left, bottom, width, height } = event.currentTarget.getBoundingClientRect();
    onPlace({ x: percent(event.clientX - left, width), y: percent(bottom - event.clientY, height) });
  }

  return (
    <article className="card">
      <p className="eyebrow">{messages.pointEyebrow}</p>
      <h2 tabIndex={-1}>{horizonOn ? messages.pointTitleBy(date(horizonOn)) : messages.pointTitle}</h2>
      <p className="hint">{messages.pointHint}</p>
      <div className="plane-frame">
        <span className="plane-top">
          {y.label}: {y.highLabel}
        </span>
        <div
          className="plane"
          role="img"
          aria-label={messages.plane(x.label, y.label, point)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            placeAt(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) placeAt(event);
          }}
        >
          {point && <span className="plane-point" style={{ left: `${point.x}%`, bottom: `${point.y}%` }} />}
        </div>
        <span className="plane-bottom">{y.lowLabel}</span>
        <span className="plane-across">
          <span>{x.lowLabel}</span>
          <b>{x.label}</b>
          <span>{x.highLabel}</span>
        </span>
      </div>
      <AxisSlider
        axis={x}
        value={point?.x ?? null}
        onChange={(value) => onPlace({ x: value, y: point?.y ?? MIDDLE })}
      />
      <AxisSlider
        axis={y}
        value={point?.y ?? null}
        onChange={(value) => onPlace({ x: point?.x ?? MIDDLE, y: value })}
      />
    </article>
  );
}

interface AxisSliderProps {
  readonly axis: PlaneAxis;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

function AxisSlider({ axis, value, onChange }: AxisSliderProps) {
  const messages = useMessages(answeringMessages);
  const { number } = useFormats();
  const id = useId();
  return (
    <div className="axis-slider" data-placed={value !== null}>
      <label htmlFor={id}>{axis.label}</label>
      <output htmlFor={id}>{value === null ? messages.notPlaced : number(value)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        value={value ?? MIDDLE}
        aria-valuetext={
          value === null ? messages.notPlaced : messages.onAxis(number(value), axis.lowLabel, axis.highLabel)
        }
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
