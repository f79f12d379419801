import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Client, TenantDb } from '@sextant/data';
import { assertCan, clientsInSight } from '@sextant/platform';
import { In, IsNull, Not } from 'typeorm';

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
  readonly clientId: string;
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
}

/** The organisations that the firm advises. */
@Injectable()
export class ClientsService {
  constructor(private readonly db: TenantDb) {}

  /** Clients in the actor's sight that are not archived, or only those that are; by name. */
  list(actor: Actor, { archived = false } = {}): Promise<Client[]> {
    const inSight = clientsInSight(actor);
    const archivedAt = archived ? Not(IsNull()) : IsNull();
    return this.db.run(actor, (tx) =>
      tx.repo(Client).find({ where: { archivedAt, ...(inSight && { id: In([...inSight]) }) }, order: { name: 'ASC' } }),
    );
  }

  find(actor: Actor, clientId: string): Promise<Client> {
    return this.db.run(actor, async (tx) => {
      const client = await tx.get(Client, clientId);
      assertCan(actor, 'client.read', { id: client.id, clientId: client.id });
      return client;
    });
  }

  /** Those of these clients that are in sight, archived ones too. */
  byIds(actor: Actor, clientIds: readonly string[]): Promise<Client[]> {
    const inSight = clientsInSight(actor);
    const ids = clientIds.filter((id) => inSight === null || inSight.includes(id));
    return this.db.run(actor, (tx) => tx.repo(Client).findBy({ id: In(ids) }));
  }

  /** ALREADY_THERE if the firm has a client of that name. */
  async create(actor: Actor, input: ClientInput & { name: string }): Promise<Client> {
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
  async update(actor: Actor, clientId: string, input: ClientInput): Promise<Client> {
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

  /** Puts an archived client back on the lists. */
  restore(actor: Actor, clientId: string): Promise<Client> {
    return this.db.run(actor, async (tx) => {
      const client = await tx.lock(Client, clientId);
      assertCan(actor, 'client.write', { id: client.id, clientId: client.id });
      await tx.query(`UPDATE client SET archived_at = NULL WHERE id = $1`, [clientId]);
      return tx.get(Client, clientId);
    });
  }

  /** Executives who may look at these clients, by name. */
  async viewers(actor: Actor, clientIds: readonly string[]): Promise<ClientViewer[]> {
    for (const id of clientIds) assertCan(actor, 'member.read', { id, clientId: id });
    return this.db.run(actor, (tx) =>
      tx.query<ClientViewer>(
        `SELECT viewer.client_id AS "clientId", member.id AS "memberId", member.name, member.email
           FROM client_viewer viewer JOIN member ON member.id = viewer.member_id
          WHERE viewer.client_id = ANY ($1) AND member.removed_at IS NULL ORDER BY member.name, member.id`,
        [clientIds],
      ),
    );
  }
}
