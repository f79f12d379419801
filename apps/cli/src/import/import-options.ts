/** What `sextant import answers` was called with. */
export interface ImportOptions {
  tenant: string;
  engagement?: string;
  assessment?: string;
  instrument?: string;
  answers: string;
  mode: 'named' | 'confidential' | 'anonymous';
  minimumGroup?: number;
  organisation?: string;
  name?: string;
}
