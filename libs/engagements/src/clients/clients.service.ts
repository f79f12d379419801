import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Client, TenantDb } from '@sextant/data';
import { assertCan, clientsInSight } from '@sextant/platform';
import { In, IsNull } from 'typeorm';

import { parseContextProfile } from './context-profile.js';

/** What can be said about a client. */
export interface ClientInput {
  readonly name?: string;
  readonly sector?: string;
  readonly country?: string;
  readonly contextProfile?: unknown;
}

/** An executive who may look at a client. */
export interface ClientViewer {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
}

/** The organisations that the firm advises. */
@Injectable()
export class ClientsService {
  constructor(private readonly db: TenantDb) {}

  /** Clients in the actor's sight that are not archived, by name. */
  list(actor: Actor): Promise<Client[]> {
    const inSight = clientsInSight(actor);
    return this.db.run(actor, (tx) =>
      tx.repo(Client).find({
        where: { archivedAt: IsNull(), ...(inSight && { id: In([...inSight]) }) },
        order: { name: 'ASC' },
      }),
    );
  }

  find(actor: Actor, clientId: string): Promise<Client> {
    return this.db.run(actor, async (tx) => {
      const client = await tx.get(Client, clientId);
      assertCan(actor, 'client.read', { id: client.id, clientId: client.id });
      return client;
    });
  }

  /** CONFLICT if the firm has a client of that name. */
  create(actor: Actor, input: ClientInput & { name: string }): Promise<Client> {
    const contextProfile = parseContextProfile(input.contextProfile ?? {});
    return this.db.run(actor, (tx) =>
      tx.insert(Client, {
        name: input.name.trim(),
        sector: input.sector?.trim() ?? '',
        country: input.country?.trim() ?? '',
        contextProfile,
      }),
    );
  }

  /** Changes what is given; the rest stays. */
  update(actor: Actor, clientId: string, input: ClientInput): Promise<Client> {
    const contextProfile = input.contextProfile === undefined ? undefined : parseContextProfile(input.contextProfile);
    return this.db.run(actor, async (tx) => {
      const client = await tx.lock(Client, clientId);
      assertCan(actor, 'client.write', { id: client.id, clientId: client.id });
      await tx.query(
        `UPDATE client SET name = COALESCE($2, name), sector = COALESCE($3, sector), country = COALESCE($4, country),
                           context_profile = COALESCE($5, context_profile) WHERE id = $1`,
        [clientId, input.name?.trim(), input.sector?.trim(), input.country?.trim(), contextProfile],
      );
      return tx.get(Client, clientId);
    });
  }

  /** Takes a client off the lists. Its engagements and results stay. */
  archive(actor: Actor, clientId: string): Promise<Client> {
    return this.db.run(actor, async (tx) => {
      const client = await tx.lock(Client, clientId);
      assertCan(actor, 'client.write', { id: client.id, clientId: client.id });
      await tx.query(`UPDATE client SET archived_at = COALESCE(archived_at, now()) WHERE id = $1`, [clientId]);
      return tx.get(Client, clientId);
    });
  }

  /** Executives who may look at the client. */
  viewers(actor: Actor, clientId: string): Promise<ClientViewer[]> {
    return this.db.run(actor, async (tx) => {
      assertCan(actor, 'member.read', { id: clientId, clientId });
      return tx.query<ClientViewer>(
        `SELECT member.id AS "memberId", member.name, member.email
           FROM client_viewer viewer JOIN member ON member.id = viewer.member_id
          WHERE viewer.client_id = $1 AND member.removed_at IS NULL ORDER BY member.name`,
        [clientId],
      );
    });
  }
}
