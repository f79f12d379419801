import { Injectable } from '@nestjs/common';
import { systemActor } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';

import { storeOperations, type SaveReply, type SentOperation } from './answer-statement.js';

/** Stores each request in a transaction of its own. The measure that `CoalescedSaves` has to beat. */
@Injectable()
export class SeparateSaves {
  constructor(private readonly db: TenantDb) {}

  store(tenantId: string, operations: readonly SentOperation[]): Promise<SaveReply[]> {
    return this.db.run(systemActor(tenantId), (tx) => storeOperations(tx, operations));
  }
}
