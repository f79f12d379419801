import type { Locale } from '@sextant/contracts/words';

/** What `sextant analyse` was called with. */
export interface AnalyseOptions {
  instrument: string;
  answers: string;
  seed?: number;
  format: 'json' | 'table';
  minimumGroup: number;
  report?: string;
  locale?: Locale;
}
