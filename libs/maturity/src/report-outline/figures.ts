import type { Head, Interval } from '../result/score-parts.js';
import type { ReportLocale } from './outline.js';

/** How figures are written in a language. Figures on 0 to 100 go without decimals, levels with one. */
export interface Figures {
  points: (value: number) => string;
  /** With its sign; a true minus. */
  change: (value: number) => string;
  level: (value: number) => string;
  index: (value: number) => string;
  percent: (share: number) => string;
  range: (interval: Interval) => string;
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
  return {
    points,
    change: (value) => (Number(value.toFixed(0)) > 0 ? `+${points(value)}` : points(value)),
    level: (value) => write(value, 1),
    index: (value) => write(value, 2),
    percent: (share) => `${points(share * 100)} %`,
    range: ({ low, high }) => `${points(low)}${to}${points(high)}`,
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
