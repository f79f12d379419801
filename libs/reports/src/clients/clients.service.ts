import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Client, TenantDb } from '@sextant/data';

/** What can be done with clients. */
@Injectable()
export class ClientsService {
  constructor(private readonly db: TenantDb) {}

  /** One client; what is out of sight is not found. */
  get(actor: Actor, id: string): Promise<Client> {
    return this.db.run(actor, (tx) => tx.get(Client, id));
  }
}
