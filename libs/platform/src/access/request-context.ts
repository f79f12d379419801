import type { Actor, ErrorCode } from '@sextant/contracts';

/** What one request (or one socket) carries: who is asking, if anybody. */
export interface RequestContext {
  actor: Actor | null;
  /** Why there is no actor although the request named one. */
  refused?: ErrorCode;
  readonly requestId: string;
}
