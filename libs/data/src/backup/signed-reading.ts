import type { Client } from 'pg';

import { PLATFORM, TenantProofs } from '../doors/tenant-proof.js';
import { checksProofs } from '../provisioning/context-key.js';
import { deriveKey } from '../sealing/derive-key.js';

/**
 * How the owner of the tables, whom policies hold back as well, reads in an open transaction: as one tenant, or as what looks across
 * them. A database of before contexts were signed takes its word.
 */
export class SignedReading {
  private constructor(
    private readonly owner: Client,
    private readonly proofs: TenantProofs | null,
  ) {}

  static async of(owner: Client, secret: string): Promise<SignedReading> {
    return new SignedReading(
      owner,
      (await checksProofs(owner)) ? new TenantProofs(deriveKey(secret, 'context')) : null,
    );
  }

  /** Goes on as one tenant. */
  async enter(tenantId: string): Promise<void> {
    if (this.proofs)
      await this.owner.query('SELECT doors.enter_tenant($1, $2)', [tenantId, this.proofs.of('enter', tenantId)]);
    else await this.owner.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
  }

  /** Goes on as what looks across tenants, until `leave`. */
  async enterPlatform(): Promise<void> {
    if (this.proofs) await this.enter(PLATFORM);
    await this.owner.query('SET LOCAL ROLE app_platform');
  }

  /** Is the owner of the tables again. */
  async leave(): Promise<void> {
    await this.owner.query('RESET ROLE');
  }
}
