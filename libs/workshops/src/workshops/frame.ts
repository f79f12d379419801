import type { WorkshopFrame, WorkshopPlane } from '@sextant/contracts';
import { axisKeys, type Instrument } from '@sextant/maturity';

/** What the screens draw with: the plane and the functions, in the instrument's words. */
export function frameOf(instrument: Instrument, organisation: string): WorkshopFrame {
  return {
    organisation,
    instrument: instrument.meta.title,
    plane: planeOf(instrument),
    functions: (instrument.functions ?? []).map(({ key, label }) => ({ key, label })),
  };
}

function planeOf(instrument: Instrument): WorkshopPlane | null {
  const [x, y] = axisKeys(instrument);
  const boundary = instrument.placement?.boundary;
  if (!x || !y || !boundary) return null;
  const axis = (key: string) => {
    const { label, low_label: lowLabel = '', high_label: highLabel = '' } = instrument.axes![key]!;
    return { key, label, lowLabel, highLabel };
  };
  return {
    axes: [axis(x), axis(y)],
    boundary: { x: boundary[x] ?? 50, y: boundary[y] ?? 50 },
    positions: (instrument.positions ?? []).map((position) => ({
      key: position.key,
      label: position.label,
      x: position[x]!,
      y: position[y]!,
    })),
  };
}
