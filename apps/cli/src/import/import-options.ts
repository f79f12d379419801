import type { ConfidentialityMode } from '@sextant/contracts/words';

/** What `sextant import answers` was called with. */
export interface ImportOptions {
  tenant: string;
  engagement?: string;
  assessment?: string;
  instrument?: string;
  answers: string;
  mode: ConfidentialityMode;
  minimumGroup?: number;
  organisation?: string;
  name?: string;
}
