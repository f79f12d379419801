import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '@sextant/contracts';
import { Client, TenantDb, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';
import type { HowRead, RowProblem } from '@sextant/platform/csv';

import { UnitPaths } from '../units/unit-paths.js';
import { clientFunctions } from './client-functions.js';
import { sortPeople } from './known-people.js';
import type { StakeholderRow } from './stakeholder-row.js';
import { parseStakeholderRows, type StakeholderList } from './stakeholder-rows.js';
import { writtenPath } from './unit-spellings.js';

/** What a list says, and what is to be mended or known of it. */
interface AboutList {
  readonly read: HowRead;
  /** People whom the client has already; they stay as they are. */
  readonly known: number;
  readonly remarks: readonly RowProblem[];
  readonly problems: readonly RowProblem[];
}

/** All of a list, or every problem and nothing of it. */
export interface ImportedStakeholders extends AboutList {
  readonly imported: number;
}

/** What a list would bring, before anything is stored. */
export interface PreviewedStakeholders extends AboutList {
  readonly added: number;
}

/** How to take a list in. */
export interface ImportChoices {
  /** Adds units that the list names and the client does not have yet; else they are problems. */
  readonly createUnits?: boolean;
}

/** A list beside what the client has. */
interface JudgedList {
  readonly about: AboutList;
  readonly fresh: readonly StakeholderRow[];
  readonly units: UnitPaths;
}

const MOST_PROBLEMS = 500;

/** Takes in a client's stakeholders from a CSV file: all who are new, or nobody. */
@Injectable()
export class ImportStakeholders {
  constructor(private readonly db: TenantDb) {}

  /** What an import of the same list would do. Stores nothing. */
  async preview(
    actor: Actor,
    clientId: string,
    csv: string,
    choices: ImportChoices = {},
  ): Promise<PreviewedStakeholders> {
    const list = await this.read(actor, clientId, csv);
    return this.db.run(actor, async (tx) => {
      const client = await tx.get(Client, clientId);
      assertCan(actor, 'stakeholder.write', { id: client.id, clientId: client.id });
      const { about, fresh } = await this.judge(tx, clientId, list, choices);
      return { ...about, added: about.problems.length > 0 ? 0 : fresh.length };
    });
  }

  /** The same list again changes nothing. People who were archived come back with what the list says of them. */
  async import(
    actor: Actor,
    clientId: string,
    csv: string,
    choices: ImportChoices = {},
  ): Promise<ImportedStakeholders> {
    const list = await this.read(actor, clientId, csv);
    return this.db.run(actor, async (tx) => {
      const client = await tx.lock(Client, clientId);
      assertCan(actor, 'stakeholder.write', { id: client.id, clientId: client.id });
      const { about, fresh, units } = await this.judge(tx, clientId, list, choices);
      if (about.problems.length > 0) return { ...about, imported: 0 };
      const paths = fresh.map(({ unitPath }) => unitPath);
      if (choices.createUnits) await units.create(tx, paths);
      await this.insert(tx, clientId, fresh, units);
      return { ...about, imported: fresh.length };
    });
  }

  private async read(actor: Actor, clientId: string, csv: string): Promise<StakeholderList> {
    // The operation is done, and written down, by whoever stores what is read here.
    const { operation: _, ...quiet } = actor;
    const functions = await this.db.run(quiet, (tx) => clientFunctions(tx, clientId));
    return parseStakeholderRows(csv, functions);
  }

  private async judge(tx: Tx, clientId: string, list: StakeholderList, choices: ImportChoices): Promise<JudgedList> {
    const units = await UnitPaths.read(tx, clientId);
    const { fresh, known, remarks } = await sortPeople(tx, clientId, list);
    const problems = [...list.problems, ...(choices.createUnits ? [] : unknownUnits(list, fresh, units))];
    const about = {
      read: list.read,
      known,
      remarks: inOrder([...list.remarks, ...remarks], 'remarks'),
      problems: inOrder(problems, 'problems'),
    };
    return { about, fresh, units };
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
    if (written.length < rows.length) throw new DomainError('CHANGED_MEANWHILE', {});
  }
}

function unknownUnits(list: StakeholderList, rows: readonly StakeholderRow[], units: UnitPaths): RowProblem[] {
  return rows
    .filter(({ unitPath }) => unitPath.length > 0 && !units.has(unitPath))
    .map(({ row, unitPath }) => {
      const written = writtenPath(unitPath);
      return list.about(row, 'unit', 'unknownUnit', written, `the client has no unit "${written}"`);
    });
}

function inOrder(found: readonly RowProblem[], what: string): RowProblem[] {
  const sorted = [...found].sort((a, b) => a.row - b.row || (a.column ?? 0) - (b.column ?? 0));
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const rest = { ...sorted[MOST_PROBLEMS]!, column: null, name: null, rule: 'more', value: null };
  return [
    ...sorted.slice(0, MOST_PROBLEMS),
    { ...rest, message: `and ${sorted.length - MOST_PROBLEMS} more ${what} from here on` },
  ];
}
