import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, mailboxOf, normalEmail } from '@sextant/contracts';
import { Client, Stakeholder, TenantDb, Unit, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';
import { In, IsNull } from 'typeorm';

import { clientFunctions } from './client-functions.js';

/** What can be said about a stakeholder. */
export interface StakeholderInput {
  readonly name?: string;
  readonly email?: string | null;
  readonly function?: string;
  readonly level?: string;
  readonly unitId?: string | null;
  readonly locale?: string;
}

const storedEmail = (email: string | null | undefined): string | null => (email && normalEmail(email)) || null;

/** People of the client who can be asked. */
@Injectable()
export class StakeholdersService {
  constructor(private readonly db: TenantDb) {}

  /** Those of these clients who are not archived, by name. */
  async ofClients(actor: Actor, clientIds: readonly string[]): Promise<Stakeholder[]> {
    for (const id of clientIds) assertCan(actor, 'stakeholder.read', { id, clientId: id });
    return this.db.run(actor, (tx) =>
      tx.repo(Stakeholder).find({
        where: { clientId: In([...clientIds]), archivedAt: IsNull() },
        order: { name: 'ASC', id: 'ASC' },
      }),
    );
  }

  /** ALREADY_THERE if the client has a stakeholder with that mailbox, however it is spelled; one who was archived comes back instead. */
  create(actor: Actor, clientId: string, input: StakeholderInput & { name: string }): Promise<Stakeholder> {
    return this.db.run(actor, async (tx) => {
      // Held, so that two who come with one mailbox at the same moment meet.
      const client = await tx.lock(Client, clientId);
      assertCan(actor, 'stakeholder.write', { id: client.id, clientId: client.id });
      await this.assertUnit(tx, clientId, input.unitId ?? null);
      const email = storedEmail(input.email);
      await this.assertNewMailbox(tx, clientId, email, null);
      const [written] = await tx.query<{ id: string }>(
        `INSERT INTO stakeholder AS known (tenant_id, client_id, name, email, function, level, unit_id, locale)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (tenant_id, client_id, email) DO UPDATE
            SET (name, function, level, unit_id, locale, archived_at)
              = (excluded.name, excluded.function, excluded.level, excluded.unit_id, excluded.locale, NULL)
          WHERE known.archived_at IS NOT NULL
         RETURNING id`,
        [
          actor.tenantId,
          clientId,
          input.name.trim(),
          email,
          await this.functionOf(tx, clientId, input.function ?? ''),
          input.level?.trim() ?? '',
          input.unitId ?? null,
          input.locale ?? 'en',
        ],
      );
      if (!written) throw new DomainError('ALREADY_THERE', { field: 'email' });
      return tx.get(Stakeholder, written.id);
    });
  }

  /** Changes what is given. Waves that are under way keep the groups of their participants (R9). */
  update(actor: Actor, stakeholderId: string, input: StakeholderInput): Promise<Stakeholder> {
    return this.db.run(actor, async (tx) => {
      const known = await tx.lock(Stakeholder, stakeholderId);
      assertCan(actor, 'stakeholder.write', known);
      const unitId = input.unitId === undefined ? known.unitId : input.unitId;
      const email = input.email === undefined ? known.email : storedEmail(input.email);
      if (email !== known.email) await this.assertNewMailbox(tx, known.clientId, email, stakeholderId);
      await this.assertUnit(tx, known.clientId, unitId);
      await tx.query(
        `UPDATE stakeholder SET name = $2, email = $3, function = $4, level = $5, unit_id = $6, locale = $7 WHERE id = $1`,
        [
          stakeholderId,
          input.name?.trim() ?? known.name,
          email,
          input.function === undefined ? known.function : await this.functionOf(tx, known.clientId, input.function),
          input.level?.trim() ?? known.level,
          unitId,
          input.locale ?? known.locale,
        ],
      );
      return tx.get(Stakeholder, stakeholderId);
    });
  }

  /** Takes somebody off the list; what they answered stays. */
  archive(actor: Actor, stakeholderId: string): Promise<Stakeholder> {
    return this.db.run(actor, async (tx) => {
      const known = await tx.lock(Stakeholder, stakeholderId);
      assertCan(actor, 'stakeholder.write', known);
      await tx.query(`UPDATE stakeholder SET archived_at = COALESCE(archived_at, now()) WHERE id = $1`, [
        stakeholderId,
      ]);
      return tx.get(Stakeholder, stakeholderId);
    });
  }

  /** Nothing about somebody is left: no row, or an empty one where a result counts them. For whoever erases a person. */
  async erase(tx: Tx, stakeholderId: string, staysCounted: boolean): Promise<void> {
    await tx.query(
      staysCounted
        ? `UPDATE stakeholder SET name = '', email = NULL, function = '', level = '', unit_id = NULL, locale = 'en',
                  archived_at = coalesce(archived_at, now()), erased_at = now() WHERE id = $1`
        : 'DELETE FROM stakeholder WHERE id = $1',
      [stakeholderId],
    );
  }

  /** The key of the function that is meant, as in a list; what means none stays as it is. */
  private async functionOf(tx: Tx, clientId: string, written: string): Promise<string> {
    const name = written.trim();
    return (name && (await clientFunctions(tx, clientId))?.keyOf(name)) || name;
  }

  private async assertNewMailbox(tx: Tx, clientId: string, email: string | null, own: string | null): Promise<void> {
    if (email === null) return;
    const others = await tx.query<{ email: string }>(
      `SELECT email FROM stakeholder
        WHERE client_id = $1 AND email IS NOT NULL AND archived_at IS NULL AND id IS DISTINCT FROM $2::uuid`,
      [clientId, own],
    );
    const mailbox = mailboxOf(email);
    if (others.some((other) => mailboxOf(other.email) === mailbox)) {
      throw new DomainError('ALREADY_THERE', { field: 'email' });
    }
  }

  private async assertUnit(tx: Tx, clientId: string, unitId: string | null): Promise<void> {
    if (unitId === null) return;
    const isThere = await tx.repo(Unit).existsBy({ id: unitId, clientId });
    if (!isThere) throw new DomainError('NOT_FOUND', { id: unitId });
  }
}
