import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { InboxMessage, TenantDb } from '@sextant/data';

import { ENVIRONMENT, type Environment } from '../config/environment.js';

/** The development inbox: what would have been mailed, while no mail server is set. */
@Injectable()
export class InboxService {
  constructor(
    private readonly db: TenantDb,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The last mails of the tenant, newest first. With a mail server there is no inbox. */
  async list(actor: Actor): Promise<InboxMessage[]> {
    if (this.environment.SMTP_URL) throw new DomainError('NOT_FOUND', { what: 'development inbox' });
    return this.db.run(actor, (tx) => tx.repo(InboxMessage).find({ order: { receivedAt: 'DESC' }, take: 200 }));
  }
}
