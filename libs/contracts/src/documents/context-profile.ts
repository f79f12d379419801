/** What the firm knows about a client: a few facts and free notes. */
export interface ContextProfile {
  readonly ownership?: string;
  readonly employees?: number;
  readonly sites?: number;
  readonly markets?: string;
  readonly regulation?: string;
  readonly notes?: string;
}
