import { Injectable } from '@nestjs/common';
import { Coalescer } from '@sextant/platform';

import type { Outcome, SentOperation } from './answer-statement.js';
import { SeparateSaves } from './separate-saves.js';

/** Requests that may wait for one tenant. */
const MOST_WAITING = 1_000;
/** Operations in one statement. */
const MOST_AT_ONCE = 256;

/**
 * Stores the saves of a tenant that arrive together in one transaction. Each request is answered after the commit that holds
 * it; batches never mix tenants.
 */
@Injectable()
export class CoalescedSaves {
  private readonly coalescer: Coalescer<readonly SentOperation[], Outcome[]>;

  constructor(separate: SeparateSaves) {
    this.coalescer = new Coalescer(
      async (tenantId, requests) => {
        const outcomes = await separate.store(tenantId, requests.flat());
        let from = 0;
        return requests.map(({ length }) => outcomes.slice(from, (from += length)));
      },
      { mostWaiting: MOST_WAITING, mostAtOnce: MOST_AT_ONCE, sizeOf: ({ length }) => length },
    );
  }

  /** Refuses with UNAVAILABLE while too many wait. */
  store(tenantId: string, operations: readonly SentOperation[]): Promise<Outcome[]> {
    return this.coalescer.do(tenantId, operations);
  }
}
