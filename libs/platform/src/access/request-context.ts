import type { Actor, DomainError } from '@sextant/contracts';

/** What one request (or one socket) carries: who is asking, if anybody. */
export interface RequestContext {
  actor: Actor | null;
  /** Why there is no actor although the request named one. */
  refused?: DomainError;
  readonly requestId: string;
}
