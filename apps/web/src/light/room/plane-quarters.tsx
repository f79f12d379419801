import type { Frame } from './room.js';

/** The names of the positions, each in its corner of the plane; whoever cannot see them hears the point's figures. */
export function PlaneQuarters({ plane }: { plane: Frame['plane'] }) {
  return (plane?.positions ?? []).map(({ key, label, x, y }) => (
    <span
      key={key}
      aria-hidden
      className={`quarter ${x === 'high' ? 'right' : 'left'} ${y === 'high' ? 'upper' : 'lower'}`}
    >
      {label}
    </span>
  ));
}
