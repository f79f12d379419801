import { Injectable } from '@nestjs/common';
import { TenantDb } from '@sextant/data';

import { directly, storeOperations, type Outcome, type SentOperation } from './answer-statement.js';

/** Stores each request by a call of its own. The measure that `CoalescedSaves` has to beat. */
@Injectable()
export class SeparateSaves {
  constructor(private readonly db: TenantDb) {}

  store(tenantId: string, operations: readonly SentOperation[]): Promise<Outcome[]> {
    return storeOperations(directly(this.db), tenantId, operations);
  }
}
