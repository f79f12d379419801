import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Client, TenantDb, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';
import type { RowProblem } from '@sextant/platform/csv';

import { parseStakeholderRows, type StakeholderRow } from './stakeholder-rows.js';

/** All of a list, or every problem and nothing of it. */
export interface ImportedStakeholders {
  readonly imported: number;
  readonly problems: readonly RowProblem[];
}

const pathKey = (path: readonly string[]): string => JSON.stringify(path);

/** Takes in a client's stakeholders from a CSV file: all of them or none. */
@Injectable()
export class ImportStakeholders {
  constructor(private readonly db: TenantDb) {}

  import(actor: Actor, clientId: string, csv: string): Promise<ImportedStakeholders> {
    const { rows, problems } = parseStakeholderRows(csv);
    return this.db.run(actor, async (tx) => {
      const client = await tx.lock(Client, clientId);
      assertCan(actor, 'stakeholder.write', { id: client.id, clientId: client.id });
      const units = await this.units(tx, clientId);
      const found = [...problems, ...this.unknownUnits(rows, units), ...(await this.known(tx, clientId, rows))];
      if (found.length > 0) return { imported: 0, problems: found.sort((a, b) => a.row - b.row) };
      await this.insert(tx, clientId, rows, units);
      return { imported: rows.length, problems: [] };
    });
  }

  /** Unit ids by path. */
  private async units(tx: Tx, clientId: string): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; path: string[] }>(
      `WITH RECURSIVE tree AS (
         SELECT id, ARRAY[name] AS path FROM unit WHERE client_id = $1 AND parent_id IS NULL
         UNION ALL
         SELECT unit.id, tree.path || unit.name FROM unit JOIN tree ON unit.parent_id = tree.id)
       SELECT id, path FROM tree`,
      [clientId],
    );
    return new Map(rows.map((unit) => [pathKey(unit.path), unit.id]));
  }

  private unknownUnits(rows: readonly StakeholderRow[], units: ReadonlyMap<string, string>): RowProblem[] {
    return rows
      .filter((row) => row.unitPath.length > 0 && !units.has(pathKey(row.unitPath)))
      .map((row) => ({
        row: row.row,
        column: null,
        name: 'unit',
        message: `the client has no unit "${row.unitPath.join(' / ')}"`,
      }));
  }

  private async known(tx: Tx, clientId: string, rows: readonly StakeholderRow[]): Promise<RowProblem[]> {
    const emails = rows.flatMap((row) => row.email ?? []);
    const stored = await tx.query<{ email: string }>(
      'SELECT email FROM stakeholder WHERE client_id = $1 AND email = ANY ($2)',
      [clientId, emails],
    );
    const taken = new Set(stored.map((stakeholder) => stakeholder.email));
    return rows
      .filter((row) => row.email !== null && taken.has(row.email))
      .map((row) => ({
        row: row.row,
        column: null,
        name: 'email',
        message: 'is a stakeholder of this client already',
      }));
  }

  private async insert(
    tx: Tx,
    clientId: string,
    rows: readonly StakeholderRow[],
    units: ReadonlyMap<string, string>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO stakeholder (tenant_id, client_id, name, email, function, level, unit_id, locale)
       SELECT $1, $2, person.* FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[]) AS person`,
      [
        tx.actor.tenantId,
        clientId,
        rows.map((row) => row.name),
        rows.map((row) => row.email),
        rows.map((row) => row.function),
        rows.map((row) => row.level),
        rows.map((row) => units.get(pathKey(row.unitPath)) ?? null),
        rows.map((row) => row.locale),
      ],
    );
  }
}
