import type { Band, Head, Interval, ShareBand, Told } from '@sextant/maturity';

import { bandText, isNarrow, shareText, wholePoints } from './band-text.js';
import type { ReportLocale } from '../report-outline/outline.js';

/** How figures are written in a language. Figures on 0 to 100 go without decimals, levels with one. */
export interface Figures {
  points: (value: number) => string;
  /** A figure as it is told: the number itself, or its band. */
  told: (figure: Told) => string;
  /** A level; in bands as far as the figure in points is told. */
  toldLevel: (level: number, band: Band | null, levelAt: (points: number) => number) => string;
  /** A difference of figures, marked as rough where one of them is told in a band too wide for a number. */
  difference: (value: string, of: readonly (Band | null | undefined)[]) => string;
  share: (share: ShareBand) => string;
  /** With its sign; a true minus. */
  change: (value: number) => string;
  /** A change as it is told. */
  toldChange: (figure: Told) => string;
  level: (value: number) => string;
  index: (value: number) => string;
  percent: (share: number) => string;
  range: (interval: Interval) => string;
  /** The interval of a figure on 0 to 100, as far as the scale goes. */
  interval: (interval: Interval) => string;
  people: (n: Head) => string;
  date: (day: string) => string;
}

/** Written the same on every machine: no locale data of the runtime is asked. */
export function figuresIn(locale: ReportLocale): Figures {
  const comma = locale === 'de';
  const write = (value: number, digits: number) => {
    const rounded = Number(value.toFixed(digits));
    const text = Math.abs(rounded).toFixed(digits);
    return `${rounded < 0 ? '−' : ''}${comma ? text.replace('.', ',') : text}`;
  };
  const to = comma ? ' bis ' : ' to ';
  const points = (value: number) => write(value, 0);
  const level = (value: number) => write(value, 1);
  const change = (value: number) => (Number(value.toFixed(0)) > 0 ? `+${points(value)}` : points(value));
  const clipped = (value: number) => Math.min(100, Math.max(0, value));
  return {
    points,
    told: ({ pct, band }) => (band ? bandText(band) : points(pct)),
    toldLevel: (value, band, levelAt) => (band ? bandText(band, (at) => level(levelAt(at))) : level(value)),
    difference: (value, of) => (of.every((band) => !band || isNarrow(band)) ? value : `≈ ${value}`),
    share: shareText,
    change,
    toldChange: ({ pct, band }) =>
      band && !isNarrow(band) ? `${change(band.from)}${to}${change(band.to)}` : change(pct),
    level,
    index: (value) => write(value, 2),
    percent: (share) => `${points(share * 100)} %`,
    range: ({ low, high }) => `${points(low)}${to}${points(high)}`,
    interval: ({ low, high }) => `${wholePoints(clipped(low))}${to}${wholePoints(clipped(high))}`,
    people: (n) => (typeof n === 'number' ? String(n) : `${n.from}${to}${n.to}`),
    date: (day) => (comma ? day.split('-').reverse().join('.') : englishDay(day)),
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Read alike on both sides of the Atlantic: `2026-09-23` is 23 Sep 2026. */
function englishDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month! - 1]} ${year}`;
}
