import type { Actor } from '@sextant/contracts';

/** What one request (or one socket) carries: who is asking, if anybody. */
export interface RequestContext {
  actor: Actor | null;
  readonly requestId: string;
}
