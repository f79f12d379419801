import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, wrongField } from '@sextant/contracts';
import { Client, TenantDb, Unit, type Tx } from '@sextant/data';
import { spellingOf } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

/** A client's units: a tree that never bites its own tail. */
@Injectable()
export class UnitsService {
  constructor(private readonly db: TenantDb) {}

  /** The trees of these clients, parents before their children, siblings by name. */
  async ofClients(actor: Actor, clientIds: readonly string[]): Promise<Unit[]> {
    for (const id of clientIds) assertCan(actor, 'client.read', { id, clientId: id });
    return this.db.run(actor, (tx) =>
      tx.query<Unit>(
        `WITH RECURSIVE tree AS (
           SELECT unit.*, ARRAY[name] AS path FROM unit WHERE client_id = ANY ($1) AND parent_id IS NULL
           UNION ALL
           SELECT unit.*, tree.path || unit.name FROM unit JOIN tree ON unit.parent_id = tree.id)
         SELECT tenant_id AS "tenantId", id, client_id AS "clientId", parent_id AS "parentId", name, created_at AS "createdAt"
           FROM tree ORDER BY path`,
        [clientIds],
      ),
    );
  }

  /** ALREADY_THERE if the parent has a unit of that name. */
  create(actor: Actor, input: { clientId: string; parentId: string | null; name: string }): Promise<Unit> {
    return this.db.run(actor, async (tx) => {
      await this.lockTree(tx, input.clientId);
      if (input.parentId) await this.unitOf(tx, input.clientId, input.parentId);
      await this.assertNewName(tx, input, null);
      return tx.insert(Unit, { ...input, name: input.name.trim() });
    });
  }

  /** Renames a unit, or moves it with everything below it. A move below itself is refused. */
  update(actor: Actor, unitId: string, change: { name?: string; parentId?: string | null }): Promise<Unit> {
    return this.db.run(actor, async (tx) => {
      const { clientId } = await tx.get(Unit, unitId);
      await this.lockTree(tx, clientId);
      const unit = await tx.get(Unit, unitId);
      const parentId = change.parentId === undefined ? unit.parentId : change.parentId;
      if (parentId) await this.assertNotBelow(tx, unit, parentId);
      await this.assertNewName(tx, { clientId, parentId, name: change.name ?? unit.name }, unitId);
      await tx.query(`UPDATE unit SET name = $2, parent_id = $3 WHERE id = $1`, [
        unitId,
        change.name?.trim() ?? unit.name,
        parentId,
      ]);
      return tx.get(Unit, unitId);
    });
  }

  /**
   * Removes a unit that has no units below it and nobody in it, else UNIT_IN_USE with the numbers. One that people stood in
   * when they were asked stays as well: results name it.
   */
  remove(actor: Actor, unitId: string): Promise<Unit> {
    return this.db.run(actor, async (tx) => {
      const { clientId } = await tx.get(Unit, unitId);
      await this.lockTree(tx, clientId);
      // Whoever puts a stakeholder into it holds the row too: counted before nobody can, counted right.
      const unit = await tx.lock(Unit, unitId);
      const [use] = await tx.query<{ units: number; stakeholders: number; participants: number }>(
        `SELECT (SELECT count(*)::int FROM unit WHERE client_id = $2 AND parent_id = $1) AS units,
                (SELECT count(*)::int FROM stakeholder
                  WHERE client_id = $2 AND unit_id = $1 AND archived_at IS NULL) AS stakeholders,
                (SELECT count(*)::int FROM participant WHERE client_id = $2 AND unit_id = $1) AS participants`,
        [unitId, clientId],
      );
      if (use!.units + use!.stakeholders + use!.participants > 0) throw new DomainError('UNIT_IN_USE', { ...use });
      await tx.query('UPDATE stakeholder SET unit_id = NULL WHERE client_id = $2 AND unit_id = $1', [unitId, clientId]);
      await tx.query('DELETE FROM unit WHERE id = $1', [unitId]);
      return unit;
    });
  }

  /** The client's row orders all changes of its tree: two moves at once could otherwise close a circle. */
  private async lockTree(tx: Tx, clientId: string): Promise<void> {
    const client = await tx.lock(Client, clientId);
    assertCan(tx.actor, 'client.write', { id: client.id, clientId: client.id });
  }

  /** Names that differ in case, blanks or Unicode form alone are one unit. */
  private async assertNewName(
    tx: Tx,
    { clientId, parentId, name }: { clientId: string; parentId: string | null; name: string },
    own: string | null,
  ): Promise<void> {
    const siblings = await tx.query<{ name: string }>(
      `SELECT name FROM unit
        WHERE client_id = $1 AND parent_id IS NOT DISTINCT FROM $2::uuid AND id IS DISTINCT FROM $3::uuid`,
      [clientId, parentId, own],
    );
    if (siblings.some((sibling) => spellingOf(sibling.name) === spellingOf(name))) {
      throw new DomainError('ALREADY_THERE', { field: 'name' });
    }
  }

  private async unitOf(tx: Tx, clientId: string, unitId: string): Promise<Unit> {
    const unit = await tx.get(Unit, unitId);
    if (unit.clientId !== clientId) throw new DomainError('NOT_FOUND', { id: unitId });
    return unit;
  }

  private async assertNotBelow(tx: Tx, unit: Unit, parentId: string): Promise<void> {
    await this.unitOf(tx, unit.clientId, parentId);
    const above = await tx.query<{ id: string }>(
      `WITH RECURSIVE above AS (
         SELECT id, parent_id FROM unit WHERE id = $1
         UNION ALL
         SELECT unit.id, unit.parent_id FROM unit JOIN above ON unit.id = above.parent_id)
       SELECT id FROM above WHERE id = $2`,
      [parentId, unit.id],
    );
    if (above.length > 0) throw wrongField('parentId', 'belowItself');
  }
}
