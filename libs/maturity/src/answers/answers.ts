/** One rating: a level, *does not apply*, *do not know*, or nothing given. */
export type Rating = number | 'NA' | 'DK' | null;

/** Whoever stands behind one set of answers. Carries groups, never an identity. */
export interface Respondent {
  /** Key of the stakeholder function; null if none is known. */
  function: string | null;
  unit?: string | null;
  level?: string | null;
  /** The point dropped on the plane for the desired position, percent of range by axis. */
  statedPoint?: Record<string, number> | null;
}

/** What one respondent said about one item. `respondent` is the position in `respondents`. */
export interface Answer {
  respondent: number;
  item: string;
  current: Rating;
  desired: Rating;
  comment?: string | null;
}

/** All answers of a wave. The order of respondents decides the bootstrap draws, so the caller must keep it stable. */
export interface WaveAnswers {
  respondents: Respondent[];
  answers: Answer[];
}

/** The rating behind its stored or written form: digits, `NA`, `DK`, empty; undefined if it is none of these. */
export function ratingOf(written: string | null): Rating | undefined {
  if (written === null || written === '') return null;
  if (written === 'NA' || written === 'DK') return written;
  return /^(0|-?[1-9]\d?)$/.test(written) ? Number(written) : undefined;
}
