import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { TenantDb, type Tx } from '@sextant/data';

import { readLogo } from './logo.js';

/** A firm and how it presents itself. */
export interface TenantProfile {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly brandColour: string;
  /** As a `data:` address, ready for a page. */
  readonly logo: string | null;
  readonly defaultMinimumGroup: number;
}

/** What to change; what is left out stays. A logo comes as base64, null takes it away. */
export interface TenantChange {
  readonly name?: string;
  readonly address?: string;
  readonly brandColour?: string;
  readonly logo?: string | null;
  readonly defaultMinimumGroup?: number;
}

/** The firm itself: name, address, colour, logo. */
@Injectable()
export class TenantsService {
  constructor(private readonly db: TenantDb) {}

  get(actor: Actor): Promise<TenantProfile> {
    return this.db.run(actor, (tx) => this.load(tx));
  }

  update(actor: Actor, change: TenantChange): Promise<TenantProfile> {
    const logo = change.logo ? readLogo(change.logo) : null;
    return this.db.run(actor, async (tx) => {
      await tx.query(
        `UPDATE tenant SET name = coalesce($1, name), address = coalesce($2, address),
                brand_colour = coalesce(lower($3), brand_colour), default_minimum_group = coalesce($4, default_minimum_group),
                logo = CASE WHEN $5 THEN $6 ELSE logo END,
                logo_type = CASE WHEN $5 THEN CASE WHEN $6 IS NULL THEN NULL ELSE 'image/png' END ELSE logo_type END
          WHERE tenant_id = $7`,
        [
          change.name,
          change.address,
          change.brandColour,
          change.defaultMinimumGroup,
          change.logo !== undefined,
          logo,
          actor.tenantId,
        ],
      );
      return this.load(tx);
    });
  }

  private async load(tx: Tx): Promise<TenantProfile> {
    const [row] = await tx.query<TenantProfile>(
      `SELECT tenant_id AS id, name, address, brand_colour AS "brandColour", default_minimum_group AS "defaultMinimumGroup",
              'data:' || logo_type || ';base64,' || translate(encode(logo, 'base64'), E'\\n', '') AS logo
         FROM tenant WHERE tenant_id = $1`,
      [tx.actor.tenantId],
    );
    return row!;
  }
}
