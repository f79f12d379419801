import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '@sextant/contracts';
import { Client, TenantDb, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';
import type { RowProblem } from '@sextant/platform/csv';

import { UnitPaths } from '../units/unit-paths.js';
import type { StakeholderRow } from './stakeholder-row.js';
import { parseStakeholderRows, type StakeholderList } from './stakeholder-rows.js';

/** All of a list, or every problem and nothing of it. */
export interface ImportedStakeholders {
  readonly imported: number;
  readonly problems: readonly RowProblem[];
}

/** How to take a list in. */
export interface ImportChoices {
  /** Adds units that the list names and the client does not have yet; else they are problems. */
  readonly createUnits?: boolean;
}

const MOST_PROBLEMS = 500;

/** Takes in a client's stakeholders from a CSV file: all of them or none. */
@Injectable()
export class ImportStakeholders {
  constructor(private readonly db: TenantDb) {}

  /** People who were archived come back with what the list says of them. */
  import(actor: Actor, clientId: string, csv: string, choices: ImportChoices = {}): Promise<ImportedStakeholders> {
    const list = parseStakeholderRows(csv);
    return this.db.run(actor, async (tx) => {
      const client = await tx.lock(Client, clientId);
      assertCan(actor, 'stakeholder.write', { id: client.id, clientId: client.id });
      const units = await UnitPaths.read(tx, clientId);
      const problems = [
        ...list.problems,
        ...(choices.createUnits ? [] : unknownUnits(list, units)),
        ...(await this.known(tx, clientId, list)),
      ];
      if (problems.length > 0) return { imported: 0, problems: inOrder(problems) };
      const paths = list.rows.map(({ unitPath }) => unitPath);
      if (choices.createUnits) await units.create(tx, paths);
      await this.insert(tx, clientId, list.rows, units);
      return { imported: list.rows.length, problems: [] };
    });
  }

  private async known(tx: Tx, clientId: string, list: StakeholderList): Promise<RowProblem[]> {
    const stored = await tx.query<{ email: string }>(
      'SELECT email FROM stakeholder WHERE client_id = $1 AND email = ANY ($2) AND archived_at IS NULL',
      [clientId, list.rows.flatMap(({ email }) => email ?? [])],
    );
    const taken = new Set(stored.map(({ email }) => email));
    return list.rows
      .filter(({ email }) => email !== null && taken.has(email))
      .map(({ row }) => list.about(row, 'email', 'known', null, 'is a stakeholder of this client already'));
  }

  private async insert(tx: Tx, clientId: string, rows: readonly StakeholderRow[], units: UnitPaths): Promise<void> {
    const written = await tx.query(
      `INSERT INTO stakeholder AS known (tenant_id, client_id, name, email, function, level, unit_id, locale)
       SELECT $1, $2, person.* FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[]) AS person
       ON CONFLICT (tenant_id, client_id, email) DO UPDATE
          SET (name, function, level, unit_id, locale, archived_at)
            = (excluded.name, excluded.function, excluded.level, excluded.unit_id, excluded.locale, NULL)
        WHERE known.archived_at IS NOT NULL
       RETURNING id`,
      [
        tx.actor.tenantId,
        clientId,
        rows.map(({ name }) => name),
        rows.map(({ email }) => email),
        rows.map((row) => row.function),
        rows.map(({ level }) => level),
        rows.map(({ unitPath }) => units.idOf(unitPath)),
        rows.map(({ locale }) => locale),
      ],
    );
    // Somebody added one of them by form since they were looked for.
    if (written.length < rows.length) throw new DomainError('CHANGED_MEANWHILE');
  }
}

function unknownUnits(list: StakeholderList, units: UnitPaths): RowProblem[] {
  return list.rows
    .filter(({ unitPath }) => unitPath.length > 0 && !units.has(unitPath))
    .map(({ row, unitPath }) =>
      list.about(row, 'unit', 'unknownUnit', unitPath.join(' / '), `the client has no unit "${unitPath.join(' / ')}"`),
    );
}

function inOrder(problems: readonly RowProblem[]): RowProblem[] {
  const sorted = [...problems].sort((a, b) => a.row - b.row || (a.column ?? 0) - (b.column ?? 0));
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const rest = { ...sorted[MOST_PROBLEMS]!, column: null, name: null };
  return [
    ...sorted.slice(0, MOST_PROBLEMS),
    { ...rest, message: `and ${sorted.length - MOST_PROBLEMS} more problems from here on` },
  ];
}
