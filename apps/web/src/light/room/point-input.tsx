import './tally.css';

import type { PointerEvent } from 'react';

import { useMessages } from '../../i18n/locale.js';
import { roomMessages } from './messages.js';
import { PlaneQuarters } from './plane-quarters.js';
import type { Frame } from './room.js';

interface PointInputProps {
  readonly plane: Frame['plane'];
  readonly value: { readonly x: number; readonly y: number } | null;
  readonly onChange: (value: { x: number; y: number }) => void;
}

const MIDDLE = 50;
const percent = (part: number, whole: number): number => Math.min(100, Math.max(0, Math.round((100 * part) / whole)));

/** A point on the plane, by finger or mouse on it, by keyboard on its two axes. */
export function PointInput({ plane, value, onChange }: PointInputProps) {
  const messages = useMessages(roomMessages);
  const axes = plane?.axes;

  function placeAt(event: PointerEvent<HTMLDivElement>): void {
    const { left, bottom, width, height } = event.currentTarget.getBoundingClientRect();
    onChange({ x: percent(event.clientX - left, width), y: percent(bottom - event.clientY, height) });
  }

  return (
    <div>
      <p className="hint">{messages.pointHint}</p>
      <div
        className="pad"
        role="img"
        aria-label={value ? messages.plane(value.x, value.y) : messages.noPoint}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          placeAt(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) placeAt(event);
        }}
      >
        <PlaneQuarters plane={plane} />
        {value && <span className="dot" style={{ left: `${value.x}%`, bottom: `${value.y}%` }} />}
      </div>
      {(['x', 'y'] as const).map((side, i) => (
        <label key={side} className="slider">
          {axes?.[i]?.label ?? side}
          <input
            type="range"
            min={0}
            max={100}
            value={value?.[side] ?? MIDDLE}
            onChange={(event) =>
              onChange({ x: value?.x ?? MIDDLE, y: value?.y ?? MIDDLE, [side]: Number(event.target.value) })
            }
          />
        </label>
      ))}
    </div>
  );
}
