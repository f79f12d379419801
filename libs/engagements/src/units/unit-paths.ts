import { randomUUID } from 'node:crypto';

import type { Tx } from '@sextant/data';
import { spellingOf } from '@sextant/maturity';

/** Names from the top of the tree down. */
export type UnitPath = readonly string[];

const keyOf = (path: UnitPath): string => JSON.stringify(path);
const spellingOfPath = (path: UnitPath): string => keyOf(path.map(spellingOf));

/** A client's units by their paths, in any spelling. Read under the lock of the client's row, so that they stay what they are. */
export class UnitPaths {
  private constructor(
    private readonly clientId: string,
    private readonly ids: Map<string, string>,
    private readonly idsBySpelling: Map<string, string>,
  ) {}

  static async read(tx: Tx, clientId: string): Promise<UnitPaths> {
    const units = await tx.query<{ id: string; path: string[] }>(
      `WITH RECURSIVE tree AS (
         SELECT id, ARRAY[name] AS path FROM unit WHERE client_id = $1 AND parent_id IS NULL
         UNION ALL
         SELECT unit.id, tree.path || unit.name FROM unit JOIN tree ON unit.parent_id = tree.id)
       SELECT id, path FROM tree`,
      [clientId],
    );
    return new UnitPaths(
      clientId,
      new Map(units.map(({ id, path }) => [keyOf(path), id])),
      new Map(units.map(({ id, path }) => [spellingOfPath(path), id])),
    );
  }

  has(path: UnitPath): boolean {
    return this.idOf(path) !== null;
  }

  /** The unit at the end of the path; null for an empty path or one that is not there. */
  idOf(path: UnitPath): string | null {
    return this.ids.get(keyOf(path)) ?? this.idsBySpelling.get(spellingOfPath(path)) ?? null;
  }

  /** Adds what is missing along these paths, all of it in one statement. */
  async create(tx: Tx, paths: readonly UnitPath[]): Promise<void> {
    const missing: { id: string; parentId: string | null; name: string }[] = [];
    for (const path of paths) {
      for (let depth = 1; depth <= path.length; depth += 1) {
        const prefix = path.slice(0, depth);
        if (this.has(prefix)) continue;
        const unit = { id: randomUUID(), parentId: this.idOf(prefix.slice(0, -1)), name: prefix.at(-1)! };
        this.ids.set(keyOf(prefix), unit.id);
        this.idsBySpelling.set(spellingOfPath(prefix), unit.id);
        missing.push(unit);
      }
    }
    await tx.query(
      `INSERT INTO unit (tenant_id, client_id, id, parent_id, name)
       SELECT $1, $2, unit.* FROM unnest($3::uuid[], $4::uuid[], $5::text[]) AS unit`,
      [
        tx.actor.tenantId,
        this.clientId,
        missing.map(({ id }) => id),
        missing.map(({ parentId }) => parentId),
        missing.map(({ name }) => name),
      ],
    );
  }
}
