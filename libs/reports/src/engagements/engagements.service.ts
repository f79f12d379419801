import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Engagement, TenantDb } from '@sextant/data';
import { assertCan } from '@sextant/platform';

/** What can be done with engagements. */
@Injectable()
export class EngagementsService {
  constructor(private readonly db: TenantDb) {}

  /** One engagement; what is out of sight is not found. */
  get(actor: Actor, id: string): Promise<Engagement> {
    return this.db.run(actor, async (tx) => {
      const engagement = await tx.get(Engagement, id);
      assertCan(actor, 'engagement.read', engagement);
      return engagement;
    });
  }
}
