import { quoted } from '@sextant/platform/csv';

import type { KnownDate } from './dates-of-texts.js';
import type { DateSpan } from './written-date.js';

/** A wave of one organisation, and what is known of its date. */
export interface DatedWave {
  readonly name: string;
  readonly date: KnownDate;
}

/** What is to be said about a wave. */
export interface AboutWave {
  readonly name: string;
  readonly rule: 'noDay' | 'dayOrMonth' | 'inFuture' | 'noOrder' | 'noDate' | 'orderOfFile';
  readonly message: string;
}

/** Waves in order of time, or why they have none. */
export interface OrderOfWaves<W extends DatedWave> {
  readonly waves: readonly W[];
  readonly remarks: readonly AboutWave[];
  readonly problems: readonly AboutWave[];
}

const CURE = 'give every wave a date in a column "date" (2024-05-17)';

/** Puts waves in order of time: by their dates; waves without any by the numbers in their names, else as they stand in the file. */
export function orderOfWaves<W extends DatedWave>(waves: readonly W[], today: string): OrderOfWaves<W> {
  const problems = waves.flatMap((wave) => problemOfDate(wave, today));
  if (problems.length > 0) return { waves, remarks: [], problems };
  const [dated, undated] = [waves.filter(isDated), waves.filter((wave) => !isDated(wave))];
  if (dated.length > 0 && undated.length > 0) return { waves, remarks: [], problems: [mixture(waves, undated[0]!)] };
  if (undated.length > 0) {
    const remarks = undated.map(({ name }) => ({ name, rule: 'noDate' as const, message: noDate(name) }));
    return withoutDates(undated, remarks);
  }
  const sorted = [...dated].sort((a, b) => (a.date.from < b.date.from ? -1 : a.date.from > b.date.from ? 1 : 0));
  const overlap = sorted.find((wave, i) => i > 0 && isPartOf(sorted[i - 1]!.date, wave.date));
  if (overlap) return { waves, remarks: [], problems: [mixture(waves, overlap)] };
  return inEqualSpans(sorted);
}

function problemOfDate({ name, date }: DatedWave, today: string): AboutWave[] {
  if (date === 'noDay') {
    return [{ name, rule: 'noDay', message: `${quoted(name)} is written like a date, and there is no such day` }];
  }
  if (date === 'dayOrMonth') {
    const message = `${quoted(name)} may have the day first or the month first: ${CURE}`;
    return [{ name, rule: 'dayOrMonth', message }];
  }
  if (date !== 'none' && date.from > today) {
    return [{ name, rule: 'inFuture', message: `${quoted(name)} lies in the future; past waves are imported` }];
  }
  return [];
}

function isDated<W extends DatedWave>(wave: W): wave is W & { date: DateSpan } {
  return typeof wave.date === 'object';
}

function mixture(waves: readonly DatedWave[], at: DatedWave): AboutWave {
  const names = waves.map(({ name }) => quoted(name)).join(', ');
  return { name: at.name, rule: 'noOrder', message: `the order of the waves ${names} cannot be known: ${CURE}` };
}

/** A year and a month of it: nobody knows which comes first. */
function isPartOf(earlier: DateSpan, later: DateSpan): boolean {
  const isSame = earlier.from === later.from && earlier.to === later.to;
  return !isSame && later.from <= earlier.to;
}

const noDate = (name: string): string => `no date can be told from ${quoted(name)}: ${CURE}`;

function withoutDates<W extends DatedWave>(waves: readonly W[], remarks: readonly AboutWave[]): OrderOfWaves<W> {
  if (areNumbered(waves)) return { waves: [...waves].sort(byNumber), remarks, problems: [] };
  const name = waves[0]!.name;
  const message = `the order of these waves cannot be known from their names: they stay as they stand in the file, or ${CURE}`;
  return { waves, remarks: [...remarks, { name, rule: 'orderOfFile', message }], problems: [] };
}

function inEqualSpans<W extends DatedWave & { date: DateSpan }>(sorted: readonly W[]): OrderOfWaves<W> {
  const spans = [...new Set(sorted.map(({ date }) => date.from))];
  const parts = spans.map((from) =>
    withoutDates(
      sorted.filter(({ date }) => date.from === from),
      [],
    ),
  );
  return {
    waves: parts.flatMap(({ waves }) => waves),
    remarks: parts.flatMap(({ remarks }) => remarks),
    problems: [],
  };
}

/** The same name but for its numbers. */
function areNumbered(waves: readonly DatedWave[]): boolean {
  const forms = new Set(waves.map(({ name }) => name.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')));
  return waves.length < 2 || (forms.size === 1 && [...forms][0]!.includes('#'));
}

function byNumber(a: DatedWave, b: DatedWave): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true });
}
