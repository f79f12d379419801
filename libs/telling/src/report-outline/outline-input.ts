import type { Advice, AdviceOverride, Instrument, ResultDocument, Trend } from '@sextant/maturity';

import type { ReportLocale } from './outline.js';

/** What a report is made of; texts and figures come from nothing else. */
export interface OutlineInput {
  instrument: Instrument;
  result: ResultDocument;
  locale: ReportLocale;
  subject: ReportSubject;
  /** The waves of the assessment up to this one; left out of the report with fewer than two. */
  trend?: Trend | null;
  /** The recommendation by the instrument's rules, from the instrument in the report's language. */
  advice?: Advice | null;
  /** A destination that somebody set by hand; shown beside the computed one, never instead of it. */
  override?: AdviceOverride | null;
}

export interface ReportSubject {
  organisation: string;
  /** Name of the wave; may be empty. */
  wave: string;
  /** Day of the result, YYYY-MM-DD; null if it is not to be printed. */
  date: string | null;
}
