import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { PERMISSIONS_OF_ROLE, systemActor, type Actor, type Role } from '@sextant/contracts';
import type { SystemDb, Tx } from '@sextant/data';

/** The password of every user that tests are given. */
export const PASSWORD = 'three white horses';

/** Made once: hashing it anew for each user would cost more than everything else. */
const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$2snHTLcExlbfqBvRq3q+kQ$a25i8estJ3rKO/EW4pNe9d8kcOy5FPDLn5LvF+JMOVE';

/** Firms and people for tests, written through the real doors. */
export class GivenIdentity {
  constructor(private readonly system: SystemDb) {}

  /** A new firm, of an own name. Answers with its id. */
  async tenant(name = `Firm ${randomUUID().slice(0, 8)}`): Promise<string> {
    const [tenant] = await this.system.run((tx) =>
      tx.query<{ id: string }>('SELECT doors.found_tenant($1) AS id', [name]),
    );
    return tenant!.id;
  }

  /** A new client of a firm. Answers with its id. */
  async client(tenantId: string, name = `Client ${randomUUID().slice(0, 8)}`): Promise<string> {
    const [client] = await this.inside(tenantId, (tx) =>
      tx.query<{ id: string }>('INSERT INTO client (tenant_id, name) VALUES ($1, $2) RETURNING id', [tenantId, name]),
    );
    return client!.id;
  }

  /** A user whose password is PASSWORD. Answers with the id. */
  async user(email: string, name = 'Robin Sample'): Promise<string> {
    const [user] = await this.system.run((tx) =>
      tx.query<{ id: string }>('SELECT doors.claim_account($1, $2, $3) AS id', [email, name, PASSWORD_HASH]),
    );
    return user!.id;
  }

  /** A new user with a place in a firm, as the actor they are once signed in. */
  async member(
    role: Role,
    place: { tenantId: string; clientIds?: readonly string[]; email?: string; userId?: string },
  ): Promise<Actor> {
    const { tenantId, clientIds = [], email = `${role}-${randomUUID().slice(0, 8)}@example.org` } = place;
    const userId = place.userId ?? (await this.user(email));
    const [member] = await this.inside(tenantId, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `INSERT INTO member (tenant_id, user_id, email, name, role) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [tenantId, userId, email, `${role} Sample`, role],
      );
      await tx.query('INSERT INTO client_viewer (tenant_id, client_id, member_id) SELECT $1, unnest($2::uuid[]), $3', [
        tenantId,
        clientIds,
        rows[0]!.id,
      ]);
      return rows;
    });
    const permissions = PERMISSIONS_OF_ROLE[role];
    const inSight = role === 'executive' ? clientIds : null;
    return { kind: 'member', tenantId, id: member!.id, role, clientIds: inSight, permissions, userId };
  }

  /** A live session of a member. Answers with its token. */
  async session(member: Actor): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.inside(member.tenantId, (tx) =>
      tx.query(
        `INSERT INTO session (tenant_id, member_id, token_hash, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')`,
        [member.tenantId, member.id, createHash('sha256').update(token).digest()],
      ),
    );
    return token;
  }

  /** Runs statements inside one tenant, as the process that the doors belong to. */
  inside<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.system.run(async (system) => work(await system.enter(systemActor(tenantId))));
  }
}
