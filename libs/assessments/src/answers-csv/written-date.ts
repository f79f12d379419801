/** Days as `YYYY-MM-DD`, first and last of the day, month, quarter, half-year or year that was written. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * What a text says of a date: a span; that it is written like a day and is none; that it has two readings, because the month may
 * stand before the day or after it; or nothing.
 */
export type WrittenDate =
  | { readonly kind: 'span'; readonly span: DateSpan }
  | { readonly kind: 'noDay' }
  | { readonly kind: 'either'; readonly dayFirst: DateSpan | null; readonly monthFirst: DateSpan | null }
  | { readonly kind: 'none' };

/** The first three letters tell every month in English and German. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär', 'mae', 'mrz'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];
const MONTH =
  '(jan(?:uary|uar)?|jän(?:ner)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|maerz|mrz|apr(?:il)?|may|mai|june?|juni|july?|juli|' +
  'aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)';
const YEAR = '((?:19|20)\\d{2})';
/** Two digits are a year only where something ties them to what stands before. */
const SHORT_YEAR = "(?:\\s?[-/'’.]+)(\\d{2})";
const ORDINAL = '(?:st|nd|rd|th|\\.)?';

type Reader = (parts: readonly string[]) => WrittenDate;
const none: WrittenDate = { kind: 'none' };

/** The more it says, the earlier it is tried. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [form(`${YEAR}([-./])(\\d{1,2})\\2(\\d{1,2})`), ([y, , m, d]) => day(y!, m!, d!)],
  [form(`${YEAR}(0[1-9]|1[0-2])([0-3]\\d)`), ([y, m, d]) => day(y!, m!, d!)],
  [form('(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})'), ([d, m, y]) => day(y!, m!, d!)],
  [form('(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})'), ([one, , two, y]) => either(y!, one!, two!)],
  [form(`(\\d{1,2})${ORDINAL}[\\s-]*${MONTH}\\.?,?[\\s-]*${YEAR}`), ([d, m, y]) => day(y!, monthOf(m!), d!)],
  [form(`(\\d{1,2})${ORDINAL}[\\s-]*${MONTH}\\.?${SHORT_YEAR}`), ([d, m, y]) => day(y!, monthOf(m!), d!)],
  [form(`${MONTH}\\.?\\s+(\\d{1,2})${ORDINAL},?\\s+${YEAR}`), ([m, d, y]) => day(y!, monthOf(m!), d!)],
  [form(`${MONTH}\\.?[\\s,/'’-]*${YEAR}`), ([m, y]) => months(y!, monthOf(m!), 1)],
  [form(`${MONTH}${SHORT_YEAR}`), ([m, y]) => months(y!, monthOf(m!), 1)],
  [form(`${YEAR}[\\s,/-]*${MONTH}`), ([y, m]) => months(y!, monthOf(m!), 1)],
  ...part('q|quarter\\s?|quartal\\s?', 'q|quarter|quartal|qtr', '[1-4]', 3),
  ...part('h|hj\\s?|half\\s?|halbjahr\\s?', 'h|hj|half|halbjahr|half[\\s-]year', '[12]', 6),
  [form(`${YEAR}[-./](\\d{1,2})`), ([y, m]) => (isMonth(m!) ? months(y!, Number(m), 1) : none)],
  [form(`(\\d{1,2})[-./]${YEAR}`), ([m, y]) => (isMonth(m!) ? months(y!, Number(m), 1) : none)],
  [form(YEAR), ([y]) => months(y!, 1, 12)],
];

/** The date in a text, such as the name of a wave: `2024-05-17`, `17.5.2024`, `5/17/2024`, `May 2024`, `Mai-24`, `Q2 2024`, `2024`. */
export function writtenDate(text: string): WrittenDate {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(\d)[t ]\d{1,2}:\d{2}.*$/, '$1');
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(plain);
    if (found) return read(found.slice(1));
  }
  return none;
}

/** Quarters and half-years: `Q1 2024`, `2024 Q1`, `1. Quartal 2024`, `1H24`. */
function part(before: string, after: string, number: string, length: number): (readonly [RegExp, Reader])[] {
  const read = (year: string, place: string) => months(year, (Number(place) - 1) * length + 1, length);
  return [
    [form(`(?:${before})(${number})[\\s/.-]*${YEAR}`), ([n, y]) => read(y!, n!)],
    [form(`(?:${before})(${number})${SHORT_YEAR}`), ([n, y]) => read(y!, n!)],
    [form(`${YEAR}[\\s/.,-]*(?:${before})(${number})`), ([y, n]) => read(y!, n!)],
    [form(`(${number})${ORDINAL}\\s?(?:${after})[\\s/.'’-]*(?:of\\s)?${YEAR}`), ([n, y]) => read(y!, n!)],
    [form(`(${number})(?:${after})[/'’-]?(\\d{2})`), ([n, y]) => read(y!, n!)],
    [form(`${YEAR}[\\s/.,-]*(${number})${ORDINAL}\\s?(?:${after})`), ([y, n]) => read(y!, n!)],
  ];
}

/** Stands by itself, neither in a word nor in a longer number. */
function form(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u');
}

function monthOf(name: string): number {
  return MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;
}

const isMonth = (written: string): boolean => Number(written) >= 1 && Number(written) <= 12;

const yearOf = (written: string): number => (written.length === 2 ? 2000 + Number(written) : Number(written));

function dayOf(year: string, month: string | number, of: string): DateSpan | null {
  const date = new Date(Date.UTC(yearOf(year), Number(month) - 1, Number(of)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(of)) return null;
  const written = date.toISOString().slice(0, 10);
  return { from: written, to: written };
}

function day(year: string, month: string | number, of: string): WrittenDate {
  const span = dayOf(year, month, of);
  return span ? { kind: 'span', span } : { kind: 'noDay' };
}

function either(year: string, one: string, two: string): WrittenDate {
  const [dayFirst, monthFirst] = [dayOf(year, two, one), dayOf(year, one, two)];
  if (!dayFirst && !monthFirst) return { kind: 'noDay' };
  return { kind: 'either', dayFirst, monthFirst };
}

function months(year: string, first: number, count: number): WrittenDate {
  const at = (month: number, of: number) => new Date(Date.UTC(yearOf(year), month, of)).toISOString().slice(0, 10);
  return { kind: 'span', span: { from: at(first - 1, 1), to: at(first - 1 + count, 0) } };
}
