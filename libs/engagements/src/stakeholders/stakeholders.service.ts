import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { Client, Stakeholder, TenantDb, Unit, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';
import { IsNull } from 'typeorm';

/** What can be said about a stakeholder. */
export interface StakeholderInput {
  readonly name?: string;
  readonly email?: string | null;
  readonly function?: string;
  readonly level?: string;
  readonly unitId?: string | null;
  readonly locale?: string;
}

export const normalEmail = (email: string | null | undefined): string | null => email?.trim().toLowerCase() || null;

/** People of the client who can be asked. */
@Injectable()
export class StakeholdersService {
  constructor(private readonly db: TenantDb) {}

  /** Those who are not archived, by name. */
  list(actor: Actor, clientId: string): Promise<Stakeholder[]> {
    return this.db.run(actor, async (tx) => {
      assertCan(actor, 'stakeholder.read', { id: clientId, clientId });
      return tx.repo(Stakeholder).find({ where: { clientId, archivedAt: IsNull() }, order: { name: 'ASC' } });
    });
  }

  /** CONFLICT if the client has a stakeholder with that address. */
  create(actor: Actor, clientId: string, input: StakeholderInput & { name: string }): Promise<Stakeholder> {
    return this.db.run(actor, async (tx) => {
      const client = await tx.get(Client, clientId);
      assertCan(actor, 'stakeholder.write', { id: client.id, clientId: client.id });
      await this.assertUnit(tx, clientId, input.unitId ?? null);
      return tx.insert(Stakeholder, {
        clientId,
        name: input.name.trim(),
        email: normalEmail(input.email),
        function: input.function?.trim() ?? '',
        level: input.level?.trim() ?? '',
        unitId: input.unitId ?? null,
        locale: input.locale ?? 'en',
      });
    });
  }

  /** Changes what is given. Waves that are under way keep the groups of their participants (R9). */
  update(actor: Actor, stakeholderId: string, input: StakeholderInput): Promise<Stakeholder> {
    return this.db.run(actor, async (tx) => {
      const known = await tx.lock(Stakeholder, stakeholderId);
      assertCan(actor, 'stakeholder.write', known);
      const unitId = input.unitId === undefined ? known.unitId : input.unitId;
      await this.assertUnit(tx, known.clientId, unitId);
      await tx.query(
        `UPDATE stakeholder SET name = $2, email = $3, function = $4, level = $5, unit_id = $6, locale = $7 WHERE id = $1`,
        [
          stakeholderId,
          input.name?.trim() ?? known.name,
          input.email === undefined ? known.email : normalEmail(input.email),
          input.function?.trim() ?? known.function,
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

  private async assertUnit(tx: Tx, clientId: string, unitId: string | null): Promise<void> {
    if (unitId === null) return;
    const isThere = await tx.repo(Unit).existsBy({ id: unitId, clientId });
    if (!isThere) throw new DomainError('NOT_FOUND', { id: unitId });
  }
}
