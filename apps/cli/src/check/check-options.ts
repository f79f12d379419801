/** What a file can hold. */
export const KINDS = ['people', 'answers', 'instrument'] as const;
export type Kind = (typeof KINDS)[number];

/** What `sextant check` was called with. */
export interface CheckOptions {
  instrument?: string;
  format: 'json' | 'table';
}
