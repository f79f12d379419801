import { writtenDate, type DateSpan, type WrittenDate } from './written-date.js';

/** What is known of a date: its span, or why there is none. */
export type KnownDate = DateSpan | 'noDay' | 'dayOrMonth' | 'none';

/** The dates of texts of one file: one that can be read in one way only says how the others are meant. */
export function datesOfTexts(texts: Iterable<string>): Map<string, KnownDate> {
  const written = new Map([...texts].map((text) => [text, writtenDate(text)]));
  const usage = usageOf([...written.values()]);
  return new Map([...written].map(([text, date]) => [text, known(date, usage)]));
}

type Usage = 'dayFirst' | 'monthFirst' | null;

/** Which of day and month stands first in all of them; null if that is open, or if they contradict each other. */
function usageOf(dates: readonly WrittenDate[]): Usage {
  const open = dates.filter((date) => date.kind === 'either');
  const isDayFirst = open.some(({ monthFirst }) => !monthFirst);
  const isMonthFirst = open.some(({ dayFirst }) => !dayFirst);
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'dayFirst' : 'monthFirst';
}

function known(date: WrittenDate, usage: Usage): KnownDate {
  if (date.kind === 'span') return date.span;
  if (date.kind !== 'either') return date.kind;
  const { dayFirst, monthFirst } = date;
  if (usage !== null) return date[usage] ?? 'noDay';
  return dayFirst?.from === monthFirst?.from && dayFirst ? dayFirst : 'dayOrMonth';
}
