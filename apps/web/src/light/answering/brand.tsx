import { useEffect } from 'react';

import type { Questionnaire } from './questionnaire.js';

/** The firm that asks: its logo, or its name, on a stripe in its colour. */
export function Brand({ questionnaire: { firm, logo, brandColour } }: { questionnaire: Questionnaire }) {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--brand', brandColour);
    style.setProperty('--on-brand', inkOn(brandColour));
  }, [brandColour]);
  return <p className="firm">{logo ? <img src={logo} alt={firm} /> : firm}</p>;
}

const LINEAR = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** Black or white, whichever stands out more on a colour (the contrast of WCAG 2). */
function inkOn(colour: string): '#000000' | '#ffffff' {
  const [red, green, blue] = [1, 3, 5].map((at) => LINEAR(parseInt(colour.slice(at, at + 2), 16) / 255));
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return luminance > 0.179 ? '#000000' : '#ffffff';
}
